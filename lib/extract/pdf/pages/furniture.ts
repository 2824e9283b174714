import { lineText, linesOf } from '../words/cell-text';
import { heightOf, shared, widthOf, type Rect } from '../paint/paint';
import type { Word } from '../words/words';

/** Share of the page's longer side at top and bottom where running heads and feet stand: they are as far from the edge where it lies. */
const MARGIN = 0.1;

/** Most pages compared for running heads: a head that is not back within them is none. */
const NEAR_PAGES = 2;

/** A line in the margin of a page. `key` is its text with digits taken as alike. */
export interface MarginLine extends Rect {
  key: string;
  words: Word[];
}

/** A page number alone on its line: 3, - 3 -, — 3 —, 第 3 页, 第3页 共9页, 3/9, Page 3 of 9, iv. */
const PAGE_NUMBER =
  /^(?:[-–—―─~·•|\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—―─~·•|\s]*|第\s?\d{1,4}\s?页(?:[，,/\s]*共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4}|page\s\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?)$/iu;

interface PageSize {
  width: number;
  height: number;
}

/** Most a side of paper is longer than the other. */
const LONGEST = 1.5;

/** Lines in the head and foot margin of a page. */
export function marginLines(words: readonly Word[], { width, height }: PageSize): MarginLine[] {
  const margin = MARGIN * Math.min(Math.max(width, height), LONGEST * height);
  const near = words.filter((w) => w.direction === 'right' && (w.y1 < margin || w.y0 > height - margin));
  return linesOf(near).map((line) => ({
    x0: line.x0,
    y0: line.y0,
    x1: line.x1,
    y1: line.y1,
    words: line.words,
    key: lineText(line.words).replace(/\d+/gu, '#'),
  }));
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
    for (const line of others) {
      const isNumber = PAGE_NUMBER.test(lineText(line.words));
      if (isNumber && isOutermost(line, page.lines, page.height) && isAlone(line, others)) add(out, line);
    }
    return out;
  });
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
      if (other?.lines.some((o) => o.key === line.key && samePlace(o, line))) return true;
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
