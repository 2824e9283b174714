import { encodeGbk } from './gbk';
import { bare } from './mark';
import type { Report } from './report';

/** Bytes of a text in the report's encoding. */
export function encode(report: Pick<Report, 'encoding'>, text: string): Uint8Array {
  return report.encoding === 'gbk' ? encodeGbk(text) : new TextEncoder().encode(text);
}

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** The files a report is kept in that follow from its source and figures, by name. */
export function filesOf(report: Report): Record<string, Uint8Array> {
  return {
    [report.file]: encode(report, bare(report.source)),
    'about.json': json({ slug: report.slug, source: report.file, ...report.about }),
    'values.json': json(report.values),
  };
}
