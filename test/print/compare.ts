import { audit } from '../../lib/audit/audit';
import { readHtml } from '../../lib/extract/html/read-html';
import type { Audit } from '../../lib/model/audit';
import type { ReportDocument } from '../../lib/model/document';
import type { Finding } from '../../lib/model/finding';

/** What the page itself gives: with the dates only a web page tells, and without them. */
export interface Truth {
  told: Audit;
  untold: Audit;
}

/** The audits of a page a print of it is held against. */
export function truthOf(bytes: Uint8Array, uri: string): Truth {
  const document = readHtml(bytes, { uri, kind: 'html', bytes: bytes.length });
  return { told: audit(document), untold: audit({ ...document, published: [] }) };
}

/** Cells and findings of a print that differ from the page's, as lines to read; [] where all are the same. */
export function differences(document: ReportDocument, truth: Truth): string[] {
  const printed = audit(document);
  const page = printed.report?.publishedOn ? truth.told : truth.untold;
  if (printed.isReport !== page.isReport) return [`isReport: ${page.isReport}, printed ${printed.isReport}`];
  return [
    ...factDifferences(printed, page),
    ...cellDifferences(printed, page),
    ...findingDifferences(printed, page),
  ];
}

function factDifferences(printed: Audit, page: Audit): string[] {
  const facts = (a: Audit): Record<string, unknown> => ({
    agency: a.report?.agency?.value,
    level: a.report?.level.value,
    year: a.report?.year?.value,
    edition: a.report?.edition,
    signedOn: a.report?.signedOn?.value,
    sections: a.sections.map((s) => s.id ?? '-').join(' '),
  });
  const read = facts(printed);
  return Object.entries(facts(page)).flatMap(([name, value]) =>
    value === read[name] ? [] : [`${name}: ${String(value)}, printed ${String(read[name])}`],
  );
}

function cellDifferences(printed: Audit, page: Audit): string[] {
  const figures = (a: Audit) => new Map(a.figures.map((f) => [f.cell, `${f.kind} ${f.value ?? ''}`]));
  const read = figures(printed);
  const wanted = figures(page);
  const cells = new Set([...wanted.keys(), ...read.keys()]);
  return [...cells]
    .filter((cell) => wanted.get(cell) !== read.get(cell))
    .map((cell) => `${cell}: ${wanted.get(cell) ?? 'no cell'}, printed ${read.get(cell) ?? 'no cell'}`);
}

function findingDifferences(printed: Audit, page: Audit): string[] {
  const left = page.findings.map(nameOf);
  const more: string[] = [];
  for (const finding of printed.findings) {
    const at = left.indexOf(nameOf(finding));
    if (at >= 0) left.splice(at, 1);
    else more.push(`unexpected: ${describe(finding)}`);
  }
  return [...left.map((name) => `not found: ${name}`), ...more];
}

const nameOf = (f: Finding): string =>
  [f.severity, f.rule, f.cells.toSorted().join(' ') || f.where.replace(/\s/gu, ''), f.difference ?? '']
    .join(' ')
    .trim();

const describe = (f: Finding): string =>
  `${nameOf(f)}${f.doubt ? ` (${f.doubt.code})` : ''} “${f.marks[0]?.at.quote.slice(0, 60) ?? ''}”`;
