import { acrossColumns, withMergedLabels } from '../columns/centred';
import { continuesText, rowsOf, type RowLines } from '../columns/body';
import { isFigure } from '../words/chunks';
import type { Columns } from '../columns/columns';
import { groupLabels, labelColumn, withoutGroups, type GroupLabel } from './groups';
import { headOf, type Head } from './head';
import { boxOf, type Rect } from '../paint/paint';
import type { RawCell, RawTable } from '../lines/raw-table';
import type { RegionRules } from './region-rules';
import type { Slot, SlotLine } from '../columns/slots';

/** The table that lines in columns make: head, rows, labels of groups, and a cell for every place. */
export function build(lines: readonly SlotLine[], columns: Columns, rules: RegionRules): RawTable {
  const headLines = headCount(lines, columns, rules);
  const head = headOf(lines.slice(0, headLines), columns, rules.parts);
  const label = labelColumn(lines.slice(headLines), columns.from.length);
  const body = withoutGroups(
    withMergedLabels(
      lines.slice(headLines).map((l) => acrossColumns(l, columns, label)),
      columns,
      label,
    ),
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

/** How a row's or a section's label begins when it is numbered. */
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[.．、])/u;

/** How many lines are the head. Labels alone on their line at its end are those of groups of rows below it, not of the head. */
function headCount(lines: readonly SlotLine[], columns: Columns, rules: RegionRules): number {
  const count = linesAboveBody(lines, columns, rules);
  let end = count;
  while (end > 1 && isNumberedLabel(lines[end - 1]!)) end--;
  if (end < count || isRuledOff(lines, count, rules)) return end;
  const first = lines.slice(0, count).findLastIndex((l) => l.slots.length >= 2) + 1;
  const opens = first > 0 && first < count && opensGroup(lines[first]!, lines[first - 1]!, columns);
  return opens ? first : count;
}

/** Whether a line is drawn right under the head. */
function isRuledOff(lines: readonly SlotLine[], count: number, rules: RegionRules): boolean {
  const [above, below] = [lines[count - 1], lines[count]];
  return (
    above !== undefined &&
    below !== undefined &&
    rules.whole.some((y) => y > above.line.base - 1 && y < below.line.base - 0.5 * below.line.size)
  );
}

/** Whether a lone text under heads is a group's label: it stands at the left or over all columns and does not go on what stands over it. */
function opensGroup(line: SlotLine, above: SlotLine, columns: Columns): boolean {
  const [slot] = line.slots;
  if (!slot || above.slots.length < columns.from.length - 1) return false;
  const over = above.slots.find((s) => s.from <= slot.from && s.to >= slot.from);
  if (slot.from === 0 && slot.to === 0) return !over || !continuesText(over.chunk.text, slot.chunk.text);
  return acrossColumns(line, columns, 0).slots[0]!.to === columns.from.length - 1 && !isOver(slot, above);
}

/** Whether a text stands under the middle of one head alone. */
function isOver(slot: Slot, above: SlotLine): boolean {
  const middle = (slot.chunk.x0 + slot.chunk.x1) / 2;
  return above.slots.some((s) => Math.abs((s.chunk.x0 + s.chunk.x1) / 2 - middle) < 0.3 * s.chunk.size);
}

function isNumberedLabel(line: SlotLine): boolean {
  const [slot] = line.slots;
  return line.slots.length === 1 && slot!.from === 0 && NUMBERED.test(slot!.chunk.text);
}

/** The lines above the body: those above the first rule under the first line, or above the first line of figures. */
function linesAboveBody(lines: readonly SlotLine[], columns: Columns, rules: RegionRules): number {
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
