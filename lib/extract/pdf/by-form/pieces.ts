import { fold } from '../../../text/fold';
import { isFigure } from '../words/chunks';
import { around, midY, type Rect } from '../paint/paint';
import type { Word } from '../words/words';

/** Words that stand together on one line of a sheet: a part of a label, a figure. `sheet` counts the sheets read, `text` is folded; its box is counted from the sheet's left edge. */
export interface Piece extends Rect {
  words: Word[];
  text: string;
  size: number;
  sheet: number;
  /** How far right of its page's left edge its sheet's own is. */
  shift: number;
  /** The words of the page it was cut out of, where it is a part of one. */
  sources?: readonly Word[];
}

/** Gap (font sizes) up to which words on one line are one piece; cells of narrow columns stand not much farther apart. */
const ONE_PIECE = 0.3;

/** Gap up to which digits are one figure, set apart, and up to which a unit belongs to the figure before it. */
const DIGITS_APART = 0.45;
const BEFORE_UNIT = 1;

/** Gap up to which words that read on in a label are one piece, be it a sign between them that stands for a blank elsewhere. */
const LETTERS_APART = 1.2;

/** How far (font sizes) the middles of pieces on one line differ. */
const ONE_LINE = 0.4;

/** One piece of words, which must not be none, on a sheet. */
export function pieceOf(words: readonly Word[], { sheet, shift }: Pick<Piece, 'sheet' | 'shift'>): Piece {
  return {
    ...beside(around(words)!, -shift),
    words: words.slice(),
    text: fold(words.map((w) => w.text).join('')),
    size: Math.max(...words.map((w) => w.size)),
    sheet,
    shift,
  };
}

/** A box so far to the right. */
export const beside = (box: Rect, by: number): Rect => ({ ...box, x0: box.x0 + by, x1: box.x1 + by });

/** Pieces in reading order: sheet by sheet, line by line, from the left. */
export function inOrder(pieces: readonly Piece[]): Piece[] {
  return linesOf(pieces).flat();
}

/** Pieces on lines, each from the left. */
export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  let base = -Infinity;
  for (const piece of pieces.toSorted((a, b) => a.sheet - b.sheet || midY(a) - midY(b))) {
    const line = lines.at(-1);
    if (line && line[0]!.sheet === piece.sheet && midY(piece) - base <= ONE_LINE * piece.size)
      line.push(piece);
    else {
      lines.push([piece]);
      base = midY(piece);
    }
  }
  for (const line of lines) line.sort((a, b) => a.x0 - b.x0);
  return lines;
}

/** Neighbours on a line that are one piece: those as near as characters, digits set apart, a figure and its unit, and words that are set apart but read on in one of the labels. */
export function joined(pieces: readonly Piece[], labels: string): Piece[] {
  return linesOf(pieces).flatMap((line) => {
    const out: Piece[] = [];
    for (const piece of line) {
      const last = out.at(-1);
      if (last && areOne(last, piece, labels))
        out[out.length - 1] = pieceOf([...last.words, ...piece.words], piece);
      else out.push(piece);
    }
    return out;
  });
}

function areOne(a: Piece, b: Piece, labels: string): boolean {
  const gap = b.x0 - a.x1;
  if (gap < -b.size) return false;
  if (SIGN.test(b.text) && hasHan(a.text))
    return gap <= LETTERS_APART * b.size && labels.includes(a.text + b.text);
  if (isValue(a.text) && isValue(b.text)) return gap <= DIGITS_APART * b.size && DIGITS.test(a.text + b.text);
  if (isValue(a.text) || isValue(b.text))
    return isValue(a.text) && UNIT.test(b.text) && gap <= BEFORE_UNIT * b.size;
  return gap <= ONE_PIECE * b.size || (gap <= LETTERS_APART * b.size && labels.includes(a.text + b.text));
}

const SIGN = /^[/-]$/u;
const DIGITS = /^[+-]?[\d.,]+$/u;
const UNIT = /^(?:条|件|次|篇|个|人|人次|元|万元|亿元|万|亿|项|份|期|场|处|名|通)$/u;

const HAN = /\p{Script=Han}/u;

export const hasHan = (text: string): boolean => HAN.test(text);

/** Whether a text is a figure or a sign in its place, and no number of a label. */
export function isValue(text: string): boolean {
  return !HAN.test(text) && isFigure(text) && !/^\(?\d{1,2}[.,)]$/u.test(text);
}

/** Where a piece stands among all sheets, for comparing. */
export const placeOf = (piece: { sheet: number } & Rect): number => piece.sheet * FAR + midY(piece);

/** More than any page is high. */
const FAR = 1e6;
