import { grouped } from '../../../model/grouped';
import { paintedOnce } from './painted-once';
import { shared, type Direction, type FontLook, type Glyph, type Rect } from '../paint/paint';

/** Glyphs standing next to each other on one line, without white space between. `size`, `base` and `direction` as in Glyph. */
export interface Word extends Rect {
  text: string;
  size: number;
  base: number;
  direction: Direction;
  font: FontLook;
  glyphs: Glyph[];
  /** True where a white space glyph was printed before it on its line. */
  spaced: boolean;
  /** True where a glyph of it is not seen itself but says what software read in a picture. */
  guessed?: boolean;
}

/** Widest gap inside a word, in font sizes: half the narrowest word space of common Latin fonts. */
const WORD_GAP = 0.13;

/** How far base lines of one line may differ, in font sizes; indices are moved further and form words of their own. */
const SAME_BASE = 0.12;

const WHITE = /^[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\u3164\ufeff]*$/u;

/** Words of a page from its glyphs, line by line from the top. White space glyphs only part words. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  for (const line of baseLines(glyphs)) words.push(...wordsOfLine(line));
  return words.toSorted((a, b) => a.base - b.base || a.x0 - b.x0);
}

/** Along the line, in reading direction. */
export function alongOf(g: Rect & { direction: Direction }): [number, number] {
  switch (g.direction) {
    case 'right':
      return [g.x0, g.x1];
    case 'left':
      return [-g.x1, -g.x0];
    case 'up':
      return [-g.y1, -g.y0];
    default:
      return [g.y0, g.y1];
  }
}

/** Glyphs of one direction, font size and base line together, each line in reading order. */
function baseLines(glyphs: readonly Glyph[]): Glyph[][] {
  const byDirection = grouped(paintedOnce(glyphs), (g) => g.direction);
  const lines: Glyph[][] = [];
  for (const list of byDirection.values()) {
    list.sort((a, b) => a.base - b.base);
    let line: Glyph[] = [];
    for (const g of list) {
      const last = line.at(-1);
      if (last && Math.abs(g.base - last.base) > SAME_BASE * Math.min(g.size, last.size)) {
        lines.push(line);
        line = [];
      }
      line.push(g);
    }
    if (line.length > 0) lines.push(line);
  }
  for (const line of lines) line.sort((a, b) => alongOf(a)[0] - alongOf(b)[0]);
  return lines;
}

function wordsOfLine(line: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let now: Glyph[] = [];
  let white = false;
  let spaced = false;
  let end = -Infinity;
  const close = () => {
    if (now.length > 0) words.push(wordFrom(now, spaced));
    now = [];
  };
  for (const g of line) {
    if (WHITE.test(g.text)) {
      close();
      white = words.length > 0;
      continue;
    }
    const [from, to] = alongOf(g);
    const last = now.at(-1);
    if (last && (from - end > WORD_GAP * Math.max(g.size, last.size) || unlike(g.size, last.size))) close();
    if (now.length === 0) spaced = white;
    white = false;
    now.push(g);
    end = Math.max(end, to);
  }
  close();
  return words;
}

/** Font sizes so different that the glyphs are no one word. */
function unlike(a: number, b: number): boolean {
  return a > 1.7 * b || b > 1.7 * a;
}

/** A word of these glyphs, which must not be empty. */
export function wordFrom(glyphs: readonly Glyph[], spaced: boolean): Word {
  const first = glyphs[0]!;
  const word: Word = {
    x0: first.x0,
    y0: first.y0,
    x1: first.x1,
    y1: first.y1,
    text: '',
    size: first.size,
    base: first.base,
    direction: first.direction,
    font: first.font,
    glyphs: glyphs.slice(),
    spaced,
  };
  for (const g of glyphs) {
    word.text += g.text;
    word.x0 = Math.min(word.x0, g.x0);
    word.y0 = Math.min(word.y0, g.y0);
    word.x1 = Math.max(word.x1, g.x1);
    word.y1 = Math.max(word.y1, g.y1);
    word.size = Math.max(word.size, g.size);
    if (g.guessed) word.guessed = true;
  }
  return word;
}

/** Whether some of the words are software's guess at a picture. */
export const isGuessed = (words: readonly Word[]): boolean => words.some((w) => w.guessed);

/** Words cut where an upright line passes between two of their glyphs that stand apart or were painted apart. */
export function cutAtRules(words: readonly Word[], upright: readonly Rect[]): Word[] {
  const rules = upright.slice().toSorted((a, b) => a.x0 - b.x0);
  return words.flatMap((word) => {
    if (word.direction !== 'right' || word.glyphs.length < 2) return [word];
    const tall = word.y1 - word.y0;
    const across = rules.filter(
      (r) => r.x0 > word.x0 && r.x0 < word.x1 && shared(r.y0, r.y1, word.y0, word.y1) > 0.6 * tall,
    );
    return across.length === 0 ? [word] : cutWord(word, across);
  });
}

/** Smallest gap at a line, in font sizes, that parts two glyphs of one show operator. */
const GAP_AT_RULE = 0.1;

function cutWord(word: Word, rules: readonly Rect[]): Word[] {
  const parts: Word[] = [];
  let from = 0;
  for (let i = 1; i < word.glyphs.length; i++) {
    const a = word.glyphs[i - 1]!;
    const b = word.glyphs[i]!;
    const middleA = (a.x0 + a.x1) / 2;
    const middleB = (b.x0 + b.x1) / 2;
    const parted = rules.some((r) => r.x0 > middleA && r.x0 < middleB);
    if (!parted || (a.run === b.run && b.x0 - a.x1 < GAP_AT_RULE * word.size)) continue;
    parts.push(wordFrom(word.glyphs.slice(from, i), parts.length === 0 ? word.spaced : true));
    from = i;
  }
  parts.push(wordFrom(word.glyphs.slice(from), parts.length === 0 ? word.spaced : true));
  return parts;
}
