import { readClaims } from '../../lib/claims/read-claims';
import { formForYear, formOf } from '../../lib/forms/registry';
import { cellId, tableOf } from '../../lib/forms/cells';
import type { Block, ReportDocument } from '../../lib/model/document';
import type { CellId, Form, FormTable, SectionId } from '../../lib/model/form';
import type { Location } from '../../lib/model/location';
import type { Figure, Known, ReadHeading, Reading, ReadSection, ReadTable } from '../../lib/model/reading';
import { readNumbering } from '../../lib/text/numbering';
import { readQuantity } from '../../lib/text/quantity';
import { baseFigures } from './base-figures';
import { readTable } from './build-table';
import type { Case } from './case';
import { outlineOf } from './outline';

/** The reading of a case: what the report prints, with nothing left to recognise. */
export function buildReading(spec: Case): Reading {
  const form = formOf(spec.edition);
  const dropped = new Set(spec.drop ?? []);
  const { blocks, headings, sections, places } = outline(spec, form, dropped);
  const year = spec.year === undefined ? form.years[0] : spec.year;
  const document: ReportDocument = {
    source: { uri: 'case', kind: 'txt' },
    titles: [],
    published: [],
    publishers: [],
    blocks,
    attachments: (spec.attachments ?? []).map((text) => ({ text, href: '#', at: at(0, text) })),
    notes: (spec.notes ?? []).map((code) => ({ code })),
  };
  const tables = form.tables
    .filter(({ id }) => places.has(id))
    .map((table) => readTable(table, form, spec, places.get(table.id)!));
  const reading: Reading = {
    document,
    form,
    formSure: 1,
    due: year === null ? null : formForYear(year),
    title: known('示例年度报告', 'title', at(0, '示例年度报告')),
    agency: known(spec.agency ?? '示例县自然资源局', 'title'),
    level: { value: spec.level ?? 'department', from: 'inferred', sure: spec.levelSure ?? 1 },
    year: year === null ? null : { value: year, from: 'title', sure: spec.yearSure ?? 1 },
    yearsTold: (spec.years ?? []).map((told) => ({ ...told, at: at(0, `${told.year}年`) })),
    publishedOn: spec.publishedOn
      ? { value: spec.publishedOn, from: 'page', sure: spec.publishedSure ?? 1, at: at(0, spec.publishedOn) }
      : null,
    signedOn: spec.signedOn
      ? { value: spec.signedOn, from: 'signature', sure: spec.signedSure ?? 1, at: at(0, spec.signedOn) }
      : null,
    filledOn: spec.filledOn ? known(spec.filledOn, 'table', at(0, spec.filledOn)) : null,
    period: spec.period ? known({ from: spec.period[0], to: spec.period[1] }, 'preamble') : null,
    body: { from: 0, to: blocks.length },
    headings,
    sections,
    tables,
    figures: figures(spec, form, tables),
    claims: [],
    notes: [],
  };
  reading.claims = readClaims(reading);
  return reading;
}

const known = <T>(value: T, from: Known<T>['from'], place?: Location): Known<T> => ({
  value,
  from,
  sure: 1,
  at: place,
});

/** A place in the case's text. */
export const at = (line: number, quote: string): Location => ({ in: 'txt', line: line + 1, quote });

interface Outline {
  blocks: Block[];
  headings: ReadHeading[];
  sections: ReadSection[];
  places: Map<string, number>;
}

function outline(spec: Case, form: Form, dropped: Set<string>): Outline {
  const made: Outline = { blocks: [], headings: [], sections: [], places: new Map() };
  const lines = spec.lines ?? outlineOf(spec.edition).flatMap((line) => spec.edit?.[line] ?? [line]);
  for (const line of lines) {
    const index = made.blocks.length;
    const table = /^\[(\w+)\]$/u.exec(line)?.[1];
    if (line.startsWith('[table] ')) {
      made.blocks.push(otherTable(line.slice('[table] '.length), index));
      continue;
    }
    if (table && dropped.has(table)) continue;
    if (table === 'picture')
      made.blocks.push({ kind: 'picture', alt: '', at: at(index, ''), width: 600, height: 400 });
    else if (table) {
      made.places.set(table, index);
      made.blocks.push({ kind: 'table', rows: 0, columns: 0, cells: [], at: at(index, table), by: 'markup' });
    } else addLine(line, index, form, made);
  }
  made.sections.forEach((section, i) => {
    section.range.to = made.sections[i + 1]?.heading.block ?? made.blocks.length;
  });
  return made;
}

/** "序号,名称;1,甲;2,乙": a table that is none of the form's. */
function otherTable(text: string, line: number): Block {
  const rows = text.split(';').map((row) => row.split(','));
  const cells = rows.flatMap((row, y) =>
    row.map((cell, x) => ({
      row: y,
      column: x,
      rowSpan: 1,
      columnSpan: 1,
      text: cell,
      at: at(line, cell),
      sure: 1,
    })),
  );
  const columns = Math.max(...rows.map((row) => row.length));
  return { kind: 'table', rows: rows.length, columns, cells, at: at(line, ''), by: 'markup' };
}

function addLine(line: string, index: number, form: Form, made: Outline): void {
  const marks = /^(#{0,3}) ?(.*?)(?: \{(\d?)\})?$/u.exec(line)!;
  const [text, level] = [marks[2]!, marks[1]!.length];
  made.blocks.push({ kind: 'paragraph', text, at: at(index, text) });
  if (level === 0) return;
  const number = readNumbering(text);
  const title = text.slice(number?.length ?? 0).trim();
  const heading: ReadHeading = { block: index, text, title, level, at: at(index, text) };
  if (number) heading.number = { style: number.style, value: number.value, printed: number.printed };
  made.headings.push(heading);
  if (level > 1) return;
  const id = marks[3] === undefined ? sectionId(form, title) : ((marks[3] || null) as SectionId | null);
  made.sections.push({ id, heading, range: { from: index, to: index + 1 }, likeness: 1 });
}

function sectionId(form: Form, title: string): SectionId | null {
  return form.sections.find((section) => [section.title, ...section.variants].includes(title))?.id ?? null;
}

function figures(spec: Case, form: Form, tables: ReadTable[]): Map<CellId, Figure> {
  const texts = baseFigures(form);
  for (const [id, text] of Object.entries(spec.fill ?? {})) {
    for (const cell of texts.keys()) if (owner(form, cell)?.id === id) texts.set(cell, text);
  }
  for (const [id, text] of Object.entries(spec.set ?? {})) texts.set(id, text);
  const found = new Map<CellId, Figure>();
  for (const [cell, text] of texts) {
    const table = owner(form, cell);
    const read = tables.find((one) => one.table === table?.id);
    if (!table || !read || isDropped(table, cell, spec)) continue;
    const doubt = spec.doubt?.[cell];
    found.set(cell, {
      ...readQuantity(text),
      cell,
      text,
      sure: doubt ? 0.5 : 1,
      ...(doubt ? { doubt } : {}),
      at: at(read.blocks[0]!, text),
    });
  }
  return found;
}

/** The table a cell belongs to. */
function owner(form: Form, cell: CellId): FormTable | undefined {
  return tableOf(form, 'statistics') ?? tableOf(form, cell.slice(0, 2) as 't2');
}

function isDropped(table: FormTable, cell: CellId, spec: Case): boolean {
  return table.parts.some((part) =>
    part.rows.some((row) =>
      part.columns.some(
        (column) =>
          cellId(table, row.id, column.id) === cell &&
          (spec.drop?.includes(`${table.id}:${row.id}`) || spec.drop?.includes(`${table.id}/${column.id}`)),
      ),
    ),
  );
}
