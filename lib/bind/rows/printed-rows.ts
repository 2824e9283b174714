import type { Cell } from '../../model/document';
import type { FormTable } from '../../model/form';
import { collapse } from '../../text/fold';
import { readQuantity } from '../../text/quantity';
import type { FormLine } from '../labels/align';
import { isUnit } from './assign-cells';
import { columnLines, rowLines } from '../labels/form-lines';
import type { GridRow } from '../tables/grid';
import { likenessTo, printedLabel } from '../labels/label';

/** A printed label: the row it opens and the cells behind it; `last` of its row where the figures follow it. */
export interface Entry {
  row: GridRow;
  cell: Cell;
  last: boolean;
  after: Cell[];
}

/** Labels this alike are certainly a label of the form (used to find where a row's labels end). */
export const CERTAIN = 0.8;

/** What the rows of a table are: headers of columns, and rows with their labels and figures. */
interface PrintedRows {
  headers: (HeaderKind | null)[];
  entries: Entry[];
}

/** Tells header rows from rows with figures, and labels from figures within a row. */
export function readPrintedRows(rows: readonly GridRow[], table: FormTable): PrintedRows {
  const isColumn = knows(table.parts.flatMap(columnLines));
  const isLabel = knows(rowLines(table));
  const headers = rows.map((row) => headerKind(row, isColumn, table));
  const zone = figureZone(rows, headers, isColumn);
  const entries = rows.flatMap((row, index) =>
    headers[index] === 'columns' ? [] : entriesOf(row, isLabel, zone.get(row.table)),
  );
  return { headers, entries };
}

/** Whether a text is certainly one of the lines; asked of the same texts again and again, so answers are kept. */
function knows(lines: readonly FormLine[]): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      const label = printedLabel(text);
      answer = lines.some((line) => likenessTo(line.forms, label) >= CERTAIN);
      answers.set(text, answer);
    }
    return answer;
  };
}

/** `columns`: column labels alone; `stub`: column labels behind the label of the row labels (信息内容). */
export type HeaderKind = 'columns' | 'stub';

/** What local copies of a table print over its labels. */
const OTHER_STUBS: Record<string, readonly string[]> = {
  统计指标: ['指标名称', '统计指标名称', '统计项目', '指标'],
};

function headerKind(row: GridRow, isColumn: (text: string) => boolean, table: FormTable): HeaderKind | null {
  const stub = table.parts[0]?.stub;
  const stubs = stub ? [stub, ...(OTHER_STUBS[stub] ?? [])] : [];
  const first = row.cells.find((cell) => cell.text.trim() !== '');
  const hits = row.cells.filter((cell) => isColumn(cell.text));
  if (first && likenessTo({ plain: stubs }, printedLabel(first.text)) >= CERTAIN) return 'stub';
  const groups = row.cells.filter((cell) =>
    table.parts[0]!.columns.some((column) => column.groups.includes(collapse(cell.text).replace(/\s/gu, ''))),
  );
  return hits.length + groups.length >= 2 || (groups.length === 1 && !row.cells.some(isFilled))
    ? 'columns'
    : null;
}

/** Whether a cell holds a number. */
export const isFilled = (cell: Cell): boolean => readQuantity(cell.text).kind === 'number';

/** The grid column where figures begin, per block; undefined where no header tells. */
function figureZone(
  rows: readonly GridRow[],
  headers: readonly (HeaderKind | null)[],
  isColumn: (text: string) => boolean,
): Map<number, number> {
  const zones = new Map<number, number>();
  rows.forEach((row, index) => {
    if (!headers[index]) return;
    const hit = row.cells.find((cell) => isColumn(cell.text));
    if (hit) zones.set(row.table, Math.min(zones.get(row.table) ?? hit.column, hit.column));
  });
  return zones;
}

/** The printed labels of a row, with the figure cells behind the last one. */
function entriesOf(row: GridRow, isLabel: (text: string) => boolean, zone: number | undefined): Entry[] {
  const { cells } = row;
  let end = -1;
  cells.forEach((cell, index) => {
    if (isLabel(cell.text)) end = index;
  });
  if (end < 0) end = lastLabel(cells, zone);
  // A label in other words may stand behind a certain one of its group (三、本年度办理结果 | （一）同意公开).
  const figuresFrom = zone ?? Number.POSITIVE_INFINITY;
  while (end + 1 < cells.length && isWorded(cells[end + 1]!.text) && cells[end + 1]!.column < figuresFrom)
    end++;
  const labels = cells.slice(0, end + 1).filter((cell) => cell.text.trim() !== '');
  const after = cells.slice(end + 1);
  return labels.map((cell, index) => ({ row, cell, last: index === labels.length - 1, after }));
}

function lastLabel(cells: readonly Cell[], zone: number | undefined): number {
  let end = -1;
  for (const [index, cell] of cells.entries()) {
    const inside = zone !== undefined && cell.column < zone && cell.column + cell.columnSpan <= zone + 1;
    const worded = isWorded(cell.text);
    if (worded || (inside && cell.text.trim() === '')) end = index;
    else break;
  }
  while (end >= 0 && cells[end]!.text.trim() === '') end--;
  return end;
}

/** Words that can be a label: neither a figure nor a unit. */
const isWorded = (text: string): boolean =>
  readQuantity(text).kind === 'unreadable' && /\p{Script=Han}/u.test(text) && !isUnit(text);
