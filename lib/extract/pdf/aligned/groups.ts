import { centredMiddle } from '../columns/centred';
import type { ChunkLine } from '../words/chunks';
import type { Columns } from '../columns/columns';
import type { Rect } from '../paint/paint';
import type { RowLines } from '../columns/body';
import type { Slot, SlotLine } from '../columns/slots';

/** A label over several rows, in a column left of the rows' own labels. */
export interface GroupLabel {
  column: number;
  slots: Slot[];
  row: number;
  rows: number;
}

/** Share of the rows' own labels that a column of group labels may fill. */
const SPARSE = 0.7;

/**
 * The column of the rows' own labels: the leading column of text that most lines fill. Columns left of it hold labels of groups
 * when some of these stand at heights of their own, or labels are set in the middle of their cells; otherwise the first column is that of the labels.
 */
export function labelColumn(lines: readonly SlotLine[], columns: number): number {
  const filled = Array.from({ length: columns }, () => 0);
  const words = Array.from({ length: columns }, () => 0);
  for (const slot of lines.flatMap((l) => l.slots)) {
    if (slot.from !== slot.to) continue;
    filled[slot.from]!++;
    if (!slot.chunk.figure) words[slot.from]!++;
  }
  let label = 0;
  for (let c = 1; c < columns && words[c]! > 0.6 * filled[c]!; c++)
    if (filled[c]! > filled[label]!) label = c;
  if (label === 0 || filled.slice(0, label).some((n) => n > SPARSE * filled[label]!)) return 0;
  return lines.some((l) => l.slots.every((s) => s.to < label)) || centredMiddle(lines, label) !== null
    ? label
    : 0;
}

/** Lines of a group's label are nearer than this (font sizes). */
const ONE_LABEL = 1.5;

/** A body's lines without the labels of groups, which stand at heights of their own; lines of nothing else fall away. */
export function withoutGroups(
  lines: readonly SlotLine[],
  label: number,
): { lines: SlotLine[]; groups: Slot[] } {
  if (label === 0) return { lines: lines.slice(), groups: [] };
  const groups: Slot[] = [];
  const kept: SlotLine[] = [];
  lines.forEach((line, i) => {
    const outer = line.slots.filter((s) => s.to < label);
    let own = line.slots.filter((s) => s.to >= label);
    const values = own.some((s) => s.from > label);
    const labelled = [line, lines[i - 1], lines[i + 1]].some(
      (l) => l && isNear(l, line) && hasLabel(l, label),
    );
    if (values && !labelled && outer.length > 0) own = [{ ...outer.pop()!, to: label }, ...own];
    groups.push(...outer);
    if (own.length > 0)
      kept.push({ line: outer.length > 0 ? lineOf(line.line, own) : line.line, slots: own });
  });
  return { lines: kept, groups };
}

/** The line that the remaining slots stand on: a group's label near it may stand a little higher or lower. */
function lineOf(line: ChunkLine, slots: readonly Slot[]): ChunkLine {
  const chunks = slots.map((s) => s.chunk);
  return {
    ...line,
    chunks,
    base: chunks[0]!.base,
    y0: Math.min(...chunks.map((c) => c.y0)),
    y1: Math.max(...chunks.map((c) => c.y1)),
  };
}

/** Lines this near (font sizes) may be parts of one row. */
const ONE_ROW = 0.8;

const isNear = (a: SlotLine, b: SlotLine) => Math.abs(a.line.base - b.line.base) < ONE_ROW * b.line.size;

const hasLabel = (line: SlotLine, label: number) => line.slots.some((s) => s.from <= label && s.to >= label);

/** Labels of groups with the rows they stand in the middle of: of each column, the split of its free rows that fits the labels best. */
export function groupLabels(
  slots: readonly Slot[],
  rows: readonly RowLines[],
  columns: Columns,
  label: number,
): GroupLabel[] {
  const out: GroupLabel[] = [];
  for (let column = 0; column < label; column++) {
    const texts = stacked(slots.filter((s) => s.from === column));
    const free = rows.map((row) => row.every((l) => l.slots.every((s) => s.from > column)));
    for (const [from, to] of runsOf(free)) {
      const inside = texts.filter(
        (t) => middleOf(t) > top(rows, from) - 4 && middleOf(t) < bottom(rows, to) + 4,
      );
      const split = bestSplit(inside.map(middleOf), rows, from, to);
      inside.forEach((text, i) => {
        const [a, b] = split[i] ?? [from, from];
        out.push({ column, slots: text, row: a, rows: b - a + 1 });
      });
    }
  }
  return out;
}

function stacked(slots: readonly Slot[]): Slot[][] {
  const out: Slot[][] = [];
  for (const slot of slots.slice().toSorted((a, b) => a.chunk.base - b.chunk.base)) {
    const last = out.at(-1);
    if (last && slot.chunk.base - last.at(-1)!.chunk.base < ONE_LABEL * slot.chunk.size) last.push(slot);
    else out.push([slot]);
  }
  return out;
}

/** Runs of rows in which the column is free. */
function runsOf(free: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  free.forEach((is, i) => {
    const last = runs.at(-1);
    if (is && last && last[1] === i - 1) last[1] = i;
    else if (is) runs.push([i, i]);
  });
  return runs;
}

const boxesOf = (row: RowLines): Rect[] => row.map((l) => l.line);
const top = (rows: readonly RowLines[], i: number) => Math.min(...boxesOf(rows[i]!).map((b) => b.y0));
const bottom = (rows: readonly RowLines[], i: number) => Math.max(...boxesOf(rows[i]!).map((b) => b.y1));

function middleOf(slots: readonly Slot[]): number {
  const first = slots[0]!.chunk;
  const last = slots.at(-1)!.chunk;
  return (first.y0 + last.y1) / 2;
}

/** Splits rows from..to into as many neighbouring groups as there are labels, each label nearest to its group's middle. */
function bestSplit(
  middles: readonly number[],
  rows: readonly RowLines[],
  from: number,
  to: number,
): [number, number][] {
  const count = middles.length;
  if (count === 0 || count > to - from + 1) return [];
  const cost = (i: number, a: number, b: number) =>
    Math.abs((top(rows, a) + bottom(rows, b)) / 2 - middles[i]!);
  const best = new Map<string, { cost: number; end: number }>();
  const solve = (i: number, start: number): number => {
    if (i === count) return start === to + 1 ? 0 : Infinity;
    const key = `${i},${start}`;
    const known = best.get(key);
    if (known) return known.cost;
    let found = { cost: Infinity, end: start };
    for (let end = start; end <= to - (count - 1 - i); end++) {
      const total = cost(i, start, end) + solve(i + 1, end + 1);
      if (total < found.cost) found = { cost: total, end };
    }
    best.set(key, found);
    return found.cost;
  };
  // Rows before the first label may belong to a group that began on the page before.
  let start = from;
  for (let s = from + 1; s <= to - count + 1; s++) if (solve(0, s) < 0.5 * solve(0, start)) start = s;
  solve(0, start);
  const out: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const end = best.get(`${i},${start}`)?.end ?? start;
    out.push([start, end]);
    start = end + 1;
  }
  return out;
}
