import type { FoundPage } from '../../lib/extract/pdf/pages/found-page';
import type { DocTable } from '../../lib/extract/pdf/pages/doc-table';
import { wordsOf } from '../../lib/extract/pdf/words/words';
import { formOf } from '../../lib/forms/registry';
import type { EditionId, FormRow } from '../../lib/model/form';
import type { Glyph } from '../../lib/extract/pdf/paint/paint';
import { text } from './glyphs';

/** A page of words alone. */
export function pageOf(number: number, glyphs: readonly Glyph[]): FoundPage {
  return {
    number,
    back: [1, 0, 0, 1, 0, 0],
    width: 900,
    height: 1200,
    tables: [],
    rest: wordsOf(glyphs),
    pictures: [],
    blank: false,
    damaged: false,
  };
}

/** A printed row: its label, how deep it stands, and its figures from left to right. */
export interface PrintedRow {
  label: string;
  depth: number;
  values: readonly string[];
}

/** Middles of the columns of labels and how many characters fit in a line of each, and the middles of the columns of figures. */
const LABELS = [
  { x: 60, fit: 5 },
  { x: 135, fit: 6 },
  { x: 270, fit: 16 },
] as const;
const VALUES = [400, 460, 520, 580, 640, 700, 760];

const PITCH = 14;

const linesOf = (label: string, fit: number) =>
  Array.from({ length: Math.ceil(label.length / fit) }, (_, i) => label.slice(i * fit, (i + 1) * fit));

function put(label: string, x: number, fit: number, middle: number): Glyph[] {
  const lines = linesOf(label, fit);
  return lines.flatMap((line, i) => text(line, x, middle + (i - (lines.length - 1) / 2) * PITCH));
}

/** The head of table 3, whose lowest line stands at `base`. */
export function headOfThree(base: number): Glyph[] {
  const leaves = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  return [
    ...text('申请人情况', 580, base - 42),
    ...text('法人或其他组织', 580, base - 28),
    ...leaves.flatMap((leaf, k) => put(leaf, VALUES[k]!, 4, base - 7)),
  ];
}

const depthOf = (row: FormRow, rows: readonly FormRow[]): number => {
  const parent = rows.find(({ id }) => id === row.parent);
  return parent ? 1 + depthOf(parent, rows) : 0;
};

/** The rows of an edition's table 3 with figures of their own in each column; headings with none. */
export function rowsOfThree(edition: EditionId): (PrintedRow & { heading: boolean })[] {
  const { rows } = formOf(edition).tables.find(({ id }) => id === 't3')!.parts[0]!;
  return rows.map((row, i) => ({
    label: row.label,
    depth: depthOf(row, rows),
    heading: row.heading ?? false,
    values: row.heading ? [] : VALUES.map((_, k) => `${i * 10 + k}`),
  }));
}

/** Rows of table 3 from a height on, labels of headings in the middle of the rows under them on the page, as a browser prints merged cells. */
export function bodyOfThree(rows: readonly (PrintedRow & { heading: boolean })[], top: number): Glyph[] {
  const glyphs: Glyph[] = [];
  const open: { row: PrintedRow; from: number; to: number }[] = [];
  let y = top;
  for (const row of rows) {
    while (open.length > 0 && open.at(-1)!.row.depth >= row.depth) close(glyphs, open.pop()!);
    if (row.heading) {
      open.push({ row, from: y, to: y });
      continue;
    }
    const [x, fit] = row.depth === 2 ? [LABELS[2].x, LABELS[2].fit] : [row.depth === 1 ? 235 : 200, 22];
    const height = linesOf(row.label, fit).length * PITCH + 6;
    glyphs.push(...put(row.label, x, fit, y + height / 2));
    row.values.forEach((value, k) => {
      if (value !== '') glyphs.push(...text(value, VALUES[k]!, y + height / 2));
    });
    y += height;
    for (const group of open) group.to = y;
  }
  while (open.length > 0) close(glyphs, open.pop()!);
  return glyphs;
}

function close(glyphs: Glyph[], { row, from, to }: { row: PrintedRow; from: number; to: number }): void {
  const { x, fit } = LABELS[row.depth]!;
  glyphs.push(...put(row.label, x, fit, (from + to) / 2));
}

/** The texts of a table's rows, cells by "|" from the left, lines of a cell put together. */
export function rowTexts(table: DocTable): string[] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((c) => c.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((c) => c.text.replace(/\n/gu, ''))
      .join('|'),
  );
}
