import type { Cell, Table } from '../../model/document';
import type { Reading } from '../../model/reading';
import { readQuantity } from '../../text/quantity';

const SERIAL = /^(?:序号|编号|序|号)$/u;
const TOTAL = /^(?:合计|总计|小计|共计|总数)$/u;
/** Things of which a table may tell how many there are in each row. */
const COUNTED_THINGS = /^(?:件|条|份|家|部|个|项)$/u;

/**
 * How many things the table of a block lists, by its serial numbers or its rows of data; the count told where one of its figures or the sum of a
 * column is that count. Null where its rows cannot be told apart for certain.
 */
export function rowsTold(
  reading: Reading,
  block: number,
  { told, unit, each }: { told: number; unit: string; each: boolean },
): number | null {
  const table = reading.document.blocks[block];
  if (table?.kind !== 'table') return null;
  // What follows may be the rest of the table.
  if (reading.document.blocks[block + 1]?.kind === 'table') return null;
  const rows = linesOf(table);
  const serial = serials(rows);
  const count = serial ?? dataRows(table, rows);
  if (count === null || count === told) return count;
  const sums = columnSums(rows);
  if (sums.includes(told) || figuresIn(rows).includes(told)) return told;
  return sums.length > 0 && COUNTED_THINGS.test(unit) && !each ? null : count;
}

const plain = (cell: Cell | undefined): string => (cell?.text ?? '').replace(/\s/gu, '');

/** The cells of each row by column. */
function linesOf(table: Table): Map<number, Cell>[] {
  const rows = Array.from({ length: table.rows }, () => new Map<number, Cell>());
  for (const cell of table.cells) rows[cell.row]?.set(cell.column, cell);
  return rows;
}

/** The last serial number, where they run from 1 without a gap; null where there is no such column or it is not in order. */
function serials(rows: readonly Map<number, Cell>[]): number | null {
  const head = rows
    .slice(0, 3)
    .findIndex((row) => [...row.values()].some((cell) => SERIAL.test(plain(cell))));
  if (head < 0) return null;
  const column = [...rows[head]!].find(([, cell]) => SERIAL.test(plain(cell)))![0];
  const printed = rows.slice(head + 1).map((row) => plain(row.get(column)));
  const numbers = printed.filter((text) => /^\d{1,3}$/u.test(text)).map(Number);
  const others = printed.filter((text) => text !== '' && !/^\d{1,3}$/u.test(text) && !TOTAL.test(text));
  if (numbers.length === 0 || others.length > 0) return null;
  return numbers.every((value, i) => value === i + 1) ? numbers.length : null;
}

/** Rows below the head but totals, where every row is one thing: marked up, no cell spans, first cells told and different. */
function dataRows(table: Table, rows: readonly Map<number, Cell>[]): number | null {
  if (table.by !== 'markup' || table.columns < 2 || rows.length < 3) return null;
  if (table.cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)) return null;
  const [head, ...below] = rows;
  if (
    head!.size < 2 ||
    [...head!.values()].some((cell) => plain(cell) === '' || readQuantity(cell.text).kind === 'number')
  )
    return null;
  const labels = below.map((row) => plain(row.get(0))).filter((text) => !TOTAL.test(text));
  if (labels.some((text) => text === '') || new Set(labels).size < labels.length) return null;
  return labels.length;
}

function figuresIn(rows: readonly Map<number, Cell>[]): number[] {
  return rows.flatMap((row) =>
    [...row].flatMap(([column, cell]) => (column > 0 ? (readQuantity(cell.text).value ?? []) : [])),
  );
}

/** Sums of the columns of figures, totals left out. */
function columnSums(rows: readonly Map<number, Cell>[]): number[] {
  const sums = new Map<number, number>();
  for (const row of rows) {
    if ([...row.values()].some((cell) => TOTAL.test(plain(cell)))) continue;
    for (const [column, cell] of row) {
      const value = readQuantity(cell.text).value;
      if (column > 0 && value !== null) sums.set(column, (sums.get(column) ?? 0) + value);
    }
  }
  return [...sums.values()];
}
