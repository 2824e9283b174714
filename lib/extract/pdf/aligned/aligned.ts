import { build } from './aligned-cells';
import type { ChunkLine } from '../words/chunks';
import { columnsOf, type Columns } from '../columns/columns';
import type { Edge, Edges } from '../lines/edges';
import { besideBorders, groupBorders, outerBorders, withGroupBorders } from './group-borders';
import { boxOf, shared, type Rect } from '../paint/paint';
import type { RawTable } from '../lines/raw-table';
import { rulesOf, wrappedEnd, type RegionRules } from './region-rules';
import { headLinesAbove } from './regions';
import { slotLine, type Slot, type SlotLine } from '../columns/slots';

/** Fewest lines with several cells a table without rules has; with rules above and below two are enough. */
const FEWEST_LINES = 3;

/** Share of its places a table fills at least. */
const FILLED = 0.35;

/** Columns, and share of their places filled, that are no chance even without figures or rules. */
const MANY_COLUMNS = 5;
const WELL_FILLED = 0.6;
const FULL_OF_FIGURES = 0.8;

/** Share of many columns with figures in one line from which two lines are a table: the rest of one that the page break cut. */
const MOSTLY_FIGURES = 0.6;

/** Lines of a region as a table, with lines at its ends that do not fit left out; null where it is none. */
export function alignedTable(
  region: readonly ChunkLine[],
  edges: Edges,
  all: readonly ChunkLine[] = [],
): RawTable | null {
  const box = boxOf(region);
  const fixed = fixedBorders(edges.upright, box);
  const plain = columnsOf(region, fixed, box);
  if (!plain) return null;
  const inner = groupBorders(region, plain);
  let columns = withGroupBorders(plain, inner, region);
  for (const more of [besideBorders, outerBorders]) {
    const now = columns;
    const found = more(
      region.map((l) => slotLine(l, now)),
      now,
    );
    columns = withGroupBorders(now, found, region);
  }
  const rules = rulesOf(edges.level, box);
  const lines = fitting(
    region.map((l) => slotLine(l, columns)),
    columns,
    rules,
  );
  if (!isTable(lines, columns, rules)) return null;
  const above = lines[0]?.line.base === region[0]?.base ? headLinesAbove(region, all, edges.level) : [];
  return build([...above.map((l) => slotLine(l, columns)), ...lines], columns, rules);
}

/** Upright lines over most of a region part its columns. */
function fixedBorders(upright: readonly Edge[], box: Rect): number[] {
  return upright
    .filter(
      (e) =>
        e.at > box.x0 + 2 &&
        e.at < box.x1 - 2 &&
        shared(e.from, e.to, box.y0, box.y1) > 0.5 * (box.y1 - box.y0),
    )
    .map((e) => e.at);
}

/** Whether a line agrees with the columns: no cell but a lone one reaches over several. */
function fits(line: SlotLine, columns: Columns): boolean {
  const wide = line.slots.filter((s) => s.from < s.to).length;
  if (line.slots.length === 1) return line.slots[0]!.to === 0 || !isLong(line.slots[0]!);
  return (
    wide === 0 || (wide <= line.slots.length / 2 && !line.slots.some(isLong)) || isHeadLike(line, columns)
  );
}

const isLong = (slot: Slot) => slot.from < slot.to && slot.chunk.words.length > 8;

function isHeadLike(line: SlotLine, columns: Columns): boolean {
  return (
    line.slots.every((s) => s.from === s.to || s.chunk.words.length <= 6) &&
    line.slots.length >= 2 &&
    columns.from.length > 2
  );
}

/** The longest run of lines that fit; lines beyond rules over the whole table that do not look like its rows are left out. */
function fitting(lines: readonly SlotLine[], columns: Columns, rules: RegionRules): SlotLine[] {
  let best: SlotLine[] = [];
  let now: SlotLine[] = [];
  const take = () => {
    const trimmed = trim(now, rules);
    if (trimmed.length > best.length) best = trimmed;
  };
  for (const line of lines) {
    if (fits(line, columns)) now.push(line);
    else {
      take();
      now = [];
    }
  }
  take();
  return withinRules(best, rules);
}

function trim(lines: readonly SlotLine[], rules: RegionRules): SlotLine[] {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]!.slots.length < 2) from++;
  while (to > from && lines[to - 1]!.slots.length < 2) to--;
  if (to > from)
    to = wrappedEnd(
      lines.map((l) => l.line),
      to,
      rules.whole,
    );
  return lines.slice(from, to);
}

function withinRules(lines: readonly SlotLine[], rules: RegionRules): SlotLine[] {
  if (rules.whole.length < 2 || lines.length === 0) return lines.slice();
  const top = rules.whole[0]!;
  const bottom = rules.whole.at(-1)!;
  const inside = lines.filter((l) => l.line.base > top && l.line.base < bottom + 0.5 * l.line.size);
  if (inside.filter((l) => l.slots.length >= 2).length < 2) return lines.slice();
  const above = lines.filter((l) => l.line.base <= top);
  const below = lines.filter((l) => l.line.base >= bottom + 0.5 * l.line.size);
  const keepAbove = above.length > 0 && above.length <= 3 && above.every((l) => l.slots.length >= 2);
  const figures = below.filter(
    (l) => l.slots.filter((s) => s.chunk.figure).length >= 1 && l.slots.length >= 2,
  );
  const keepBelow = below.length > 0 && figures.length >= 0.7 * below.length;
  return [...(keepAbove ? above : []), ...inside, ...(keepBelow ? below : [])];
}

function isTable(lines: readonly SlotLine[], columns: Columns, rules: RegionRules): boolean {
  const several = lines.filter((l) => l.slots.length >= 2);
  const count = columns.from.length;
  const ruled = rules.whole.filter(
    (y) => y > (lines[0]?.line.y0 ?? 0) - 20 && y < lines.at(-1)!.line.y1 + 20,
  ).length;
  const widest = Math.max(0, ...several.map((l) => l.slots.filter((s) => s.chunk.figure).length));
  const wide = count >= MANY_COLUMNS && widest >= MOSTLY_FIGURES * count;
  if (several.length < (ruled >= 2 || wide ? 2 : FEWEST_LINES)) return false;
  const filled = several.reduce((sum, l) => sum + l.slots.reduce((n, s) => n + s.to - s.from + 1, 0), 0);
  if (filled < FILLED * several.length * count) return false;
  const figureLines = several.filter((l) => l.slots.some((s) => s.from > 0 && s.chunk.figure)).length;
  const hasFigures = figureLines >= 0.5 * several.length;
  if (isContents(several)) return false;
  if (ruled >= 2) return true;
  if (count >= MANY_COLUMNS && filled >= WELL_FILLED * several.length * count) return true;
  if (count >= MANY_COLUMNS && widest >= FULL_OF_FIGURES * count) return true;
  return hasFigures || (count >= 3 && several.length >= 4 && ruled >= 1);
}

/** A table of contents: leader dots and page numbers that only grow. */
function isContents(lines: readonly SlotLine[]): boolean {
  const pages = lines.map((l) => l.slots.at(-1)!.chunk.text);
  const dotted = lines.filter((l) => /(?:[.·…]\s?){4,}/u.test(l.slots[0]!.chunk.text)).length;
  const numbers = pages.map(Number);
  const growing = numbers.every((n, i) => Number.isInteger(n) && (i === 0 || n >= numbers[i - 1]!));
  return dotted > 0.5 * lines.length && lines.every((l) => l.slots.length === 2) && growing;
}
