import { fold } from '../../text/fold';
import { textOf } from './cell-text';
import { goesOn, hasBlankRows, isCutRow, sameColumns } from './cut-row';
import { columnBorders, type DocCell, type DocTable } from './doc-table';
import { paddingOf } from './run-over';
import { mapByWords } from './same-columns';
import type { Word } from './words';

/** How far borders of the same column may stand apart on two pages (points): margins of left and right pages are taken out first. */
const SAME_BORDER = 6;

/** Most rows of a head that may be repeated on the next page. */
const MOST_HEAD_ROWS = 8;

/** Most rows over a table's head that are not repeated with it: a title, a unit. */
const MOST_TITLE_ROWS = 3;

/** One table of two parts that follow each other over a page break; null where they are two tables. */
export function continued(above: DocTable, below: DocTable): DocTable | null {
  const mapped =
    above.by === 'lines' && below.by === 'lines' ? mapColumns(above, below) : mapByWords(above, below);
  if (!mapped) return null;
  const head = repeatedHead(mapped.above, mapped.below);
  return append(mapped.above, mapped.below, head);
}

/** How far (font sizes) words may stand beyond the last line of a table that the page break cuts. */
const BEYOND = 1.5;

/** Puts words that stand just beyond a table's end at the page break into its last cells; null where they do not fit in. */
export function withWordsBeyond(table: DocTable, words: readonly Word[]): DocTable | null {
  const part = table.parts.at(-1)!;
  const last = table.cells.filter((c) => c.row + c.rowSpan === table.rows && c.page === part.page);
  const more = new Map<DocCell, Word[]>();
  for (const word of words) {
    const cell = last.find((c) => word.x0 > c.x0 - 2 && word.x1 < c.x1 + 2);
    if (!cell || word.y0 > part.box.y1 + BEYOND * word.size || word.y1 < part.box.y1) return null;
    more.set(cell, [...(more.get(cell) ?? []), word]);
  }
  const cells = table.cells.map((c) => {
    const added = more.get(c);
    if (!added) return c;
    const all = [...c.words, ...added];
    return { ...c, words: all, text: textOf(all) };
  });
  return { ...table, cells };
}

/** Both tables on one set of columns; null where the columns do not agree. */
function mapColumns(above: DocTable, below: DocTable): { above: DocTable; below: DocTable } | null {
  const a = bordersOf(above);
  const b = bordersOf(below);
  const shift = a[0]! - b[0]!;
  const moved = b.map((x) => x + shift);
  if (Math.abs(moved.at(-1)! - a.at(-1)!) > 2 * SAME_BORDER) return null;
  const all = merged(a, moved);
  const fewer = Math.min(a.length, b.length);
  if (all.length > Math.max(a.length, b.length) + Math.floor(fewer / 4)) return null;
  return { above: onto(above, a, all), below: onto(below, moved, all) };
}

/** Column borders without gaps: a border no cell tells stands between its neighbours. */
function bordersOf(table: DocTable): number[] {
  const part = table.parts.at(-1)!;
  const cells = table.cells.filter((c) => c.page === part.page);
  const at = columnBorders({ columns: table.columns, cells, box: part.box });
  for (let i = 1; i < at.length; i++) {
    if (!Number.isNaN(at[i]!)) continue;
    let next = i;
    while (Number.isNaN(at[next]!)) next++;
    at[i] = at[i - 1]! + (at[next]! - at[i - 1]!) / (next - i + 1);
  }
  return at;
}

function merged(a: readonly number[], b: readonly number[]): number[] {
  const all = a.slice();
  for (const x of b) if (!all.some((y) => Math.abs(x - y) <= SAME_BORDER)) all.push(x);
  return all.toSorted((x, y) => x - y);
}

/** A table's cells on finer columns. */
function onto(table: DocTable, own: readonly number[], all: readonly number[]): DocTable {
  if (own.length === all.length) return table;
  const at = own.map((x) => {
    let best = 0;
    all.forEach((y, i) => {
      if (Math.abs(x - y) < Math.abs(x - all[best]!)) best = i;
    });
    return best;
  });
  const cells = table.cells.map((c) => {
    const column = at[c.column]!;
    return { ...c, column, columnSpan: Math.max(1, at[c.column + c.columnSpan]! - column) };
  });
  return { ...table, columns: all.length - 1, cells };
}

/** How many rows at the top of `below` repeat those at the top of `above`, or those under its title and unit. */
function repeatedHead(above: DocTable, below: DocTable): number {
  let best = 0;
  for (let from = 0; from <= MOST_TITLE_ROWS && best === 0; from++) {
    for (let rows = 1; rows <= Math.min(MOST_HEAD_ROWS, above.rows - from - 1, below.rows - 1); rows++) {
      const a = headOf(above, from, rows);
      const b = headOf(below, 0, rows);
      if (a === null || b === null) continue;
      if (a !== b) break;
      if (/\p{L}/u.test(a) && (from === 0 || rows > 1)) best = rows;
    }
  }
  return best;
}

/** Text of these rows by place; null where a cell reaches out of them or into them. */
function headOf(table: DocTable, from: number, rows: number): string | null {
  const cells = table.cells.filter((c) => c.row + c.rowSpan > from && c.row < from + rows);
  if (cells.some((c) => c.row < from || c.row + c.rowSpan > from + rows)) return null;
  return cells
    .toSorted((x, y) => x.row - y.row || x.column - y.column)
    .map((c) => `${c.row - from},${c.column}:${fold(c.text)}`)
    .join('|');
}

function append(whole: DocTable, below: DocTable, head: number): DocTable {
  const above = withoutLastBand(whole);
  const rest = below.cells.filter((c) => c.row >= head).map((c) => ({ ...c, row: c.row - head }));
  const next = rest.filter((c) => c.row === 0);
  const last = above.cells.filter((c) => c.row + c.rowSpan === above.rows);
  const at = { last, next, padding: paddingOf(whole), blankRows: hasBlankRows(otherRows(above, rest)) };
  const cut = isCutRow(at);
  const offset = cut ? above.rows - 1 : above.rows;
  const cells = above.cells.map((c) => ({ ...c }));
  for (const cell of rest) {
    const moved = { ...cell, row: cell.row + offset };
    const over = cells.find(
      (c) => c.row + c.rowSpan === above.rows && sameColumns(c, cell) && c.page !== cell.page,
    );
    if (cell.row === 0 && over && (cut || goesOn(over, cell, at))) join(over, moved);
    else cells.push(moved);
  }
  const parts = below.parts.map((p) => ({ ...p, firstRow: Math.max(0, p.firstRow - head) + offset }));
  return {
    parts: [...above.parts, ...parts],
    rows: offset + below.rows - head,
    columns: above.columns,
    cells,
    by: above.by,
  };
}

/** The cells of each row that do not stand at the break. */
function otherRows(above: DocTable, rest: readonly DocCell[]): Iterable<readonly DocCell[]> {
  const rows = new Map<number, DocCell[]>();
  const add = (cell: DocCell, row: number) => rows.set(row, [...(rows.get(row) ?? []), cell]);
  for (const cell of above.cells) if (cell.row < above.rows - 1) add(cell, cell.row);
  for (const cell of rest) if (cell.row > 0) add(cell, above.rows + cell.row);
  return rows.values();
}

/** Puts the part of a cell under the break to the part above it; a cell whose words all stand below is shown there. */
function join(over: DocCell, under: DocCell): void {
  over.rowSpan = under.row + under.rowSpan - over.row;
  if (over.text === '' && under.text !== '') {
    const { x0, y0, x1, y1, page, back } = under;
    Object.assign(over, { x0, y0, x1, y1, page, back });
  }
  over.text = [over.text, under.text].filter((t) => t !== '').join('\n');
  over.words = [...over.words, ...under.words];
  over.sure = Math.min(over.sure, under.sure);
  over.end = under.end ?? under;
}

/** The table without blank bands over all columns at its end: the rest of a page after which the next row did not fit. */
function withoutLastBand(table: DocTable): DocTable {
  const rows = table.rows;
  const last = table.cells.filter((c) => c.row + c.rowSpan === rows);
  const band =
    last.length === 1 &&
    last[0]!.row === rows - 1 &&
    last[0]!.columnSpan === table.columns &&
    last[0]!.text === '';
  return band && rows > 1
    ? { ...table, rows: rows - 1, cells: table.cells.filter((c) => c !== last[0]) }
    : table;
}
