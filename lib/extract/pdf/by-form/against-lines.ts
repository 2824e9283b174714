import { sheetOf, inkOf, type DocCell, type DocTable } from '../pages/doc-table';
import { holds, shared, type Rect } from '../paint/paint';
import type { RawCell, RawTable } from '../lines/raw-table';
import { disagree } from '../pages/second';
import { isFigure } from '../words/chunks';
import type { Word } from '../words/words';

/** A table of a sheet whose columns are told by the pieces of its level lines alone. */
export interface LevelTable {
  sheet: number;
  table: RawTable;
}

/**
 * Reads each figure that the form put in its place a second time, by level lines alone: its label must stand in the same row, and as many places right of
 * it. Where that is not so, the cell and the one the lines tell carry both readings and are no longer sure.
 */
export function againstLines(table: DocTable, level: readonly LevelTable[]): DocTable {
  if (level.length === 0) return table;
  const cells = table.cells.map((c) => ({ ...c }));
  for (const cell of cells.filter(({ text }) => isFigure(text) && /\d/u.test(text))) {
    const ink = inkOf(cell);
    const found = level.find((l) => l.sheet === sheetOf(cell) && holds(l.table.box, ink));
    const place = found?.table.cells.find((c) => holds(c, ink));
    if (!found || !place) continue;
    const row = cells.filter((c) => isBeside(c, cell));
    const places = found.table.cells.filter((c) => isBeside(c, place) && c.column > place.column).length;
    const other = isWide(row, cell) ? cell : row.find((c) => rightOf(c, row) === places);
    if (other !== cell || !isLabelled(row, cell, place, found.table.box)) disagree(cell, other ?? cell);
  }
  return { ...table, cells };
}

const isBeside = (a: RawCell, b: RawCell) => a.row < b.row + b.rowSpan && a.row + a.rowSpan > b.row;

const rightOf = (cell: DocCell, row: readonly DocCell[]) => row.filter((c) => c.column > cell.column).length;

/** Whether a value of the row stands over several columns: places beside it may be its own. */
const isWide = (row: readonly DocCell[], cell: DocCell) =>
  row.some((c) => c.column >= cell.column && c.columnSpan > 1);

/** Whether the words of the row's label, as far as the lines hold them, stand in the row the figure stands in. */
function isLabelled(row: readonly DocCell[], cell: DocCell, place: Rect, table: Rect): boolean {
  const labels = row.filter((c) => c.column < cell.column && c.words.length > 0 && !isFigure(c.text));
  const label = labels.toSorted((a, b) => b.column - a.column)[0];
  const words: Word[] = label?.words.filter((w) => sheetOf(label) === sheetOf(cell) && holds(table, w)) ?? [];
  return words.length === 0 || words.some((w) => shared(w.y0, w.y1, place.y0, place.y1) > 0);
}
