import { hasHan, isValue, linesOf, type Piece } from './pieces';
import { ALL_LABELS } from '../form/vocabulary';

/** Most lines of a title that is printed again, fewest lines of the head under it that are, and how far (points) they may stand aside. */
const MOST_TITLES = 2;
const FEWEST_HEADS = 2;
const SAME_PLACE = 3;

/** Pieces of the lines that open a sheet and are no labels of the form, but the title over a head that is printed again with it, as on the sheet before. */
export function titlesAgain(sheets: readonly (readonly Piece[])[]): Set<Piece> {
  const pages = sheets.map((pieces) => linesOf(pieces));
  return new Set(pages.flatMap((lines, i) => (i === 0 ? [] : titlesOf(lines, pages[i - 1]!)).flat()));
}

function titlesOf(lines: readonly Piece[][], before: readonly Piece[][]): Piece[][] {
  const head = lines.findIndex((line) => !isTitle(line));
  if (head < 1 || head > MOST_TITLES || lines.length < head + FEWEST_HEADS) return [];
  const again = lines.slice(0, head + FEWEST_HEADS);
  const isHere = before.some((_, j) => again.every((line, k) => isSame(line, before[j + k])));
  return isHere ? lines.slice(0, head) : [];
}

const isTitle = (line: readonly Piece[]): boolean =>
  line.every(({ text }) => hasHan(text) && !isValue(text) && !ALL_LABELS.includes(text));

const isSame = (a: readonly Piece[], b: readonly Piece[] | undefined): boolean =>
  b?.length === a.length &&
  a.every((p, k) => p.text === b[k]!.text && Math.abs(p.x0 - b[k]!.x0) < SAME_PLACE);
