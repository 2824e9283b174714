import { collapse } from '../../text/fold';
import { solidLength, type TextLocation } from '../../model/location';

/** Longest text read, in UTF-16 units; the rest is cut with a note. */
export const LONGEST_TEXT = 2 * 1024 * 1024;
/** Most lines read; the rest is cut with a note. */
const MOST_LINES = 50_000;

/** A line of the source. Marks of the program that made the text are taken out, tabs and spaces kept. */
export interface Line {
  /** Counts from 1. */
  number: number;
  text: string;
  /** `text` with white space collapsed. */
  plain: string;
  /** Width of `plain` in full-width characters. */
  width: number;
  /** White space before the text, in full-width characters. */
  indent: number;
  /** Descriptions of the pictures that stood here. */
  pictures: string[];
  /** Level of a Markdown heading, 0 where none. */
  heading: number;
  /** What was taken out: offset in `text` and how many non-white-space characters stood there. */
  cuts: Cut[];
}

interface Cut {
  at: number;
  solids: number;
}

// Bookmarks and pictures as text extractors of Word files print them, pictures of Markdown. None can run over another opening bracket: linear.
const MARKS = /\[bookmark:[^[\]]*\]|\[image:([^[\]]*)\]|!\[([^[\]]*)\]\([^()\s]*\)/giu;
// Markdown emphasis, opened only at a place where a sentence may open, so that 张** is kept.
const EMPHASIS = /(?<=^|[\s。；：，、（(|\t])\*\*(?=[^\s*])([^*\n]{1,2000})\*\*/gu;

/** The lines of a text, and whether it was longer than what is read. */
export function splitLines(text: string): { lines: Line[]; cut: boolean } {
  const kept = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  const raw = kept.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  const lines = raw.slice(0, MOST_LINES).map((line, index) => lineOf(line, index + 1));
  return { lines, cut: kept.length < text.length || raw.length > MOST_LINES };
}

function lineOf(raw: string, number: number): Line {
  const { text, cuts, pictures } = withoutMarks(raw);
  const plain = collapse(text);
  const lead = /^[\s\u3164]*/u.exec(text)![0];
  const heading = /^\s{0,3}(#{1,6}) \S/u.exec(text)?.[1]?.length ?? 0;
  return { number, text, plain, width: widthOf(plain), indent: widthOf(lead), pictures, heading, cuts };
}

function withoutMarks(raw: string): { text: string; cuts: Cut[]; pictures: string[] } {
  const cuts: Cut[] = [];
  const pictures: string[] = [];
  let text = '';
  let from = 0;
  for (const match of markings(raw)) {
    text += raw.slice(from, match.from);
    cuts.push({ at: text.length, solids: solidLength(raw.slice(match.from, match.to)) });
    if (match.picture !== undefined) pictures.push(collapse(match.picture));
    from = match.to;
  }
  const rest = raw.slice(from);
  // A form feed is a page break, U+2028, U+2029 and the vertical tab are line breaks within a cell or paragraph.
  return {
    text: (text + rest).replace(/\f/gu, ' ').replace(/[\u2028\u2029\v\u0085]/gu, '\n'),
    cuts,
    pictures,
  };
}

interface Marking {
  from: number;
  to: number;
  picture?: string;
}

function markings(raw: string): Marking[] {
  const found: Marking[] = [];
  if (raw.includes('[')) {
    for (const match of raw.matchAll(MARKS)) {
      const picture = match[1] ?? match[2];
      found.push({
        from: match.index,
        to: match.index + match[0].length,
        ...(picture === undefined ? {} : { picture }),
      });
    }
  }
  if (raw.includes('**')) {
    for (const match of raw.matchAll(EMPHASIS)) {
      const end = match.index + match[0].length;
      found.push({ from: match.index, to: match.index + 2 }, { from: end - 2, to: end });
    }
    found.sort((a, b) => a.from - b.from);
  }
  return found.filter((marking, index) => index === 0 || marking.from >= found[index - 1]!.to);
}

/** Width in full-width characters: Latin letters, digits and half-width spaces count half. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 ? 0.5 : 1;
  return width;
}

/** Where a part of a line stands. `start` is its offset in the line's text; the span may run on into the lines after it. */
export function placeOf(line: Line, start: number, quote: string): TextLocation {
  let solids = 0;
  for (const cut of line.cuts) if (cut.at <= start) solids += cut.solids;
  const from = solids + solidLength(line.text.slice(0, start));
  return { in: 'txt', line: line.number, span: { start: from, end: from + solidLength(quote) }, quote };
}

/** Texts in the order they stand in the line, from its start, each with its place. */
export function placedIn(line: Line, texts: readonly string[]): { text: string; at: TextLocation }[] {
  let from = 0;
  return texts.map((text) => {
    const at = Math.max(from, line.text.indexOf(text, from));
    from = at + text.length;
    return { text, at: placeOf(line, at, text) };
  });
}

/** White space collapsed within lines, line breaks kept, empty lines dropped: the text of a cell. */
export function cellText(text: string): string {
  if (!text.includes('\n')) return collapse(text);
  return text.split('\n').map(collapse).filter(Boolean).join('\n');
}
