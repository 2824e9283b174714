import { fold } from '../../text/fold';
import { isCut, isFull, looksLikeProse, openingNumber } from './wrapping';
import type { Line } from './lines';

/** Numbers of the lines that are page numbers or running headers. */
export type Furniture = ReadonlySet<number>;

/** Repeats from which on a line is a running header. */
const FEWEST_REPEATS = 3;
/** Widths of a running header, in full-width characters. */
const HEADER_WIDTH = { from: 5, to: 45 } as const;

/** Page numbers that say so (- 3 -, 第3页, 3/10): never a figure of a table. */
export function isMarkedPageNumber(text: string): boolean {
  return /^(?:[-—–－~～·]+\s?\d{1,4}\s?[-—–－~～·]+|第\s?\d{1,4}\s?页(?:\s?[,，/]?\s?共\s?\d{1,4}\s?页)?|\d{1,3}\s?\/\s?\d{1,3}|page\s\d{1,4}(?:\sof\s\d{1,4})?)$/iu.test(
    text,
  );
}

/** Finds page numbers and running headers among the lines that are no table. `usual` is the usual width of a full line. */
export function findFurniture(lines: readonly Line[], usual: number): Furniture {
  const found = new Set<number>();
  const printed = lines.filter((line) => line.plain !== '');
  const gapBefore = (i: number): boolean => i === 0 || printed[i]!.number - printed[i - 1]!.number > 1;
  const numbers = printed.map(
    (line, i) => isMarkedPageNumber(line.plain) || isBarePageNumber(printed, i, gapBefore, usual),
  );
  printed.forEach((line, i) => {
    if (numbers[i]) found.add(line.number);
    else if ((numbers[i - 1] || numbers[i + 1]) && interrupts(printed, i, numbers)) found.add(line.number);
  });
  for (const line of repeated(printed, numbers)) found.add(line.number);
  return found;
}

/** A bare number between blank lines is a page number where a sentence stands before it. */
function isBarePageNumber(
  printed: readonly Line[],
  i: number,
  gapBefore: (i: number) => boolean,
  usual: number,
): boolean {
  if (!/^\d{1,3}$/u.test(printed[i]!.plain) || !gapBefore(i) || (i + 1 < printed.length && !gapBefore(i + 1)))
    return false;
  const before = printed[i - 1];
  return (
    before !== undefined && (isFull(before, usual) || (before.width > 12 && looksLikeProse(before.plain)))
  );
}

/** A title beside a page number in the middle of a sentence. */
function interrupts(printed: readonly Line[], i: number, numbers: readonly boolean[]): boolean {
  const line = printed[i]!;
  if (!isHeaderShaped(line)) return false;
  const before = printed[numbers[i - 1] ? i - 2 : i - 1];
  return before !== undefined && isCut(before.plain) && /报告|年报/u.test(line.plain) && i > 4;
}

function isHeaderShaped(line: Line): boolean {
  const { from, to } = HEADER_WIDTH;
  return (
    line.width >= from &&
    line.width <= to &&
    isCut(line.plain) &&
    !openingNumber(line.plain) &&
    !looksLikeProse(line.plain)
  );
}

/** Later occurrences of a line printed on page after page: a title of the report, or a line beside page numbers. */
function repeated(printed: readonly Line[], numbers: readonly boolean[]): Line[] {
  const places = new Map<string, number[]>();
  printed.forEach((line, i) => {
    if (!isHeaderShaped(line)) return;
    const key = fold(line.plain).replace(/(?<!\d)\d+$/u, '');
    places.set(key, [...(places.get(key)?.slice(0, 500) ?? []), i]);
  });
  const found: Line[] = [];
  for (const [key, at] of places) {
    const beside = at.filter((i) => numbers[i - 1] || numbers[i + 1]).length;
    if (at.length < FEWEST_REPEATS || (!/报告|年报/u.test(key) && beside * 2 < at.length)) continue;
    found.push(...at.slice(1).map((i) => printed[i]!));
  }
  return found;
}
