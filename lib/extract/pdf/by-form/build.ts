import { textOf } from '../cell-text';
import type { DocCell, DocTable, TablePart } from '../doc-table';
import { around, shared, type Rect } from '../paint';
import { isUnder } from './headings';
import { placeOf, type Piece } from './pieces';
import type { PartRead } from './read-part';
import type { ReadRow } from './rows';
import type { TableRead } from './read-table';
import type { Sheet } from './sheets';

/** How surely a cell stands where it is said to, and where the file's characters are not to be trusted. */
const SURE = 0.9;
const SURE_IF_DAMAGED = 0.5;

/** A cell before it has its text. */
interface Place {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  pieces: readonly Piece[];
  /** Where it stands if it is blank. */
  box: Rect;
  sheet: number;
}

/** The table of all its sheets: heads, rows and labels in cells, each with its place. */
export function build(read: TableRead, sheets: readonly Sheet[]): DocTable {
  const labels = Math.max(...read.parts.map(labelColumns));
  const columns = labels + Math.max(...read.parts.map((p) => p.columns.length));
  const places: Place[] = [];
  const starts: { row: number; sheet: number }[] = [];
  let row = 0;
  for (const part of read.parts) {
    const layout = { labels, columns, places, starts };
    row = titleAndHead(part, layout, row);
    row = bodyRows(part, layout, row);
  }
  return {
    parts: partsOf(read.taken, sheets, starts),
    rows: row,
    columns,
    cells: places.map((p) => cellOf(p, sheets)),
    by: 'words',
  };
}

interface Layout {
  labels: number;
  columns: number;
  places: Place[];
  starts: { row: number; sheet: number }[];
}

/** How many columns the labels of rows take: more than one where headings stand beside their rows. */
function labelColumns(part: PartRead): number {
  if (part.rows.every((r) => r.label.length === 0)) return 0;
  return part.headings.length > 0 || part.rows.some((r, i) => isBeside(part, r, i)) ? part.form.depth + 1 : 1;
}

/** Whether a heading's own line is that of the row under it. */
function isBeside(part: PartRead, row: ReadRow, i: number): boolean {
  const next = part.rows[i + 1];
  if (!row.line?.heading || !next || row.values.some((v) => v.length > 0)) return false;
  return row.label.some((a) =>
    next.label.some((b) => a.sheet === b.sheet && shared(a.y0, a.y1, b.y0, b.y1) > 0.3 * a.size),
  );
}

function titleAndHead(part: PartRead, { labels, columns, places, starts }: Layout, from: number): number {
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
  if (labels > 0) put(part.corner, 0, labels, levels);
  for (const { words, from: first, to, level } of part.groups)
    put(words, labels + first, to - first + 1, 1, row + level);
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

/** The last column of a part reaches to the end of the table. */
const spanOf = (part: PartRead, k: number, labels: number, columns: number) =>
  k === part.columns.length - 1 ? columns - labels - k : 1;

function bodyRows(part: PartRead, layout: Layout, from: number): number {
  const { labels, columns, places, starts } = layout;
  let row = from;
  const at = new Map<ReadRow, number>();
  const beside: { pieces: Piece[]; row: ReadRow }[] = [];
  part.rows.forEach((one, i) => {
    if (isBeside(part, one, i)) {
      beside.push({ pieces: one.label, row: one });
      return;
    }
    at.set(one, row);
    const own = [...one.values.flat(), ...one.label];
    const sheet = own[0]?.sheet ?? part.columns[0]!.words[0]!.sheet;
    const box = around(own.filter((p) => p.sheet === sheet)) ?? underHead(part);
    starts.push({ row, sheet });
    const column = columnOf(one, labels);
    if (one.label.length > 0)
      places.push({
        row,
        column,
        rowSpan: 1,
        columnSpan: labels - column,
        pieces: one.label,
        box: { ...box, ...around(one.label)! },
        sheet: one.label[0]!.sheet,
      });
    part.bands(placeOf({ ...box, sheet })).forEach((c, k) =>
      places.push({
        row,
        column: labels + k,
        rowSpan: 1,
        columnSpan: spanOf(part, k, labels, columns),
        pieces: one.values[k]!,
        box: { x0: c.x0, x1: c.x1, y0: box.y0, y1: box.y1 },
        sheet,
      }),
    );
    row++;
  });
  for (const heading of [...part.headings, ...beside.map((b) => ({ line: b.row.line!, pieces: b.pieces }))]) {
    const rows = [...at].flatMap(([one, k]) =>
      one.line && isUnder(one.line, heading.line, part.form.lines) ? [k] : [],
    );
    if (rows.length === 0) continue;
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    places.push({
      row: first,
      column: heading.line.depth,
      rowSpan: last - first + 1,
      columnSpan: 1,
      pieces: heading.pieces,
      box: around(heading.pieces)!,
      sheet: heading.pieces[0]!.sheet,
    });
  }
  return row;
}

const columnOf = (row: ReadRow, labels: number) =>
  Math.min(row.line?.depth ?? labels - 1, Math.max(0, labels - 1));

/** A line's room under the head, for a row of blanks. */
function underHead(part: PartRead): Rect {
  const words = part.columns.flatMap((c) => c.words);
  const box = around(words)!;
  return { ...box, y0: box.y1, y1: box.y1 + 1.5 * words[0]!.size };
}

function cellOf(place: Place, sheets: readonly Sheet[]): DocCell {
  const { row, column, rowSpan, columnSpan, pieces } = place;
  const sheet = sheets[place.sheet]!;
  const { page } = sheet;
  const words = pieces.flatMap((p) => p.words);
  const own = pieces.filter((p) => p.sheet === place.sheet);
  const bySheet = [...new Set(pieces.map((p) => p.sheet))].map((s) =>
    textOf(pieces.filter((p) => p.sheet === s).flatMap((p) => p.words)),
  );
  const damaged = pieces.some((p) => sheets[p.sheet]!.page.damaged) || page.damaged;
  return {
    ...(around(own) ?? place.box),
    row,
    column,
    rowSpan,
    columnSpan,
    words,
    page: page.number,
    sheet: page.sheet ?? page.number,
    back: page.back,
    text: bySheet.join('\n'),
    sure: damaged ? SURE_IF_DAMAGED : SURE,
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
        box: around(taken.filter((p) => p.sheet === index))!,
        back: page.back,
        firstRow: Math.min(...first, starts.at(-1)!.row),
      };
    });
}
