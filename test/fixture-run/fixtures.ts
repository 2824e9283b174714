import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unmark, type Marked } from '../tools-fixtures/mark';
import { encode } from '../tools-fixtures/files';
import { REPORTS } from '../tools-fixtures/registry';
import type { About, Report } from '../tools-fixtures/report';
import type { Edit } from './edits';
import type { Expected, May } from './expect';

/** A wrong report: edits of a right one and exactly what they must give beyond what the right one gives. */
export interface Wrong {
  name: string;
  edits: Edit[];
  gives: Expected[];
  may?: May;
  /** Rules whose findings in the right report the edit takes away. */
  loses?: string[];
}

export interface Fixture {
  slug: string;
  report: Report;
  about: About & { source: string };
  values: Record<string, number | null | string>;
  must: Expected[];
  may: May;
  wrong: Wrong[];
  source: Marked;
}

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** A file of a fixture as it is committed. */
export const fixtureFile = (slug: string, name: string): Uint8Array => readFileSync(`${root}${slug}/${name}`);

const json = (slug: string, name: string) =>
  JSON.parse(new TextDecoder().decode(fixtureFile(slug, name))) as never;

/** Every fixture with its expectations. Throws where findings.json is missing. */
export const FIXTURES: readonly Fixture[] = REPORTS.map((report) => {
  const { must, may } = json(report.slug, 'findings.json') as { must: Expected[]; may?: string[] };
  return {
    slug: report.slug,
    report,
    about: json(report.slug, 'about.json'),
    values: json(report.slug, 'values.json'),
    must,
    may: may ?? [],
    wrong: existsSync(`${root}${report.slug}/wrong.json`) ? (json(report.slug, 'wrong.json') as Wrong[]) : [],
    source: unmark(report.source),
  };
});

/** Bytes of a text in the fixture's encoding. */
export const bytesOf = (fixture: Fixture, text: string): Uint8Array => encode(fixture.report, text);
