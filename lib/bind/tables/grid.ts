import type { Cell, Table } from '../../model/document';

/** One printed row: the cells that start in it, left to right. `table` is the index of the document's block it stands in. */
export interface GridRow {
  table: number;
  row: number;
  cells: Cell[];
}

/** The rows of a table; a row in which no cell starts is left out. */
export function gridRows(table: Table, block: number): GridRow[] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows
    .map((cells, row) => ({ table: block, row, cells: cells.toSorted((a, b) => a.column - b.column) }))
    .filter(({ cells }) => cells.length > 0);
}

/** The lowest non-blank cell over each grid column in the given header rows, each cell once, left to right from column `from`. */
export function leafCells(rows: readonly GridRow[], from: number): Cell[] {
  const lowest = new Map<number, Cell>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.text.trim() === '') continue;
      for (let column = Math.max(cell.column, from); column < cell.column + cell.columnSpan; column++) {
        lowest.set(column, cell);
      }
    }
  }
  const ordered = [...lowest.entries()].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
  return ordered.filter((cell, index) => cell !== ordered[index - 1]);
}
