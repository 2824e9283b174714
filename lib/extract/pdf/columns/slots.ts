import { chunkOf, type Chunk, type ChunkLine } from '../words/chunks';
import { spanOf, type Columns } from './columns';
import type { Word } from '../words/words';

/** A chunk with the columns it stands in. */
export interface Slot {
  chunk: Chunk;
  from: number;
  to: number;
}

/** A line of a table with its chunks put into columns. */
export interface SlotLine {
  line: ChunkLine;
  slots: Slot[];
}

/** How far (font sizes) a chunk may reach over a column's border without standing in the next. */
const SLACK = 0.45;

/** The line's chunks in columns; chunks that are several cells printed close together are cut at the borders. */
export function slotLine(line: ChunkLine, columns: Columns): SlotLine {
  const slots: Slot[] = [];
  for (const chunk of line.chunks) slots.push(...slotsOf(chunk, columns));
  return { line, slots: joined(slots) };
}

function slotsOf(chunk: Chunk, columns: Columns): Slot[] {
  const [from, to] = spanIn(columns, chunk);
  if (from === to) return [{ chunk, from, to }];
  const parts = cutAt(chunk.words, columns.borders);
  if (parts.length < 2) return [{ chunk, from, to }];
  const cut = parts.map((words) => {
    const part = chunkOf(words);
    const [a, b] = spanOf(columns.borders, part, SLACK * part.size);
    return { chunk: part, from: a, to: b };
  });
  const apart = cut.every((s, i) => i === 0 || s.from > cut[i - 1]!.to);
  if (!apart) return [{ chunk, from, to }];
  const worst = Math.max(...cut.map((s) => off(s.chunk, columns, s.from, s.to)));
  const figures = chunk.figure || cut.every((s) => s.chunk.figure);
  const labelled = from === 0 && worst < LABEL_OFF * chunk.size;
  const better = worst < offMiddle(chunk, columns, from, to) && !isOneText(chunk, parts);
  return figures || labelled || better ? cut : [{ chunk, from, to }];
}

/** Gap (font sizes) that is no word space, and Chinese, which has none. */
const WIDE = 0.45;
const CHINESE = /[\u2e80-\u9fff]/u;

/** Whether the words of a chunk stand no further apart where it would be cut than elsewhere: the words of one text. */
function isOneText(chunk: Chunk, parts: readonly Word[][]): boolean {
  if (CHINESE.test(chunk.text)) return false;
  const cuts = new Set(parts.slice(1).map((words) => words[0]!));
  const gaps = chunk.words.slice(1).map((w, i) => ({ cut: cuts.has(w), gap: w.x0 - chunk.words[i]!.x1 }));
  const widest = Math.max(...gaps.filter((g) => g.cut).map((g) => g.gap));
  const usual = Math.max(0, ...gaps.filter((g) => !g.cut).map((g) => g.gap));
  return widest < WIDE * chunk.size && (usual === 0 || widest < 1.2 * usual);
}

/** How near (font sizes) texts begin that begin at one place. */
const SAME_PLACE = 0.3;

/** The columns a chunk stands in; one that begins where the others of its column do ends in it unless it reaches what stands in the next. */
function spanIn(columns: Columns, chunk: Chunk): [number, number] {
  const [from, to] = spanOf(columns.borders, chunk, SLACK * chunk.size);
  const begins = Math.abs(chunk.x0 - columns.from[from]!) < SAME_PLACE * chunk.size;
  return begins && to === from + 1 && chunk.x1 < columns.from[to]! ? [from, from] : [from, to];
}

/** How far (font sizes) parts of a chunk that begins with a row's label may stand off their columns. */
const LABEL_OFF = 1.2;

/** How far (points) a chunk stands from the middle of its columns, where heads over several stand. */
function offMiddle(chunk: Chunk, columns: Columns, from: number, to: number): number {
  return Math.abs((chunk.x0 + chunk.x1) / 2 - (columns.from[from]! + columns.to[to]!) / 2);
}

/** Words grouped by the borders that pass between them. */
function cutAt(words: readonly Word[], borders: readonly number[]): Word[][] {
  const groups: Word[][] = [];
  let last: Word | null = null;
  for (const word of words) {
    const a = last;
    const parted =
      a &&
      borders.some(
        (x) =>
          x > (a.x0 + a.x1) / 2 &&
          x < (word.x0 + word.x1) / 2 &&
          a.x1 - x < word.size * 0.4 &&
          x - word.x0 < word.size * 0.4,
      );
    if (!a || parted) groups.push([word]);
    else groups.at(-1)!.push(word);
    last = word;
  }
  return groups;
}

/** How far (points) a chunk stands from the nearest way of aligning it with what stands in its columns. */
function off(chunk: { x0: number; x1: number }, columns: Columns, from: number, to: number): number {
  const left = columns.from[from]!;
  const right = columns.to[to]!;
  return Math.min(
    Math.abs(chunk.x0 - left),
    Math.abs(chunk.x1 - right),
    Math.abs((chunk.x0 + chunk.x1) / 2 - (left + right) / 2),
  );
}

/** Chunks of a line that stand in the same column together. */
function joined(slots: readonly Slot[]): Slot[] {
  const out: Slot[] = [];
  for (const slot of slots) {
    const last = out.at(-1);
    if (last && slot.from <= last.to) {
      last.chunk = chunkOf([...last.chunk.words, ...slot.chunk.words]);
      last.to = Math.max(last.to, slot.to);
    } else out.push({ ...slot });
  }
  return out;
}
