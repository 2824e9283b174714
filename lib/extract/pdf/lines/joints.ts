import { MOST_EDGES, SHORTEST_EDGE, SNAP, type Edge, type Edges } from './edges';
import { withoutMiddles, type Part } from './joint-cells';
import {
  covers,
  distinct,
  has,
  isAcross,
  linesOf,
  MEETS,
  reach,
  SAME_PLACE,
  wordsBetween,
  type Line,
} from './joint-lines';
import { stacksOf, withOuterLines } from './joint-stacks';
import { cutOverhangs, runsOver } from './overhang';
import { shared, type Rule } from '../paint/paint';
import type { Word } from '../words/words';

/** Share of the bands that must have a border inside for the lines to be those of a table's cells. */
const PARTED_BANDS = 0.6;

/**
 * Upright borders nobody drew: where tables have level lines alone, but each cell's line is a piece of its own, the places where pieces meet one
 * under another are the borders of columns. Borders that words stand across are left out: the cell is merged.
 */
export function jointEdges(rules: readonly Rule[], upright: readonly Edge[], words: readonly Word[]): Edges {
  const level = rules.filter((r) => r.horizontal && r.x1 - r.x0 >= SHORTEST_EDGE);
  const edges: Edges = { level: [], upright: [] };
  if (level.length > MOST_EDGES) return edges;
  for (const drawn of stacksOf(linesOf(level), words)) {
    const lines = upright.some((e) => crosses(e, drawn)) ? null : withOuterLines(drawn, words);
    const borders = lines ? bordersOf(lines, words) : [];
    if (!lines || borders.length === 0) continue;
    for (const line of lines.filter((l) => !drawn.includes(l))) {
      const [from, to] = reach(line);
      edges.level.push({ at: line.at, from, to, thickness: 0 });
    }
    for (const { x, from, to } of borders) edges.upright.push({ at: x, from, to, thickness: 0 });
  }
  return edges;
}

/** Whether a drawn upright line meets one of the lines. */
function crosses(edge: Edge, lines: readonly Line[]): boolean {
  return lines.some((line) => {
    const [x0, x1] = reach(line);
    const meets = edge.from - SNAP <= line.at && line.at <= edge.to + SNAP;
    return meets && edge.at > x0 - SNAP && edge.at < x1 + SNAP;
  });
}

/** The upright borders of a table's lines; [] where they do not part most of its bands. */
function bordersOf(lines: readonly Line[], words: readonly Word[]): Part[] {
  const left = Math.min(...lines.map((l) => reach(l)[0]));
  const right = Math.max(...lines.map((l) => reach(l)[1]));
  const xs = distinct(lines.flatMap((l) => l.ends));
  const parts = xs.flatMap((x) => partsAt(x, lines));
  const isInner = (p: Part) => p.x > left + SAME_PLACE && p.x < right - SAME_PLACE;
  const kept = withoutMerged(parts, words, isInner);
  const parted = lines
    .slice(1)
    .filter((l, i) => kept.some((p) => isInner(p) && p.from < l.at - MEETS && p.to > lines[i]!.at + MEETS));
  return parted.length < PARTED_BANDS * (lines.length - 1) ? [] : kept;
}

/** Where a border runs: between lines that both show it, past lines that do not reach it, never through one that goes on over it. A page break may hide either end. */
function partsAt(x: number, lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let from: number | null = lines[0]!.at;
  for (const line of lines) {
    if (has(line, x)) {
      if (from !== null && from < line.at) parts.push({ x, from, to: line.at });
      from = line.at;
    } else if (covers(line, x)) from = null;
  }
  const end = lines.at(-1)!.at;
  if (from !== null && from < end && from > lines[0]!.at) parts.push({ x, from, to: end });
  return parts;
}

/** Borders that no word stands across, nor any cell that is merged reaches over. */
function withoutMerged(parts: readonly Part[], all: readonly Word[], isInner: (p: Part) => boolean): Part[] {
  const words = cutOverhangs(all, parts);
  const crossed = (p: Part) => {
    const own = wordsBetween(words, p.from, p.to);
    const borders = parts.filter((o) => shared(o.from, o.to, p.from, p.to) > MEETS).map((o) => o.x);
    return isInner(p) && own.some((w) => isAcross(w, p.x) && !runsOver(w, p.x, borders, own));
  };
  return withoutMiddles(
    parts.filter((p) => !crossed(p)),
    parts.filter(crossed),
    words,
  );
}
