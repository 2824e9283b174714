import { lineText, linesOf } from './cell-text';
import { shared, type Rect } from '../paint/paint';
import type { Word } from './words';

/** Words of one line that stand together: a cell's text on that line, or a line of prose. */
export interface Chunk extends Rect {
  words: Word[];
  text: string;
  size: number;
  base: number;
  /** Whether it reads as a figure or a sign that stands for one. */
  figure: boolean;
}

export interface ChunkLine extends Rect {
  chunks: Chunk[];
  size: number;
  base: number;
}

/** Gap (font sizes) that parts two cells: wider than a word space, even in typewriter fonts. */
const CELL_GAP = 0.85;

/** The same between two complete figures, where no word space is expected; a space inside a number is narrower. */
const FIGURE_GAP = 0.4;

/** The same between Chinese words, which have no spaces between them. */
const CHINESE_GAP = 0.45;

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff]/u;

/** Text without letters that holds a figure, or stands for one where there is none. */
const FIGURE = /^[^\p{L}\d]*\d[^\p{L}]*(?:(?:[a-z]{1,2}\)?|[MBK]n?|ppt)[*†‡§¹²³]*)?$/u;
const STANDS_FOR = /^(?:[-–—−―.…*†‡§#/]+|\(?[xX]\)?|\([a-zA-Z]\)|n\.?\/?a\.?|nil|none|无|[sbc:])$/iu;

/** Whether a text is a figure or a sign printed in its place. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text) || STANDS_FOR.test(text.trim());
}

const LEADERS = /^(?:[.·…_]\s?){2,}$/u;
const DOT = /^[.·…]+$/u;

/** Lines of chunks from level words. A gap wider than a word space, an upright line between, or the end of leader dots parts chunks. */
export function chunkLines(words: readonly Word[], upright: readonly Rect[], gap = CELL_GAP): ChunkLine[] {
  return linesOf(words.filter((w) => w.direction === 'right')).map((line) => {
    const groups: Word[][] = [];
    for (const word of line.words) {
      const group = groups.at(-1);
      if (group && !parted(group, word, upright, gap)) group.push(word);
      else groups.push([word]);
    }
    const chunks = groups.map(chunkOf);
    const base = chunks.reduce((a, b) => (b.size > a.size ? b : a)).base;
    return { x0: line.x0, y0: line.y0, x1: line.x1, y1: line.y1, chunks, size: line.size, base };
  });
}

function parted(group: readonly Word[], word: Word, upright: readonly Rect[], gap: number): boolean {
  const last = group.at(-1)!;
  const space = word.x0 - last.x1;
  const size = Math.max(last.size, word.size);
  if (space > gap * size) return !goesOnAsLeader(last, word, space);
  if (space > FIGURE_GAP * size && gap <= CELL_GAP && isNumber(last.text) && isNumber(word.text)) return true;
  if (gap <= CELL_GAP && space > CHINESE_GAP * size && CHINESE.test(last.text) && CHINESE.test(word.text))
    return true;
  if (isLeader(last) && !isLeader(word) && group.filter(isLeader).length > 1) return true;
  return upright.some(
    (r) =>
      r.x0 > last.x1 - 0.3 * size &&
      r.x0 < word.x0 + 0.3 * size &&
      shared(r.y0, r.y1, word.y0, word.y1) > 0.6 * (word.y1 - word.y0),
  );
}

/** Widest space (font sizes) between the dots of a leader; dots further apart stand for figures, and so does an ellipsis. */
const LEADER_GAP = 2;
const ELLIPSIS = /^(?:\.{3}|…)$/u;

function goesOnAsLeader(last: Word, word: Word, space: number): boolean {
  const dots = DOT.test(word.text) && (DOT.test(last.text) || LEADERS.test(last.text));
  return dots && space <= LEADER_GAP * word.size && !ELLIPSIS.test(word.text) && !ELLIPSIS.test(last.text);
}

const isLeader = (w: Word) => DOT.test(w.text);

/** A whole number of its own, not a part set apart by a thin space. */
function isNumber(text: string): boolean {
  return /^[(<>$€£+\-–−]*\d[\d.,]*[%)*†‡]*$/u.test(text);
}

/** A chunk of these words, which must not be empty. */
export function chunkOf(words: readonly Word[]): Chunk {
  let largest = words[0]!;
  let { x0, y0, x1, y1 } = words[0]!;
  for (const w of words) {
    if (w.size > largest.size) largest = w;
    x0 = Math.min(x0, w.x0);
    y0 = Math.min(y0, w.y0);
    x1 = Math.max(x1, w.x1);
    y1 = Math.max(y1, w.y1);
  }
  const text = lineText(words);
  return {
    words: words.slice(),
    text,
    x0,
    y0,
    x1,
    y1,
    size: largest.size,
    base: largest.base,
    figure: isFigure(text),
  };
}
