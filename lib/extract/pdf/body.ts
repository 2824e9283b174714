import { median } from './paint';
import type { SlotLine } from './slots';

/** Lines that are one row of a table. */
export type RowLines = SlotLine[];

/** Pitch (of the usual one) from which a line without a label may be the wrapped text of the row above. */
const WRAPPED_PITCH = 1.05;

/** Pitch (of the usual one) that is clearly narrower than that of rows. */
const NARROW_PITCH = 0.85;

/** Share of the rows that must have a line drawn between them for the lines to be what parts rows. */
const RULED_ROWS = 0.55;

/** Lines of a table's body put together into rows; `rules` are heights of lines drawn over the whole table. */
export function rowsOf(lines: readonly SlotLine[], rules: readonly number[]): RowLines[] {
  const pitches = lines.slice(1).map((l, i) => l.line.base - lines[i]!.line.base);
  const usual = median(pitches);
  const ruled = isRuled(lines, rules);
  const rows: RowLines[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (!row || !last) {
      rows.push([line]);
      continue;
    }
    const pitch = line.line.base - last.line.base;
    const parted = rules.some((y) => y > last.line.base - 1 && y < line.line.base - 0.3 * line.line.size);
    if (!parted && overlaps(pitch, row, line)) row.push(line);
    else if (!parted && (ruled ? oneRuledRow(row, line) : goesOn(row, line, pitch, usual))) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Lines so near that they cannot be two rows (share of the font size): labels wrapped round the middle of their values. */
const OVERLAPPING = 0.78;

function overlaps(pitch: number, row: RowLines, line: SlotLine): boolean {
  if (pitch >= OVERLAPPING * line.line.size) return false;
  const last = row.at(-1)!;
  return !line.slots.some((s) => last.slots.some((o) => o.from <= s.to && o.to >= s.from));
}

/** Whether lines are drawn between most rows. */
function isRuled(lines: readonly SlotLine[], rules: readonly number[]): boolean {
  const first = lines[0]?.line.base ?? 0;
  const last = lines.at(-1)?.line.base ?? 0;
  const between = rules.filter((y) => y > first && y < last).length;
  const full = lines.filter((l) => l.slots.length >= 2).length;
  return between >= 2 && between + 1 >= RULED_ROWS * full;
}

/** Between two drawn lines all text is one row, but for figures under figures. */
function oneRuledRow(row: RowLines, line: SlotLine): boolean {
  const figures = line.slots.filter((s) => s.chunk.figure && s.from > 0);
  const doubled = figures.filter((s) =>
    row.some((l) => l.slots.some((o) => o.from === s.from && o.chunk.figure)),
  );
  return doubled.length === 0 || doubled.length < 0.5 * figures.length;
}

function goesOn(row: RowLines, line: SlotLine, pitch: number, usual: number): boolean {
  const last = row.at(-1)!;
  const label = labelOf(line);
  const figures = line.slots.filter((s) => s.from > 0 && s.chunk.figure).length;
  if (pitch > 1.6 * usual && pitch > 1.6 * line.line.size) return false;
  if (label === null) return wrapsValues(row, line, pitch, usual, figures);
  const rowLabel = row
    .map(labelOf)
    .filter((t) => t !== null)
    .join(' ');
  const onlyLabel = line.slots.length === 1 && line.slots[0]!.to === 0;
  if (continuesText(rowLabel, label)) {
    const alone = row.every((l) => l.slots.every((s) => s.to === 0));
    return onlyLabel || alone || figures === 0;
  }
  return onlyLabel && pitch < NARROW_PITCH * usual && last.slots.some((s) => s.from === 0);
}

/** Text of the line's first column; null where there is none. */
function labelOf(line: SlotLine): string | null {
  const first = line.slots[0];
  return first && first.from === 0 ? first.chunk.text : null;
}

/** Whether words read as the middle of a text: they begin small, or the text before breaks off. */
function continuesText(before: string, text: string): boolean {
  if (before === '') return false;
  return (
    /^\p{Ll}{2}/u.test(text) ||
    /(?:[-–,(/]|\b(?:and|or|of|the|in|for|to|by|with|from|than|per))$/iu.test(before)
  );
}

/** A line without a label: wrapped text of the row above when it stands close and holds words, not figures. */
function wrapsValues(row: RowLines, line: SlotLine, pitch: number, usual: number, figures: number): boolean {
  if (figures > 0.5 * line.slots.length) return false;
  const under = line.slots.every((s) =>
    row.some((l) => l.slots.some((o) => o.from <= s.to && o.to >= s.from)),
  );
  if (line.slots.length === 1 && line.slots[0]!.from < line.slots[0]!.to) return false;
  return under && pitch <= WRAPPED_PITCH * usual;
}
