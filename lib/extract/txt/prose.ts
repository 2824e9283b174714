import type { Block } from '../../model/document';
import { placeOf, type Line } from './lines';
import type { Furniture } from './furniture';
import { isCut, isDateLine, isFull, looksLikeProse, mustGoOn, openingNumber, standsAlone } from './wrapping';

/** Longest paragraph joined from lines, in UTF-16 units. */
const LONGEST_PARAGRAPH = 20_000;
/** In a text that is not wrapped, only a line this wide can have been cut by a page break; in full-width characters. */
const WIDE_PARAGRAPH = 25;

/** What stays the same over one text. `usual` is the usual width of a full line, Infinity where lines are not wrapped. */
export interface ProseView {
  usual: number;
  furniture: Furniture;
}

interface Open {
  first: Line;
  last: Line;
  text: string;
}

/** Paragraphs of a run of lines that is no table: wrapped lines joined, page numbers and running headers left out, pictures kept in their place. */
export function readProse(lines: readonly Line[], view: ProseView): Block[] {
  const blocks: Block[] = [];
  const kept = lines.filter(
    (line) => (line.plain !== '' || line.pictures.length > 0) && !view.furniture.has(line.number),
  );
  let open: Open | null = null;
  for (const [index, line] of kept.entries()) {
    if (open && line.plain !== '' && goesOn(open, line, kept[index + 1], view.usual))
      open = joined(open, line);
    else {
      if (open) blocks.push(paragraphOf(open));
      open = line.plain === '' ? null : { first: line, last: line, text: printed(line) };
    }
    if (line.pictures.length === 0) continue;
    if (open) blocks.push(paragraphOf(open));
    open = null;
    for (const alt of line.pictures) blocks.push({ kind: 'picture', alt, at: placeOf(line, 0, line.plain) });
  }
  if (open) blocks.push(paragraphOf(open));
  return blocks;
}

/** Whether a line continues the open paragraph. */
function goesOn(open: Open, line: Line, next: Line | undefined, usual: number): boolean {
  if (line.heading || open.first.heading || open.text.length > LONGEST_PARAGRAPH) return false;
  const wrapped = Number.isFinite(usual);
  const full = wrapped && isFull(open.last, usual);
  if (startsAnew(open, line, full)) return false;
  if (mustGoOn(open.text, line.plain)) return true;
  if (!isCut(open.text)) return full && !/[：:]$/u.test(open.text);
  // An agency over a date is the signature.
  if (next && isDateLine(next.plain) && !looksLikeProse(line.plain)) return false;
  if (full) return true;
  if (isHeading(open)) return false;
  return wrapped ? goesOnNarrow(open, line, usual) : wasCut(open.text);
}

function startsAnew(open: Open, line: Line, full: boolean): boolean {
  if (line.indent >= 2 || standsAlone(line.plain)) return true;
  if (open.first === open.last && standsAlone(open.text) && !full) return true;
  const number = openingNumber(line.plain);
  if (!number) return false;
  const certain = /^(?:一、|（一）|第一部分)$/u.test(number.style);
  return certain || !mustGoOn(open.text, line.plain);
}

/** A numbered line without the end of a sentence. */
function isHeading(open: Open): boolean {
  return openingNumber(open.text) !== null && !/[。；]/u.test(open.text);
}

/** Beside a picture the lines are narrow: a sentence begun goes on; one word group goes on where the next line is narrow prose too. */
function goesOnNarrow(open: Open, line: Line, usual: number): boolean {
  if (looksLikeProse(open.text) || open.first !== open.last) return true;
  return !isFull(line, usual) && /[，。；、]/u.test(line.plain) && line.width > open.last.width * 0.6;
}

/** A long paragraph without its end was cut by a page break, unless it ends in a bracket, a figure or an address. */
function wasCut(text: string): boolean {
  return looksLikeProse(text) && text.length >= WIDE_PARAGRAPH && /[\u3400-\u9fff]$/u.test(text);
}

function joined(open: Open, line: Line): Open {
  const piece = printed(line);
  // A space is due only between two Latin words or figures, never between Chinese characters.
  const glue = /[A-Za-z]$/u.test(open.text) && /^[A-Za-z]/u.test(piece) ? ' ' : '';
  return { first: open.first, last: line, text: open.text + glue + piece };
}

function printed(line: Line): string {
  return line.heading ? line.plain.replace(/^#{1,6} /u, '').replace(/ #+$/u, '') : line.plain;
}

function paragraphOf(open: Open): Block {
  const start = Math.max(0, open.first.text.search(/\S/u));
  const at = placeOf(open.first, start, open.text);
  return {
    kind: 'paragraph',
    text: open.text,
    at,
    ...(open.first.heading ? { looks: { heading: open.first.heading } } : {}),
  };
}
