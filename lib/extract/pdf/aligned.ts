import { isFigure, type ChunkLine } from './chunks';
import { columnsOf, type Columns } from './columns';
import { groupBorders, withGroupBorders } from './group-borders';
import { rowsOf, type RowLines } from './body';
import type { Edge, Edges } from './edges';
import { groupLabels, labelColumn, withoutGroups, type GroupLabel } from './groups';
import { headOf, type Head } from './head';
import { shared, type Rect } from './paint';
import type { RawCell, RawTable } from './raw-table';
import { headLinesAbove, rulesOf, type RegionRules } from './regions';
import { slotLine, type Slot, type SlotLine } from './slots';

/** Fewest lines with several cells a table without rules has; with rules above and below two are enough. */
const FEWEST_LINES = 3;

/** Share of its places a table fills at least. */
const FILLED = 0.35;

/** Columns, and share of their places filled, that are no chance even without figures or rules. */
const MANY_COLUMNS = 5;
const WELL_FILLED = 0.6;
const FULL_OF_FIGURES = 0.8;

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
  const columns = withGroupBorders(plain, inner, region);
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

export function boxOf(lines: readonly Rect[]): Rect {
  return {
    x0: Math.min(...lines.map((l) => l.x0)),
    y0: Math.min(...lines.map((l) => l.y0)),
    x1: Math.max(...lines.map((l) => l.x1)),
    y1: Math.max(...lines.map((l) => l.y1)),
  };
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
    const trimmed = trim(now);
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

function trim(lines: readonly SlotLine[]): SlotLine[] {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]!.slots.length < 2) from++;
  while (to > from && lines[to - 1]!.slots.length < 2) to--;
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
  if (several.length < (ruled >= 2 ? 2 : FEWEST_LINES)) return false;
  const filled = several.reduce((sum, l) => sum + l.slots.reduce((n, s) => n + s.to - s.from + 1, 0), 0);
  if (filled < FILLED * several.length * count) return false;
  const figureLines = several.filter((l) => l.slots.some((s) => s.from > 0 && s.chunk.figure)).length;
  const hasFigures = figureLines >= 0.5 * several.length;
  if (isContents(several)) return false;
  if (ruled >= 2) return true;
  if (count >= MANY_COLUMNS && filled >= WELL_FILLED * several.length * count) return true;
  const widest = Math.max(...several.map((l) => l.slots.filter((s) => s.chunk.figure).length));
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

function build(lines: readonly SlotLine[], columns: Columns, rules: RegionRules): RawTable {
  const headLines = headCount(lines, columns, rules);
  const head = headOf(lines.slice(0, headLines), columns, rules.parts);
  const label = labelColumn(lines.slice(headLines), columns.from.length);
  const body = withoutGroups(
    lines.slice(headLines).map((l) => acrossValues(l, columns, label)),
    label,
  );
  const rows = rowsOf(body.lines, rules.rows, label);
  const groups = groupLabels(body.groups, rows, columns, label);
  const box = boxOf(lines.map((l) => l.line));
  const whole = {
    ...box,
    x0: Math.min(box.x0, columns.borders[0]!),
    x1: Math.max(box.x1, columns.borders.at(-1)!),
  };
  const ys = rowBorders(lines, headLines, head, rows, whole);
  const cells = [...headCells(head, columns, ys), ...bodyCells(rows, head.levels, columns, ys, groups)];
  return { box: whole, rows: head.levels + rows.length, columns: columns.from.length, cells, by: 'words' };
}

/** A lone text in the middle of the value columns stands over all of them: a heading inside the table. */
function acrossValues(line: SlotLine, columns: Columns, label: number): SlotLine {
  const [slot] = line.slots;
  const last = columns.from.length - 1;
  if (!slot || line.slots.length > 1 || slot.from <= label || slot.chunk.figure || last <= label + 1)
    return line;
  const left = columns.from[label + 1]!;
  const right = columns.to[last]!;
  const off = Math.abs((slot.chunk.x0 + slot.chunk.x1) / 2 - (left + right) / 2);
  if (off > slot.chunk.size + 0.04 * (right - left)) return line;
  return { ...line, slots: [{ ...slot, from: label + 1, to: last }] };
}

/** How many lines are the head: those above the first rule under the first line, or above the first line of figures. */
function headCount(lines: readonly SlotLine[], columns: Columns, rules: RegionRules): number {
  const most = Math.min(10, lines.length - 1);
  for (const y of rules.whole) {
    const above = lines.filter((l) => l.line.base < y + 0.3 * l.line.size).length;
    if (
      above > 0 &&
      above <= most &&
      lines.slice(0, above).some((l) => l.slots.length >= 2) &&
      !allFigures(lines.slice(0, above))
    )
      return above;
    if (above > 0) break;
  }
  let count = 0;
  while (count < most && !isFigureLine(lines[count]!)) count++;
  return count < lines.length && count <= most && isFigureLine(lines[count]!)
    ? count
    : lines[0]!.slots.length >= 2
      ? 1
      : 0;
}

/** Every line a row of figures: a table without a head. */
function allFigures(lines: readonly SlotLine[]): boolean {
  return lines.every(isFigureLine) || lines.filter(isFigureLine).length > 1;
}

/** A line whose cells beside the label are mostly figures, years in a row excepted: those are heads. */
function isFigureLine(line: SlotLine): boolean {
  const values = line.slots.filter((s) => s.from > 0);
  if (values.length === 0) return false;
  const years = values.filter((s) => /^(?:19|20)\d\d(?:[–\-/]\d\d(?:\d\d)?)?$/u.test(s.chunk.text)).length;
  if (years > 0.6 * values.length && values.length > 1) return false;
  return values.filter((s) => s.chunk.figure && isFigure(s.chunk.text)).length >= 0.5 * values.length;
}

/** Heights of the borders between rows. */
function rowBorders(
  lines: readonly SlotLine[],
  headLines: number,
  head: Head,
  rows: readonly RowLines[],
  box: Rect,
): number[] {
  const ys = [box.y0];
  const headBottom = headLines > 0 ? lines[headLines - 1]!.line.y1 : box.y0;
  for (let i = 1; i < head.levels; i++) ys.push(box.y0 + ((headBottom - box.y0) * i) / head.levels);
  rows.forEach((row, i) => {
    const top = row[0]!.line.y0;
    const before = i > 0 ? rows[i - 1]!.at(-1)!.line.y1 : headBottom;
    if (i > 0 || head.levels > 0) ys.push((top + before) / 2);
  });
  ys.push(box.y1);
  return ys;
}

function cellAt(
  columns: Columns,
  ys: readonly number[],
  row: number,
  rowSpan: number,
  from: number,
  to: number,
  slots: readonly Slot[],
): RawCell {
  return {
    row,
    column: from,
    rowSpan,
    columnSpan: to - from + 1,
    x0: columns.borders[from]!,
    x1: columns.borders[to + 1]!,
    y0: ys[row]!,
    y1: ys[row + rowSpan]!,
    words: slots.flatMap((s) => s.chunk.words),
  };
}

function headCells(head: Head, columns: Columns, ys: readonly number[]): RawCell[] {
  return head.cells.map((c) => cellAt(columns, ys, c.level, c.levels, c.from, c.to, c.slots));
}

/** Cells of the body: one for each column and row, with blank ones, so that every place of a row is there. */
function bodyCells(
  rows: readonly RowLines[],
  first: number,
  columns: Columns,
  ys: readonly number[],
  groups: readonly GroupLabel[],
): RawCell[] {
  const cells = groups.map((g) => cellAt(columns, ys, first + g.row, g.rows, g.column, g.column, g.slots));
  rows.forEach((row, i) => {
    const taken = new Set(groups.filter((g) => g.row <= i && g.row + g.rows > i).map((g) => g.column));
    const blank = (from: number, to: number) => {
      for (let c = from; c < to; c++)
        if (!taken.has(c)) cells.push(cellAt(columns, ys, first + i, 1, c, c, []));
    };
    let column = 0;
    for (const group of byColumn(row)) {
      const from = Math.min(...group.map((s) => s.from));
      const to = Math.max(...group.map((s) => s.to));
      blank(column, from);
      cells.push(cellAt(columns, ys, first + i, 1, from, to, group));
      column = to + 1;
    }
    blank(column, columns.from.length);
  });
  return cells;
}

/** The slots of a row that stand in the same columns together, from left to right. */
function byColumn(row: RowLines): Slot[][] {
  const groups: Slot[][] = [];
  for (const slot of row.flatMap((l) => l.slots).toSorted((a, b) => a.from - b.from)) {
    const group = groups.at(-1);
    if (group && slot.from <= Math.max(...group.map((s) => s.to))) group.push(slot);
    else groups.push([slot]);
  }
  return groups;
}
