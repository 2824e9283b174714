import { fold } from '../../../text/fold';
import { midX } from '../paint/paint';
import type { Word } from '../words/words';
import { hasHan, isValue, pieceOf, type Piece } from './pieces';
import type { FormHead, FormLine, TableForm } from '../form/vocabulary';

/** Longest part of one column's label on a line, and longest text that is cut. */
const LONGEST = 16;
const LONGEST_TEXT = 120;

/** Room (font sizes) left on both sides of a part, so that neighbours do not touch. */
const BETWEEN = 0.05;

/** A piece that is labels of neighbouring columns, printed without a gap between them, cut into these; else the piece itself. */
export function cutAtColumns(piece: Piece, form: TableForm): Piece[] {
  const lengths = lengthsOf(piece.text, form);
  return lengths ? cutAt(piece, lengths) : [piece];
}

/** Fewest figures above and below that one printed right behind a label stands in line with, and how exactly (font sizes). */
const FEWEST_IN_LINE = 2;
const IN_LINE = 0.25;

/** Pieces of a region, those of them in two that are a label and, without a gap, the first figure of its row: it stands in line with others. */
export function cutAtFigures(pieces: readonly Piece[], { labels }: TableForm): Piece[] {
  const values = pieces.filter((p) => isValue(p.text));
  return pieces.flatMap((piece) => {
    const at = figureAt(piece.text);
    const label = piece.text.slice(0, at);
    if (at === piece.text.length || !hasHan(label) || labels.includes(piece.text) || !labels.includes(label))
      return [piece];
    const parts = cutAt(piece, [at, piece.text.length - at]);
    const inLine = values.filter((v) => v.sheet === piece.sheet && areInLine(v, parts.at(-1)!));
    return inLine.length < FEWEST_IN_LINE ? [piece] : parts;
  });
}

/** Where the figure that ends a text begins; its length where none does. */
function figureAt(text: string): number {
  let at = text.length;
  while (at > 0 && /[\d.,]/u.test(text[at - 1]!)) at--;
  return /^\d/u.test(text.slice(at)) ? at : text.length;
}

/** Whether two figures of one column stand under each other: at its left, in its middle, or at its right. */
const areInLine = (a: Piece, b: Piece): boolean =>
  [a.x0 - b.x0, midX(a) - midX(b), a.x1 - b.x1].some((by) => Math.abs(by) < IN_LINE * b.size);

/** Lengths of the labels that make up a text: those of columns beside each other in a head, or of a heading and what it heads; null for other texts. */
export function lengthsOf(text: string, { parts, labels }: TableForm): number[] | null {
  if (text.length < 2 || text.length > LONGEST_TEXT || !hasHan(text) || labels.includes(text)) return null;
  for (const { columns, lines } of parts) {
    for (let first = 0; first < columns.length - 1; first++) {
      const lengths = partsOf(text, columns.slice(first), new Set());
      if (lengths && lengths.length > 1) return lengths;
    }
    const lengths = besideEachOther(text, lines, 0);
    if (lengths) return lengths;
  }
  return null;
}

/** Lengths of parts of headings, each deeper than the one before, and of the label behind them; null where a text is not made of them. */
function besideEachOther(text: string, lines: readonly FormLine[], depth: number): number[] | null {
  const deeper = lines.filter((l) => l.depth >= depth);
  for (let length = Math.min(text.length - 1, LONGEST); length > 0; length--) {
    const part = text.slice(0, length);
    const heading = deeper.find((l) => l.heading && l.wordings.some((w) => w.includes(part)));
    if (!heading) continue;
    const rest = text.slice(length);
    const isLabel = lines.some((l) => l.depth > heading.depth && l.wordings.some((w) => w.includes(rest)));
    if (isLabel) return [length, rest.length];
    const others = besideEachOther(rest, lines, heading.depth + 1);
    if (others) return [length, ...others];
  }
  return null;
}

/** Lengths of the parts of a text that belong to the columns one after the other; null where it is not made of them. `dead` holds what is known to fail. */
function partsOf(text: string, columns: readonly FormHead[], dead: Set<string>): number[] | null {
  if (text === '') return [];
  const key = `${text.length} ${columns.length}`;
  const [column, ...rest] = columns;
  if (!column || dead.has(key)) return null;
  for (let length = Math.min(text.length, LONGEST); length > 0; length--) {
    const part = text.slice(0, length);
    if (!column.wordings.some((w) => w.includes(part))) continue;
    const others = partsOf(text.slice(length), rest, dead);
    if (others) return [length, ...others];
  }
  dead.add(key);
  return null;
}

/** The piece in parts of so many characters. */
function cutAt(piece: Piece, lengths: readonly number[]): Piece[] {
  const letters = piece.words.flatMap(lettersOf);
  if (letters.length !== piece.text.length) return [piece];
  let from = 0;
  return lengths.map((length) => {
    const words = letters.slice(from, from + length);
    from += length;
    const part = pieceOf(words, piece);
    const by = BETWEEN * part.size;
    return { ...part, x0: part.x0 + by, x1: part.x1 - by, sources: piece.words };
  });
}

/** Width of a letter that is no Chinese character or sign, as a part of one that is. */
const NARROW = 0.5;

const widthOf = (letter: string) => (/^[\x20-\x7e]$/u.test(letter) ? NARROW : 1);

/** The letters of a word as words, each as wide as its like. */
function lettersOf(word: Word): Word[] {
  const letters = [...word.text].filter((letter) => fold(letter) !== '');
  const step = (word.x1 - word.x0) / letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  let at = word.x0;
  return letters.map((text, i) => {
    const x0 = at;
    at += step * widthOf(text);
    return { ...word, text, x0, x1: at, spaced: i === 0 && word.spaced };
  });
}
