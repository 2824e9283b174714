import { readNumbering } from '../../text/numbering';
import { readQuantity } from '../../text/quantity';
import { BY_LOOK, tableOf, type Found } from './grid';
import { cellText, type Line } from './lines';
import { isUnit, streamRows } from './stream-rows';
import type { Token } from './token';
import type { Table } from '../../model/document';

/** Sure of a cell in a stream that marks where cells end: a line with a tab alone. */
const TABBED = 0.9;
/** Sure of a cell in a stream of bare lines: a blank cell leaves no trace, so nothing may be asserted on it. */
const BARE = 0.6;

/** Most labels before the first figure: the headers of a table. */
const LONGEST_HEAD = 30;
/** Most labels between two figures inside a table. */
const LONGEST_LABELS = 24;
/** Widest label, in full-width characters. */
const WIDEST_LABEL = 60;
/** Fewest figures in such a table. */
const FEWEST_FIGURES = 5;

/** Cells looked at before a run of lines is taken for such a table, and figures there must be among the first of them. */
const TRIED = 60;
const SOON = 12;

/** Reads a table of which only the cells are left, one after another on lines of their own, as copying from a page gives it: labels and figures in turn. */
export function readCellStream(lines: readonly Line[], start: number): Found | null {
  if (!opensStream(lines, start) || !looksLikeTable(tokensFrom(lines, start, TRIED).tokens)) return null;
  const { tokens, end } = tokensFrom(lines, start, Number.POSITIVE_INFINITY);
  const tabbed = tokens.filter((token) => token.tab).length * 2 > tokens.length;
  const rows = streamRows(tokens, tabbed);
  return { table: tabbed ? tableOf(rows, TABBED) : sureWhereWhole(tableOf(rows, BARE)), end };
}

/** From so many figures in a row on, all rows of a table have as many. */
const MANY_FIGURES = 5;

/** From so many rows of one figure on, and none of more, a table has one column of figures: each stands right behind its own label. */
const MANY_ROWS = 10;

/** A row that has all its figures lost no blank cell: one figure after a unit, the only one of every row, or as many as the longest row of many. */
function sureWhereWhole(table: Table): Table {
  const rows = Array.from({ length: table.rows }, (): Table['cells'] => []);
  for (const cell of table.cells) rows[cell.row]!.push(cell);
  const counts = rows.map((cells) => cells.filter((cell) => isFigure(cell.text)).length);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const single = most === 1 && counts.filter((count) => count === 1).length >= MANY_ROWS;
  rows.forEach((cells, row) => {
    const alone = single && counts[row] === 1 && isFigure(cells.at(-1)!.text);
    const afterUnit = counts[row] === 1 && isUnit(cells.at(-2)?.text ?? '') && isFigure(cells.at(-1)!.text);
    if (afterUnit || alone || (counts[row] === most && most >= MANY_FIGURES))
      for (const cell of cells) cell.sure = BY_LOOK;
  });
  return table;
}

/** Figures enough, and not just the numbers of a list. */
function looksLikeTable(tokens: readonly Token[]): boolean {
  const figures = tokens.filter((token) => token.figure).map((token) => token.text);
  const counting = figures.every((text, i) => i === 0 || Number(text) === Number(figures[i - 1]) + 1);
  return figures.length >= FEWEST_FIGURES && figures.length * 4 >= tokens.length && !counting;
}

/** A label, after which nothing but labels and soon several figures follow. A heading of the first level is one only right before a figure. */
function opensStream(lines: readonly Line[], start: number): boolean {
  const opening = lookOf(lines[start]!);
  if (opening.kind !== 'label') return false;
  const heading = opening.chapter !== null;
  let labels = 0;
  let first = 0;
  let figures = 0;
  for (let at = start + 1; at < lines.length && labels < LONGEST_HEAD && first < SOON; at++) {
    if (lines[at]!.plain === '') continue;
    const { kind } = lookOf(lines[at]!);
    if (kind === 'other') return false;
    if (kind === 'figure' && heading && labels === 0 && figures === 0) return true;
    if (kind === 'figure') figures++;
    else labels++;
    if (figures > 0) first++;
    if (figures > 2) return !heading;
  }
  return false;
}

/** What a line may be in a stream, and its number if it counts as sections do. */
interface Look {
  kind: 'label' | 'figure' | 'other';
  chapter: number | null;
}

// Every line is looked at from many places before it.
const looks = new WeakMap<Line, Look>();

function lookOf(line: Line): Look {
  let look = looks.get(line);
  if (!look) {
    const number = readNumbering(line.plain);
    const kind = !isLabel(line) ? 'other' : isFigure(line.plain) ? 'figure' : 'label';
    look = { kind, chapter: number?.style === '一、' ? number.value : null };
    looks.set(line, look);
  }
  return look;
}

function tokensFrom(lines: readonly Line[], start: number, most: number): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let end = start;
  let tab = false;
  let labels = 0;
  let counted = 0;
  let kept = 0;
  for (let at = start; at < lines.length && tokens.length < most; at++) {
    const line = lines[at]!;
    if (line.plain === '') {
      const parts = line.text.includes('\t');
      const filled = /[\u00a0\u3000]/u.test(line.text);
      // Two lone tabs with nothing between, or a blank that was put in: a blank cell.
      if (tab && (parts || filled)) tokens.push({ line, text: '', figure: true, tab });
      if (parts || filled) tab = parts;
      continue;
    }
    const { kind, chapter } = lookOf(line);
    // The next section's heading is no row, unless it counts on from the rows before.
    if (kind === 'other' || (chapter !== null && tokens.length > 0 && chapter !== counted + 1)) break;
    if (chapter !== null) counted = chapter;
    const figure = kind === 'figure';
    tokens.push({ line, text: cellText(line.text), figure, tab });
    tab = false;
    labels = figure ? 0 : labels + 1;
    if (labels > (kept === 0 ? LONGEST_HEAD : LONGEST_LABELS)) break;
    if (!figure) continue;
    end = at + 1;
    kept = tokens.length;
  }
  return { tokens: tokens.slice(0, kept), end };
}

/** Whether a cell holds a figure or a dash, and no numbered label. */
export function isFigure(text: string): boolean {
  if (text.length > 14 || /^[一二三四五六七八九十]/u.test(text)) return false;
  const { kind } = readQuantity(text);
  return kind === 'number' || kind === 'approximate' || kind === 'dash';
}

function isLabel(line: Line): boolean {
  if (line.plain === '' || line.text.includes('\t') || line.width > WIDEST_LABEL || line.pictures.length > 0)
    return false;
  // A bar after the words closes a cell of another layout.
  return !/[。；！？|│┃]$/u.test(line.plain);
}
