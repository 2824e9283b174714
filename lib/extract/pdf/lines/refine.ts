import { grouped } from '../../../model/grouped';
import { chunkLines, type ChunkLine } from '../words/chunks';
import { columnsOf, spanOf } from '../columns/columns';
import { rowsOf } from '../columns/body';
import type { Grid, GridCell } from './lattice';
import { fillCells, type RawCell } from './raw-table';
import { slotLine } from '../columns/slots';
import { median } from '../paint/paint';
import type { Word } from '../words/words';

/** Fewest lines in which a gap inside ruled cells must come back before the cells are split there, and their share of all lines. */
const FEWEST_GAPS = 3;
const GAP_SHARE = 0.6;

/** Fewest lines of text that a cell over several ruled rows must have, and share of those rows, to be one cell a row. */
const FEWEST_STACKED = 5;
const STACKED_SHARE = 0.8;

/** How near (font sizes) base lines are to stand on one row. */
const SAME_ROW = 0.25;

/** A grid whose cells hold several rows or columns of text is split where gaps and lines inside agree over the table. */
export function refined(grid: Grid, words: readonly Word[]): Grid {
  let now = grid;
  let { cells } = fillCells(grid.cells, words);
  for (const step of [splitSpans, splitColumns, splitTall, splitRows]) {
    const next = step(now, cells);
    if (next === now) continue;
    now = next;
    cells = fillCells(now.cells, words).cells;
  }
  return now;
}

const lineCache = new WeakMap<RawCell, ChunkLine[]>();

/** A cell's words as lines of chunks. */
function linesIn(cell: RawCell): ChunkLine[] {
  let lines = lineCache.get(cell);
  if (!lines) lineCache.set(cell, (lines = chunkLines(cell.words, [])));
  return lines;
}

/** Cells over several columns that hold one text in each of them are cells of those columns, where this comes back in several rows. */
function splitSpans(grid: Grid, cells: readonly RawCell[]): Grid {
  const wide = cells.filter((c) => c.columnSpan > 1 && c.words.length > 1);
  const parted = new Set<GridCell>();
  const byPlace = grouped(wide, (cell) => `${cell.column}+${cell.columnSpan}`);
  for (const list of byPlace.values()) {
    const apart = list.filter((c) => standsApart(c, grid.xs));
    if (apart.length >= FEWEST_GAPS && apart.length >= GAP_SHARE * list.length)
      for (const c of apart) parted.add(c);
  }
  return parted.size === 0
    ? grid
    : recut(grid, cells, grid.xs, grid.ys, (c) => (parted.has(c) ? 'columns' : null));
}

/** Whether a cell's text stands in several of the columns it spans, and nothing over a border. */
function standsApart(cell: RawCell, xs: readonly number[]): boolean {
  const lines = linesIn(cell);
  const columns = new Set<number>();
  for (const line of lines) {
    for (const chunk of line.chunks) {
      const [a, b] = spanOf(xs, chunk, 0.3 * chunk.size);
      if (a !== b) return false;
      columns.add(a);
    }
  }
  return columns.size >= 2;
}

/** Columns without a line between them: gaps that come back in most lines of a column's cells. */
function splitColumns(grid: Grid, cells: readonly RawCell[]): Grid {
  const added: number[] = [];
  for (let i = 0; i + 1 < grid.xs.length; i++) {
    const own = cells.filter((c) => c.column === i && c.columnSpan === 1 && c.words.length > 0);
    if (own.every((c) => c.words.length < 2)) continue;
    const lines = own.flatMap(linesIn);
    const gapped = lines.filter((l) => l.chunks.length >= 2);
    if (gapped.length < FEWEST_GAPS || gapped.length < GAP_SHARE * lines.length) continue;
    const figures = gapped.filter((l) => l.chunks.slice(1).every((c) => c.figure)).length;
    if (figures < GAP_SHARE * gapped.length) continue;
    const found = columnsOf(gapped, [], { x0: grid.xs[i]!, x1: grid.xs[i + 1]! });
    if (found)
      added.push(...found.borders.slice(1, -1).filter((x) => x > grid.xs[i]! + 3 && x < grid.xs[i + 1]! - 3));
  }
  if (added.length === 0) return grid;
  const xs = [...grid.xs, ...added].toSorted((a, b) => a - b);
  return recut(grid, cells, xs, grid.ys, (c) => (standsApart(c as RawCell, xs) ? 'columns' : null));
}

/** Cells over many ruled rows with a line of text on the base line of each: one cell a row. */
function splitTall(grid: Grid, cells: readonly RawCell[]): Grid {
  const tall = new Set<GridCell>();
  for (const cell of cells) {
    if (cell.rowSpan < FEWEST_STACKED || cell.words.length === 0) continue;
    const lines = linesIn(cell);
    if (lines.length < FEWEST_STACKED || lines.length < STACKED_SHARE * cell.rowSpan) continue;
    if (median(lines.map((l) => l.chunks[0]!.text.length)) < 3) continue;
    const others = cells.filter(
      (c) => c !== cell && c.row >= cell.row && c.row + c.rowSpan <= cell.row + cell.rowSpan,
    );
    const bases = others.flatMap((c) => c.words.map((w) => w.base));
    const level = lines.filter((l) => bases.some((y) => Math.abs(y - l.base) < SAME_ROW * l.size)).length;
    if (level >= STACKED_SHARE * lines.length) tall.add(cell);
  }
  return tall.size === 0 ? grid : recut(grid, cells, grid.xs, grid.ys, (c) => (tall.has(c) ? 'rows' : null));
}

/** Rows without a line between them: cells that begin at one height in which figures stand under figures. */
function splitRows(grid: Grid, cells: readonly RawCell[]): Grid {
  const added: number[] = [];
  const bands = new Set<number>();
  for (let i = 0; i + 1 < grid.ys.length; i++) {
    const own = cells.filter((c) => c.row === i && c.words.length > 0);
    if (!stacksFigures(own)) continue;
    const columns = { borders: grid.xs, from: grid.xs.slice(0, -1), to: grid.xs.slice(1) };
    const bottom = Math.max(...own.map((c) => c.y1));
    const upright = grid.xs.map((x) => ({ x0: x, x1: x, y0: grid.ys[i]!, y1: bottom }));
    const words = own.flatMap((c) => c.words);
    const rows = rowsOf(
      chunkLines(words, upright).map((l) => slotLine(l, columns)),
      [],
    );
    for (let r = 1; r < rows.length; r++) {
      const above = Math.max(...rows[r - 1]!.map((l) => l.line.y1));
      const below = Math.min(...rows[r]!.map((l) => l.line.y0));
      const y = (above + below) / 2;
      if (!grid.ys.some((known) => Math.abs(known - y) < SAME_BORDER)) added.push(y);
    }
    if (rows.length > 1) bands.add(i);
  }
  if (added.length === 0) return grid;
  const ys = [...grid.ys, ...added].toSorted((a, b) => a - b);
  return recut(grid, cells, grid.xs, ys, (c) =>
    bands.has(c.row) && !isMiddle(c as RawCell) ? 'rows' : null,
  );
}

/** A border found between lines of text this near (points) to a drawn one is the drawn one. */
const SAME_BORDER = 5;

/** Whether cells side by side hold figures under figures: three in one, or two in several; words of a head may stand above. */
function stacksFigures(cells: readonly RawCell[]): boolean {
  let two = 0;
  for (const cell of cells) {
    if (cell.words.length < 2) continue;
    const figures = linesIn(cell).map((l) => l.chunks.every((c) => c.figure));
    const first = figures.indexOf(true);
    if (first < 0 || first > MOST_HEAD || figures.slice(first).includes(false)) continue;
    const count = figures.length - first;
    if (count >= 3) return true;
    if (count === 2 && first === 0) two++;
  }
  return two >= 2;
}

/** Most lines of a head above stacked figures in the same cell. */
const MOST_HEAD = 3;

/** One line of text in the middle of its cell: a merged cell, not the cell of one row. */
function isMiddle(cell: RawCell): boolean {
  const lines = linesIn(cell);
  if (lines.length !== 1) return false;
  const line = lines[0]!;
  return Math.abs((line.y0 + line.y1) / 2 - (cell.y0 + cell.y1) / 2) < 0.5 * line.size;
}

/** The grid on finer borders: cells of which `split` names a side are cut along it, all others keep their place. */
function recut(
  grid: Grid,
  cells: readonly RawCell[],
  xs: number[],
  ys: number[],
  split: (cell: GridCell) => 'rows' | 'columns' | null,
): Grid {
  const out: GridCell[] = [];
  const at = (list: readonly number[], value: number) => list.indexOf(value);
  for (const cell of cells) {
    const how = split(cell);
    const x0 = at(xs, grid.xs[cell.column]!);
    const x1 = at(xs, grid.xs[cell.column + cell.columnSpan]!);
    const y0 = at(ys, grid.ys[cell.row]!);
    const y1 = at(ys, grid.ys[cell.row + cell.rowSpan]!);
    const columns = how === 'columns' ? steps(x0, x1) : [[x0, x1] as const];
    const rows = how === 'rows' ? steps(y0, y1) : [[y0, y1] as const];
    for (const [r0, r1] of rows) {
      for (const [c0, c1] of columns) {
        out.push({
          row: r0,
          column: c0,
          rowSpan: r1 - r0,
          columnSpan: c1 - c0,
          x0: xs[c0]!,
          x1: xs[c1]!,
          y0: ys[r0]!,
          y1: ys[r1]!,
          ...(cell.open ? { open: true } : {}),
        });
      }
    }
  }
  return { ...grid, xs, ys, cells: out };
}

function steps(from: number, to: number): (readonly [number, number])[] {
  return Array.from({ length: to - from }, (_, i) => [from + i, from + i + 1] as const);
}
