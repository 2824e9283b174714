import type { LooseRow } from './grid';
import { attribute } from './page-node';
import { sizeOf, type Part } from './part';
import type { TableRows } from './table-rows';

/** Solid characters up to which a cell is short or middling, and from which it is prose. */
const SHORT = 60;
const MIDDLING = 150;
const PROSE = 300;
/** Share of a table's text from which one cell is the table. */
const MOST_OF_IT = 0.6;
/** One row of prose in so many is enough for a table that sets text. */
const PROSE_ROWS = 3;

/** True where a table holds data; false where it only lays out the page. */
export function isData(table: TableRows): boolean {
  const role = attribute(table.table.element, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const rows = table.rows.filter(({ cells }) => cells.length > 0);
  const cells = rows.flatMap((row) => row.cells.map(({ item }) => item));
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (widest < 2 || cells.length < 2) return false;
  const total = Math.max(1, sizeOf(table.table));
  const longest = cells.reduce((most, cell) => Math.max(most, sizeOf(cell)), 0);
  if (holdsTables(cells)) return isDataAroundTables(cells, rows, widest);
  if (longest > PROSE && longest > total * MOST_OF_IT) return false;
  if (longest > PROSE && table.table.headings > 0) return false;
  const told = rows.filter((row) => row.cells.some(({ item }) => sizeOf(item) > PROSE)).length;
  if (told > 0 && told * PROSE_ROWS >= rows.length) return false;
  if (cells.some(({ linked }) => linked > 0) && table.table.linked > total * MOST_OF_IT) return false;
  return cells.filter((cell) => sizeOf(cell) <= MIDDLING).length * 2 >= cells.length;
}

function holdsTables(cells: readonly Part[]): boolean {
  return cells.some(({ tables }) => tables > 0);
}

/** Around other tables only a grid of many short cells is data itself. */
function isDataAroundTables(
  cells: readonly Part[],
  rows: readonly LooseRow<Part>[],
  widest: number,
): boolean {
  const holding = cells.filter(({ tables }) => tables > 0).length;
  const short = cells.filter((cell) => cell.tables === 0 && sizeOf(cell) > 0 && sizeOf(cell) <= SHORT).length;
  return short >= 6 && rows.length >= 3 && widest >= 2 && holding * 4 <= cells.length;
}
