import { shared, type Rect } from '../paint/paint';
import type { GridCell } from './lattice';
import type { Word } from '../words/words';

/** A table of one page before it becomes a block: cells with their words. `by` as in the model. */
export interface RawTable {
  box: Rect;
  rows: number;
  columns: number;
  cells: RawCell[];
  by: 'lines' | 'words';
  /** Of a table with lines: none of them is upright. */
  levelOnly?: boolean;
}

export interface RawCell extends GridCell {
  words: Word[];
}

/** Height (points) of the bands in which cells are looked up. */
const BAND = 12;

/** Words put into cells: each into the one it shares the largest area with; a word in none is left over. */
export function fillCells(
  cells: readonly GridCell[],
  words: readonly Word[],
): { cells: RawCell[]; left: Word[] } {
  const filled = cells.map((c): RawCell => ({ ...c, words: [] }));
  const bands = new Map<number, RawCell[]>();
  for (const cell of filled) {
    for (let b = Math.floor(cell.y0 / BAND); b <= Math.floor(cell.y1 / BAND); b++) {
      const band = bands.get(b);
      if (band) band.push(cell);
      else bands.set(b, [cell]);
    }
  }
  const left: Word[] = [];
  for (const word of words) {
    const cell = cellFor(bands, word);
    if (cell) cell.words.push(word);
    else left.push(word);
  }
  return { cells: filled, left };
}

function cellFor(bands: ReadonlyMap<number, readonly RawCell[]>, word: Word): RawCell | null {
  let best: RawCell | null = null;
  let most = 0;
  for (let b = Math.floor(word.y0 / BAND); b <= Math.floor(word.y1 / BAND); b++) {
    for (const cell of bands.get(b) ?? []) {
      if (cell.y1 < word.y0 || cell.y0 > word.y1 || cell.x1 < word.x0 || cell.x0 > word.x1) continue;
      const area = shared(cell.x0, cell.x1, word.x0, word.x1) * shared(cell.y0, cell.y1, word.y0, word.y1);
      if (area > most) {
        most = area;
        best = cell;
      }
    }
  }
  return best;
}

/** The table without rows and columns in which no cell begins that holds words or borders of its own. */
export function withoutEmptyLines(
  table: RawTable,
  empty: { rows: Set<number>; columns: Set<number> },
): RawTable {
  const rowAt = renumber(table.rows, empty.rows);
  const columnAt = renumber(table.columns, empty.columns);
  const cells: RawCell[] = [];
  for (const cell of table.cells) {
    const row = rowAt[cell.row]!;
    const column = columnAt[cell.column]!;
    const rowSpan = rowAt[cell.row + cell.rowSpan]! - row;
    const columnSpan = columnAt[cell.column + cell.columnSpan]! - column;
    if (rowSpan > 0 && columnSpan > 0) cells.push({ ...cell, row, column, rowSpan, columnSpan });
  }
  return { ...table, rows: rowAt[table.rows]!, columns: columnAt[table.columns]!, cells };
}

/** For each old index and one past the end, its new index when some are taken out. */
function renumber(count: number, out: Set<number>): number[] {
  const at: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    at.push(next);
    if (!out.has(i)) next++;
  }
  at.push(next);
  return at;
}
