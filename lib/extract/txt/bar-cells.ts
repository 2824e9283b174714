import { readNumbering } from '../../text/numbering';
import { isFigure } from './cell-stream';
import { MARKED, MOST_COLUMNS, tableOf, type DraftCell, type Found } from './grid';
import { cellText, placeOf, type Line } from './lines';
import { streamRows } from './stream-rows';
import type { Token } from './token';

/** A line that is one cell closed by bars: its words, and how many bars. */
interface Closed {
  line: Line;
  text: string;
  bars: number;
}

/** Lines looked at before a run is taken for such a table, and fewest closed cells among them. */
const TRIED = 12;
const FEWEST = 5;
/** Most lines of one cell, and the widest of them in full-width characters. */
const MOST_LINES_OF_CELL = 4;
const WIDEST_LINE = 60;

/**
 * Reads a table of which every cell stands on a line of its own with a bar after it, as pages are turned into text. Bars without words are a
 * blank cell, or stand for the columns a wide cell of the row runs over; where a bar alone opens every row, rows are as marked.
 */
export function readBarCells(lines: readonly Line[], start: number): Found | null {
  if (closedOf(lines[start]!) === null || cellsFrom(lines, start, TRIED).cells.length < FEWEST) return null;
  const { cells, end } = cellsFrom(lines, start, Number.POSITIVE_INFINITY);
  const opened = cells[0]!.text === '' && cells[0]!.bars === 1 && cells[1]!.text !== '';
  const rows = opened ? markedRows(cells) : streamRows(withoutFills(tokensOf(cells)), false);
  if (rows.length === 0) return null;
  return { table: tableOf(rows.flatMap(inPieces), MARKED), end };
}

/** No table of a form is so wide: what is longer goes on in rows of its own. */
function inPieces(row: DraftCell[]): DraftCell[][] {
  const count = Math.ceil(row.length / MOST_COLUMNS);
  return Array.from({ length: count }, (_, i) => row.slice(i * MOST_COLUMNS, (i + 1) * MOST_COLUMNS));
}

/** The one cell of a line, or null where the line holds no bar at its end or more cells than one. */
function closedOf(line: Line): Closed | null {
  const text = line.text.trimEnd();
  const words = text.replace(/(?<![\s|│┃])[\s|│┃]+$/u, '');
  const tail = text.slice(words.length);
  const bars = tail.replace(/\s/gu, '').length;
  if (bars === 0 || /[|│┃\t]/u.test(words)) return null;
  return { line, text: cellText(words), bars };
}

/** Closed cells from a line on; a line without a bar goes on in the cell that is closed after it. */
function cellsFrom(lines: readonly Line[], start: number, most: number): { cells: Closed[]; end: number } {
  const cells: Closed[] = [];
  let open: Line[] = [];
  let end = start;
  for (let at = start, seen = 0; at < lines.length && seen < most; at++) {
    const line = lines[at]!;
    if (line.plain === '') continue;
    seen++;
    const closed = closedOf(line);
    if (!closed) {
      if (!mayGoOn(line) || open.length + 1 >= MOST_LINES_OF_CELL) break;
      open.push(line);
      continue;
    }
    const first = open[0] ?? line;
    const words = [...open.map((one) => one.plain), closed.text].filter(Boolean).join('\n');
    cells.push({ line: first, text: words, bars: closed.bars });
    open = [];
    end = at + 1;
  }
  return { cells, end };
}

/** Neither a sentence nor the heading of the next section nor a row of several cells. */
function mayGoOn(line: Line): boolean {
  return (
    line.width <= WIDEST_LINE &&
    !/[|│┃\t]/u.test(line.text) &&
    !/[。；！？]$/u.test(line.plain) &&
    readNumbering(line.plain)?.style !== '一、'
  );
}

const draftOf = ({ line, text }: { line: Line; text: string }): DraftCell => ({
  text,
  at: placeOf(line, Math.max(0, line.text.search(/\S/u)), text),
});

const isBlankOrFigure = (text: string): boolean => text === '' || isFigure(text);

/** Rows that a bar alone opens. Where rows are closed by further bars only those end them; else a bar alone before a label does. */
function markedRows(cells: readonly Closed[]): DraftCell[][] {
  const lone = (cell: Closed | undefined): boolean => cell?.text === '' && cell.bars === 1;
  const closings = cells.filter((cell) => cell.bars > 1).length;
  const byBars = closings * 2 > cells.filter((cell, i) => lone(cell) && !lone(cells[i - 1])).length;
  const rows: DraftCell[][] = [];
  let ended = true;
  cells.forEach((cell, i) => {
    const next = cells[i + 1];
    const opens = lone(cell) && (ended || (!byBars && next !== undefined && !isBlankOrFigure(next.text)));
    if (opens) rows.push([]);
    else if (rows.at(-1)!.length < MOST_COLUMNS && !(cell.text === '' && cell.bars > 1))
      rows.at(-1)!.push(draftOf(cell));
    ended = byBars && cell.bars > 1;
    if (ended && next && !lone(next)) rows.push([]);
  });
  return rows.filter((row) => row.length > 0);
}

/** Bars beyond the one that closes a cell stand for columns a cell runs over, which are told at the end of its row. */
function tokensOf(cells: readonly Closed[]): Token[] {
  const tokens: Token[] = [];
  for (const { line, text, bars } of cells) {
    if (text !== '' || bars === 1)
      tokens.push({ line, text, figure: isBlankOrFigure(text), tab: false, ends: text !== '' && bars > 1 });
    else if (tokens.length > 0) tokens[tokens.length - 1]!.ends = true;
  }
  return tokens;
}

/** A single bar at the end of a row may stand for a column too: blanks beyond what rows of figures usually hold are none. */
function withoutFills(tokens: readonly Token[]): Token[] {
  const runs = figureRuns(tokens);
  const counts = new Map<number, number>();
  const telling = runs.filter(({ to }) => tokens[to - 1]!.text !== '');
  for (const { from, to } of telling.length > 0 ? telling : runs)
    counts.set(to - from, (counts.get(to - from) ?? 0) + 1);
  const usual = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [MOST_COLUMNS, 0])[0];
  const dropped = new Set<Token>();
  for (const { from, to } of runs)
    for (let at = to - 1; at >= from + usual && tokens[at]!.text === ''; at--) dropped.add(tokens[at]!);
  return tokens.filter((token) => !dropped.has(token));
}

function figureRuns(tokens: readonly Token[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.figure) continue;
    const from = at;
    while (at + 1 < tokens.length && tokens[at + 1]!.figure && !tokens[at]!.ends) at++;
    runs.push({ from, to: at + 1 });
  }
  return runs;
}
