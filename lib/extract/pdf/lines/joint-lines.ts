import { JOIN, SHORTEST_EDGE } from './edges';
import { median, type Rect, type Rule } from '../paint/paint';
import type { Word } from '../words/words';

/** How far apart (points) ends of two pieces of a line may stand that meet, and heights of one line, and places of one border. */
export const MEETS = 1;
export const SAME_PLACE = 1.5;

/** How far (points) a word must reach over a border on both sides to stand across it. */
const ACROSS = 1;

/** A level line in the pieces it was drawn in: `ends` are the places where pieces meet or the line ends, `covered` the stretches without a gap; `pieced` says whether any meet. */
export interface Line {
  at: number;
  pieced: boolean;
  ends: number[];
  covered: [number, number][];
}

/** Level lines of a page from the pieces they are drawn in, from the top. */
export function linesOf(rules: readonly Rule[]): Line[] {
  return heightsOf(rules).flatMap((pieces) => lineOf(pieces) ?? []);
}

/** Level pieces at nearly one height together, from the top. */
export function heightsOf(rules: readonly Rule[]): Rule[][] {
  const heights: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.y0 - b.y0)) {
    const last = heights.at(-1);
    if (last && rule.y0 - last[0]!.y0 <= SAME_PLACE) last.push(rule);
    else heights.push([rule]);
  }
  return heights;
}

/** The line of pieces at one height; null where they are no line of a table. */
export function lineOf(pieces: readonly Rule[]): Line | null {
  const covered: [number, number][] = [];
  for (const p of pieces.toSorted((a, b) => a.x0 - b.x0)) {
    const last = covered.at(-1);
    if (last && p.x0 - last[1] <= JOIN) last[1] = Math.max(last[1], p.x1);
    else covered.push([p.x0, p.x1]);
  }
  const long = covered.filter(([a, b]) => b - a >= SHORTEST_EDGE);
  if (long.length === 0) return null;
  const ends = pieces.map((p) => p.x1);
  const joints = pieces.map((p) => p.x0).filter((x) => ends.some((end) => Math.abs(end - x) <= MEETS));
  return {
    at: median(pieces.map((p) => p.y0)),
    pieced: joints.length > 0,
    ends: distinct([...joints, ...long.flat()]),
    covered: long,
  };
}

/** Sorted, and near places taken as one. */
export function distinct(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const v of values.toSorted((a, b) => a - b))
    if (out.length === 0 || v - out.at(-1)! > SAME_PLACE) out.push(v);
  return out;
}

/** Whether pieces meet, or the line ends, at a place. */
export const has = (line: Line, x: number) => line.ends.some((e) => Math.abs(e - x) <= SAME_PLACE);
/** Whether a line goes on over a place. */
export const covers = (line: Line, x: number) =>
  line.covered.some(([a, b]) => a + MEETS < x && x < b - MEETS);
/** Where a line begins and ends. */
export const reach = (line: Line): [number, number] => [line.covered[0]![0], line.covered.at(-1)![1]];

/** Words whose middle stands between two heights. */
export function wordsBetween(words: readonly Word[], from: number, to: number): Word[] {
  return words.filter((w) => (w.y0 + w.y1) / 2 > from && (w.y0 + w.y1) / 2 < to);
}

/** Whether a word stands across a border. */
export const isAcross = (w: Rect, x: number) => w.x0 < x - ACROSS && w.x1 > x + ACROSS;
