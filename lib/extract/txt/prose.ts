import type { Block } from '../../model/document';
import { placeOf, type Line } from './lines';
import type { Furniture } from './furniture';
import {
  isCut,
  isDateLine,
  isFull,
  isReportTitle,
  looksLikeProse,
  mustGoOn,
  openingNumber,
  standsAlone,
} from './wrapping';

/** Longest paragraph joined from lines, in UTF-16 units. */
const LONGEST_PARAGRAPH = 20_000;
/** In a text that is not wrapped, only a line this wide can have been cut by a page break; in full-width characters. */
const WIDE_PARAGRAPH = 25;

/** What stays the same over one text. `usual` is the usual width of a full line, Infinity where lines are not wrapped. */
interface ProseView {
  usual: number;
  furniture: Furniture;
  /** Number of the last of the lines a text opens with: there a title is one, however wide. */
  opening: number;
}

/** A paragraph being put together. What is asked of it at every line is kept up to date, so that long ones cost no more. */
interface Open {
  first: Line;
  last: Line;
  pieces: string[];
  length: number;
  /** Its last characters. */
  tail: string;
  prose: boolean;
  /** Holds the end of a sentence somewhere. */
  ended: boolean;
}

/** Characters at the end of a paragraph that tell whether it goes on. */
const TAIL = 160;

/** Paragraphs of a run of lines that is no table: wrapped lines joined, page numbers and running headers left out, pictures kept in their place. */
export function readProse(lines: readonly Line[], view: ProseView): Block[] {
  const blocks: Block[] = [];
  const kept = lines.filter(
    (line) => (line.plain !== '' || line.pictures.length > 0) && !view.furniture.has(line.number),
  );
  const apart = behindBlanks(lines);
  let open: Open | null = null;
  for (const [index, line] of kept.entries()) {
    const at = { line, next: kept[index + 1], apart: apart.has(line) };
    if (open && line.plain !== '' && goesOn(open, at, view)) extend(open, line);
    else {
      if (open) blocks.push(paragraphOf(open));
      open = line.plain === '' ? null : opened(line);
    }
    if (line.pictures.length === 0) continue;
    if (open) blocks.push(paragraphOf(open));
    open = null;
    for (const alt of line.pictures) blocks.push({ kind: 'picture', alt, at: placeOf(line, 0, line.plain) });
  }
  if (open) blocks.push(paragraphOf(open));
  return blocks;
}

/** The lines right before which blank ones stand and nothing else; none where that is so of most lines within sentences: a text set wide. */
function behindBlanks(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let within = 0;
  let cuts = 0;
  let last: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.plain === '') continue;
    const blank = lines[index - 1]?.plain === '' && lines[index - 1]?.pictures.length === 0;
    if (blank) found.add(line);
    if (last && mustGoOn(last.plain, line.plain)) {
      cuts++;
      if (blank) within++;
    }
    last = line;
  }
  return within * 2 > cuts ? new Set() : found;
}

/** A line with the one after it, and whether blank lines stand before it. */
interface Following {
  line: Line;
  next: Line | undefined;
  apart: boolean;
}

/** Whether a line continues the open paragraph. */
function goesOn(open: Open, { line, next, apart }: Following, { usual, opening }: ProseView): boolean {
  if (line.heading || open.first.heading || open.length > LONGEST_PARAGRAPH) return false;
  const wrapped = Number.isFinite(usual);
  const full = wrapped && isFull(open.last, usual);
  if (startsAnew(open, line, full)) return false;
  if (isTitleAtTop(open, line, opening)) return false;
  if (mustGoOn(open.tail, line.plain)) return true;
  if (!isCut(open.tail)) return full && !apart && !/[：:]$/u.test(open.tail);
  // An agency over a date is the signature.
  if (next && isDateLine(next.plain) && !looksLikeProse(line.plain)) return false;
  if (full) return true;
  if (isHeading(open)) return false;
  return wrapped ? goesOnNarrow(open, line, usual) : wasCut(open);
}

function startsAnew(open: Open, line: Line, full: boolean): boolean {
  if (line.indent >= 2 || standsAlone(line.plain)) return true;
  if (open.first === open.last && !full && standsAlone(open.pieces[0]!)) return true;
  const number = openingNumber(line.plain);
  if (!number) return false;
  const certain = /^(?:一、|（一）|第一部分)$/u.test(number.style);
  return certain || !mustGoOn(open.tail, line.plain);
}

/** The title of the report among the lines a text opens with, however wide it is; unless a sentence about the report goes on. */
function isTitleAtTop(open: Open, line: Line, opening: number): boolean {
  if (open.first !== open.last || open.first.number > opening) return false;
  return isReportTitle(open.pieces[0]!) && !/^[，。；、）》]|^(?:由|是|共|已|的|包括|全文)/u.test(line.plain);
}

/** A numbered line without the end of a sentence. */
function isHeading(open: Open): boolean {
  return !open.ended && openingNumber(open.pieces[0]!) !== null;
}

/** Beside a picture the lines are narrow: a sentence begun goes on; one word group goes on where the next line is narrow prose too. */
function goesOnNarrow(open: Open, line: Line, usual: number): boolean {
  if (open.prose || open.first !== open.last) return true;
  return !isFull(line, usual) && /[，。；、]/u.test(line.plain) && line.width > open.last.width * 0.6;
}

/** A long paragraph without its end was cut by a page break, unless it ends in a bracket, a figure or an address. */
function wasCut(open: Open): boolean {
  return open.prose && open.length >= WIDE_PARAGRAPH && /[\u3400-\u9fff]$/u.test(open.tail);
}

function opened(line: Line): Open {
  const open: Open = { first: line, last: line, pieces: [], length: 0, tail: '', prose: false, ended: false };
  extend(open, line);
  return open;
}

function extend(open: Open, line: Line): void {
  const piece = printed(line);
  // A space is due only between two Latin words, never between Chinese characters or figures.
  if (/[A-Za-z]$/u.test(open.tail) && /^[A-Za-z]/u.test(piece)) open.pieces.push(' ');
  open.pieces.push(piece);
  open.last = line;
  open.length += piece.length;
  open.tail = (open.tail + piece.slice(-TAIL)).slice(-TAIL);
  open.prose ||= looksLikeProse(piece);
  open.ended ||= /[。；]/u.test(piece);
}

function printed(line: Line): string {
  return line.heading ? line.plain.replace(/^#{1,6} /u, '').replace(/ #+$/u, '') : line.plain;
}

function paragraphOf(open: Open): Block {
  const { first } = open;
  const text = open.pieces.join('');
  const at = placeOf(first, Math.max(0, first.text.search(/\S/u)), text);
  return { kind: 'paragraph', text, at, ...(first.heading ? { looks: { heading: first.heading } } : {}) };
}
