import { midY, shared } from '../paint/paint';
import type { Segment } from './align';
import { hasHan, linesOf, type Piece } from './pieces';
import type { Values } from './values';
import type { FormLine, PartForm } from '../form/vocabulary';

/** A printed row: its line of the form, null where it has none, its label, and what stands in each column. */
export interface ReadRow {
  line: FormLine | null;
  label: Piece[];
  values: Piece[][];
  /** Its number, printed in a column of its own left of the label. */
  number: Piece[];
  /** Columns in which figures are wrapped: whose line is whose is told by distances alone. */
  wrapped: ReadonlySet<number>;
  /** Index of the last column of what reaches over several, by that of its first. */
  reach: Map<number, number>;
}

/** How far (font sizes) figures may stand above or below the label of their row, and by how much nearer than to any other. */
export const BESIDE = 0.8;
const NEARER = 0.25;

/** Width of a digit, in font sizes. */
const DIGIT = 0.5;

/** Rows with the values beside their labels; null where one stands beside no row or two, or over another. */
export function rowsOf(
  segments: readonly Segment[],
  stretches: readonly Values[],
  numbers: readonly Piece[],
  form: PartForm,
): ReadRow[] | null {
  const count = stretches[0]!.columns.length;
  const wrapped = new Set<number>();
  const rows = segments.map((s): ReadRow => ({
    line: s.line === null ? null : form.lines[s.line]!,
    label: s.pieces,
    values: Array.from({ length: count }, () => []),
    number: [],
    reach: new Map(),
    wrapped,
  }));
  for (const { lines, columns } of stretches) {
    const widths = columns.map((c) => c.x1 - c.x0);
    for (const { value, column, to } of lines.flat()) {
      const row = rowBeside(rows, value);
      if (!row) return null;
      const own = row.values[column]!;
      own.push(value);
      if (to > column) row.reach.set(column, to);
      if (linesOf(own).length === 1 || own.every(({ text }) => hasHan(text))) continue;
      if (!isWrapped(own, widths[column]!)) return null;
      wrapped.add(column);
    }
  }
  for (const number of numbers) {
    const row = rowBeside(rows, number);
    if (!row || row.number.length > 0) return null;
    row.number.push(number);
  }
  return rows.every(isApart) ? rows : null;
}

/** Whether nothing stands in a column that another value of the row reaches over. */
function isApart({ values, reach }: ReadRow): boolean {
  return [...reach].every(([from, to]) => values.every((v, k) => v.length === 0 || k <= from || k > to));
}

/** The one row beside whose label a value stands; null where none is plainly nearest. */
function rowBeside(rows: readonly ReadRow[], value: Piece): ReadRow | null {
  const near = rows
    .map((row) => ({ row, by: distanceOf(row, value) / value.size, heading: row.line?.heading ? 1 : 0 }))
    .filter(({ row, by, heading }) => by <= (heading ? 0 : BESIDE) && (!heading || holdsValues(rows, row)))
    .toSorted((a, b) => a.by - b.by || a.heading - b.heading);
  const [best, next] = near;
  if (!best) return null;
  return next && !next.heading && next.by - best.by < NEARER ? null : best.row;
}

/** Whether a heading's row is one of its own: the next row's label stands under it, not beside it. */
function holdsValues(rows: readonly ReadRow[], row: ReadRow): boolean {
  if (row.line?.kept) return true;
  const next = rows[rows.indexOf(row) + 1];
  return !next || next.label.some((b) => row.label.some((a) => shared(a.x0, a.x1, b.x0, b.x1) > 0));
}

/** How far (points) the middle of a value stands above or below a row's label. */
function distanceOf({ label }: ReadRow, value: Piece): number {
  const own = label.filter((p) => p.sheet === value.sheet);
  if (own.length === 0) return Infinity;
  const y = midY(value);
  return Math.max(0, Math.min(...own.map((p) => p.y0)) - y, y - Math.max(...own.map((p) => p.y1)));
}

/** Whether values under each other are one that is wrapped: each line but the last fills its column. */
function isWrapped(values: readonly Piece[], width: number): boolean {
  const lines = linesOf(values);
  if (!values.every((v) => /^[\d.,]+$/u.test(v.text))) return false;
  return lines.slice(0, -1).every((line) => {
    const [first, last] = [line[0]!, line.at(-1)!];
    return last.x1 - first.x0 + DIGIT * first.size > width;
  });
}
