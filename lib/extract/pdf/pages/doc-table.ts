import type { Cell, Table } from '../../../model/document';
import type { PdfLocation } from '../../../model/location';
import { textOf } from '../words/cell-text';
import { isFigure } from '../words/chunks';
import type { Matrix } from '../paint/matrix';
import { around, type Rect } from '../paint/paint';
import { isGuessed, type Word } from '../words/words';
import type { RawCell, RawTable } from '../lines/raw-table';
import { toPdfBox } from '../paint/read-page';

/** A table of one or several pages: cells know their page. */
export interface DocTable {
  parts: TablePart[];
  rows: number;
  columns: number;
  cells: DocCell[];
  by: 'lines' | 'words';
  /** As of the block it becomes. */
  placed?: true;
}

/** Where a part of a table stands. `firstRow` is the index of its first row in the whole. */
export interface TablePart {
  page: number;
  sheet?: number;
  box: Rect;
  back: Matrix;
  firstRow: number;
}

export interface DocCell extends RawCell {
  page: number;
  /** Which column of a page it stands in, where the page has several. */
  sheet?: number;
  back: Matrix;
  text: string;
  sure: number;
  readings?: string[];
  /** The part on the last page of a cell that goes on over page breaks. */
  end?: CellEnd;
}

/** The part of a cell that stands on its last page, and its words there. */
export interface CellEnd extends Rect {
  words: readonly Word[];
  page: number;
  sheet?: number;
}

/** How surely a cell stands where it is said to: with ruling lines, and by its place among other words alone. */
const SURE = { lines: 1, words: 0.9 };

/** How surely characters are read from a text layer that is not to be trusted. */
const SURE_IF_DAMAGED = 0.5;

/** How surely figures stand in their columns where no line shows whether blank places beside them are one. */
const SURE_IF_OPEN = 0.5;

/** Rows of a table without upright lines in which a blank place over several columns stands beside figures: it may be the rest of a label, or several blanks. */
function openRows(table: RawTable): Set<number> {
  const blank = table.cells.filter((c) => c.words.length === 0 && c.columnSpan > 1 && c.rowSpan === 1);
  const figures = new Set(table.cells.filter((c) => isFigure(textOf(c.words))).map((c) => c.row));
  return new Set(blank.map((c) => c.row).filter((row) => figures.has(row)));
}

/** The page, or the column of it, on which a cell or a part of a table stands. */
export const sheetOf = (one: { page: number; sheet?: number }): number => one.sheet ?? one.page;

export function docTableOf(
  table: RawTable,
  page: number,
  back: Matrix,
  damaged = false,
  sheet = page,
): DocTable {
  const sure = damaged ? SURE_IF_DAMAGED : SURE[table.by];
  const open = table.levelOnly ? openRows(table) : new Set<number>();
  return {
    parts: [{ page, sheet, box: table.box, back, firstRow: 0 }],
    rows: table.rows,
    columns: table.columns,
    by: table.by,
    cells: table.cells.map((c) => ({
      ...c,
      page,
      sheet,
      back,
      text: textOf(c.words),
      sure: open.has(c.row) || isGuessed(c.words) ? Math.min(sure, SURE_IF_OPEN) : sure,
    })),
  };
}

/** The block of a table; its location is that of its first part. */
export function tableBlock(table: DocTable): Table {
  const first = table.parts[0]!;
  const cells = table.cells
    .map((c): Cell => {
      const cell: Cell = {
        row: c.row,
        column: c.column,
        rowSpan: c.rowSpan,
        columnSpan: c.columnSpan,
        text: c.text,
        at: locationOf(c, c.page, c.back, c.text),
        sure: c.sure,
      };
      if (c.readings) cell.readings = c.readings;
      return cell;
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const quote = cells.find((c) => c.text !== '')?.text ?? '';
  return {
    kind: 'table',
    rows: table.rows,
    columns: table.columns,
    cells,
    at: locationOf(first.box, first.page, first.back, quote),
    by: table.by,
    ...(table.placed ? { placed: true as const } : {}),
  };
}

export function locationOf(box: Rect, page: number, back: Matrix, quote: string): PdfLocation {
  return { in: 'pdf', page, box: toPdfBox(box, back), quote };
}

/** The box around a cell's words, its own box where it has none. */
export function inkOf(cell: RawCell): Rect {
  return around(cell.words) ?? cell;
}
