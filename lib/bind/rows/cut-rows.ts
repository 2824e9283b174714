import type { Cell } from '../../model/document';
import type { FormLine } from '../labels/align';
import type { GridRow } from '../tables/grid';
import { likenessOf } from '../labels/label';

/** By how much the joined labels must be nearer to the form than each half. */
const GAIN = 0.12;

/** Joins a row that a page break cut in two: the last row of a block and the first of the next, where the joined labels read like the form and the halves do not. */
export function joinCutRows(rows: readonly GridRow[], lines: readonly FormLine[]): GridRow[] {
  const joined: GridRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    if (before && before.table !== row.table && isCut(before, row, lines))
      joined[joined.length - 1] = merge(before, row);
    else joined.push(row);
  }
  return joined;
}

const nearest = (label: string, lines: readonly FormLine[]): number =>
  label === '' ? 0 : Math.max(...lines.map((line) => likenessOf(line.forms, label)));

function isCut(above: GridRow, below: GridRow, lines: readonly FormLine[]): boolean {
  const pairs = pair(above, below).filter(([a, b]) => isWords(a) && isWords(b));
  if (pairs.length === 0) return false;
  const [a, b] = pairs.at(-1)!;
  const together = nearest(`${a!.text}${b!.text}`, lines);
  return together >= 0.8 && together > Math.max(nearest(a!.text, lines), nearest(b!.text, lines)) + GAIN;
}

const isWords = (cell: Cell | undefined): boolean => cell !== undefined && /\p{Script=Han}/u.test(cell.text);

/** Cells over each other; counted from the right, because label areas differ in width. */
function pair(above: GridRow, below: GridRow): [Cell | undefined, Cell | undefined][] {
  const count = Math.max(above.cells.length, below.cells.length);
  return Array.from({ length: count }, (_, k) => [above.cells.at(k - count), below.cells.at(k - count)]);
}

function merge(above: GridRow, below: GridRow): GridRow {
  const cells = pair(above, below).flatMap(([a, b]): Cell[] => {
    if (!a || !b) return [(a ?? b)!];
    const text = isWords(a) || isWords(b) ? `${a.text}${b.text}` : a.text.trim() === '' ? b.text : a.text;
    return [{ ...a, text, at: a.text.trim() === '' ? b.at : a.at }];
  });
  return { ...above, cells };
}
