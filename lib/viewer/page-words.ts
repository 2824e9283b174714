import { linesOf } from '../extract/pdf/words/cell-text';
import { readPage, toPdfBox } from '../extract/pdf/paint/read-page';
import { Overlays } from '../extract/pdf/words/overlays';
import { wordsOf, type Word } from '../extract/pdf/words/words';
import type { Box, PdfLocation } from '../model/location';
import type { PDFDocumentProxy } from '../platform/pdfjs';
import { foldWithOffsets } from '../text/fold';
import { searchable, type SearchableText } from './find';

/** A glyph of a page: its text, and its place in PDF points from the bottom left. */
interface PlacedGlyph {
  text: string;
  box: Box;
}

/** What stands on a page, glyph by glyph, as it was read for the audit. */
export interface PageWords {
  words: readonly Word[];
  placed: ReadonlyMap<Word, readonly PlacedGlyph[]>;
}

/** Words found on a page: a box for each line they stand on, and how many of the characters around them stand there too. */
export interface FoundWords {
  boxes: Box[];
  around: number;
}

/** A box of a place is this much smaller than what is painted in it, at most (points). */
const SLACK = 1.5;

/** Most places of the same words on a page that are compared by what stands around them. */
const MOST_PLACES = 500;

/** Reads the glyphs of a page once more. Rejects with pdf.js's errors. */
export async function readWords(document: PDFDocumentProxy, page: number): Promise<PageWords> {
  const { paint, back } = await readPage(document, page);
  const overlays = new Overlays();
  overlays.look(paint);
  const words = wordsOf(overlays.without(paint.glyphs));
  const placed = new Map(
    words.map((word) => [
      word,
      word.glyphs.map((glyph) => ({ text: glyph.text, box: toPdfBox(glyph, back) })),
    ]),
  );
  return { words, placed };
}

/** Where the words of a place stand on a page, or (`inBox`) in the box of the place; null where they do not stand there. */
export function findWords(page: PageWords, at: PdfLocation, inBox: boolean): FoundWords | null {
  const lines = linesIn(page, inBox ? at.box : null);
  const glyphs = lines.flat();
  const text = searchable(glyphs.map((glyph) => glyph.text));
  const wanted = folded(at.quote);
  if (wanted === '') return null;
  const [before, after] = [folded(at.before ?? ''), folded(at.after ?? '')];
  let best: { from: number; around: number } | null = null;
  let from = text.folded.indexOf(wanted);
  for (let seen = 0; from >= 0 && seen < MOST_PLACES; seen++) {
    const around = alike(text.folded, from, from + wanted.length, before, after);
    if (!best || around > best.around) best = { from, around };
    from = text.folded.indexOf(wanted, from + 1);
  }
  if (!best) return null;
  return {
    boxes: boxesOf(lines, runsOf(text, best.from, wanted.length)),
    around: best.around,
  };
}

/** Where the words of a place begin whose rest stands on the next page: at the very end of its box, behind the words before them; null where they do not. */
export function findBeginning(page: PageWords, at: PdfLocation): Box[] | null {
  const lines = linesIn(page, at.box);
  const text = searchable(lines.flatMap((line) => line.map((glyph) => glyph.text)));
  const [before, wanted] = [folded(at.before ?? ''), folded(at.quote)];
  if (before === '') return null;
  for (let length = wanted.length - 1; length > 0; length--) {
    if (!text.folded.endsWith(before + wanted.slice(0, length))) continue;
    return boxesOf(lines, runsOf(text, text.folded.length - length, length));
  }
  return null;
}

/** Whether a place's box holds little more than its words: a cell, a heading. */
export function fillsBox(page: PageWords, at: PdfLocation): boolean {
  const text = linesIn(page, at.box).flatMap((line) => line.map((glyph) => glyph.text));
  return folded(text.join('')).length <= folded(at.quote).length;
}

/** So many characters around a place are known. */
export const aroundOf = ({ before, after }: PdfLocation): number =>
  folded(before ?? '').length + folded(after ?? '').length;

const folded = (text: string): string => foldWithOffsets(text).text;

/** Lines of glyphs in reading order: level text from the top, turned text behind it. */
function linesIn({ words, placed }: PageWords, box: Box | null): PlacedGlyph[][] {
  const inside = box ? words.filter((word) => holds(box, placed.get(word)!)) : words;
  const level = linesOf(inside.filter(({ direction }) => direction === 'right')).map((line) => line.words);
  const turned = inside.filter(({ direction }) => direction !== 'right').map((word) => [word]);
  return [...level, ...turned].map((line) => line.flatMap((word) => placed.get(word)!));
}

/** Whether the middle of a word lies in a box. */
function holds([x0, y0, x1, y1]: Box, glyphs: readonly PlacedGlyph[]): boolean {
  const all = union(glyphs.map(({ box }) => box));
  const x = (all[0] + all[2]) / 2;
  const y = (all[1] + all[3]) / 2;
  return x > x0 - SLACK && x < x1 + SLACK && y > y0 - SLACK && y < y1 + SLACK;
}

/** How many characters beside a place are those that stood around it. */
function alike(text: string, from: number, to: number, before: string, after: string): number {
  let left = 0;
  while (left < before.length && from > left && text[from - 1 - left] === before.at(-1 - left)) left++;
  let right = 0;
  while (right < after.length && text[to + right] === after[right]) right++;
  return left + right;
}

/** The glyphs that a stretch of the searched text came from. */
function runsOf({ runs }: SearchableText, from: number, length: number): Set<number> {
  return new Set(runs.subarray(from, from + length));
}

/** A box around the chosen glyphs of each line. */
function boxesOf(lines: readonly (readonly PlacedGlyph[])[], chosen: ReadonlySet<number>): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  for (const line of lines) {
    const own = line.filter((_, index) => chosen.has(at + index));
    if (own.length > 0) boxes.push(union(own.map(({ box }) => box)));
    at += line.length;
  }
  return boxes;
}

function union(boxes: readonly Box[]): Box {
  return boxes.reduce<[number, number, number, number]>(
    (all, [x0, y0, x1, y1]) => [
      Math.min(all[0], x0),
      Math.min(all[1], y0),
      Math.max(all[2], x1),
      Math.max(all[3], y1),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
