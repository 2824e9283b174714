import { midY } from '../paint';
import type { Segment } from './align';
import { linesOf, type Piece } from './pieces';
import type { Values } from './values';
import type { FormLine, PartForm } from './vocabulary';

/** A printed row: its line of the form, null where it has none, its label, and what stands in each column. */
export interface ReadRow {
  line: FormLine | null;
  label: Piece[];
  values: Piece[][];
}

/** How far (font sizes) figures may stand above or below the label of their row, and by how much nearer than to any other. */
export const BESIDE = 0.8;
const NEARER = 0.25;

/** Width of a digit, in font sizes. */
const DIGIT = 0.5;

/** Rows with the values beside their labels; null where one stands beside no row or two, beside a heading, or over another. */
export function rowsOf(
  segments: readonly Segment[],
  stretches: readonly Values[],
  form: PartForm,
): ReadRow[] | null {
  const count = stretches[0]!.columns.length;
  const rows = segments.map((s): ReadRow => ({
    line: s.line === null ? null : form.lines[s.line]!,
    label: s.pieces,
    values: Array.from({ length: count }, () => []),
  }));
  for (const { lines, columns } of stretches) {
    const widths = columns.map((c) => c.x1 - c.x0);
    for (const { value, column } of lines.flat()) {
      const row = rowBeside(rows, value);
      if (!row) return null;
      const own = row.values[column]!;
      own.push(value);
      if (linesOf(own).length > 1 && !isWrapped(own, widths[column]!)) return null;
    }
  }
  return rows;
}

/** The one row beside whose label a value stands; null where none is plainly nearest. */
function rowBeside(rows: readonly ReadRow[], value: Piece): ReadRow | null {
  const near = rows
    .map((row) => ({ row, by: distanceOf(row, value) / value.size, heading: row.line?.heading ? 1 : 0 }))
    .filter(({ row, by, heading }) => by <= BESIDE && (!heading || row.line!.kept))
    .toSorted((a, b) => a.by - b.by || a.heading - b.heading);
  const [best, next] = near;
  if (!best) return null;
  return next && !next.heading && next.by - best.by < NEARER ? null : best.row;
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
  return lines.slice(0, -1).every((line) => {
    const [first, last] = [line[0]!, line.at(-1)!];
    return last.x1 - first.x0 + DIGIT * first.size > width;
  });
}
