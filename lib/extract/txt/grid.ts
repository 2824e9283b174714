import type { Cell, Table } from '../../model/document';
import type { TextLocation } from '../../model/location';
import { cellText, placeOf, type Line } from './lines';

/** A cell before it has its place in a grid. `span` columns wide, 1 where not told. */
export interface DraftCell {
  text: string;
  at: TextLocation;
  span?: number;
}

/** Most columns of a table; further cells of a row are joined into its last one. */
export const MOST_COLUMNS = 64;

/** Sure of a cell that stands between marks of the text itself (tabs, bars, one a line). */
export const MARKED = 1;
/** Sure of a cell that was found by the look of its line. */
export const BY_LOOK = 0.9;

/** Sure of figures in a line between single spaces: a blank cell among them leaves no trace, so nothing may be asserted on them. */
export const BETWEEN_SPACES = 0.7;

/** A table of draft rows. A row of one cell runs over all columns only where `wide` says so. */
export function tableOf(rows: DraftCell[][], sure: number): Table {
  const widths = rows.map((row) => row.reduce((sum, cell) => sum + (cell.span ?? 1), 0));
  const columns = widths.reduce((a, b) => Math.max(a, b), 1);
  const cells: Cell[] = [];
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      const columnSpan = Math.min(cell.span ?? 1, columns - column);
      cells.push({ row: r, column, rowSpan: 1, columnSpan, text: cell.text, at: cell.at, sure });
      column += columnSpan;
    }
  });
  const first = rows[0]![0]!.at;
  return { kind: 'table', rows: rows.length, columns, cells, at: first, by: 'text' };
}

/** The pieces of a line between separators, each with its place; empty pieces stay. */
export function cutAt(line: Line, separator: string): DraftCell[] {
  const pieces = line.text.split(separator);
  if (pieces.length > MOST_COLUMNS)
    pieces.splice(MOST_COLUMNS - 1, pieces.length, pieces.slice(MOST_COLUMNS - 1).join(' '));
  let offset = 0;
  return pieces.map((piece) => {
    const text = cellText(piece);
    const at = placeOf(line, offset, text);
    offset += piece.length + separator.length;
    return { text, at };
  });
}

/** What a reader of one layout finds from a line on: the blocks and the line after them. */
export interface Found {
  table: Table;
  end: number;
}
