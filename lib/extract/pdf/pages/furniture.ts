import { fold } from '../../../text/fold';
import { linesOf, textOf } from '../words/cell-text';
import { around, heightOf, shared, widthOf, type Rect } from '../paint/paint';
import type { Word } from '../words/words';
import { isHeadLine } from './head-line';

/** Share of the page's longer side at top and bottom where running heads and feet stand: they are as far from the edge where it lies. */
const MARGIN = 0.1;

/** Most pages compared for running heads: a head that is not back within them is none. */
const NEAR_PAGES = 2;

/** A line in the margin of a page. `key` is its text with digits taken as alike; `side` where it stands beside all that is printed. */
export interface MarginLine extends Rect {
  key: string;
  words: Word[];
  side?: boolean;
}

/** A page number alone on its line: 3, - 3 -, — 3 —, 第 3 页, 第3页 共9页, 3/9, Page 3 of 9, iv. */
const PAGE_NUMBER =
  /^(?:[-–—―─~·•|\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—―─~·•|\s]*|第\s?\d{1,4}\s?页(?:[，,/\s]*共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4}|page\s\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?)$/iu;

/** Programs may write 页 as the radical it is made of. */
function isPageNumber(words: readonly Word[]): boolean {
  const text = textOf(words);
  return PAGE_NUMBER.test(text) || PAGE_NUMBER.test(fold(text));
}

interface PageSize {
  width: number;
  height: number;
}

/** Most a side of paper is longer than the other. */
const LONGEST = 1.5;

/** Lines in the margins of a page. */
export function marginLines(words: readonly Word[], size: PageSize): MarginLine[] {
  return [...headAndFoot(words, size), ...beside(words, size)];
}

function headAndFoot(words: readonly Word[], { width, height }: PageSize): MarginLine[] {
  const margin = MARGIN * Math.min(Math.max(width, height), LONGEST * height);
  const near = words.filter((w) => w.direction === 'right' && (w.y1 < margin || w.y0 > height - margin));
  return linesOf(near).map(({ words: own, x0, y0, x1, y1 }) => ({
    x0,
    y0,
    x1,
    y1,
    words: own,
    key: keyOf(own),
  }));
}

const keyOf = (words: readonly Word[]): string => textOf(words).replace(/\d+/gu, '#');

/** What stands in a side margin beyond all else: a page number alone on its line, or letters one under another or turned. */
function beside(words: readonly Word[], { width }: PageSize): MarginLine[] {
  const margin = MARGIN * width;
  return [(w: Word) => w.x1 < margin, (w: Word) => w.x0 > width - margin]
    .flatMap((isNear) => stripsOf(words.filter(isNear)))
    .flatMap((own) => {
      const box = around(own)!;
      const alone = words.every((w) => own.includes(w) || shared(w.x0, w.x1, box.x0, box.x1) === 0);
      const isLetter = (w: Word) => w.direction !== 'right' || /^\p{L}$/u.test(w.text);
      const upright = own.length > 1 && own.every(isLetter);
      if (!alone || !(upright || isPageNumber(own))) return [];
      return [{ ...box, words: own, key: keyOf(own), side: true }];
    });
}

/** Words that stand over each other, from left to right. */
function stripsOf(words: readonly Word[]): Word[][] {
  const strips: Word[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words.toSorted((a, b) => a.x0 - b.x0)) {
    if (word.x0 < end) strips.at(-1)!.push(word);
    else strips.push([word]);
    end = Math.max(end, word.x1);
  }
  return strips;
}

/**
 * Words that are running heads, feet and page numbers, for each page: page numbers in the foot or head margin with nothing
 * beyond and no text beside them, and lines that come back at the same place of a near page.
 */
export function furnitureOf(pages: readonly { lines: MarginLine[]; height: number }[]): Set<Word>[] {
  return pages.map((page, i) => {
    const out = new Set<Word>();
    const again = page.lines.filter((line) => comesBack(line, i, pages));
    const others = page.lines.filter((line) => !again.includes(line));
    for (const line of again) add(out, line);
    for (const line of others) if (isNumberOfPage(line, page.lines, others, page.height)) add(out, line);
    if (!others.some((line) => !line.side && out.has(line.words[0]!)))
      for (const line of others) if (isNumberBeside(line, i, pages)) add(out, line);
    return out;
  });
}

/** Whether it is a page number in the head or foot margin. */
function isNumberOfPage(
  line: MarginLine,
  lines: readonly MarginLine[],
  others: readonly MarginLine[],
  height: number,
): boolean {
  return !line.side && isPageNumber(line.words) && isOutermost(line, lines, height) && isAlone(line, others);
}

/**
 * Whether it is a page number beside what is printed. A lone figure in the last column of a table stands there as well: a bare number is one
 * only where a near page has the number that must follow or go before.
 */
function isNumberBeside(line: MarginLine, index: number, pages: readonly { lines: MarginLine[] }[]): boolean {
  if (!line.side || !isPageNumber(line.words)) return false;
  if (/第/u.test(textOf(line.words))) return true;
  const number = numberOf(line);
  for (let d = -NEAR_PAGES; d <= NEAR_PAGES; d++) {
    const fits = (o: MarginLine) =>
      isPageNumber(o.words) && numberOf(o) === number! + d && (!o.side || samePlace(o, line));
    if (d !== 0 && number !== null && pages[index + d]?.lines.some(fits)) return true;
  }
  return false;
}

/** The first number said; null for one in letters. */
function numberOf(line: MarginLine): number | null {
  const digits = /\d{1,4}/u.exec(fold(textOf(line.words)));
  return digits ? Number(digits[0]) : null;
}

function add(out: Set<Word>, line: MarginLine): void {
  for (const w of line.words) out.add(w);
}

/** Nothing but other furniture stands between it and the page's edge. */
function isOutermost(line: MarginLine, lines: readonly MarginLine[], height: number): boolean {
  const low = line.y0 > height / 2;
  return !lines.some((o) => o !== line && (low ? o.y0 > line.y1 && o.y0 > height / 2 : o.y1 < line.y0));
}

/** Nothing stands beside it: a figure of a row whose label has two lines stands between these. */
const isAlone = (line: MarginLine, others: readonly MarginLine[]): boolean =>
  others.every((o) => o === line || shared(o.y0, o.y1, line.y0, line.y1) === 0);

function comesBack(line: MarginLine, index: number, pages: readonly { lines: MarginLine[] }[]): boolean {
  if (line.key.replace(/[#\s\p{P}]/gu, '') === '') return false;
  for (let d = 1; d <= NEAR_PAGES; d++) {
    for (const other of [pages[index - d], pages[index + d]]) {
      if (other?.lines.some((o) => o.key === line.key && samePlace(o, line))) return !isHeadLine(line.key);
    }
  }
  return false;
}

/** Same height on the page; left and right pages may set it at other sides. */
function samePlace(a: Rect, b: Rect): boolean {
  return (
    shared(a.y0, a.y1, b.y0, b.y1) > 0.5 * Math.min(heightOf(a), heightOf(b)) &&
    Math.abs(widthOf(a) - widthOf(b)) < 20
  );
}
