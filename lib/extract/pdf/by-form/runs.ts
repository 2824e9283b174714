import { shared } from '../paint/paint';
import type { Piece } from './pieces';

/** Most lines over which one label is wrapped, most pieces of other columns between them, and widest gap between them (font sizes). */
const MOST_PIECES = 16;
const MOST_BETWEEN = 8;
const WIDEST_GAP = 2.5;

/** Widest gap (font sizes) between pieces of one label on a line. */
const APART = 1;

/** A run of pieces under each other from one piece on, with those of columns left of it that stand between. */
export interface Run {
  text: string;
  pieces: Piece[];
  left: Piece[];
  end: number;
}

/** Every beginning of the pieces that stand under each other from piece `i` on. */
export function runsFrom(pieces: readonly Piece[], i: number): Run[] {
  const own: Piece[] = [pieces[i]!];
  const left: Piece[] = [];
  let [x0, x1] = [own[0]!.x0, own[0]!.x1];
  const runs: Run[] = [{ text: own[0]!.text, pieces: own.slice(), left: [], end: i + 1 }];
  for (let k = i + 1; k < pieces.length && own.length < MOST_PIECES && left.length <= MOST_BETWEEN; k++) {
    const piece = pieces[k]!;
    const last = own.at(-1)!;
    if (piece.sheet === last.sheet && piece.y0 - last.y1 > WIDEST_GAP * piece.size) break;
    if (piece.x1 <= x0 + 1) {
      left.push(piece);
      continue;
    }
    const beside =
      piece.sheet === last.sheet &&
      shared(piece.y0, piece.y1, last.y0, last.y1) > 0.5 * piece.size &&
      piece.x0 - last.x1 <= APART * piece.size;
    if (!beside && shared(piece.x0, piece.x1, x0, x1) === 0) break;
    own.push(piece);
    [x0, x1] = [Math.min(x0, piece.x0), Math.max(x1, piece.x1)];
    runs.push({ text: own.map((p) => p.text).join(''), pieces: own.slice(), left: left.slice(), end: k + 1 });
  }
  return runs;
}
