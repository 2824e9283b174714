import { fold } from '../../../text/fold';
import { textOf } from '../words/cell-text';
import { goesOn, hasBlankRows, isBlankGroup, isCutRow, opensLabel, runsOn, sameColumns } from './cut-row';
import { sheetOf, type CellEnd, type DocCell, type DocTable } from './doc-table';
import { around } from '../paint/paint';
import { endOf, paddingOf } from './run-over';
import { mapByBorders } from './same-borders';
import { mapByWords } from './same-columns';
import type { Word } from '../words/words';

/**
 * Puts words that open the page under a table into the cells of its last row whose text runs over the page break; null where any word is not of
 * such a cell. The rest of a row is no table of its own where nothing but these words is left of it.
 */
export function withWordsUnder(table: DocTable, words: readonly Word[], page: number): DocTable | null {
  const last = table.cells.filter((c) => c.row + c.rowSpan === table.rows && c.text !== '');
  const more = new Map<DocCell, Word[]>();
  for (const word of words) {
    const cell = last.find((c) => word.x0 >= c.x0 && word.x1 <= c.x1);
    if (!cell || sheetOf(cell) === page) return null;
    more.set(cell, [...(more.get(cell) ?? []), word]);
  }
  const padding = paddingOf(table);
  const cells = table.cells.map((over): DocCell | null => {
    const own = more.get(over);
    if (!own) return over;
    const text = textOf(own);
    const under = { ...over, words: own, text, page };
    if (!runsOn(over, under, padding)) return null;
    const end = { ...over, ...around(own), words: own, page };
    return { ...over, text: `${over.text}\n${text}`, words: [...over.words, ...own], end };
  });
  return cells.some((c) => c === null) ? null : { ...table, cells: cells.filter((c) => c !== null) };
}

/** Most rows of a head that may be repeated on the next page. */
const MOST_HEAD_ROWS = 8;

/** Most rows over a table's head that are not repeated with it: a title, a unit. */
const MOST_TITLE_ROWS = 3;

/** Most rows over the head of a table's last part. */
const MOST_ROWS_OVER_HEAD = 60;

/** One table of two parts that follow each other over a page break; null where they are two tables. */
export function continued(above: DocTable, below: DocTable): DocTable | null {
  const mapped =
    above.by === 'lines' && below.by === 'lines' ? mapByBorders(above, below) : mapByWords(above, below);
  if (!mapped) return null;
  const head = repeatedHead(mapped.above, mapped.below);
  return append(mapped.above, mapped.below, head);
}

/** How far (font sizes) the rest of a cell's words may stand beyond the last line of a table that the page break cuts, or beyond the line of text above. */
const BEYOND = 1.5;

/**
 * Puts words that stand beyond a table's end at the page break into its last cells; null where they do not fit in. The label of a blank
 * group may stand anywhere below: browsers set it in the middle of the whole group, over the end of its part on this page.
 */
export function withWordsBeyond(table: DocTable, words: readonly Word[]): DocTable | null {
  const part = table.parts.at(-1)!;
  const last = table.cells.filter(
    (c) => c.row + c.rowSpan === table.rows && sheetOf(endOf(c)) === sheetOf(part),
  );
  const more = new Map<DocCell, Word[]>();
  for (const word of words.toSorted((a, b) => a.y0 - b.y0)) {
    const cell = last.find((c) => word.x0 > endOf(c).x0 - 2 && word.x1 < endOf(c).x1 + 2);
    if (!cell || word.y1 < part.box.y1) return null;
    const reach = Math.max(part.box.y1, ...(more.get(cell) ?? []).map((w) => w.y1));
    if (word.y0 > reach + BEYOND * word.size && !isBlankGroup(cell, last)) return null;
    more.set(cell, [...(more.get(cell) ?? []), word]);
  }
  const label = last.toSorted((a, b) => a.column - b.column).find((c) => !isBlankGroup(c, last));
  if (label && label.text !== '' && opensLabel(textOf(more.get(label) ?? [])))
    return withRow(table, last, more);
  const cells = table.cells.map((c) => {
    const added = more.get(c);
    if (!added) return c;
    return c.end
      ? withMore(c, c.end, added)
      : withMore({ ...c, text: '', words: [] }, c, [...c.words, ...added]);
  });
  return { ...table, cells };
}

/** The table with a further row of words under it, whose lower line the page break hides; groups go on beside it. */
function withRow(
  table: DocTable,
  last: readonly DocCell[],
  words: ReadonlyMap<DocCell, readonly Word[]>,
): DocTable {
  const y0 = table.parts.at(-1)!.box.y1;
  const y1 = Math.max(...[...words.values()].flat().map((w) => w.y1)) + 1;
  const goes = (c: DocCell) => !words.has(c) && isBlankGroup(c, last);
  const row = last
    .filter((c) => !goes(c))
    .map((c): DocCell => {
      const { x0, x1, column, columnSpan, back, sure } = c;
      const { page, sheet } = endOf(c);
      const own = words.get(c)?.slice() ?? [];
      const at = { row: table.rows, rowSpan: 1, column, columnSpan, x0, x1, y0, y1 };
      return {
        ...at,
        words: own,
        text: textOf(own),
        page,
        ...(sheet === undefined ? {} : { sheet }),
        back,
        sure,
      };
    });
  const cells = table.cells.map((c) =>
    last.includes(c) && goes(c) ? { ...c, rowSpan: c.rowSpan + 1, y1: c.end ? c.y1 : y1 } : c,
  );
  return { ...table, rows: table.rows + 1, cells: [...cells, ...row] };
}

/** A cell with words of its last part put to it; a cell without words before is shown there. */
function withMore(cell: DocCell, end: CellEnd, words: readonly Word[]): DocCell {
  const { x0, y0, x1, y1, page, sheet } = end;
  return {
    ...cell,
    ...(cell.text === '' ? { x0, y0, x1, y1, page, sheet } : {}),
    text: [cell.text, textOf(words)].filter((t) => t !== '').join('\n'),
    words: [...cell.words, ...words],
    ...(cell.end ? { end: { ...end, words: [...end.words, ...words] } } : {}),
  };
}

/**
 * How many rows at the top of `below` repeat those at the top of `above`, those under its title and unit, or a head of several rows
 * further down, where a table of several parts begins another part.
 */
function repeatedHead(above: DocTable, below: DocTable): number {
  for (let from = 0; from <= Math.min(MOST_ROWS_OVER_HEAD, above.rows - 2); from++) {
    let best = 0;
    for (let rows = 1; rows <= Math.min(MOST_HEAD_ROWS, above.rows - from - 1, below.rows - 1); rows++) {
      const a = headOf(above, from, rows);
      const b = headOf(below, 0, rows);
      if (a === null || b === null) continue;
      if (!isSameHead(a, b)) break;
      const inner = from <= MOST_TITLE_ROWS || !a.some((c) => /\d/u.test(c.text));
      if (tells(a) && (from === 0 || rows > 1) && inner) best = rows;
    }
    if (best > 0) return best;
  }
  return 0;
}

/** Years as heads print them. */
const YEARS = /^(?:19|20)\d\d(?:[-–/]\d{2,4})?$/u;

/** Whether cells read as a head, not as figures: some hold words, or all are different years. */
function tells(head: Head): boolean {
  const years = new Set(head.map((c) => c.text).filter((t) => YEARS.test(t)));
  return head.some((c) => /\p{L}/u.test(c.text)) || (years.size >= 2 && years.size === head.length);
}

/** Cells with words of these rows from left to right, row by row, with their folded texts; null where a cell reaches out of them or into them. */
function headOf(table: DocTable, from: number, rows: number): { at: string; text: string }[] | null {
  const cells = table.cells.filter((c) => c.text !== '' && c.row + c.rowSpan > from && c.row < from + rows);
  if (cells.some((c) => c.row < from || c.row + c.rowSpan > from + rows)) return null;
  const inOrder = cells.toSorted((x, y) => x.row - y.row || x.column - y.column);
  const before = (i: number) => inOrder.findIndex((c) => c.row === inOrder[i]!.row);
  return inOrder.map((c, i) => ({ at: `${c.row - from},${i - before(i)}`, text: fold(c.text) }));
}

type Head = NonNullable<ReturnType<typeof headOf>>;

/** Whether two heads say the same; where a head is printed again in rows too low for it, the end of a text may be cut off. */
function isSameHead(a: Head, b: Head): boolean {
  const alike = (x: Head[number], y: Head[number]) =>
    x.at === y.at && (x.text === y.text || (2 * y.text.length > x.text.length && x.text.startsWith(y.text)));
  return (
    a.length === b.length &&
    a.every((x, i) => alike(x, b[i]!)) &&
    2 * a.filter((x, i) => x.text === b[i]!.text).length > a.length
  );
}

function append(whole: DocTable, below: DocTable, head: number): DocTable {
  const above = withoutLastBand(whole);
  const rest = below.cells.filter((c) => c.row >= head).map((c) => ({ ...c, row: c.row - head }));
  const next = rest.filter((c) => c.row === 0);
  const last = above.cells.filter((c) => c.row + c.rowSpan === above.rows);
  const at = {
    last,
    next,
    second: rest.filter((c) => c.row === 1),
    padding: paddingOf(whole),
    blankRows: hasBlankRows(otherRows(above, rest)),
    ends: below.rows - head === 1,
  };
  const cut = isCutRow(at);
  const offset = cut ? above.rows - 1 : above.rows;
  const cells = above.cells.map((c) => ({ ...c }));
  for (const cell of rest) {
    const moved = { ...cell, row: cell.row + offset };
    const over = cells.find(
      (c) => c.row + c.rowSpan === above.rows && sameColumns(c, cell) && sheetOf(c) !== sheetOf(cell),
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
    const { x0, y0, x1, y1, page, sheet, back } = under;
    Object.assign(over, { x0, y0, x1, y1, page, sheet, back });
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
