import { fold } from '../../../text/fold';
import { linesOf, type Piece } from './pieces';
import type { TableRead } from './read-table';
import type { Sheet } from './sheets';

/** Most lines over a table that belong to it, and how far (font sizes) they stand over each other. */
const MOST_LINES = 2;
const NEAR = 1.2;

const UNIT = /^\(?单位[:：]?.{1,4}$/u;

/** Lines right above a table that are its first rows: its name, and the unit under it. Where the table opens its page they may end the one before. */
export function captionsOf(read: TableRead, sheets: readonly Sheet[]): Piece[][] {
  const first = Math.min(...read.taken.map((p) => p.sheet));
  const own = read.taken.filter((p) => p.sheet === first);
  let top = Math.min(...own.map((p) => p.y0));
  const upwards = (pieces: readonly Piece[] = []) => linesOf(pieces).toReversed();
  const above = [
    ...upwards(sheets[first]!.pieces.filter((p) => p.y1 <= top + 0.2 * p.size)),
    ...upwards(sheets[first - 1]?.pieces),
  ];
  const captions: Piece[][] = [];
  for (const line of above.slice(0, MOST_LINES)) {
    const [{ sheet, size }] = line as [Piece];
    if (sheet === first && top - Math.max(...line.map((p) => p.y1)) > NEAR * size) return [];
    captions.unshift(line);
    const text = line.map((p) => p.text).join('');
    if (isName(text, read)) return captions;
    if (!UNIT.test(text)) return [];
    top = Math.min(...line.map((p) => p.y0));
  }
  return [];
}

/** Whether a text is the table's title, or an end of it, as the name of a table. */
function isName(text: string, { form }: TableRead): boolean {
  return text.length > 6 && text.endsWith('表') && fold(form.table.title).endsWith(text.slice(0, -1));
}
