import { linesOf } from '../words/cell-text';
import type { CellEnd, DocCell, DocTable } from './doc-table';
import { widthOf, type Rect } from '../paint/paint';
import type { Word } from '../words/words';

/** Room (font sizes) that may be left under a line that goes on under the page break. */
const ROOM_BELOW = 3.5;

/** Width of a letter that is no Chinese character, in font sizes. */
const NARROW = 0.5;

/** What must stand on one line with the first character of the next: brackets that open before it, signs that close behind it. */
const FIRST = /^[（《〈“‘〔【「(]*(?:\d|[A-Za-z]+|[^\sA-Za-z\d])[，。、；：！？）》〉”’〕】」…—)]*/u;

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** The last part of a cell that goes on over page breaks. */
export function endOf(cell: DocCell): CellEnd {
  return cell.end ?? cell;
}

/** Share of a table's lines that may reach nearer to a border than text is set: those too wide for their cell. */
const TOO_WIDE = 0.1;

/** Distance between the text of a table's cells and their borders: the smallest that is left beside a line, but for a few. */
export function paddingOf(table: DocTable): number {
  const left = table.cells.flatMap((cell) => {
    const end = endOf(cell);
    const lines = levelLines(end.words);
    return lines.map((line) => Math.max(0, Math.min(line.x0 - end.x0, end.x1 - line.x1)));
  });
  return left.toSorted((a, b) => a - b)[Math.floor(TOO_WIDE * left.length)] ?? 0;
}

/**
 * Whether the text of a cell goes on in the cell under the page break: its last line is so full that the first character below would not
 * have stood on it, and there is no room for a line under it.
 */
export function runsOver(over: DocCell, under: DocCell, padding: number): boolean {
  const end = endOf(over);
  const last = levelLines(end.words).at(-1);
  const next = levelLines(under.words)[0];
  if (!last || !next || Math.abs(last.size - next.size) > 0.12 * last.size) return false;
  if (end.y1 - last.y1 > ROOM_BELOW * last.size) return false;
  const room = isLeftSet(under, next)
    ? end.x1 - padding - last.x1
    : widthOf(end) - 2 * padding - widthOf(last);
  return room < widthOfText(FIRST.exec(under.text)?.[0] ?? '', next.size);
}

/** Fewest lines of one letter each that are one text. */
const FEW_LETTERS = 3;

/**
 * Whether the lines of a cell and those of the cell under the page break are as wide as each other, but for the last of all: they are broken where no
 * border tells. `same` says whether anything else tells that both are one text; letters one under another tell it themselves.
 */
export function isBrokenAlike(over: DocCell, under: DocCell, same: boolean): boolean {
  const end = endOf(over);
  const above = levelLines(end.words);
  const full = [...above, ...levelLines(under.words)].slice(0, -1);
  const [first] = full;
  if (!first || full.length < 2 || end.y1 - (above.at(-1)?.y1 ?? end.y0) > ROOM_BELOW * first.size)
    return false;
  const letters = full.length >= FEW_LETTERS && widthOf(first) < 1.5 * first.size && !opensAnItem(under);
  return (same || letters) && full.every((l) => Math.abs(widthOf(l) - widthOf(first)) < NARROW * first.size);
}

/** Whether a cell begins with the number of an item of its own. */
const opensAnItem = ({ text }: DocCell): boolean =>
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u.test(text.replace(/\s/gu, ''));

const levelLines = (words: readonly Word[]) => linesOf(words.filter((w) => w.direction === 'right'));

/** Whether a line begins at the left of its cell: lines above it may be indented. */
function isLeftSet(cell: Rect, line: Rect & { size: number }): boolean {
  return cell.x1 - line.x1 - (line.x0 - cell.x0) > line.size;
}

function widthOfText(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? size : NARROW * size;
  return width;
}
