import { inkOf, type DocCell } from './doc-table';
import { isBrokenAlike, runsOver } from './run-over';

/** The rows at a page break: cells that end above it and cells that begin under it. */
interface Break {
  last: readonly DocCell[];
  next: readonly DocCell[];
  /** Cells that begin in the row after those. */
  second: readonly DocCell[];
  /** Distance of text from borders, in points. */
  padding: number;
  /** Whether the table has other rows of a label with blank figures: then such a row under the break may be a whole one. */
  blankRows: boolean;
  /** Whether the table ends with the row under the break. */
  ends: boolean;
}

/** Fewest figures beside a label that tell a whole row. */
const FEW_FIGURES = 2;

/** Whether any row but those at the break holds words and blank cells and nothing else. */
export function hasBlankRows(rows: Iterable<readonly DocCell[]>): boolean {
  for (const row of rows) {
    const blank = row.filter((c) => c.text === '').length;
    if (blank >= FEW_FIGURES && blank < row.length && row.every((c) => c.text === '' || isWords(c.text)))
      return true;
  }
  return false;
}

/** The number that opens a label, not the first digits of a figure. */
const STARTS_ANEW = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}(?:[、）)]|[.．](?!\d)))/u;

/** Whether a text begins with the number of a label. */
export const opensLabel = (text: string): boolean => STARTS_ANEW.test(text);

/** Cells of the same columns. */
export function sameColumns(a: DocCell, b: DocCell): boolean {
  return a.column === b.column && a.columnSpan === b.columnSpan;
}

/** A number that opens a label and stands alone on its line. */
const NUMBER_ALONE = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、．.]\s*$/u;

/** Whether a text holds words or a label's number, not a figure or a sign in its place. */
const isWords = (text: string): boolean =>
  NUMBER_ALONE.test(text) ||
  (/\p{L}/u.test(text) && text !== '无' && !/\d/u.test(text.replace(/^\s*\d{1,2}[.．、]/u, '')));

/**
 * Whether the row above the break and the first row under it are one row that the break cuts: under it stands nothing that does not go on
 * with the cell above, figures stand on one side alone, and a text runs over the break or a label goes on beside nothing but blanks, as in
 * no other row.
 */
export function isCutRow(at: Break): boolean {
  const pairs = at.next.flatMap((under) => {
    const over = at.last.find((l) => sameColumns(l, under));
    return over ? [[over, under] as const] : [];
  });
  const words = at.next.filter((c) => c.text !== '');
  if (pairs.length < 2 || words.some((c) => !pairs.some(([, under]) => under === c))) return false;
  if (!pairs.some(([over, under]) => over.rowSpan === 1 || under.rowSpan === 1)) return false;
  // What stands under a head alone is no rest of it: no table ends with its head.
  if (words.length === 0) return !(at.ends && at.last.every((c) => isWords(c.text)));
  const upper = pairs.filter(([over, under]) => isFigureOf(over) && under.text === '').length;
  const lower = pairs.filter(([over, under]) => over.text === '' && isFigureOf(under)).length;
  if (upper > 0 && lower > 0) return false;
  const both = pairs.filter(([over, under]) => over.text !== '' && under.text !== '');
  // Its label stands above the break, all its figures under it: no row has figures and nothing that says what they count.
  const named = pairs.some(([over, under]) => isWords(over.text) && over.rowSpan === 1 && under.text === '');
  if (both.length === 0 && named && lower >= FEW_FIGURES) return true;
  if (pairs.length === at.next.length && isRestOfHead(at, both)) return true;
  const full = both.map(([over, under]) => runsOn(over, under, at.padding));
  if (both.some(([over], i) => over.rowSpan === 1 && full[i]) && full.every((f) => f)) return true;
  return (
    both.some(([over]) => over.rowSpan === 1) &&
    !at.blankRows &&
    Math.max(upper, lower) >= FEW_FIGURES &&
    both.every(
      ([over, under], i) =>
        full[i] || (isWords(over.text) && isWords(under.text) && !STARTS_ANEW.test(under.text)),
    )
  );
}

/** Whether all words under the break stand under words, blanks beside them, and under those words figures alone: names of columns broken where their writer chose. */
function isRestOfHead(
  { last, next, second }: Break,
  both: readonly (readonly [DocCell, DocCell])[],
): boolean {
  const below = both.map(([, under]) => second.find((c) => sameColumns(c, under)));
  return (
    both.length < next.length &&
    both.length === next.filter(({ text }) => text !== '').length &&
    last.every((c) => c.text === '' || isWords(c.text)) &&
    both.every(([, under]) => isWords(under.text) && !STARTS_ANEW.test(under.text)) &&
    below.some((c) => c !== undefined && isFigureOf(c)) &&
    below.every((c) => c !== undefined && !isWords(c.text))
  );
}

const hasLetters = (cell: DocCell) => /\p{L}/u.test(cell.text) || NUMBER_ALONE.test(cell.text);
const isFigureOf = (cell: DocCell) => cell.text !== '' && !isWords(cell.text);

/** Whether what a cell says goes on in the cell under the break: neither begins anew there, and the line above is full, or, of a label with a number and of letters one under another, as full as its others. */
export function runsOn(over: DocCell, under: DocCell, padding: number): boolean {
  return (
    over.text !== '' &&
    under.text !== '' &&
    !STARTS_ANEW.test(under.text) &&
    hasLetters(over) === hasLetters(under) &&
    (runsOver(over, under, padding) || isBrokenAlike(over, under, STARTS_ANEW.test(over.text)))
  );
}

/**
 * Whether a merged cell goes on under the break: its lower part is blank, and it spans rows of which other columns have several,
 * or it holds words beside which the row under the break has words of its own (a head of two levels, a group of two rows),
 * or its words run over the break.
 */
export function goesOn(over: DocCell, under: DocCell, at: Break): boolean {
  if (over.text === '') return isGroupBelow(over, under, at);
  if (under.text !== '') return runsOn(over, under, at.padding) && isGroup(over, under, at);
  if (over.rowSpan > 1 && beginsCount(under, at.next)) return false;
  if (under.rowSpan > 1) return true;
  if (over.rowSpan === 1 && !isWords(over.text)) return false;
  // A blank figure right under a head is none of the head's: only more labels beside it, or a row that is itself of the head, show that the cell goes on.
  const words = at.next.filter((c) => isWords(c.text));
  const figures = at.next.some((c) => c.text !== '' && !isWords(c.text));
  return words.some((c) => c.column > under.column) || (!figures && 2 * words.length >= at.next.length);
}

/** The first number of a list of labels. */
const FIRST_NUMBER = /^\s*(?:[（(]?[一1][）)、]|1[.．](?!\d))/u;

/** Whether the labels beside a blank place begin to be counted anew: then a group begins there whose own label stands further down. */
function beginsCount(blank: DocCell, row: readonly DocCell[]): boolean {
  const label = row.find((c) => c.column === blank.column + blank.columnSpan);
  return label !== undefined && FIRST_NUMBER.test(label.text);
}

/** Whether a group's label stands below the break: above it a blank place beside labels of rows, below it words or, on a page between, again nothing. */
function isGroupBelow(over: DocCell, under: DocCell, at: Break): boolean {
  if (under.text !== '') return isWords(under.text) && isGroup(over, under, at) && !isCentredBelow(under);
  return (over.rowSpan > 1 || under.rowSpan > 1) && beside(at.last, over) && beside(at.next, under);
}

/** How far (font sizes) words may stand from the middle of a cell in which they are centred. */
const OFF_MIDDLE = 0.3;

/** Whether words stand in the very middle of the part under the break: then it is a group of its own, not the rest of one that began above. */
function isCentredBelow(under: DocCell): boolean {
  const ink = inkOf(under);
  return Math.abs(ink.y0 + ink.y1 - under.y0 - under.y1) / 2 < OFF_MIDDLE * under.words[0]!.size;
}

/** Whether both parts stand beside labels of rows or span several rows themselves. */
function isGroup(over: DocCell, under: DocCell, { last, next }: Break): boolean {
  return (over.rowSpan > 1 || beside(last, over)) && (under.rowSpan > 1 || beside(next, under));
}

/** Whether a cell at the break is the blank part of a group of rows: merged, or beside the labels of rows. */
export const isBlankGroup = (cell: DocCell, row: readonly DocCell[]): boolean =>
  cell.text === '' && (cell.rowSpan > 1 || beside(row, cell));

/** Whether words stand to the right of a cell, or words alone on both sides of it, as in a head. */
const beside = (cells: readonly DocCell[], own: DocCell) =>
  cells.some((c) => c.column > own.column && isWords(c.text)) ||
  (cells.some((c) => c.column < own.column && isWords(c.text)) && !cells.some(isFigureOf));
