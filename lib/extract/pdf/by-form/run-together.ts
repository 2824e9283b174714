import { fold } from '../../../text/fold';
import type { Word } from '../words';
import { pieceOf, type Piece } from './pieces';
import type { FormHead, TableForm } from './vocabulary';

/** Longest part of one column's label on a line, and longest text that is cut. */
const LONGEST = 16;
const LONGEST_TEXT = 120;

/** Room (font sizes) left on both sides of a part, so that neighbours do not touch. */
const BETWEEN = 0.05;

/** A piece that is the labels of neighbouring columns, printed without a gap between them, cut into these; else the piece itself. */
export function cutAtColumns(piece: Piece, { parts, labels }: TableForm): Piece[] {
  const { text } = piece;
  if (
    text.length < 2 ||
    text.length > LONGEST_TEXT ||
    !/^\p{Script=Han}+$/u.test(text) ||
    labels.includes(text)
  )
    return [piece];
  for (const { columns } of parts) {
    for (let first = 0; first < columns.length - 1; first++) {
      const lengths = partsOf(text, columns.slice(first), new Set());
      if (lengths && lengths.length > 1) return cutAt(piece, lengths);
    }
  }
  return [piece];
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

/** The piece in parts of so many characters, each as wide as the others. */
function cutAt(piece: Piece, lengths: readonly number[]): Piece[] {
  const letters = piece.words.flatMap(lettersOf);
  if (letters.length !== piece.text.length) return [piece];
  let from = 0;
  return lengths.map((length) => {
    const words = letters.slice(from, from + length);
    from += length;
    const part = pieceOf(words, piece.sheet);
    const by = BETWEEN * part.size;
    return { ...part, x0: part.x0 + by, x1: part.x1 - by, sources: piece.words };
  });
}

/** The letters of a word of Chinese characters, as words. */
function lettersOf(word: Word): Word[] {
  const letters = [...word.text].filter((letter) => fold(letter) !== '');
  const step = (word.x1 - word.x0) / letters.length;
  return letters.map((text, i) => ({
    ...word,
    text,
    x0: word.x0 + i * step,
    x1: word.x0 + (i + 1) * step,
    spaced: i === 0 && word.spaced,
  }));
}
