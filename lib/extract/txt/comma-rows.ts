import type { Table } from '../../model/document';
import { readNumbering } from '../../text/numbering';
import { readQuantity } from '../../text/quantity';
import { cellText, placeOf, type Line } from './lines';
import { MARKED, MOST_COLUMNS, tableOf, type DraftCell, type Found } from './grid';

/** Fewest rows of comma-separated cells that make a table. */
const FEWEST_ROWS = 3;

/** Longest line read as such a row, in UTF-16 units. */
const LONGEST_ROW = 4000;
/** Rows looked at before a text is taken for comma-separated cells. */
const TRIED_ROWS = 12;

/** Widest line of one cell between such rows, in full-width characters. */
const WIDEST_LONE_CELL = 40;
/** Sure of the cells of a row with fewer or more figures than its table has: which one is too few or too many cannot be told. */
const OF_OTHER_LENGTH = 0.6;

/** Reads rows of cells between commas, with quotes around cells that hold some (CSV), figures in most of them. Rows may differ in length. */
export function readCommaRows(lines: readonly Line[], start: number): Found | null {
  if ((splitCommas(lines[start]!)?.length ?? 0) < 3) return null;
  const tried = rowsFrom(lines, start, start + TRIED_ROWS).rows;
  const withFigures = tried.filter((row) => figuresAtEnd(row) > 0 && row.some(isNumber)).length;
  const usual = usualOf(tried.map((row) => row.length));
  const alike = tried.filter((row) => row.length === usual).length;
  if (alike < FEWEST_ROWS || usual < 3 || withFigures * 2 < alike) return null;
  const { rows, end } = rowsFrom(lines, start, lines.length);
  return { table: lessSureOfOthers(tableOf(rows, MARKED), rows), end };
}

const isNumber = (cell: DraftCell): boolean => readQuantity(cell.text).kind === 'number';

/** Cells at the end of a row that hold a figure, a dash or nothing. */
function figuresAtEnd(row: readonly DraftCell[]): number {
  const label = row.findLastIndex(({ text }) => readQuantity(text).kind === 'unreadable');
  return row.length - 1 - label;
}

function usualOf(counts: readonly number[]): number {
  const votes = new Map<number, number>();
  for (const count of counts) votes.set(count, (votes.get(count) ?? 0) + 1);
  return [...votes].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

function lessSureOfOthers(table: Table, rows: readonly DraftCell[][]): Table {
  const counts = rows.map(figuresAtEnd);
  const usual = usualOf(counts.filter((count) => count > 0));
  for (const cell of table.cells) {
    const count = counts[cell.row]!;
    if (count > 0 && count !== usual) cell.sure = OF_OTHER_LENGTH;
  }
  return table;
}

/** Rows from a line on, with lines of one cell between them. */
function rowsFrom(
  lines: readonly Line[],
  start: number,
  limit: number,
): { rows: DraftCell[][]; end: number } {
  const rows: DraftCell[][] = [];
  let at = start;
  let counted = 0;
  for (; at < limit && at < lines.length; at++) {
    const line = lines[at]!;
    const row = splitCommas(line) ?? loneCell(line, lines[at + 1], counted);
    if (!row) break;
    counted = chapterOf(line) ?? counted;
    rows.push(row);
  }
  return { rows, end: at };
}

/** A line without commas before a row: a heading within the table, unless it is that of the next section, which does not count on. */
function loneCell(line: Line, next: Line | undefined, counted: number): DraftCell[] | null {
  if (line.plain === '' || line.width > WIDEST_LONE_CELL || /[，。；？！]/u.test(line.plain)) return null;
  if (!next || splitCommas(next) === null) return null;
  const chapter = chapterOf(line);
  if (chapter !== null && chapter !== counted + 1) return null;
  return [{ text: line.plain, at: placeOf(line, Math.max(0, line.text.search(/\S/u)), line.plain) }];
}

function chapterOf(line: Line): number | null {
  const number = readNumbering(line.plain);
  return number?.style === '一、' ? number.value : null;
}

/** Cells of a line; null where it has none or too many, reads as a sentence or leaves a quote open. */
function splitCommas(line: Line): DraftCell[] | null {
  if (
    !line.plain.includes(',') ||
    line.plain.length > LONGEST_ROW ||
    /[，。；？！]/u.test(line.plain.replace(/"[^"]*"/gu, ''))
  )
    return null;
  const cells: DraftCell[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= line.text.length; at++) {
    const character = line.text[at];
    if (character === '"') quoted = !quoted;
    if (character !== undefined && (character !== ',' || quoted)) continue;
    if (cells.length === MOST_COLUMNS) return null;
    const text = cellText(
      line.text
        .slice(from, at)
        .trim()
        .replace(/^"(.*)"$/su, '$1')
        .replaceAll('""', '"'),
    );
    cells.push({ text, at: placeOf(line, from, text) });
    from = at + 1;
  }
  return quoted ? null : cells;
}
