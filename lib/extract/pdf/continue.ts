import { fold } from '../../text/fold';
import { textOf } from './cell-text';
import { columnBorders, type DocCell, type DocTable } from './doc-table';
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
  const cut = isCutRow(above, rest);
  const next = rest.filter((c) => c.row === 0);
  const last = above.cells.filter((c) => c.row + c.rowSpan === above.rows);
  const offset = cut ? above.rows - 1 : above.rows;
  const cells = above.cells.map((c) => ({ ...c }));
  for (const cell of rest) {
    const moved = { ...cell, row: cell.row + offset };
    const over = cells.find(
      (c) => c.row + c.rowSpan === above.rows && sameColumns(c, cell) && c.page !== cell.page,
    );
    if (cell.row === 0 && over && (cut || goesOn(over, cell, next, last))) {
      over.rowSpan = moved.row + moved.rowSpan - over.row;
      over.text = [over.text, cell.text].filter((t) => t !== '').join('\n');
      over.words = [...over.words, ...cell.words];
      over.sure = Math.min(over.sure, cell.sure);
    } else cells.push(moved);
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

function sameColumns(a: DocCell, b: DocCell): boolean {
  return a.column === b.column && a.columnSpan === b.columnSpan;
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

/**
 * Whether a merged cell goes on under the break: its lower part is blank, and it spans rows of which other columns have several,
 * or it holds words beside which the row under the break has words of its own (a head of two levels, a group of two rows).
 */
function goesOn(over: DocCell, under: DocCell, row: readonly DocCell[], last: readonly DocCell[]): boolean {
  if (over.text === '') return isGroupBelow(over, under, row, last);
  if (under.text !== '') return false;
  if (under.rowSpan > 1) return true;
  if (over.rowSpan === 1 && !isWords(over.text)) return false;
  // A blank figure right under a head is none of the head's: only more labels beside it, or a row that is itself of the head, show that the cell goes on.
  const words = row.filter((c) => isWords(c.text));
  const figures = row.some((c) => c.text !== '' && !isWords(c.text));
  return words.some((c) => c.column > under.column) || (!figures && 2 * words.length >= row.length);
}

/** Whether a group's label stands below the break: above it a blank place beside labels of rows, below it words or, on a page between, again nothing. */
function isGroupBelow(
  over: DocCell,
  under: DocCell,
  row: readonly DocCell[],
  last: readonly DocCell[],
): boolean {
  const beside = (cells: readonly DocCell[], own: DocCell) =>
    cells.some((c) => c.column > own.column && isWords(c.text));
  if (under.text === '')
    return (over.rowSpan > 1 || under.rowSpan > 1) && beside(last, over) && beside(row, under);
  if (!isWords(under.text)) return false;
  return (over.rowSpan > 1 || beside(last, over)) && (under.rowSpan > 1 || beside(row, under));
}

const isWords = (text: string) =>
  /\p{L}/u.test(text) && text !== '无' && !/\d/u.test(text.replace(/^\s*\d{1,2}[.．、]/u, ''));

const STARTS_ANEW = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[.．、）)])/u;

/**
 * Whether the row above the break and the first row under it are one row: the same cells, the text of some goes on, no column but the
 * label's has something in both, and the figures stand only on one side.
 */
function isCutRow(above: DocTable, rest: readonly DocCell[]): boolean {
  const last = above.cells.filter((c) => c.row + c.rowSpan === above.rows);
  const next = rest.filter((c) => c.row === 0);
  const pairs = next.flatMap((c) => {
    const over = last.find((l) => sameColumns(l, c));
    return over && over.rowSpan === 1 && c.rowSpan === 1 ? [[over, c] as const] : [];
  });
  if (pairs.length < 2 || next.some((c) => STARTS_ANEW.test(c.text))) return false;
  const both = pairs.filter(([a, b]) => a.text !== '' && b.text !== '').length;
  const upper = pairs.filter(([a, b]) => a.text !== '' && b.text === '').length;
  const lower = pairs.filter(([a, b]) => a.text === '' && b.text !== '').length;
  if (pairs.some(([a, b]) => /^\s*[-\d.,/—]+\s*$/u.test(a.text) && b.text !== '')) return false;
  return both === 1 && ((upper >= 2 && lower === 0) || (lower >= 2 && upper === 0));
}
