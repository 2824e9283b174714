import { textOf } from '../words/cell-text';
import { connected, type Edges } from './edges';
import { gridOf, type Grid } from './lattice';
import { fillCells, withoutEmptyLines, type RawCell, type RawTable } from './raw-table';
import { heightOf, median, shared, widthOf, type Rect } from '../paint/paint';
import type { Word } from '../words/words';

/** A row or column without words narrower than this (font sizes) is the gap of a double line or a spacer. */
const SPACER = 0.7;

/** Every grid that connected ruling lines make on a page, one cell frames included. */
export function gridsOf(edges: Edges): Grid[] {
  const grids: Grid[] = [];
  for (const group of connected(edges)) {
    if (group.level.length === 0 || group.upright.length === 0) continue;
    const grid = gridOf(group);
    if (grid) grids.push(grid);
  }
  return grids;
}

/** The words whose larger part lies in a box. */
export function wordsIn(words: readonly Word[], box: Rect): Word[] {
  return words.filter((w) => {
    const area = shared(w.x0, w.x1, box.x0, box.x1) * shared(w.y0, w.y1, box.y0, box.y1);
    return area > 0.5 * widthOf(w) * heightOf(w);
  });
}

/** A grid's cells with their words, spacers taken out. */
export function tableFromGrid(grid: Grid, words: readonly Word[]): RawTable {
  const cells = fillCells(grid.cells, words).cells.filter((c) => !c.open || c.words.length > 0);
  const table: RawTable = {
    box: grid.box,
    rows: grid.ys.length - 1,
    columns: grid.xs.length - 1,
    cells,
    by: 'lines',
    ...(grid.levelOnly ? { levelOnly: true } : {}),
  };
  const size = median(words.map((w) => w.size)) || 10;
  const rows = spacersOf(cells, 'row', grid.ys, size);
  if (endsOpen(cells, table)) rows.add(table.rows - 1);
  const columns = spacersOf(cells, 'column', grid.xs, size);
  return withoutEmptyLines(table, { rows, columns });
}

/** Least height and width (points) of a blank cell: rows may be as low as the room around their text (2 px above and below) with half a line, two lines of one border may be taken for two columns. */
const NARROWEST = { row: 3.3, column: 4 };

/**
 * Narrow rows or columns without words that are no row or column: the gaps of double lines, spacers, and the steps between borders that nearly agree.
 * From the narrowest on, none goes with which the last place of a cell would go, but for a blank one over the whole table.
 */
function spacersOf(
  cells: readonly RawCell[],
  along: 'row' | 'column',
  borders: readonly number[],
  size: number,
): Set<number> {
  const out = new Set<number>();
  const width = (i: number) => borders[i + 1]! - borders[i]!;
  const span = (c: RawCell) => (along === 'row' ? c.rowSpan : c.columnSpan);
  const across = (c: RawCell) => (along === 'row' ? c.columnSpan : c.rowSpan);
  const whole = Math.max(...cells.map((c) => (along === 'row' ? c.column : c.row) + across(c)));
  const narrow = steps(borders.length - 1).filter((i) => width(i) < SPACER * size);
  for (const i of narrow.toSorted((a, b) => width(a) - width(b))) {
    const lost = cells.filter((c) => {
      const from = c[along];
      if (i < from || i >= from + span(c) || borders[from + span(c)]! - borders[from]! < NARROWEST[along])
        return false;
      return steps(span(c)).every((k) => from + k === i || out.has(from + k));
    });
    if (lost.every((c) => c.words.length === 0 && across(c) === whole)) out.add(i);
  }
  return out;
}

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Whether nothing but a blank place over all other columns begins in the last row, beside cells that reach down from above: the rest of a page after which the next row did not fit. */
function endsOpen(cells: readonly RawCell[], table: RawTable): boolean {
  const last = cells.filter((c) => c.row + c.rowSpan === table.rows);
  const begun = last.filter((c) => c.row === table.rows - 1);
  const [rest] = begun;
  return begun.length === 1 && last.length > 1 && rest!.words.length === 0 && rest!.columnSpan > 1;
}

/** Cells of a table that hold words. */
function filledCells(table: RawTable): number {
  return table.cells.filter((c) => c.words.length > 0).length;
}

/** Share of the rows of a grid of one column that hold words; with fewer the lines are those of a chart. */
const FILLED_ROWS = 0.6;

/** Whether a ruled table holds enough to be one: two cells with words, and no ladder of empty rows. */
export function isRuledTable(table: RawTable): boolean {
  const filled = filledCells(table);
  if (table.cells.length < 2 || filled < 2) return false;
  return table.columns > 1 || filled >= FILLED_ROWS * table.rows;
}

/** Words that open a title above, and a note or source below, printed inside a table's frame. */
const TITLE = /^(?:table|exhibit|figure|chart|box|appendix|表|附表)\s*[\dA-Z一-十IVX]/iu;
const NOTE = /^(?:sources?\s*[:：]|notes?\s*[:：]|[*†‡§]\s*\p{L}|注\s*[:：]|(?:资料|数据)来源)/iu;

/** The table without titles, notes and sources inside its frame: rows of one cell over all columns that say so. */
export function withoutFrameText(table: RawTable): RawTable {
  const rows = new Set<number>();
  for (let row = 0; row < table.rows && isAcross(table, row, TITLE); row++) rows.add(row);
  for (let row = table.rows - 1; row > 0 && isAcross(table, row, NOTE); row--) rows.add(row);
  if (rows.size === 0) return table;
  const left = withoutEmptyLines(table, { rows, columns: new Set() });
  const box = left.cells.reduce((b, c) => ({ ...b, y0: Math.min(b.y0, c.y0), y1: Math.max(b.y1, c.y1) }), {
    ...table.box,
    y0: Infinity,
    y1: -Infinity,
  });
  return { ...left, box };
}

function isAcross(table: RawTable, row: number, opens: RegExp): boolean {
  const cells = table.cells.filter((c) => c.row <= row && c.row + c.rowSpan > row && c.words.length > 0);
  const cell = cells[0];
  if (
    cells.length !== 1 ||
    !cell ||
    cell.rowSpan !== 1 ||
    cell.columnSpan < table.columns ||
    table.columns < 2
  )
    return false;
  return opens.test(textOf(cell.words));
}
