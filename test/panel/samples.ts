import { cellMap, cellsOf } from '../../lib/forms/cells';
import { formOf } from '../../lib/forms/registry';
import type { Audit, Check } from '../../lib/model/audit';
import type { Finding, FindingDraft, Mark, Message } from '../../lib/model/finding';
import type { CellId, EditionId, RuleId } from '../../lib/model/form';
import type { Location } from '../../lib/model/location';
import { exactly } from '../../lib/model/quantity';
import type { Figure, Known, ReadLine, ReadTable } from '../../lib/model/reading';
import type { PageFacts, TabState } from '../../lib/panel/host';

/** Invented reports for the panel's tests and gallery; figures are typed by hand so that each finding has a reason on the screen. */

export const PAGE: PageFacts = {
  url: 'https://www.example.gov.cn/zwgk/nb/2023.html',
  title: '清河县人民政府2023年政府信息公开工作年度报告',
  origin: 'tab',
};

export const at = (quote: string, before = '', after = ''): Location => ({
  in: 'dom',
  frame: PAGE.url,
  path: '0/1',
  quote,
  before,
  after,
});

/** A message that carries its own words. */
export const told = (zh: string, en: string): Message => ({ code: 'sample', data: { 'zh-CN': zh, en } });

const known = <T>(value: T, from: Known<T>['from'] = 'title'): Known<T> => ({
  value,
  from,
  sure: 0.97,
  at: at(String(value)),
});

export function figure(cell: CellId, text: string, extra: Partial<Figure> = {}): Figure {
  const kind = text === '' ? 'blank' : /^[-—/]$/u.test(text) ? 'dash' : 'number';
  const value = kind === 'number' ? Number(text) : null;
  return {
    cell,
    text,
    kind,
    value,
    range: value === null ? null : exactly(value),
    sure: 0.98,
    at: at(text),
    ...extra,
  };
}

/** Figures of a form: 0 everywhere but where given ("" blank). */
export function figuresOf(edition: EditionId, given: Record<CellId, string>, rest = '0'): Figure[] {
  const form = formOf(edition);
  const extra = Object.keys(given).filter(
    (cell) => !form.tables.some((table) => cellsOf(table).some((one) => one.id === cell)),
  );
  const cells = form.tables.flatMap(cellsOf).map((cell) => cell.id);
  return [...cells, ...extra.filter((cell) => cellMap(form).has(cell))].map((cell) =>
    figure(cell, given[cell] ?? rest),
  );
}

export function readTables(edition: EditionId): ReadTable[] {
  return formOf(edition).tables.map((table) => ({
    table: table.id,
    edition,
    blocks: [1],
    at: at(table.title),
    rows: table.parts.flatMap((part) =>
      part.rows.map((row): ReadLine => {
        return {
          id: row.id,
          part: part.id,
          label: row.label,
          formLabel: row.label,
          by: 'words',
          likeness: 1,
          misplaced: false,
          at: at(row.label),
        };
      }),
    ),
    columns: [],
    missingRows: [],
    missingColumns: [],
    sure: 1,
    duplicates: [],
  }));
}

let count = 0;
export function finding(
  draft: Partial<FindingDraft> & Pick<FindingDraft, 'rule' | 'message'>,
  extra: Partial<Finding> = {},
): Finding {
  return {
    id: `f${++count}`,
    severity: 'violation',
    where: '',
    cells: [],
    basis: { law: '国办公开办函〔2021〕30号', article: '表三结构', stated: false },
    marks: [],
    explanations: [],
    ...draft,
    ...extra,
  };
}

export const mark = (role: Mark['role'], cell: CellId, quote: string, sign: 1 | -1 = 1): Mark => ({
  role,
  cell,
  sign,
  at: at(quote),
});

export function check(
  rule: RuleId,
  target: string,
  outcome: Check['outcome'],
  why: Message | null = null,
): Check {
  return { rule, target, outcome, why };
}

export function auditOf(edition: EditionId, parts: Partial<Audit>): Audit {
  return {
    engine: { version: '0.1.0', rules: '2026.1' },
    source: { uri: PAGE.url, kind: 'html' },
    isReport: true,
    why: null,
    report: {
      title: known(PAGE.title),
      agency: known('清河县人民政府'),
      level: known('government', 'inferred'),
      year: known(2023),
      edition,
      editionSure: 0.98,
      due: edition,
      publishedOn: known('2024-03-12', 'meta'),
      signedOn: null,
    },
    sections: formOf(edition).sections.map((section, index) => ({
      id: section.id,
      heading: `${'一二三四五六'[index]}、${section.title}`,
      range: { from: index, to: index + 1 },
      at: at(section.title),
    })),
    figures: [],
    tables: readTables(edition),
    findings: [],
    claims: [],
    checks: [],
    attachments: [],
    notes: [],
    error: null,
    ...parts,
  };
}

export const done = (audit: Audit, extra: Partial<Extract<TabState, { kind: 'done' }>> = {}): TabState => ({
  kind: 'done',
  page: PAGE,
  audit,
  changed: false,
  canShow: true,
  ...extra,
});
