import { boxOfEdges, SNAP, type Edge, type Edges } from './edges';
import { shared, type Rect } from '../paint/paint';

/** A place in a grid with its box; spans count rows and columns. */
export interface GridCell extends Rect {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** No line closes it on the right, where the grid ends and other rows are closed: a place beside a table narrower than the one it touches. */
  open?: boolean;
}

/** A ruled grid: positions of its columns' and rows' borders and its cells, merged where lines are missing. */
export interface Grid {
  box: Rect;
  xs: number[];
  ys: number[];
  cells: GridCell[];
  /** No upright line of it was drawn: its columns are told by the pieces of its level lines. */
  levelOnly?: boolean;
}

/** Share of a cell's side that a line must cover to part two cells. */
const COVERED = 0.6;

/** Most borders of one kind in a grid; with more it is a drawing (graph paper). */
const MOST_BORDERS = 600;

/** Most places of a grid; the largest tables of reports have a thousand. */
const MOST_PLACES = 20_000;

/** The grid that connected ruling lines make, outer sides closed where they are missing; null for a drawing. */
export function gridOf(edges: Edges): Grid | null {
  const box = boxOfEdges(edges);
  const xs = positions([box.x0, ...edges.upright.map((e) => e.at), box.x1]);
  const ys = positions([box.y0, ...edges.level.map((e) => e.at), box.y1]);
  if (xs.length < 2 || ys.length < 2 || xs.length > MOST_BORDERS || ys.length > MOST_BORDERS) return null;
  if ((xs.length - 1) * (ys.length - 1) > MOST_PLACES) return null;
  const right = walls(edges.upright, xs, ys);
  const below = walls(edges.level, ys, xs);
  const cells = mergedCells(
    xs,
    ys,
    (row, column) => right[column + 1]![row]!,
    (row, column) => below[row + 1]![column]!,
  );
  markOpen(cells, right.at(-1)!);
  const levelOnly = edges.upright.every((e) => e.thickness === 0);
  return { box, xs, ys, cells, ...(levelOnly ? { levelOnly } : {}) };
}

/** Marks cells beyond the right end of the lines of their rows. `end` tells for each row whether a line closes the grid there. */
function markOpen(cells: readonly GridCell[], end: readonly boolean[]): void {
  if (!end.some(Boolean)) return;
  const columns = Math.max(...cells.map((c) => c.column + c.columnSpan));
  for (const cell of cells) {
    const last = cell.column > 0 && cell.column + cell.columnSpan === columns;
    if (last && !end.slice(cell.row, cell.row + cell.rowSpan).some(Boolean)) cell.open = true;
  }
}

/** Sorted, and near ones taken as one. */
function positions(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const v of values.slice().toSorted((a, b) => a - b)) {
    if (out.length === 0 || v - out.at(-1)! > SNAP) out.push(v);
  }
  return out;
}

/** For each position, whether each step along the other axis is covered by a line there. */
function walls(edges: readonly Edge[], at: readonly number[], along: readonly number[]): boolean[][] {
  return at.map((position) => {
    const here = edges.filter((e) => Math.abs(e.at - position) <= SNAP);
    return along.slice(0, -1).map((from, i) => {
      const to = along[i + 1]!;
      const covered = here.reduce((sum, e) => sum + shared(e.from, e.to, from, to), 0);
      return covered >= COVERED * (to - from);
    });
  });
}

/** Cells of a grid, merged across missing walls into rectangles: to the right first, then down where whole sides are open. */
function mergedCells(
  xs: readonly number[],
  ys: readonly number[],
  wallRight: (row: number, column: number) => boolean,
  wallBelow: (row: number, column: number) => boolean,
): GridCell[] {
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue;
      let width = 1;
      while (column + width < columns && !taken[row]![column + width] && !wallRight(row, column + width - 1))
        width++;
      let height = 1;
      while (row + height < rows && opensDown(row + height - 1, column, width, columns)) height++;
      for (let r = row; r < row + height; r++) taken[r]!.fill(true, column, column + width);
      cells.push({
        row,
        column,
        rowSpan: height,
        columnSpan: width,
        x0: xs[column]!,
        y0: ys[row]!,
        x1: xs[column + width]!,
        y1: ys[row + height]!,
      });
    }
  }
  return cells;

  function opensDown(row: number, column: number, width: number, all: number): boolean {
    for (let c = column; c < column + width; c++) {
      if (wallBelow(row, c) || taken[row + 1]![c]) return false;
      if (c < column + width - 1 && wallRight(row + 1, c)) return false;
    }
    if (column > 0 && !wallRight(row + 1, column - 1)) return false;
    return column + width === all || wallRight(row + 1, column + width - 1);
  }
}
