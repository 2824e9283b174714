import { readNumbering } from '../../text/numbering';
import { cellText, placeOf, type Line } from './lines';
import { MARKED, MOST_COLUMNS, tableOf, type DraftCell, type Found } from './grid';

/** Longest paragraph that may stand inside a cell without a tab of its own, in full-width characters. */
const WIDEST_CONTINUATION = 60;
/** Rows looked at before lines are taken for a table. */
const TRIED_ROWS = 40;
/** Most such paragraphs in a cell. */
const MOST_CONTINUATIONS = 8;

/** Reads a table with one cell a line, each opened by a tab, rows parted by a blank line; two blank lines end it. */
export function readTabCells(lines: readonly Line[], start: number): Found | null {
  if (!isCell(lines[start]!)) return null;
  if (!isRegular(blocksFrom(lines, start, TRIED_ROWS).blocks)) return null;
  const { blocks, end } = blocksFrom(lines, start, Number.POSITIVE_INFINITY);
  const marked = blocks.filter((block) => block.filter(isCell).length === 1 && block.length > 1).length;
  const oneTabARow = marked > 1 && marked * 3 > blocks.length * 2;
  const rows = blocks.map((block) => rowOf(block, oneTabARow));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  // A row of one cell beside rows of several is one merged cell: a title, a line for the date, a remark.
  for (const row of rows) if (row.length === 1) row[0]!.span = columns;
  return { table: tableOf(rows, MARKED), end };
}

/** Whether a line is one cell: a tab, then text or nothing, and no further tab. */
function isCell(line: Line): boolean {
  return /^\t[^\t]*$/u.test(line.text);
}

const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';

/** Lines between blank lines, up to two blank lines or to what is no part of a table. */
function blocksFrom(lines: readonly Line[], start: number, most: number): { blocks: Line[][]; end: number } {
  const blocks: Line[][] = [];
  let end = start;
  let at = start;
  // Set where the next cell follows a paragraph of the cell before without a blank line.
  let rowGoesOn = false;
  while (at < lines.length && blocks.length < most) {
    const block: Line[] = [];
    while (
      at < lines.length &&
      (isCell(lines[at]!) || (block.length > 0 && !isBlank(lines[at]) && !lines[at]!.text.includes('\t')))
    ) {
      block.push(lines[at]!);
      at++;
    }
    if (block.length === 0) {
      const after = continuationEnd(lines, at);
      if (after === null) break;
      blocks.at(-1)?.push(...lines.slice(at, after).filter((line) => !isBlank(line)));
      rowGoesOn = after < lines.length && isCell(lines[after]!);
      at = after;
    } else if (rowGoesOn) {
      for (const line of block) blocks.at(-1)!.push(line);
      rowGoesOn = false;
    } else blocks.push(block);
    end = at;
    // `\t` alone is a blank cell, so blank lines are those without a tab.
    if (rowGoesOn) continue;
    if (at >= lines.length || !isBlank(lines[at]) || lines[at]!.text.includes('\t')) break;
    at++;
  }
  return { blocks, end };
}

/** Paragraphs of a cell that have no tab of their own: short, no heading or caption, and followed by a cell again. */
function continuationEnd(lines: readonly Line[], start: number): number | null {
  for (let at = start, count = 0; at < lines.length && count <= MOST_CONTINUATIONS; at++) {
    const line = lines[at]!;
    if (isCell(line)) return count === 0 ? null : isBlank(lines[at - 1]) ? at - 1 : at;
    if (isBlank(line)) {
      if (isBlank(lines[at + 1]) && !(lines[at + 1] && isCell(lines[at + 1]!))) return null;
      continue;
    }
    count++;
    const opens =
      readNumbering(line.plain)?.style === '一、' ||
      /^[图表附]\s?(?:件|\d|[一二三四五六七八九十])/u.test(line.plain);
    if (opens || line.width > WIDEST_CONTINUATION || line.text.includes('\t')) return null;
  }
  return null;
}

/** A block as a row: its cells, each with the lines after it that have no tab; or every line a cell where only rows open with a tab. */
function rowOf(block: Line[], everyLine: boolean): DraftCell[] {
  const row: DraftCell[] = [];
  for (const line of block) {
    const text = cellText(line.text);
    const last = row.at(-1);
    if (!last || ((everyLine || isCell(line)) && row.length < MOST_COLUMNS)) {
      row.push({ text, at: placeOf(line, line.text.search(/\S|$/u), text) });
    } else if (text !== '') last.text = last.text === '' ? text : `${last.text}\n${text}`;
  }
  return row;
}

/** Rows all of tabbed lines that make a table though no two are of one length (the heads of table 4). */
const ROWS_OF_CELLS = 3;

/** At least two rows of the same number of lines, more than one; or several rows in which every line is a cell. */
function isRegular(blocks: readonly Line[][]): boolean {
  if (blocks.filter((block) => block.length > 1 && block.every(isCell)).length >= ROWS_OF_CELLS) return true;
  const counts = new Map<number, number>();
  for (const { length } of blocks) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts.values()].some((count) => count > 1);
}
