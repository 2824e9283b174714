import type { DocTable } from './doc-table';
import { shared } from '../paint/paint';

/** Share of the columns of the part with fewer that must stand where columns of the other stand. */
const SAME_COLUMNS = 0.7;

/** Most columns only one of the parts has: those of labels that reach over all rows of the other. */
const MOST_OWN = 2;

/** Where the words of a column stand, in points. */
interface Extent {
  from: number;
  to: number;
}

/** Both parts of a table without lines on one set of columns, found from where their words stand; null where they do not agree. */
export function mapByWords(above: DocTable, below: DocTable): { above: DocTable; below: DocTable } | null {
  const a = extentsOf(above);
  const b = extentsOf(below);
  const order = mergedOrder(a, b);
  if (!order) return null;
  const columns = order.length;
  const atA = positionsOf(order, 0, a.length);
  const atB = positionsOf(order, 1, b.length);
  return { above: onto(above, atA, columns), below: onto(below, atB, columns) };
}

/** Where words of cells of one column stand; cells over several columns do not tell. */
function extentsOf(table: DocTable): Extent[] {
  const page = table.parts.at(-1)!.page;
  return Array.from({ length: table.columns }, (_, column) => {
    const own = table.cells.filter((c) => c.column === column && c.columnSpan === 1 && c.page === page);
    const words = own.flatMap((c) => c.words);
    if (words.length === 0) return { from: own[0]?.x0 ?? Number.NaN, to: own[0]?.x1 ?? Number.NaN };
    return { from: Math.min(...words.map((w) => w.x0)), to: Math.max(...words.map((w) => w.x1)) };
  });
}

/** Pairs [column above, column below] from left to right, -1 for none; null where too few agree. */
function mergedOrder(a: readonly Extent[], b: readonly Extent[]): [number, number][] | null {
  const order: [number, number][] = [];
  let j = 0;
  let same = 0;
  for (let i = 0; i < a.length; i++) {
    let found = -1;
    for (let k = j; k < b.length && found < 0; k++) if (overlap(a[i]!, b[k]!)) found = k;
    if (found < 0) {
      order.push([i, -1]);
      continue;
    }
    for (; j < found; j++) order.push([-1, j]);
    order.push([i, found]);
    same++;
    j = found + 1;
  }
  for (; j < b.length; j++) order.push([-1, j]);
  const own = order.length - same;
  return same >= 2 && same >= SAME_COLUMNS * Math.min(a.length, b.length) && own <= MOST_OWN ? order : null;
}

function overlap(a: Extent, b: Extent): boolean {
  return shared(a.from, a.to, b.from, b.to) > 0.5 * Math.min(a.to - a.from, b.to - b.from);
}

/** New index of each old column, and of the end after the last. */
function positionsOf(order: readonly [number, number][], side: 0 | 1, count: number): number[] {
  const at = Array.from({ length: count }, (_, i) => order.findIndex((pair) => pair[side] === i));
  return [...at, order.length];
}

function onto(table: DocTable, at: readonly number[], columns: number): DocTable {
  const cells = table.cells.map((c) => {
    const column = at[c.column]!;
    const last = at[c.column + c.columnSpan - 1]!;
    return { ...c, column, columnSpan: last - column + 1 };
  });
  return { ...table, columns, cells };
}
