/** The HTML table model: cells with their attributes to a grid without overlaps. */

/** A cell as marked up. `rowSpan` 0 reaches to the end of its row group. `wrong` where an attribute is no sane number. */
export interface LooseCell<T> {
  item: T;
  rowSpan: number;
  columnSpan: number;
  wrong?: boolean;
}

/** Rows of one group; spans never leave their group. `dropped` rows take part in the grid and are left out of the result. */
export interface LooseRow<T> {
  group: number;
  cells: LooseCell<T>[];
  dropped?: boolean;
}

/** A cell at its place. `mended` where a span of its row had to be cut for want of a place. */
interface PlacedCell<T> {
  item: T;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  mended: boolean;
}

/** A grid; `mended` counts the spans that were cut. */
interface Grid<T> {
  rows: number;
  columns: number;
  cells: PlacedCell<T>[];
  mended: number;
}

/** Most columns a table may have; the HTML standard's own bound for one colspan. */
const MOST_COLUMNS = 1000;

interface Slot<T> {
  cell: LooseCell<T>;
  row: number;
  column: number;
  rowEnd: number;
  columnEnd: number;
  mended: boolean;
  /** The cut moves or may have moved its neighbours: the whole row is doubtful, not the cell alone. */
  rowMended: boolean;
}

/** Forms the table as browsers do, then cuts what runs over its real end. */
export function formGrid<T>(rows: readonly LooseRow<T>[]): Grid<T> {
  const { slots, ends } = place(rows);
  const mendedRows = cutToWidth(slots, ends);
  const kept = keptRows(rows, slots);
  const cells: PlacedCell<T>[] = [];
  let columns = 0;
  let mended = 0;
  for (const slot of slots) {
    if (slot.mended) mended++;
    if (rows[slot.row]!.dropped) continue;
    columns = Math.max(columns, slot.columnEnd);
    cells.push({
      item: slot.cell.item,
      row: kept[slot.row]!,
      column: slot.column,
      rowSpan: Math.max(1, kept[slot.rowEnd]! - kept[slot.row]!),
      columnSpan: slot.columnEnd - slot.column,
      mended: slot.mended || mendedRows.has(slot.row),
    });
  }
  return { rows: kept.at(-1) ?? 0, columns, cells, mended };
}

/** Places every cell at the first free column of its row; spans end at other cells and at the end of the group. */
function place<T>(rows: readonly LooseRow<T>[]): { slots: Slot<T>[]; ends: number[] } {
  const slots: Slot<T>[] = [];
  const ends: number[] = [];
  let busy: number[] = [];
  let groupEnd = 0;
  for (const [row, { cells, group }] of rows.entries()) {
    if (row === 0 || rows[row - 1]!.group !== group) {
      busy = [];
      groupEnd = row;
      while (groupEnd < rows.length && rows[groupEnd]!.group === group) groupEnd++;
    }
    let column = 0;
    for (const cell of cells) {
      while ((busy[column] ?? 0) > row) column++;
      if (column >= MOST_COLUMNS) break;
      const slot = fit(cell, row, column, busy, groupEnd);
      slots.push(slot);
      column = slot.columnEnd;
    }
    let end = busy.length;
    while (end > 0 && (busy[end - 1] ?? 0) <= row) end--;
    ends.push(end);
  }
  return { slots, ends };
}

function fit<T>(cell: LooseCell<T>, row: number, column: number, busy: number[], groupEnd: number): Slot<T> {
  const wantedRow = cell.rowSpan === 0 ? groupEnd : row + cell.rowSpan;
  const rowEnd = Math.min(wantedRow, groupEnd);
  const wantedColumn = Math.min(column + cell.columnSpan, MOST_COLUMNS);
  let columnEnd = column + 1;
  while (columnEnd < wantedColumn && (busy[columnEnd] ?? 0) <= row) columnEnd++;
  for (let at = column; at < columnEnd; at++) busy[at] = rowEnd;
  const rowMended = cell.wrong === true || columnEnd < column + cell.columnSpan;
  return { cell, row, column, rowEnd, columnEnd, mended: rowMended || rowEnd < wantedRow, rowMended };
}

/**
 * A column beyond the usual end of the rows in which no cell begins is no column: spans that reach there (a title over 100 columns,
 * a heading over 8 of 5) are cut. Gives the rows in which that was needed.
 */
function cutToWidth<T>(slots: readonly Slot<T>[], ends: readonly number[]): Set<number> {
  const last = slots.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const limit = Math.max(last, usual(ends));
  const rows = new Set<number>();
  for (const slot of slots) {
    if (slot.columnEnd > limit) {
      slot.columnEnd = limit;
      slot.mended = true;
      slot.rowMended = true;
    }
    if (slot.rowMended) rows.add(slot.row);
  }
  return rows;
}

function usual(ends: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [end, count] of counts) {
    if (count > most || (count === most && end < best)) [best, most] = [end, count];
  }
  return best;
}

/** New number of each row, one past the end included; rows without cells of their own and dropped ones get none. */
function keptRows<T>(rows: readonly LooseRow<T>[], slots: readonly Slot<T>[]): number[] {
  const begun = new Set(slots.map(({ row }) => row));
  const kept: number[] = [];
  let next = 0;
  for (const [row, { dropped }] of rows.entries()) {
    kept.push(next);
    if (begun.has(row) && !dropped) next++;
  }
  kept.push(next);
  return kept;
}
