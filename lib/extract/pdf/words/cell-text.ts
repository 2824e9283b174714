import { collapse } from '../../../text/fold';
import { heightOf, shared, type Rect } from '../paint/paint';
import { alongOf, type Word } from './words';

/** Words on one line, in reading order. */
export interface Line extends Rect {
  words: Word[];
  /** The largest font size on it. */
  size: number;
}

/** Share of the lower word's height that two words on one line have in common. */
const ON_ONE_LINE = 0.5;

/** Gap between two words that prints as a space, in font sizes: for scripts with word spaces, and for Chinese, where letters are often set apart. */
const LATIN_SPACE = 0.13;
const CHINESE_SPACE = 0.6;

/** The same between two digits where no space is printed: lines stretched to the margin set digits apart, too. */
const DIGIT_SPACE = 0.4;

const CHINESE = /^[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]$/u;

/** Level words put on lines from top to bottom; indices and words of other sizes join the line they overlap. */
export function linesOf(words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  for (const word of words.slice().toSorted((a, b) => a.base - b.base)) {
    const line = bestLine(lines, word);
    if (line) put(line, word);
    else lines.push({ x0: word.x0, y0: word.y0, x1: word.x1, y1: word.y1, words: [word], size: word.size });
  }
  for (const line of lines) line.words.sort((a, b) => a.x0 - b.x0);
  return lines.toSorted((a, b) => baseOf(a) - baseOf(b));
}

/** How many of the last lines a word may still join. */
const LOOK_BACK = 6;

function bestLine(lines: readonly Line[], word: Word): Line | null {
  let best: Line | null = null;
  let most = 0;
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - LOOK_BACK); i--) {
    const line = lines[i]!;
    const part = shared(line.y0, line.y1, word.y0, word.y1) / Math.min(heightOf(line), heightOf(word));
    if (part > ON_ONE_LINE && part > most && fits(line, word)) {
      best = line;
      most = part;
    }
  }
  return best;
}

/** Share by which the sizes of words of one text differ at most; indices are smaller by more. */
const SAME_SIZE = 0.15;

/** A word of the line's size must stand on its base line; smaller and larger ones only overlap it. */
function fits(line: Line, word: Word): boolean {
  const like = line.words.find((w) => Math.abs(w.size - word.size) < SAME_SIZE * word.size);
  return !like || Math.abs(like.base - word.base) < 0.35 * word.size;
}

function put(line: Line, word: Word): void {
  line.words.push(word);
  line.x0 = Math.min(line.x0, word.x0);
  line.x1 = Math.max(line.x1, word.x1);
  if (word.size > line.size) {
    line.size = word.size;
    line.y0 = word.y0;
    line.y1 = word.y1;
  }
}

/** Height of the line most of its text stands on. */
export function baseOf(line: Line): number {
  let best = line.words[0]!;
  for (const w of line.words) if (w.size > best.size) best = w;
  return best.base;
}

/** Text of words on one line. */
export function lineText(words: readonly Word[]): string {
  let text = '';
  let last: Word | null = null;
  for (const word of words) {
    if (last && spaceBetween(last, word)) text += ' ';
    text += word.text;
    last = word;
  }
  return collapse(text);
}

function spaceBetween(a: Word, b: Word): boolean {
  const gap = alongOf(b)[0] - alongOf(a)[1];
  const chinese = CHINESE.test([...a.text].at(-1) ?? '') || CHINESE.test([...b.text][0] ?? '');
  const size = Math.max(a.size, b.size);
  if (b.spaced && gap > 0) return !chinese || gap > CHINESE_SPACE * size;
  const digits = /\d$/u.test(a.text) && /^\d/u.test(b.text);
  return gap > (chinese ? CHINESE_SPACE : digits ? DIGIT_SPACE : LATIN_SPACE) * size;
}

/** Text of a cell: level lines from the top, upright lines and vertical writing in their own order; "\n" between lines. */
export function textOf(words: readonly Word[]): string {
  const level = words.filter((w) => w.direction === 'right');
  const parts: { top: number; text: string }[] = [];
  for (const line of linesOf(level)) parts.push({ top: line.y0, text: lineText(line.words) });
  for (const direction of ['v', 'up', 'down', 'left'] as const) {
    const turned = words.filter((w) => w.direction === direction);
    if (turned.length === 0) continue;
    parts.push({ top: Math.min(...turned.map((w) => w.y0)), text: turnedText(turned) });
  }
  parts.sort((a, b) => a.top - b.top);
  return parts
    .map((p) => p.text)
    .filter((t) => t !== '')
    .join('\n');
}

/** Lines of turned text follow each other: of vertical writing and text running down to the left, of text running up to the right, of upside-down text up. */
function turnedText(words: readonly Word[]): string {
  const direction = words[0]!.direction;
  const onward = direction === 'up' ? 1 : -1;
  const lines: Word[][] = [];
  for (const word of words.slice().toSorted((a, b) => onward * (a.base - b.base))) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.base - word.base) < 0.4 * word.size) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => lineText(line.toSorted((a, b) => alongOf(a)[0] - alongOf(b)[0]))).join('\n');
}
