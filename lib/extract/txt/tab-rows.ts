import { readNumbering } from '../../text/numbering';
import { cutAt, MARKED, tableOf, type DraftCell, type Found } from './grid';
import type { Line } from './lines';

/** Longest line without a tab that may be a row of one cell between tabbed rows, in full-width characters. */
const WIDEST_LONE_CELL = 40;
/** Widest cell of a single tabbed line that is still taken for a table's row and not for prose. */
const WIDEST_LONE_ROW_CELL = 20;

/** Reads rows of tab-separated cells: a run of lines without a blank one between them. */
export function readTabRows(lines: readonly Line[], start: number): Found | null {
  if (!opensTabRow(lines, start)) return null;
  const run = runFrom(lines, start);
  const spread = run.end === start + 1 ? spreadRun(lines, start) : null;
  const members = spread ?? lines.slice(start, run.end);
  if (members.length === 1 && !isLoneRow(members[0]!)) return null;
  const rows: DraftCell[][] = members.map((line) => cutAt(line, '\t'));
  return { table: tableOf(rows, MARKED), end: spread ? lines.indexOf(spread.at(-1)!, start) + 1 : run.end };
}

/** Whether a line holds tabbed cells: a tab that is not just its indentation and does not just follow a list number. */
function hasInnerTab(line: Line): boolean {
  const first = line.text.search(/\S/u);
  if (first < 0) return line.text.split('\t').length > 2;
  const tab = line.text.indexOf('\t', first);
  const several = line.text.indexOf('\t') !== line.text.lastIndexOf('\t');
  if (tab < 0) return several && line.text.startsWith('\t\t') && line.width <= WIDEST_LONE_CELL;
  // A comma beside the only tab: a sentence with a stray tab in it.
  if (
    !several &&
    (/[，、,；]\s*$/u.test(line.text.slice(first, tab)) || /^\s*[，、。；]/u.test(line.text.slice(tab)))
  )
    return false;
  const numbering = readNumbering(line.text.slice(first, tab + 1));
  const onlyNumber = numbering !== null && numbering.length >= line.text.slice(first, tab).trimEnd().length;
  return several || !(onlyNumber && numbering.style !== '①');
}

function opensTabRow(lines: readonly Line[], start: number): boolean {
  let at = start;
  // A first row may have an empty first cell and only one more; then the row under it tells.
  while (at < lines.length && at < start + 3 && /^\t[^\t]*$/u.test(lines[at]!.text)) at++;
  const line = lines[at];
  return line !== undefined && line.text.includes('\t') && hasInnerTab(line);
}

function runFrom(lines: readonly Line[], start: number): { end: number } {
  let end = start;
  let counted = 0;
  while (end < lines.length) {
    const line = lines[end]!;
    const tabbed = hasInnerTab(line) || (line.text.includes('\t') && line.plain !== '' && end > start);
    const chapter = chapterOf(line);
    if (!tabbed && !(end > start && isLoneCell(line, lines[end + 1], chapter, counted))) break;
    if (chapter !== null) counted = chapter;
    end++;
  }
  return { end };
}

/** A line without tabs between tabbed ones: a row of one cell, unless it is the heading of the next section, which does not count on from the rows before. */
function isLoneCell(line: Line, next: Line | undefined, chapter: number | null, counted: number): boolean {
  if (line.plain === '' || line.width > WIDEST_LONE_CELL || !next?.text.includes('\t')) return false;
  return chapter === null || chapter === counted + 1;
}

function chapterOf(line: Line): number | null {
  const number = readNumbering(line.plain);
  return number?.style === '一、' ? number.value : null;
}

/** Rows with one blank line between each two: every row stands alone and all have the same number of cells. */
function spreadRun(lines: readonly Line[], start: number): Line[] | null {
  const count = tabsOf(lines[start]!);
  const members = [lines[start]!];
  for (let at = start + 2; at < lines.length; at += 2) {
    const line = lines[at]!;
    if (
      lines[at - 1]!.text.trim() !== '' ||
      tabsOf(line) !== count ||
      (lines[at + 1]?.text.trim() ?? '') !== ''
    )
      break;
    members.push(line);
  }
  return members.length > 2 ? members : null;
}

function tabsOf(line: Line): number {
  return line.text.split('\t').length - 1;
}

/** One tabbed line alone is a row if it has many cells, or short ones without the marks of a sentence. */
function isLoneRow(line: Line): boolean {
  const cells = line.text.split('\t');
  if (cells.length > 3) return true;
  const short = cells.every((cell) => cell.length <= WIDEST_LONE_ROW_CELL && !/[，。；]/u.test(cell));
  return short && cells.filter((cell) => cell.trim() !== '').length > 1;
}
