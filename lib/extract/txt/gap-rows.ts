import { readQuantity } from '../../text/quantity';
import { BY_LOOK, MOST_COLUMNS, tableOf, type DraftCell, type Found } from './grid';
import { placeOf, type Line } from './lines';

/** Fewest lines with gaps that make a table. */
const FEWEST_ROWS = 3;
/** Widest line of one cell between them, in full-width characters. */
const WIDEST_LONE_CELL = 40;
/** Sure of a row with fewer figures than others of its table: a blank cell leaves no trace between gaps. */
const SHORT_ROW = 0.6;
/** From so many figures in a row on, all rows of a table have as many. */
const MANY_FIGURES = 5;

/** Reads rows whose cells are parted by two spaces and more, or by full-width ones, as printing a table into text gives them. */
export function readGapRows(lines: readonly Line[], start: number): Found | null {
  if (!hasGap(lines[start]!)) return null;
  let end = start;
  let rows = 0;
  while (end < lines.length && (hasGap(lines[end]!) || isLoneCell(lines, end))) {
    if (hasGap(lines[end]!)) rows++;
    end++;
  }
  if (rows < FEWEST_ROWS) return null;
  const drafts = lines.slice(start, end).map(cellsOf);
  const table = tableOf(drafts, BY_LOOK);
  const figures = drafts.map((row) => row.filter(isFigure).length);
  const most = figures.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return null;
  for (const cell of table.cells) {
    const count = figures[cell.row]!;
    if (most >= MANY_FIGURES && count > 0 && count < most) cell.sure = SHORT_ROW;
  }
  return { table, end };
}

/** A gap between words, in a line that is no sentence. Letter-spaced words have single spaces. */
export function hasGap(line: Line): boolean {
  return (
    /\S(?: {2}|\u3000)/u.test(line.text.trimEnd()) &&
    !line.text.includes('\t') &&
    !/[。；？！]/u.test(line.plain)
  );
}

/** A short line right between two with gaps. */
function isLoneCell(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (
    line.plain === '' ||
    line.width > WIDEST_LONE_CELL ||
    /[。；，？！]|^[一二三四五六]、/u.test(line.plain)
  )
    return false;
  return (
    !line.text.includes('\t') &&
    at > 0 &&
    hasGap(lines[at - 1]!) &&
    lines[at + 1] !== undefined &&
    hasGap(lines[at + 1]!)
  );
}

function cellsOf(line: Line): DraftCell[] {
  const cells: DraftCell[] = [];
  for (const match of line.text.matchAll(/\S+(?: \S+)*/gu)) {
    if (cells.length < MOST_COLUMNS) cells.push({ text: match[0], at: placeOf(line, match.index, match[0]) });
  }
  return cells;
}

function isFigure(cell: DraftCell): boolean {
  const { kind } = readQuantity(cell.text);
  return kind === 'number' || kind === 'dash';
}
