import { textOf } from '../words/cell-text';
import type { DocCell, DocTable, TablePart } from '../pages/doc-table';
import { around } from '../paint/paint';
import { isGuessed } from '../words/words';
import { bodyRows, isBeside, spanOf, type Layout, type Place } from './body-rows';
import { beside, type Piece } from './pieces';
import type { PartRead } from './read-part';
import type { TableRead } from './read-table';
import type { Sheet } from './sheets';

/** How surely a cell stands where it is said to: where each line of the form is there, and else. */
const SURE = 0.95;
const SURE_IF_MISSING = 0.9;

/** How surely a figure is read where the text layer is not to be trusted, or it may be two. */
const SURE_IF_DAMAGED = 0.5;

/** The table of all its sheets: heads, rows and labels in cells, each with its place. */
export function build(read: TableRead, sheets: readonly Sheet[]): DocTable {
  const first = read.parts.some((p) => p.numbered !== null) ? 1 : 0;
  const labels = first + Math.max(...read.parts.map(labelColumns));
  const columns = labels + Math.max(...read.parts.map((p) => p.columns.length));
  const places: Place[] = [];
  const starts: { row: number; sheet: number }[] = [];
  let row = 0;
  for (const pieces of read.captions) {
    const { sheet } = pieces[0]!;
    starts.push({ row, sheet });
    places.push({
      row: row++,
      column: 0,
      rowSpan: 1,
      columnSpan: columns,
      pieces,
      box: around(pieces)!,
      sheet,
    });
  }
  for (const part of read.parts) {
    const layout = { first, labels, columns, places, starts };
    row = titleAndHead(part, layout, row);
    row = bodyRows(part, layout, row);
  }
  const placed = read.parts.every(({ unplaced }) => unplaced === 0);
  return {
    parts: partsOf(read.taken, sheets, starts),
    rows: row,
    columns,
    cells: places.map((p) => cellOf(p, sheets, placed ? SURE : SURE_IF_MISSING)),
    by: 'words',
    ...(placed ? { placed } : {}),
  };
}

/** How many columns the labels of rows take: more than one where headings stand beside their rows. */
function labelColumns(part: PartRead): number {
  if (part.rows.every((r) => r.label.length === 0)) return 0;
  return part.headings.length > 0 || part.rows.some((r, i) => isBeside(part, r, i)) ? part.form.depth + 1 : 1;
}

function titleAndHead(
  part: PartRead,
  { first, labels, columns, places, starts }: Layout,
  from: number,
): number {
  let row = from;
  const put = (pieces: readonly Piece[], column: number, columnSpan: number, rowSpan: number, at = row) => {
    if (pieces.length === 0) return;
    places.push({
      row: at,
      column,
      rowSpan,
      columnSpan,
      pieces,
      box: around(pieces)!,
      sheet: pieces[0]!.sheet,
    });
  };
  if (part.title.length > 0) {
    starts.push({ row, sheet: part.title[0]!.sheet });
    put(part.title, 0, columns, 1);
    row++;
  }
  const levels = 1 + Math.max(0, ...part.columns.map((c) => c.head.groups.length));
  starts.push({ row, sheet: part.columns[0]!.words[0]!.sheet });
  put(part.numbered ?? [], 0, 1, levels);
  if (labels > first) put(part.corner, first, labels - first, levels);
  for (const { words, from: start, to, level } of part.groups)
    put(words, labels + start, to - start + 1, 1, row + level);
  part.columns.forEach((column, k) => {
    const level = column.head.groups.length;
    put(column.words, labels + k, spanOf(part, k, labels, columns), levels - level, row + level);
  });
  row += levels;
  for (const note of part.notes) {
    starts.push({ row, sheet: note[0]!.sheet });
    put(note, 0, columns, 1, row++);
  }
  return row;
}

function cellOf(place: Place, sheets: readonly Sheet[], surely: number): DocCell {
  const { row, column, rowSpan, columnSpan, pieces } = place;
  const sheet = sheets[place.sheet]!;
  const { page } = sheet;
  const words = pieces.flatMap((p) => p.words);
  const own = pieces.filter((p) => p.sheet === place.sheet);
  const bySheet = [...new Set(pieces.map((p) => p.sheet))].map((s) =>
    textOf(pieces.filter((p) => p.sheet === s).flatMap((p) => p.words)),
  );
  const damaged = pieces.some((p) => sheets[p.sheet]!.page.damaged) || page.damaged || isGuessed(words);
  return {
    ...beside(around(own) ?? place.box, page.shift ?? 0),
    row,
    column,
    rowSpan,
    columnSpan,
    words,
    page: page.number,
    sheet: page.sheet ?? page.number,
    back: page.back,
    text: bySheet.join('\n'),
    sure: damaged || place.doubtful ? SURE_IF_DAMAGED : surely,
  };
}

/** Where the table stands on each of its sheets. */
function partsOf(
  taken: readonly Piece[],
  sheets: readonly Sheet[],
  starts: readonly { row: number; sheet: number }[],
): TablePart[] {
  return [...new Set(taken.map((p) => p.sheet))]
    .toSorted((a, b) => a - b)
    .map((index): TablePart => {
      const { page } = sheets[index]!;
      const first = starts.filter((s) => s.sheet >= index).map((s) => s.row);
      return {
        page: page.number,
        sheet: page.sheet ?? page.number,
        box: beside(around(taken.filter((p) => p.sheet === index))!, page.shift ?? 0),
        back: page.back,
        firstRow: Math.min(...first, starts.at(-1)!.row),
      };
    });
}
