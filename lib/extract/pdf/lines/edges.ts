import type { Rect, Rule } from '../paint/paint';

/** A ruling line after snapping and joining: `at` is its x (upright) or y (level), `from`–`to` its extent along the other axis, in points. */
export interface Edge {
  at: number;
  from: number;
  to: number;
  thickness: number;
}

export interface Edges {
  level: Edge[];
  upright: Edge[];
}

/** Lines nearer than this (points) are one: covers doubled lines and the pieces Skia and Word draw a border of. Less than the smallest text is tall. */
export const SNAP = 3;

/** Gap (points) closed between pieces of one line: dashes and dots, and corners left open. */
export const JOIN = 3.5;

/** Lines shorter than this (points) after joining are no ruling: ticks, signs, parts of pictures. */
export const SHORTEST_EDGE = 6;

/** The same on the very line of a longer one: a row no higher than its letters, behind one that merged cells fill. */
const SHORTEST_PIECE = 4;
const LONG_EDGE = 5 * SHORTEST_EDGE;

/** Most edges of one kind a page's tables are made of; with more the page is a drawing. */
export const MOST_EDGES = 4000;

/** Ruling lines of a page: near ones snapped together, pieces on one line joined. */
export function edgesOf(rules: readonly Rule[]): Edges {
  return {
    level: joined(rules.filter((r) => r.horizontal).map((r) => edge(r.y0, r.x0, r.x1, r.thickness))),
    upright: joined(rules.filter((r) => !r.horizontal).map((r) => edge(r.x0, r.y0, r.y1, r.thickness))),
  };
}

/** The box of an upright line, and of a level one; lines are taken as having no thickness. */
export const uprightBox = (e: Edge): Rect => ({ x0: e.at, x1: e.at, y0: e.from, y1: e.to });
export const levelBox = (e: Edge): Rect => ({ x0: e.from, x1: e.to, y0: e.at, y1: e.at });

const edge = (at: number, from: number, to: number, thickness: number): Edge => ({ at, from, to, thickness });

function joined(edges: Edge[]): Edge[] {
  const kept = snapped(edges).flatMap((group) => {
    const lines = linesOf(group);
    const isLong = lines.some((e) => lengthOf(e) >= LONG_EDGE);
    return lines.filter((e) => lengthOf(e) >= (isLong ? SHORTEST_PIECE : SHORTEST_EDGE));
  });
  return kept.length > MOST_EDGES ? [] : kept;
}

const lengthOf = (e: Edge): number => e.to - e.from;

/** The lines that pieces at one position make. */
function linesOf(group: Edge[]): Edge[] {
  const lines: Edge[] = [];
  for (const e of group.toSorted((a, b) => a.from - b.from)) {
    const now = lines.at(-1);
    if (now && e.from - now.to <= JOIN) {
      now.to = Math.max(now.to, e.to);
      now.thickness = Math.max(now.thickness, e.thickness);
    } else lines.push({ ...e });
  }
  return lines;
}

/** Edges in groups of nearly one position, moved to the group's middle. A group is never wider than SNAP, and all of it stands on one stretch of the page: lines of a table above or below pull none to them. */
function snapped(edges: readonly Edge[]): Edge[][] {
  const groups: Edge[][] = [];
  for (const stretch of stretchesOf(edges)) {
    let group: Edge[] = [];
    for (const e of stretch.toSorted((a, b) => a.at - b.at)) {
      if (group.length === 0 || e.at - group[0]!.at > SNAP) groups.push((group = []));
      group.push(e);
    }
  }
  for (const group of groups) {
    const length = group.reduce((sum, e) => sum + e.to - e.from, 0);
    const at = group.reduce((sum, e) => sum + e.at * (e.to - e.from), 0) / (length || 1);
    for (const e of group) e.at = length > 0 ? at : e.at;
  }
  return groups;
}

/** Edges of one direction in stretches of the page along it that no edge leads out of. */
function stretchesOf(edges: readonly Edge[]): Edge[][] {
  const stretches: Edge[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const e of edges.toSorted((a, b) => a.from - b.from)) {
    if (stretches.length === 0 || e.from - end > JOIN) stretches.push([]);
    stretches.at(-1)!.push(e);
    end = Math.max(end, e.to);
  }
  return stretches;
}

/** Edges that touch each other, together. Level and upright edges touch where they cross or meet within SNAP. */
export function connected(edges: Edges): Edges[] {
  const { level, upright } = edges;
  const parent = Array.from({ length: level.length + upright.length }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  level.forEach((h, i) => {
    upright.forEach((v, j) => {
      const meets =
        v.at >= h.from - SNAP && v.at <= h.to + SNAP && h.at >= v.from - SNAP && h.at <= v.to + SNAP;
      if (meets) parent[root(i)] = root(level.length + j);
    });
  });
  for (const [i, j] of openSided(edges, root)) parent[root(i)] = root(j);
  const groups = new Map<number, Edges>();
  const groupOf = (i: number): Edges => {
    const key = root(i);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { level: [], upright: [] }));
    return group;
  };
  level.forEach((h, i) => groupOf(i).level.push(h));
  upright.forEach((v, j) => groupOf(level.length + j).upright.push(v));
  return withSideColumns([...groups.values()]);
}

/** Share of a grid's width that a column beside it may have. */
const SIDE_COLUMN = 0.35;

/**
 * Groups with the lines of columns that no level line reaches: on a page whose rows all belong to one group, the cell of its label is open above and
 * below, and beside the other cells stands but a line as long as the whole.
 */
function withSideColumns(groups: readonly Edges[]): Edges[] {
  const lone = groups.filter((g) => g.level.length === 0).flatMap((g) => g.upright);
  const grids = groups.filter((g) => g.level.length > 0 && g.upright.length > 0);
  const left = new Set(lone);
  for (const grid of grids) {
    const { x0, x1, y0, y1 } = boxOfEdges(grid);
    for (const v of lone) {
      const apart = Math.max(x0 - v.at, v.at - x1);
      const asLong = Math.abs(v.from - y0) <= SNAP && Math.abs(v.to - y1) <= SNAP;
      if (!asLong || apart > SIDE_COLUMN * (x1 - x0) || !left.delete(v)) continue;
      grid.upright.push(v);
    }
  }
  const others = groups.filter((g) => g.level.length === 0 && g.upright.some((v) => left.has(v)));
  return [...groups.filter((g) => g.level.length > 0), ...others];
}

/** Tallest band between two lines, as a multiple of the usual one, that a row over all columns takes in a table open at its sides. */
const OPEN_BAND = 1.6;

/** Pairs of level lines of the same extent that are parts of one table open at its sides: no upright line stands at their ends. */
function openSided(edges: Edges, root: (i: number) => number): [number, number][] {
  const { level, upright } = edges;
  const pairs: [number, number][] = [];
  const crossed = new Set(upright.map((_, k) => root(level.length + k)));
  for (const [i, a] of level.entries()) {
    const alike = level.filter((b) => Math.abs(a.from - b.from) <= SNAP && Math.abs(a.to - b.to) <= SNAP);
    const next = alike[alike.indexOf(a) + 1];
    if (!next || next.at - a.at > OPEN_BAND * usualBand(alike)) continue;
    const j = level.indexOf(next);
    const closed = upright.some(
      (v) =>
        (Math.abs(v.at - a.from) <= SNAP || Math.abs(v.at - a.to) <= SNAP) &&
        v.to > a.at - SNAP &&
        v.from < next.at + SNAP,
    );
    if (!closed && root(i) !== root(j) && (crossed.has(root(i)) || crossed.has(root(j)))) pairs.push([i, j]);
  }
  return pairs;
}

/** The lower quartile of the distances of neighbouring lines. */
function usualBand(lines: readonly Edge[]): number {
  const gaps = lines.slice(1).map((e, i) => e.at - lines[i]!.at);
  return gaps.toSorted((x, y) => x - y)[Math.floor(gaps.length / 4)] ?? 0;
}

/** The box around edges; they must not be none. */
export function boxOfEdges(edges: Edges): Rect {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const h of edges.level) {
    box.x0 = Math.min(box.x0, h.from);
    box.x1 = Math.max(box.x1, h.to);
    box.y0 = Math.min(box.y0, h.at);
    box.y1 = Math.max(box.y1, h.at);
  }
  for (const v of edges.upright) {
    box.y0 = Math.min(box.y0, v.from);
    box.y1 = Math.max(box.y1, v.to);
    box.x0 = Math.min(box.x0, v.at);
    box.x1 = Math.max(box.x1, v.at);
  }
  return box;
}
