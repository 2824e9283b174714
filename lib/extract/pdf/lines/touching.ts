import { JOIN, SHORTEST_EDGE, type Edge } from './edges';
import { has, heightsOf, lineOf, reach, SAME_PLACE, type Line } from './joint-lines';
import type { Rule } from '../paint/paint';

/** Least distance (points) of two lines drawn beside each other, and share of the ends of their pieces that they may have in common where each is a table's own. */
const APART = 0.4;
const MOST_SHARED = 0.5;

/** Fewest places inside a line where its pieces meet, by which columns are told. */
const FEWEST_INNER = 2;

/**
 * Heights at which a table of level lines ends right where another begins: two lines, nearer than those of one row, as long as each other, whose pieces
 * meet at other places. The columns of one are none of the other's.
 */
export function touchingAt(rules: readonly Rule[], upright: readonly Edge[]): number[] {
  const level = rules.filter((r) => r.horizontal && r.x1 - r.x0 >= SHORTEST_EDGE);
  return heightsOf(level).flatMap((pieces) => {
    const ys = pieces.map((p) => p.y0);
    const from = ys.findIndex((y, i) => i > 0 && y - ys[i - 1]! >= APART);
    const [upper, lower] = from > 0 ? [lineOf(pieces.slice(0, from)), lineOf(pieces.slice(from))] : [];
    if (!upper || !lower || !areOfTwo(upper, lower)) return [];
    const at = (ys[from - 1]! + ys[from]!) / 2;
    return upright.some((e) => e.from < at - JOIN && e.to > at + JOIN) ? [] : [at];
  });
}

function areOfTwo(upper: Line, lower: Line): boolean {
  const [a, b] = [reach(upper), reach(lower)];
  if (Math.abs(a[0] - b[0]) > SAME_PLACE || Math.abs(a[1] - b[1]) > SAME_PLACE) return false;
  const inner = (line: Line) => line.ends.filter((x) => x > a[0] + SAME_PLACE && x < a[1] - SAME_PLACE);
  const [above, below] = [inner(upper), inner(lower)];
  const fewest = Math.min(above.length, below.length);
  return fewest >= FEWEST_INNER && above.filter((x) => has(lower, x)).length < MOST_SHARED * fewest;
}

/** What stands between heights, from the top; everything together where there are none. */
export function between<T extends { y0: number; y1: number }>(
  all: readonly T[],
  heights: readonly number[],
): T[][] {
  const bands = Array.from({ length: heights.length + 1 }, (): T[] => []);
  for (const one of all) bands[heights.filter((y) => y < (one.y0 + one.y1) / 2).length]!.push(one);
  return bands;
}
