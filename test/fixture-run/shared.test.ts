import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../lib/model/audit';
import { auditOf } from './engine';
import { faultsOf, tellsNarrative, type Expected } from './expect';
import { valueFaults } from './values';
import { APPLICANTS, rows3 } from '../tools-fixtures/forms/table-3';
import { figures4 } from '../tools-fixtures/forms/table-4';

/** Real reports kept beside the project, with their truth. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const SOURCES = [
  'seeds/guizhou-land-2017.txt',
  'seeds/mlr-2017.txt',
  'seeds/ningxia-land-2017.txt',
  'seeds/pingluo-nr-2020.txt',
  'seeds/xianning-land-2017.txt',
  'corpus/shanghai-office-2019.html',
  'corpus/science-commission-2024.html',
];

interface Truth {
  agency: string;
  agencyLevel: string;
  reportYear: number;
  template: string;
  publishedOn?: string;
  sections?: string[];
  values: Record<string, number | null | string>;
  /** Says that every cell of tables 3 and 4 that is not listed is blank. */
  blank?: string;
  mustReport: {
    rule: string;
    severity: string;
    where: string;
    values?: { text?: number | string; whole?: number };
  }[];
  mayReport?: string[];
}

const json = (path: string) => JSON.parse(readFileSync(SHARED + path, 'utf8')) as Truth;
const told = (title: string, faults: string[]) =>
  faults.length > 0 ? `\n${title}\n${faults.join('\n')}\n` : '';

describe.each(SOURCES)('%s', (path) => {
  if (!existsSync(SHARED + path)) {
    test.skip(`skipped: ../shared/${path} is kept beside the project and is not in this checkout`, () => {});
    return;
  }
  const truth = json(path.replace(/\.\w+$/u, '.expected.json'));
  const audit = auditOf(readFileSync(SHARED + path), path);

  test('agency, year, edition and sections', () => {
    expect(told(path, facts(audit, truth))).toBe('');
  });

  test('every cell', () => {
    expect(told(path, valueFaults(audit, valuesOf(truth)))).toBe('');
  });

  test('what must be reported, and nothing else', () => {
    const may = [...(truth.mayReport ?? []).map((r) => `${r}:review`), ...noticeRules(audit)];
    expect(
      told(path, faultsOf(audit.findings, truth.mustReport.map(expectedOf), may, tellsNarrative(audit))),
    ).toBe('');
  });
});

function facts(audit: Audit, truth: Truth): string[] {
  const report = audit.report;
  const pairs: [string, unknown, unknown][] = [
    ['agency', report?.agency?.value, truth.agency],
    ['level', report?.level.value, truth.agencyLevel],
    ['year', report?.year?.value, truth.reportYear],
    ['template', report?.edition, truth.template],
  ];
  if (truth.publishedOn) pairs.push(['publishedOn', report?.publishedOn?.value, truth.publishedOn]);
  if (truth.sections)
    pairs.push([
      'sections',
      solid(audit.sections.map((s) => s.heading).join('|')),
      solid(truth.sections.join('|')),
    ]);
  return pairs
    .filter(([, read, is]) => read !== is)
    .map(([name, read, is]) => `  ${name}: is ${String(is)}, read as ${String(read)}`);
}

const solid = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

/** The truth of cells; "33余万 (approximate: …)" keeps only what is printed. */
function valuesOf(truth: Truth): Record<string, number | null | string> {
  const values = Object.fromEntries(
    Object.entries(truth.values).map(([cell, v]) => [
      cell,
      typeof v === 'string' ? v.replace(/\s*\(.*$/u, '') : v,
    ]),
  );
  if (!truth.blank) return values;
  const others = [
    ...rows3('single').flatMap((r) => APPLICANTS.map((c) => `t3.${r}.${c}`)),
    ...Object.keys(figures4()),
  ];
  return { ...Object.fromEntries(others.map((cell) => [cell, null])), ...values };
}

/** `where` of the truth names a cell, a label or words of the text, or says how many tables are meant. */
function expectedOf({ rule, severity, where }: Truth['mustReport'][number]): Expected {
  const base = { rule, severity };
  if (where.startsWith('tables ')) return { ...base, many: true };
  if (/^[a-z][\w.]*$/u.test(where)) return { ...base, cells: [where] };
  const words: Record<string, string> = {
    主要负责同志: '在线访谈',
    网民来信: '4856',
    网民来信回复: '4850',
    日期: '',
  };
  return { ...base, where: words[where] ?? where };
}

/** Notices are worth knowing and no false alarm: the truth lists only those that must be there. */
const noticeRules = (audit: Audit) => [...new Set(audit.findings.map((f) => f.rule))];
