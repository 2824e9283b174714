import { readQuantity } from '../../text/quantity';
import { cellText, placeOf, type Line } from './lines';
import { MARKED, MOST_COLUMNS, tableOf, type DraftCell, type Found } from './grid';

/** Fewest rows of comma-separated cells that make a table. */
const FEWEST_ROWS = 3;

/** Longest line read as such a row, in UTF-16 units. */
const LONGEST_ROW = 4000;
/** Rows looked at before a text is taken for comma-separated cells. */
const TRIED_ROWS = 12;

/** Reads rows of cells between commas, with quotes around cells that hold some (CSV): all of one width, figures in most of them. */
export function readCommaRows(lines: readonly Line[], start: number): Found | null {
  const width = splitCommas(lines[start]!)?.length ?? 0;
  if (width < 3) return null;
  const tried = rowsFrom(lines, start, start + TRIED_ROWS, width);
  const withFigures = tried.filter((row) =>
    row.some((cell) => readQuantity(cell.text).kind === 'number'),
  ).length;
  if (tried.length < FEWEST_ROWS || withFigures * 2 < tried.length) return null;
  const rows = rowsFrom(lines, start, lines.length, width);
  return { table: tableOf(rows, MARKED), end: start + rows.length };
}

function rowsFrom(lines: readonly Line[], start: number, limit: number, width: number): DraftCell[][] {
  const rows: DraftCell[][] = [];
  for (let at = start; at < limit && at < lines.length; at++) {
    const row = splitCommas(lines[at]!);
    if (row?.length !== width) break;
    rows.push(row);
  }
  return rows;
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
