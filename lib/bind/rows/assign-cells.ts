import type { Cell } from '../../model/document';
import type { CellId, FormRow, FormTable } from '../../model/form';
import type { Doubt, Figure, ReadLine } from '../../model/reading';
import { collapse } from '../../text/fold';
import { readQuantity } from '../../text/quantity';

/** A figure cell with the column it fills. */
interface Assigned {
  column: string;
  cell: Cell;
  doubt?: Doubt;
}

const UNIT = /^[（(]?(?:条|件|次|篇|个|人|人次|万元|元|项|份|期|场|处|名|通|条\/件|件\/条|万)[）)]?$/u;
/** Whether the words are a unit of the form and nothing else. */
export const isUnit = (text: string): boolean => UNIT.test(collapse(text).replace(/\s/gu, ''));

/** A figure whose place in its row is doubtful is surely printed there, but whose it is must be looked at. */
const SHIFTED_SURE = 0.5;

/** Puts the cells behind a row's label under the printed columns: by order where the counts agree, else by the blanks, else by doubt. */
export function assignCells(
  after: readonly Cell[],
  columns: readonly ReadLine[],
  table: FormTable,
  row: FormRow,
): { cells: Assigned[]; unit?: string } {
  const { cells, unit } =
    table.id === 'statistics' ? withoutUnit(after, columns, row) : { cells: [...after], unit: undefined };
  const fitted = fit(cells, columns.length);
  const shifted = fitted.length !== columns.length;
  const assigned = columns.flatMap((column, k): Assigned[] => {
    const cell = fitted[k];
    if (!cell || column.id === null) return [];
    return [{ column: column.id, cell, ...(shifted ? { doubt: 'shifted' as const } : {}) }];
  });
  return { cells: assigned, ...(unit === undefined ? {} : { unit }) };
}

const isBlank = (cell: Cell | undefined): boolean => cell !== undefined && cell.text.trim() === '';

/** Drops surplus blanks: before the figures first (wide label areas), then behind them, then between. */
function fit(cells: readonly Cell[], count: number): Cell[] {
  const kept = [...cells];
  while (kept.length > count && isBlank(kept[0])) kept.shift();
  while (kept.length > count && isBlank(kept.at(-1))) kept.pop();
  for (let k = kept.length - 1; k >= 0 && kept.length > count; k--) if (isBlank(kept[k])) kept.splice(k, 1);
  return kept;
}

/** The unit cell of the 2014 table stands before the figure; text layouts may leave it out. */
function withoutUnit(
  after: readonly Cell[],
  columns: readonly ReadLine[],
  row: FormRow,
): { cells: Cell[]; unit: string | undefined } {
  const [first, ...rest] = after;
  if (!first) return { cells: [], unit: undefined };
  const text = collapse(first.text).replace(/\s/gu, '');
  if (UNIT.test(text)) return { cells: rest, unit: text.replace(/[（()）]/gu, '') };
  // A blank unit cell: there is one cell more than the columns need.
  if (text === '' && after.length > columns.length && row.unit) return { cells: rest, unit: undefined };
  return { cells: [...after], unit: undefined };
}

/** A figure as printed in a cell. */
export function figureOf(id: CellId, cell: Cell, doubt?: Doubt): Figure {
  const text = collapse(cell.text);
  const differ = cell.readings && cell.readings.length > 1;
  const why: Doubt | undefined = differ
    ? 'readings-differ'
    : (doubt ?? (cell.sure < 1 ? doubtOf(cell) : undefined));
  return {
    cell: id,
    text,
    ...readQuantity(cell.text.replace(/\n/gu, '')),
    sure: Math.min(cell.sure, differ || doubt ? SHIFTED_SURE : 1),
    ...(why ? { doubt: why } : {}),
    ...(cell.readings ? { readings: cell.readings } : {}),
    at: cell.at,
  };
}

const doubtOf = (cell: Cell): Doubt => (cell.at.in === 'pdf' ? 'text-layer' : 'span-mended');
