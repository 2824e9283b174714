import type { Columns } from '../columns/columns';
import type { Edge } from '../lines/edges';
import type { Slot, SlotLine } from '../columns/slots';

/** A cell of a table's head, over its columns and levels. */
interface HeadCell {
  slots: Slot[];
  from: number;
  to: number;
  level: number;
  levels: number;
}

export interface Head {
  cells: HeadCell[];
  levels: number;
}

/** How far (font sizes, and share of the group's width) a head may stand off the middle of the columns it names. */
const OFF_MIDDLE = 0.8;
const OFF_SHARE = 0.06;

/** Distance (font sizes) within which a line stands directly under a head. */
const UNDER = 1.1;

/** Puts the lines of a head together: wrapped cells are one, heads over several columns span them. */
export function headOf(lines: readonly SlotLine[], columns: Columns, parts: readonly Edge[]): Head {
  const rows = lines.map((l) => l.slots.map((s) => ({ ...s })));
  rows.forEach((slots, i) => {
    const ruled = slots.filter((s) => spanByRule(s, columns, parts));
    if (ruled.length === 0 && i + 1 < rows.length) spanByMiddle(slots, rows, i, columns);
  });
  return levelled(stacked(rows, parts));
}

/** Widens a head to the columns of the line drawn directly under it. True where there is one. */
function spanByRule(slot: Slot, columns: Columns, parts: readonly Edge[]): boolean {
  const { chunk } = slot;
  const rule = parts.find(
    (e) =>
      e.at > chunk.base - 0.1 * chunk.size &&
      e.at < chunk.base + UNDER * chunk.size &&
      e.from <= (chunk.x0 + chunk.x1) / 2 &&
      e.to >= (chunk.x0 + chunk.x1) / 2 &&
      e.to - e.from >= 0.8 * (chunk.x1 - chunk.x0),
  );
  if (!rule) return false;
  const covered: number[] = [];
  for (let c = 0; c < columns.from.length; c++) {
    const middle = (columns.from[c]! + columns.to[c]!) / 2;
    if (middle >= rule.from - 1 && middle <= rule.to + 1) covered.push(c);
  }
  if (covered.length === 0) return false;
  slot.from = Math.min(slot.from, covered[0]!);
  slot.to = Math.max(slot.to, covered.at(-1)!);
  return true;
}

/**
 * Spans inferred from the middle of the heads: taken only where groups of columns, side by side, fill all columns between those that cells over several
 * lines take, which stand half a line higher or lower.
 */
function spanByMiddle(slots: Slot[], rows: readonly Slot[][], index: number, columns: Columns): void {
  const below = new Set(rows.slice(index + 1).flatMap((r) => r.flatMap((s) => range(s.from, s.to))));
  const last = columns.from.length - 1;
  if (slots.length === 0) return;
  const taken = new Set(beside(rows, index).flatMap((s) => range(s.from, s.to)));
  const ways = [1, 0].map((start) => waysOf(slots, freeRuns(start, last, taken), below, columns));
  const [inner, whole] = [ways[0]!, ways[1]!];
  // A label's column takes part only where the heads stand clearly better over it.
  const way = whole.length > 0 && (inner.length === 0 || offOf(whole) < 0.5 * offOf(inner)) ? whole : inner;
  for (const { mine, groups } of way)
    mine.forEach((s, i) => {
      s.from = groups[i]![0];
      s.to = groups[i]![1];
    });
}

interface Way extends Tiling {
  mine: Slot[];
}

const offOf = (ways: readonly Way[]) => ways.reduce((sum, w) => sum + w.off, 0);

/** For each run of columns the heads over it and their groups, where they are more than one column each and heads of their own stand under them. */
function waysOf(
  slots: readonly Slot[],
  runs: readonly [number, number][],
  below: ReadonlySet<number>,
  columns: Columns,
): Way[] {
  return runs.flatMap(([from, to]) => {
    const mine = slots.filter((s) => s.from >= from && s.to <= to);
    const tiling = mine.length > 0 ? tiled(mine, from, to, columns) : null;
    if (!tiling || tiling.groups.every(([a, b]) => a === b)) return [];
    const headed = tiling.groups.every(([a, b]) => a === b || range(a, b).every((c) => below.has(c)));
    return headed ? [{ ...tiling, mine }] : [];
  });
}

/** Lines nearer than this (font sizes) are no lines of one cell: what stands on the other is a cell over several lines. */
const HALF_LINE = 1;

/** Slots of other lines so near that they are cells beside this line, over the lines above or below it too. */
function beside(rows: readonly Slot[][], index: number): Slot[] {
  const base = rows[index]![0]!.chunk.base;
  const size = rows[index]![0]!.chunk.size;
  return rows.flatMap((r, i) =>
    i !== index && r.length > 0 && Math.abs(r[0]!.chunk.base - base) < HALF_LINE * size ? r : [],
  );
}

/** Runs of columns that are not taken. */
function freeRuns(start: number, last: number, taken: ReadonlySet<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (let c = start; c <= last; c++) {
    if (taken.has(c)) continue;
    const run = runs.at(-1);
    if (run && run[1] === c - 1) run[1] = c;
    else runs.push([c, c]);
  }
  return runs;
}

const range = (a: number, b: number): number[] => Array.from({ length: b - a + 1 }, (_, i) => a + i);

/** Groups of columns, one for each head, and how far (points) the heads stand off their middles in all. */
interface Tiling {
  groups: [number, number][];
  off: number;
}

/** The neighbouring groups of columns from `start` to `last` in whose middles the heads stand best; null where there are none. */
function tiled(slots: readonly Slot[], start: number, last: number, columns: Columns): Tiling | null {
  if (slots.length > 24) return null;
  const known = new Map<string, Tiling | null>();
  const best = (i: number, from: number): Tiling | null => {
    const slot = slots[i];
    if (!slot) return from === last + 1 ? { groups: [], off: 0 } : null;
    const key = `${i},${from}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let found: Tiling | null = null;
    for (let to = Math.max(from, slot.to); slot.from >= from && to <= last; to++) {
      if (!inMiddle(slot, columns, from, to)) continue;
      const rest = best(i + 1, to + 1);
      const own = off(slot.chunk, columns, from, to, from < to);
      if (rest && (!found || rest.off + own < found.off - 0.1))
        found = { groups: [[from, to], ...rest.groups], off: rest.off + own };
    }
    known.set(key, found);
    return found;
  };
  return best(0, start);
}

/** How far a head stands off the middle of its columns, or, in one column, off any side of it. */
function off(chunk: Slot['chunk'], columns: Columns, from: number, to: number, several: boolean): number {
  const [left, right] = [columns.from[from]!, columns.to[to]!];
  const middle = Math.abs(chunk.x0 + chunk.x1 - left - right) / 2;
  return several ? middle : Math.min(middle, Math.abs(chunk.x0 - left), Math.abs(chunk.x1 - right));
}

function inMiddle(slot: Slot, columns: Columns, from: number, to: number): boolean {
  const left = columns.from[from]!;
  const right = columns.to[to]!;
  const { x0, x1, size } = slot.chunk;
  const distance = Math.abs((x0 + x1) / 2 - (left + right) / 2);
  if (from === to) return distance < 2 * size || Math.abs(x0 - left) < size || Math.abs(x1 - right) < size;
  return distance <= OFF_MIDDLE * size + OFF_SHARE * (right - left);
}

/** Lines of one head cell put together: the same columns, no line between, none of them over several cells of the next. */
function stacked(rows: readonly Slot[][], parts: readonly Edge[]): HeadCell[] {
  const cells: HeadCell[] = [];
  rows.forEach((slots, i) => {
    for (const slot of slots) {
      const above = cells.filter((c) => c.from <= slot.to && c.to >= slot.from).at(-1);
      const last = above?.slots.at(-1)?.chunk;
      const near = last && slot.chunk.base - last.base < 2.2 * Math.max(last.size, slot.chunk.size);
      const alone = above && slots.filter((s) => s.from <= above.to && s.to >= above.from).length === 1;
      if (
        above &&
        near &&
        alone &&
        !ruleBetween(last, slot.chunk, parts) &&
        above.level < i &&
        fitsUnder(above, slot)
      ) {
        above.slots.push(slot);
        above.from = Math.min(above.from, slot.from);
        above.to = Math.max(above.to, slot.to);
      } else cells.push({ slots: [slot], from: slot.from, to: slot.to, level: i, levels: 1 });
    }
  });
  return cells;
}

function fitsUnder(above: HeadCell, slot: Slot): boolean {
  return (above.from <= slot.from && above.to >= slot.to) || (slot.from <= above.from && slot.to >= above.to);
}

function ruleBetween(
  above: { base: number; x0: number; x1: number },
  below: { base: number; x0: number; x1: number; size: number },
  parts: readonly Edge[],
): boolean {
  const x = (below.x0 + below.x1) / 2;
  return parts.some(
    (e) => e.at > above.base - 1 && e.at < below.base - 0.5 * below.size && e.from <= x && e.to >= x,
  );
}

/** Gives each cell its level: under all that stand above it; cells with nothing below reach down to the last. */
function levelled(cells: HeadCell[]): Head {
  const meets = (a: HeadCell, b: HeadCell) => a !== b && a.from <= b.to && a.to >= b.from;
  const order = cells.slice().toSorted((a, b) => a.level - b.level);
  const depth = new Map<HeadCell, number>();
  for (const cell of order) {
    const above = order.filter((o) => meets(o, cell) && o.level < cell.level);
    depth.set(cell, above.length > 0 ? 1 + Math.max(...above.map((o) => depth.get(o)!)) : 0);
  }
  const levels = Math.max(0, ...depth.values()) + (cells.length > 0 ? 1 : 0);
  for (const cell of order.toReversed()) {
    const below = cells.filter((o) => meets(o, cell) && depth.get(o)! > depth.get(cell)!);
    const above = cells.filter((o) => meets(o, cell) && depth.get(o)! < depth.get(cell)!);
    const end = below.length > 0 ? Math.min(...below.map((o) => o.level)) : levels;
    cell.level = above.length > 0 ? depth.get(cell)! : 0;
    cell.levels = Math.max(1, end - cell.level);
    depth.set(cell, cell.level);
  }
  return { cells, levels };
}
