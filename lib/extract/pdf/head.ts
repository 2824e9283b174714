import type { Columns } from './columns';
import type { Edge } from './edges';
import type { Slot, SlotLine } from './slots';

/** A cell of a table's head, over its columns and levels. */
export interface HeadCell {
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

/** Spans inferred from the middle of the heads: taken only where groups of columns, side by side, fill the whole line. */
function spanByMiddle(slots: Slot[], rows: readonly Slot[][], index: number, columns: Columns): void {
  const below = new Set(rows[index + 1]!.flatMap((s) => range(s.from, s.to)));
  const last = columns.from.length - 1;
  if (slots.length === 0) return;
  for (const start of [1, 0]) {
    const mine = slots.filter((s) => s.from >= start);
    if (mine.length === 0 || (start === 0 && mine.length === slots.filter((s) => s.from >= 1).length))
      continue;
    const groups = tiled(mine, start, last, columns);
    if (!groups || groups.every(([a, b]) => a === b)) continue;
    if (!groups.every(([a, b]) => a === b || range(a, b).every((c) => below.has(c)))) continue;
    mine.forEach((s, i) => {
      s.from = groups[i]![0];
      s.to = groups[i]![1];
    });
    return;
  }
}

const range = (a: number, b: number): number[] => Array.from({ length: b - a + 1 }, (_, i) => a + i);

/** Neighbouring groups of columns from `start` to `last`, one for each head with the head in its middle; null where there are none. */
function tiled(
  slots: readonly Slot[],
  start: number,
  last: number,
  columns: Columns,
): [number, number][] | null {
  const groups: [number, number][] = [];
  const failed = new Set<string>();
  const place = (i: number, from: number): boolean => {
    if (i === slots.length) return from === last + 1;
    if (failed.has(`${i},${from}`)) return false;
    const slot = slots[i]!;
    for (let to = Math.max(from, slot.to); to <= last; to++) {
      if (slot.from < from) return false;
      if (!inMiddle(slot, columns, from, to)) continue;
      groups[i] = [from, to];
      if (place(i + 1, to + 1)) return true;
    }
    failed.add(`${i},${from}`);
    return false;
  };
  return slots.length <= 24 && place(0, start) ? groups : null;
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
