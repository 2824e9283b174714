import type { Block, Note, ReportDocument, Source } from '../../model/document';
import { bounded } from '../bounded';
import { readBarCells } from './bar-cells';
import { readBarRows } from './bar-rows';
import { readCellStream } from './cell-stream';
import { readCommaRows } from './comma-rows';
import { readFigureLines } from './figure-lines';
import { findFurniture, isMarkedPageNumber } from './furniture';
import { readGapRows } from './gap-rows';
import type { Found } from './grid';
import { readLabelledRows } from './labelled-rows';
import { splitLines, type Line } from './lines';
import { pageDatesOf } from './page-dates';
import { readProse } from './prose';
import { readTabCells } from './tab-cells';
import { readTabRows } from './tab-rows';
import { titlesOf } from './titles';
import { usualWidth } from './wrapping';

const SAYS = { 'text-empty': 'there is no text in it', 'text-binary': 'it is no text' };

/** Thrown by `readText` where there is no text to read. */
export class TextError extends Error {
  constructor(readonly code: keyof typeof SAYS) {
    super(SAYS[code]);
    this.name = 'TextError';
  }
}

/** Characters looked at to tell text from binary data. */
const HEAD = 4096;
/** Share of control or replacement characters from which on it is no text. */
const BINARY_SHARE = 0.1;

/** Lines a text opens with, among which its title stands. */
const OPENING = 6;

/** The layouts of a table in plain text, the most explicit first. Each reads a table that starts on a line, or says no. */
const LAYOUTS = [
  readTabRows,
  readTabCells,
  readBarCells,
  readBarRows,
  readLabelledRows,
  readGapRows,
  readCommaRows,
  readCellStream,
  readFigureLines,
];

/** A plain text as a document: paragraphs and tables in reading order. Throws TextError for empty or binary input; what is longer than any report is cut with a note. */
export function readText(text: string, source: Source): ReportDocument {
  assertText(text);
  const { lines, cut } = splitLines(text);
  const { tables, prose } = findTables(withoutPageMarks(lines));
  const loose = [...prose.flat(), ...lines.filter(isNumber)].toSorted((a, b) => a.number - b.number);
  const usual = usualWidth(loose);
  const opening =
    loose
      .filter((line) => line.plain !== '')
      .slice(0, OPENING)
      .at(-1)?.number ?? 0;
  const view = { usual, furniture: findFurniture(loose, usual), opening };
  const blocks: Block[] = [];
  prose.forEach((run, index) => {
    for (const block of readProse(run, view)) blocks.push(block);
    if (tables[index]) blocks.push(tables[index].table);
  });
  const notes: Note[] = cut ? [{ code: 'document-cut', detail: String(text.length) }] : [];
  const [titles, published] = [titlesOf(blocks), pageDatesOf(blocks)];
  return bounded({ source, titles, published, publishers: [], blocks, attachments: [], notes });
}

/** Page numbers that say so would cut tables and sentences alike: they are left out before tables are looked for. */
function isNumber(line: Line): boolean {
  return !line.text.includes('\t') && isMarkedPageNumber(line.plain);
}

/** Lines without page numbers, and without titles of the report that stand beside page numbers time and again. */
function withoutPageMarks(lines: readonly Line[]): Line[] {
  const printed = lines.filter((line) => line.plain !== '');
  const beside = printed.filter(
    (line, i) =>
      /(?:年度?报告|年报)$/u.test(line.plain) &&
      [printed[i - 1], printed[i + 1]].some((other) => other !== undefined && isNumber(other)),
  );
  const heads = new Set(beside.map((line) => line.plain).filter((text, i, all) => all.indexOf(text) !== i));
  const dropped = new Set(beside.filter((line) => heads.has(line.plain)));
  return lines.filter((line) => !isNumber(line) && !dropped.has(line));
}

/** Tables, and the lines before, between and after them: always one run of lines more than there are tables. */
function findTables(lines: readonly Line[]): { tables: Found[]; prose: Line[][] } {
  const tables: Found[] = [];
  const prose: Line[][] = [[]];
  for (let at = 0; at < lines.length;) {
    const found = lines[at]!.plain === '' && !lines[at]!.text.includes('\t') ? null : tableAt(lines, at);
    if (found) {
      tables.push(found);
      prose.push([]);
      at = found.end;
    } else prose.at(-1)!.push(lines[at++]!);
  }
  return { tables, prose };
}

function tableAt(lines: readonly Line[], at: number): Found | null {
  for (const read of LAYOUTS) {
    const found = read(lines, at);
    if (found) return found;
  }
  return null;
}

function assertText(text: string): void {
  if (!/[^\s\u200b\ufeff]/u.test(text)) throw new TextError('text-empty');
  const head = text.slice(0, HEAD);
  let strange = 0;
  for (let at = 0; at < head.length; at++) if (isStrange(head.charCodeAt(at))) strange++;
  if (strange > head.length * BINARY_SHARE || head.includes('\0')) throw new TextError('text-binary');
}

/** Control characters that text has no use for, and the sign for bytes that are no character. Tab to carriage return and escape are common. */
function isStrange(code: number): boolean {
  return code < 9 || (code > 13 && code < 27) || (code > 27 && code < 32) || code === 0xfffd;
}
