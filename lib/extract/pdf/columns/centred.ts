import type { Columns } from './columns';
import { median } from '../paint/paint';
import type { Slot, SlotLine } from './slots';

/** How far (font sizes) texts set in the middle of one column stand off each other's middles. */
const SAME_MIDDLE = 0.3;

/** Share of a column's texts that share a middle where it is set in the middle, and fewest of them. */
const CENTRED = 0.5;
const FEWEST = 5;

/** Most columns of labels. */
const MOST_LABELS = 4;

const middleOf = (slot: Slot) => (slot.chunk.x0 + slot.chunk.x1) / 2;

/** The middle that most labels of a column are set in; null where they are not set in the middle. */
export function centredMiddle(lines: readonly SlotLine[], label: number): number | null {
  const own = lines
    .flatMap((l) => l.slots)
    .filter((s) => s.from === label && s.to === label && !s.chunk.figure);
  const middle = median(own.map(middleOf));
  const centred = own.filter((s) => Math.abs(middleOf(s) - middle) < SAME_MIDDLE * s.chunk.size);
  const widths = new Set(centred.map((s) => Math.round((s.chunk.x1 - s.chunk.x0) / s.chunk.size)));
  const some = centred.length >= FEWEST && centred.length >= CENTRED * own.length && widths.size >= 3;
  return some ? middle : null;
}

/**
 * Labels that stand in the middle of several columns of labels reach over them: where a column's labels are set in their middles, one that stands off to
 * the left is merged with columns of groups left of it, so that no group reaches over its row.
 */
export function withMergedLabels(lines: readonly SlotLine[], columns: Columns, label: number): SlotLine[] {
  const middle = label > 0 && label <= MOST_LABELS ? centredMiddle(lines, label) : null;
  if (middle === null) return lines.slice();
  return lines.map((line) => ({
    ...line,
    slots: line.slots.map((slot) => {
      if (slot.from !== label || slot.to !== label || line.slots.some((s) => s.to < label)) return slot;
      const off = middle - middleOf(slot);
      if (off < 2 * SAME_MIDDLE * slot.chunk.size) return slot;
      return { ...slot, from: firstOf(off, columns, label) };
    }),
  }));
}

/** The leftmost column of those a label stands in the middle of: each column more moves the middle by half its width. */
function firstOf(off: number, columns: Columns, label: number): number {
  let best = label;
  let nearest = Infinity;
  for (let c = label - 1; c >= 0; c--) {
    const distance = Math.abs(off - (columns.borders[label]! - columns.borders[c]!) / 2);
    if (distance < nearest) {
      nearest = distance;
      best = c;
    }
  }
  return best;
}

/** Whether a text begins where the others of its column do: the rest of a cell's text, wherever its middle falls. */
const beginsAt = (slot: Slot, columns: Columns) =>
  Math.abs(slot.chunk.x0 - columns.from[slot.from]!) < SAME_MIDDLE * slot.chunk.size;

/** A lone text in the middle of all columns, or of those of values, stands over all of them: a heading inside the table. */
export function acrossColumns(line: SlotLine, columns: Columns, label: number): SlotLine {
  const [slot] = line.slots;
  const last = columns.from.length - 1;
  if (!slot || line.slots.length > 1 || slot.chunk.figure || last <= label + 1) return line;
  if (slot.from > 0 && slot.from === slot.to && beginsAt(slot, columns)) return line;
  const middle = middleOf(slot);
  const within = (from: number) => {
    const [left, right] = [columns.from[from]!, columns.to[last]!];
    return Math.abs(middle - (left + right) / 2) <= slot.chunk.size + 0.04 * (right - left);
  };
  if (slot.from > label && within(label + 1))
    return { ...line, slots: [{ ...slot, from: label + 1, to: last }] };
  const own = (columns.from[slot.from]! + columns.to[slot.to]!) / 2;
  const offOwn = Math.abs(middle - own) > slot.chunk.size;
  return slot.from > label && offOwn && within(0)
    ? { ...line, slots: [{ ...slot, from: 0, to: last }] }
    : line;
}
