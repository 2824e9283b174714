import type { Cell } from '../../model/document';
import type { Box } from '../../model/location';
import type { FormLine } from '../labels/align';
import type { GridRow } from '../tables/grid';
import { likenessTo, printedLabel } from '../labels/label';
import { CERTAIN } from './printed-rows';

/**
 * Puts the label of a group whose rows a page break parts before the first of them. It is printed somewhere beside its rows, on one page of
 * several, and nothing in a file says where its merged cell begins: the form does, by the row that follows the group's label.
 */
export function placeGroupLabels(rows: readonly GridRow[], lines: readonly FormLine[]): GridRow[] {
  const sheets = sheetsOf(rows);
  if (new Set(sheets).size < 2) return [...rows];
  const placed = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  placed.forEach((row, index) => {
    for (const cell of row.cells) {
      const target = firstRowOf(cell, index, placed, { lines, sheets });
      if (target === null) continue;
      row.cells = row.cells.filter((one) => one !== cell);
      const at = placed[target]!;
      const rest = at.cells.filter((one) => one.column !== cell.column || one.text.trim() !== '');
      at.cells = [...rest, cell].toSorted((a, b) => a.column - b.column);
    }
  });
  return placed.filter((row) => row.cells.length > 0);
}

/** The row on another sheet before which the label of a group belongs; null where it stands right, or is no label of a group. */
function firstRowOf(
  cell: Cell,
  index: number,
  rows: readonly GridRow[],
  { lines, sheets }: { lines: readonly FormLine[]; sheets: readonly number[] },
): number | null {
  if (cell.at.in !== 'pdf' || cell.text.trim() === '') return null;
  const label = printedLabel(cell.text);
  const at = lines.findIndex((line) => line.kind === 'heading' && likenessTo(line.forms, label) >= CERTAIN);
  const first = lines[at + 1];
  if (at < 0 || !first || holds(rows[index]!, first)) return null;
  const own = rows[index]!;
  // Columns of two parts that were not joined cannot be compared, but for the leftmost.
  const near = (k: number) => rows[k] !== undefined && (rows[k].table === own.table || cell.column === 0);
  for (let k = index - 1; k >= 0 && near(k) && isFreeBeside(rows[k]!, cell); k--) {
    if (holds(rows[k]!, first)) return sheets[k] === sheets[index] ? null : k;
  }
  for (let k = index + 1; rows[k]?.table === own.table && rows[k]!.row < cell.row + cell.rowSpan; k++) {
    if (holds(rows[k]!, first)) return sheets[k] === sheets[index] ? null : k;
  }
  return null;
}

/** Whether a row holds the line's label. */
function holds(row: GridRow, line: FormLine): boolean {
  return row.cells.some((cell) => likenessTo(line.forms, printedLabel(cell.text)) >= CERTAIN);
}

/** Whether nothing is printed where the label would stand in the row. */
function isFreeBeside(row: GridRow, label: Cell): boolean {
  const end = label.column + label.columnSpan;
  return !row.cells.some(
    (cell) => cell.column < end && cell.column + cell.columnSpan > label.column && cell.text.trim() !== '',
  );
}

/** On which sheet each row stands: a page may be two of them, and a row that stands higher than the one before it is on another. */
function sheetsOf(rows: readonly GridRow[]): number[] {
  let sheet = 0;
  let page = 0;
  let above: Box | null = null;
  return rows.map((row) => {
    const own = pageOf(row) || page;
    const at = row.cells.at(-1)?.at;
    const box = at?.in === 'pdf' && at.page === own ? at.box : null;
    // PDF counts up from the bottom.
    if (own !== page || (box && above && box[1] >= above[3])) sheet++;
    page = own;
    above = box ?? above;
    return sheet;
  });
}

/** The page on which a row's last words stand; 0 where it has none or is of no PDF. */
function pageOf(row: GridRow): number {
  const at = row.cells.findLast((cell) => cell.text.trim() !== '')?.at;
  return at?.in === 'pdf' ? at.page : 0;
}
