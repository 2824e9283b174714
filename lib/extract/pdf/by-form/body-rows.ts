import { around, shared, type Rect } from '../paint/paint';
import { isUnder, type Heading } from './headings';
import { placeOf, type Piece } from './pieces';
import type { PartRead } from './read-part';
import type { ReadRow } from './rows';

/** A cell before it has its text. */
export interface Place {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  pieces: readonly Piece[];
  /** Where it stands if it is blank. */
  box: Rect;
  sheet: number;
  /** It may hold figures of another row or column, or lack some. */
  doubtful?: boolean;
}

/** How the columns of a table lie, and what is put into its grid. `starts` tells on which sheet each row stands. */
export interface Layout {
  /** Index of the first column of labels: right of the numbers of rows, where these have a column. */
  first: number;
  /** How many columns stand left of the values. */
  labels: number;
  columns: number;
  places: Place[];
  starts: { row: number; sheet: number }[];
}

/** Whether a heading's own line is that of the row under it. */
export function isBeside(part: PartRead, row: ReadRow, i: number): boolean {
  const next = part.rows[i + 1];
  if (!row.line?.heading || !next || row.values.some((v) => v.length > 0)) return false;
  return row.label.some((a) =>
    next.label.some((b) => a.sheet === b.sheet && shared(a.y0, a.y1, b.y0, b.y1) > 0.3 * a.size),
  );
}

/** The last column of a part reaches to the end of the table. */
export const spanOf = (part: PartRead, k: number, labels: number, columns: number) =>
  k === part.columns.length - 1 ? columns - labels - k : 1;

/** Puts the rows of a part into the grid, from a row on; the row behind the last. */
export function bodyRows(part: PartRead, layout: Layout, from: number): number {
  const rows = new Map<ReadRow, number>();
  const beside: Heading[] = [];
  let row = from;
  part.rows.forEach((one, i) => {
    if (isBeside(part, one, i)) beside.push({ line: one.line!, pieces: one.label });
    else {
      putRow(part, one, layout, row);
      rows.set(one, row++);
    }
  });
  for (const heading of [...part.headings, ...beside]) putHeading(part, heading, layout, rows);
  return row;
}

function putRow(part: PartRead, one: ReadRow, layout: Layout, row: number): void {
  const { first, labels, places, starts } = layout;
  const own = [...one.values.flat(), ...one.label];
  const sheet = own[0]?.sheet ?? part.columns[0]!.words[0]!.sheet;
  const box = around(own.filter((p) => p.sheet === sheet)) ?? underHead(part);
  starts.push({ row, sheet });
  const put = (pieces: readonly Piece[], column: number, columnSpan: number) => {
    if (pieces.length === 0) return;
    places.push({
      row,
      column,
      rowSpan: 1,
      columnSpan,
      pieces,
      box: around(pieces)!,
      sheet: pieces[0]!.sheet,
    });
  };
  const depth = one.line?.depth ?? part.form.depth;
  const column = Math.min(first + depth, Math.max(first, labels - 1));
  put(one.number, 0, 1);
  put(one.label, column, labels - column);
  putValues(part, one, layout, row, { box, sheet });
}

function putValues(
  part: PartRead,
  one: ReadRow,
  { labels, columns, places }: Layout,
  row: number,
  { box, sheet }: { box: Rect; sheet: number },
): void {
  const doubtful = one.values.some((v) => v.length === 0) && one.values.some(isRun);
  const bands = part.bands(placeOf({ ...box, sheet }));
  for (let k = 0; k < bands.length; k++) {
    const to = one.reach.get(k) ?? k;
    places.push({
      row,
      column: labels + k,
      rowSpan: 1,
      columnSpan: to - k + spanOf(part, to, labels, columns),
      pieces: one.values[k]!,
      box: { x0: bands[k]!.x0, x1: bands[to]!.x1, y0: box.y0, y1: box.y1 },
      sheet,
      doubtful: doubtful || one.wrapped.has(k),
    });
    k = to;
  }
}

/** Puts the label of a heading beside the rows under it. */
function putHeading(
  { form }: PartRead,
  { line, pieces }: Heading,
  { first, places }: Layout,
  at: ReadonlyMap<ReadRow, number>,
): void {
  const rows = [...at].flatMap(([one, k]) => (one.line && isUnder(one.line, line, form.lines) ? [k] : []));
  if (rows.length === 0) return;
  const row = Math.min(...rows);
  places.push({
    row,
    column: first + line.depth,
    rowSpan: Math.max(...rows) - row + 1,
    columnSpan: 1,
    pieces,
    box: around(pieces)!,
    sheet: pieces[0]!.sheet,
  });
}

/** Whether digits set apart were taken for one figure. */
const isRun = (values: readonly Piece[]) =>
  values.some((v) => v.words.length > 1 && v.words.every((w) => /^[\d.,]+$/u.test(w.text)));

/** A line's room under the head, for a row of blanks. */
function underHead(part: PartRead): Rect {
  const words = part.columns.flatMap((c) => c.words);
  const box = around(words)!;
  return { ...box, y0: box.y1, y1: box.y1 + 1.5 * words[0]!.size };
}
