import { median } from '../paint/paint';
import type { Slot, SlotLine } from './slots';

/** Lines that are one row of a table. */
export type RowLines = SlotLine[];

/** Pitch (of the usual one) up to which a line without a label may be the wrapped text of the row above. */
const WRAPPED_PITCH = 1.05;

/** Pitch (of the usual one) that is clearly narrower than that of rows. */
const NARROW_PITCH = 0.87;

/** Share of the rows that must have a line drawn between them for the lines to be what parts rows. */
const RULED_ROWS = 0.55;

/** Lines so near that they cannot be two rows (share of the font size): labels wrapped round the middle of their values. */
const OVERLAPPING = 0.78;

/** What is the same for all lines of a body. `label` is the column of the rows' labels. */
interface Body {
  label: number;
  usual: number;
  ruled: boolean;
  /** Distance up to which lines of wrapped texts are one row, where rows stand further apart; 0 where that is not so. */
  wrapped: number;
}

/** Lines of a table's body put together into rows; `rules` are heights of lines drawn between rows. */
export function rowsOf(lines: readonly SlotLine[], rules: readonly number[], label = 0): RowLines[] {
  const body: Body = {
    label,
    usual: usualPitch(lines, label),
    ruled: isRuled(lines, rules),
    wrapped: wrappedPitch(lines, label),
  };
  const rows: RowLines[] = [];
  for (const [i, line] of lines.entries()) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (!row || !last) {
      rows.push([line]);
      continue;
    }
    const pitch = line.line.base - last.line.base;
    const parted = rules.some((y) => y > last.line.base - 1 && y < line.line.base - 0.3 * line.line.size);
    const one =
      overlaps(pitch, row, line) ||
      pitch <= body.wrapped ||
      (body.ruled ? oneRuledRow(row, line, body) : goesOn(row, line, pitch, body));
    if (!parted && one && !opensRow(row, line, lines[i + 1], label)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Whether a line of label text belongs with the values half a line below it, not with the row above that has its own. */
function opensRow(row: RowLines, line: SlotLine, next: SlotLine | undefined, label: number): boolean {
  if (!next || next.line.base - line.line.base >= OVERLAPPING * line.line.size) return false;
  const values = (l: SlotLine) => l.slots.some((s) => s.to > label);
  return !values(line) && values(next) && labelOf(next, label) === null && row.some(values);
}

/** Distance of rows: of lines with figures that follow each other, where there are enough of them. */
function usualPitch(lines: readonly SlotLine[], label: number): number {
  const valued = (l: SlotLine) =>
    l.slots.filter((s) => s.from > label && s.chunk.figure).length >= 2 && labelOf(l, label) !== null;
  const all: number[] = [];
  const full: number[] = [];
  lines.slice(1).forEach((line, i) => {
    const pitch = line.line.base - lines[i]!.line.base;
    all.push(pitch);
    if (valued(line) && valued(lines[i]!)) full.push(pitch);
  });
  return full.length >= 3 ? median(full) : median(all);
}

function overlaps(pitch: number, row: RowLines, line: SlotLine): boolean {
  if (pitch >= OVERLAPPING * line.line.size || meets(row.at(-1)!.slots, line.slots)) return false;
  const figures = (slots: readonly Slot[]) => slots.filter((s) => s.chunk.figure);
  return !meets(figures(row.flatMap((l) => l.slots)), figures(line.slots));
}

const meets = (a: readonly Slot[], b: readonly Slot[]) =>
  a.some((s) => b.some((o) => o.from <= s.to && o.to >= s.from));

/** Whether lines are drawn between most rows. */
function isRuled(lines: readonly SlotLine[], rules: readonly number[]): boolean {
  const first = lines[0]?.line.base ?? 0;
  const last = lines.at(-1)?.line.base ?? 0;
  const between = rules.filter((y) => y > first && y < last).length;
  const full = lines.filter((l) => l.slots.length >= 2).length;
  return between >= 2 && between + 1 >= RULED_ROWS * full;
}

/** Between two drawn lines all text is one row, but for figures under figures. */
function oneRuledRow(row: RowLines, line: SlotLine, body: Body): boolean {
  const figures = line.slots.filter((s) => s.chunk.figure && s.from > body.label);
  const doubled = figures.filter((s) =>
    row.some((l) => l.slots.some((o) => o.from === s.from && o.chunk.figure)),
  );
  return doubled.length === 0 || doubled.length < 0.5 * figures.length;
}

function goesOn(row: RowLines, line: SlotLine, pitch: number, body: Body): boolean {
  const { label, usual } = body;
  const text = labelOf(line, label);
  const values = line.slots.filter((s) => s.from > label);
  const figures = values.filter((s) => s.chunk.figure).length;
  if (pitch > 1.6 * usual && pitch > 1.6 * line.line.size) return false;
  if (pitch < NARROW_PITCH * usual && isHalf(row, line, label)) return true;
  if (text === null) return wrapsValues(row, line, pitch, usual, figures);
  const rowLabel = row
    .map((l) => labelOf(l, label))
    .filter((t) => t !== null)
    .join(' ');
  if (!continuesText(rowLabel, text)) return false;
  const alone = row.every((l) => l.slots.every((s) => s.to <= label));
  return values.length === 0 || alone || figures === 0;
}

/** Whether a narrow step joins what belongs together: one side has only label text, or no value stands over a value. */
function isHalf(row: RowLines, line: SlotLine, label: number): boolean {
  const values = (slots: readonly Slot[]) => slots.filter((s) => s.to > label);
  const above = values(row.flatMap((l) => l.slots));
  return !meets(above, values(line.slots));
}

/** Text of the line's label; null where there is none. */
function labelOf(line: SlotLine, label: number): string | null {
  const first = line.slots.find((s) => s.from <= label && s.to >= label);
  return first ? first.chunk.text : null;
}

/** How much further apart than lines of one text rows stand, and most lines with figures of a table of texts. */
const ROWS_APART = 1.08;
const MOST_FIGURE_LINES = 0.4;

/** Fewest rows over several lines, and fewest steps between rows, that tell how far apart rows stand. */
const FEWEST_WRAPPED = 2;

/**
 * The distance up to which lines are one row where texts are wrapped in several columns: in each row the first line shows all its cells, those under it
 * only such as go on, fewer and fewer.
 */
function wrappedPitch(lines: readonly SlotLine[], label: number): number {
  const valued = lines.filter((l) => l.slots.some((s) => s.from > label && s.chunk.figure)).length;
  if (valued > MOST_FIGURE_LINES * lines.length) return 0;
  const steps = lines.slice(1).map((l, i) => l.line.base - lines[i]!.line.base);
  const narrowest = Math.min(...steps.filter((p, i) => p > OVERLAPPING * lines[i + 1]!.line.size));
  const widest = ROWS_APART * narrowest;
  const blocks: SlotLine[][] = [];
  lines.forEach((line, i) => {
    if (i > 0 && steps[i - 1]! <= widest) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  });
  const several = blocks.filter((b) => b.length > 1);
  const under = several.flatMap((b) => b.slice(1).map((l, i) => ({ line: l, over: b[i]!, first: b[0]! })));
  const goOn = under.every(({ line, over }) => line.slots.every((s) => meets(over.slots, [s])));
  const fewer = under.filter(({ line, first }) => line.slots.length < first.slots.length).length;
  const told = several.length >= FEWEST_WRAPPED && blocks.length > FEWEST_WRAPPED;
  return told && goOn && 2 * fewer >= under.length ? widest : 0;
}

/** Whether words read as the middle of a text: they begin small, or the text before breaks off. */
export function continuesText(before: string, text: string): boolean {
  if (before === '') return false;
  return /^\p{Ll}{2}/u.test(text) || BREAKS_OFF.test(before);
}

/** How a text ends that goes on: with a mark or a word that joins it to what follows. */
const BREAKS_OFF =
  /(?:[-–,(/]|(?:^|\s)(?:and|or|of|the|in|for|to|by|with|from|than|per|und|oder|der|die|das|des|den|dem|von|im|für|mit|zur|zum|auf|nach|et|ou|de|du|la|le|les|en|pour|par|sur|dans|aux?|à))$/iu;

/** A line without a label: wrapped text of the row above when it stands close and holds words, not figures. */
function wrapsValues(row: RowLines, line: SlotLine, pitch: number, usual: number, figures: number): boolean {
  if (figures > 0.5 * line.slots.length) return false;
  const under = line.slots.every((s) => row.some((l) => meets(l.slots, [s])));
  // A figure is whole on its line: words right under it alone are no more of its cell.
  const figuresOver = row.flatMap((l) => l.slots).filter((o) => o.chunk.figure && meets([o], line.slots));
  if (line.slots.length === 1 && figuresOver.length > 0 && !line.slots[0]!.chunk.figure) return false;
  if (line.slots.length === 1 && line.slots[0]!.from < line.slots[0]!.to) return false;
  return under && pitch <= WRAPPED_PITCH * usual;
}
