import { shared } from '../paint/paint';
import { align, type Alignment } from './align';
import { placeOf, type Piece } from './pieces';
import type { FormLine } from '../form/vocabulary';

/** The label of a heading that stands beside the rows it heads. */
export interface Heading {
  line: FormLine;
  pieces: Piece[];
}

/** How far (font sizes) a heading may stand above or below the labels of the rows it heads. */
const BEYOND = 1.5;

/**
 * Reads the pieces left over between the rows as labels of headings in columns of their own. Null where a piece is no part of one, or stands where the
 * rows under the heading do not.
 */
export function headingsAmong(alignment: Alignment, lines: readonly FormLine[]): Heading[] | null {
  const found = new Set(alignment.segments.map((s) => s.line));
  const open = lines.filter((line, j) => line.heading && !found.has(j));
  const headings: Heading[] = [];
  for (const column of stacksOf(alignment.left)) {
    const { segments, left, outside } = align(
      column,
      open.filter((line) => !headings.some((h) => h.line === line)),
      () => 0,
    );
    if (left.length > 0 || outside.length > 0) return null;
    const free = open.filter((line) => !headings.some((h) => h.line === line));
    headings.push(...segments.map((s) => ({ line: free[s.line!]!, pieces: s.pieces })));
  }
  return headings.every((h) => standsBeside(h, alignment, lines)) ? headings : null;
}

/** Pieces by the stretches along x that they cover, in reading order. */
function stacksOf(pieces: readonly Piece[]): Piece[][] {
  const stacks: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of pieces.toSorted((a, b) => a.x0 - b.x0)) {
    const last = stacks.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else stacks.push({ x0, x1 });
  }
  return stacks.map((s) => pieces.filter((p) => shared(p.x0, p.x1, s.x0, s.x1) > 0));
}

/** Whether the label stands beside the rows that the form puts under it. */
function standsBeside(
  { line, pieces }: Heading,
  { segments }: Alignment,
  lines: readonly FormLine[],
): boolean {
  const own = segments.filter((s) => s.line !== null && isUnder(lines[s.line]!, line, lines));
  if (own.length === 0) return false;
  const places = own.flatMap((s) => s.pieces.map(placeOf));
  const by = BEYOND * pieces[0]!.size;
  const [top, bottom] = [Math.min(...places) - by, Math.max(...places) + by];
  return pieces.every((p) => placeOf(p) >= top && placeOf(p) <= bottom);
}

/** Whether a line stands under a heading, at any depth. */
export function isUnder(line: FormLine, heading: FormLine, lines: readonly FormLine[]): boolean {
  for (let at = line.parent; at >= 0; at = lines[at]!.parent) if (lines[at] === heading) return true;
  return false;
}
