import { readNumbering } from '../../text/numbering';
import { BETWEEN_SPACES, BY_LOOK, tableOf, type DraftCell, type Found } from './grid';
import { placeOf, placedIn, type Line } from './lines';
import { headerOf, tailOf, type Tail } from './row-tails';

/** Fewest rows with figures that make a table. */
const FEWEST_ROWS = 4;
/** Most lines without figures between two rows with some: broken labels, headings, a row of prose. */
const LONGEST_GAP = 8;
/** Most lines a table may open with before its first row with figures, where it has no header. */
const LONGEST_OPENING = 3;

interface Piece {
  line: Line;
  text: string;
}

/** A row being read: the pieces of its label, and its cells once its end is reached. */
interface Row {
  label: Piece[];
  end?: { line: Line; cells: string[] };
}

/** Reads rows printed as "label unit value" or "label figure figure figure", one a line, with labels broken over lines, repeated headers and rows of prose among them. */
export function readLabelledRows(lines: readonly Line[], start: number): Found | null {
  if (!opensTable(lines, start)) return null;
  const found = extent(lines, start);
  if (!found) return null;
  const rows = rowsOf(lines.slice(start, found.last + 1), found.cells);
  return { table: tableOf(rows, found.cells === 2 ? BY_LOOK : BETWEEN_SPACES), end: found.last + 1 };
}

/** A header or a row; or a numbered label under which a row soon follows. */
function opensTable(lines: readonly Line[], start: number): boolean {
  const first = lines[start]!;
  if (first.text.includes('\t') || first.plain === '') return false;
  if (headerOf(first) || tailOf(first)) return true;
  if (!readNumbering(first.plain)) return false;
  for (let at = start, seen = 0; at < lines.length && seen <= LONGEST_OPENING; at++) {
    const line = lines[at]!;
    if (line.plain === '') continue;
    if (tailOf(line)) return true;
    if (isProse(line.plain) || headerOf(line)) return false;
    seen++;
  }
  return false;
}

/** The line of the last row with figures and how many cells a row has; null where too few stand close together. */
function extent(lines: readonly Line[], start: number): { last: number; cells: number } | null {
  const counts = new Map<number, number>();
  let last = start;
  let gap = 0;
  for (let at = start; at < lines.length && gap <= LONGEST_GAP; at++) {
    const line = lines[at]!;
    if (line.text.includes('\t')) break;
    if (line.plain === '') continue;
    const tail = tailOf(line);
    if (tail) {
      const count = tail.cells.length;
      // Rows of another width belong to another table.
      if (counts.size > 0 && !counts.has(count)) break;
      counts.set(count, (counts.get(count) ?? 0) + 1);
      last = at;
      gap = 0;
    } else if (!headerOf(line)) gap++;
  }
  const [[cells, rows] = [0, 0]] = [...counts];
  return rows >= FEWEST_ROWS ? { last, cells } : null;
}

function rowsOf(lines: readonly Line[], cells: number): DraftCell[][] {
  const rows: DraftCell[][] = [];
  let waiting: Row[] = [];
  let ended: Row | undefined;
  const flush = (): void => {
    for (const row of waiting) rows.push(draft(row, cells));
    ended = waiting.at(-1);
    waiting = [];
  };
  for (const line of lines) {
    if (line.plain === '') continue;
    const header = headerOf(line);
    const tail = header ? null : tailOf(line);
    if (header) {
      flush();
      rows.push(placedIn(line, header));
    } else if (tail) {
      endRow(waiting, line, tail);
      flush();
    } else if (waiting.length === 0 && ended && endsBelow(ended, line)) {
      ended.label.push({ line, text: line.plain });
      rows[rows.length - 1] = draft(ended, cells);
    } else addLabel(waiting, line);
  }
  flush();
  return rows;
}

function endRow(waiting: Row[], line: Line, tail: Tail): void {
  const open = waiting.at(-1);
  const label = tail.label === '' ? [] : [{ line, text: tail.label }];
  if (open && (tail.label === '' || continues(open, tail.label))) open.label.push(...label);
  else waiting.push({ label });
  waiting.at(-1)!.end = { line, cells: tail.cells };
}

/** A line without figures opens a row where it is numbered, and else goes on the row before; prose goes on up to the next number. */
function addLabel(waiting: Row[], line: Line): void {
  const open = waiting.at(-1);
  const piece = { line, text: line.plain };
  const prose = open?.label.some((part) => isProse(part.text));
  const opens = prose ? readNumbering(line.plain) !== null : opensRow(line.plain);
  if (open && (!opens || unclosed(textOf(open.label)))) open.label.push(piece);
  else waiting.push({ label: [piece] });
}

/** From so many figures on, every row of a table has a numbered label. */
const MANY_FIGURES = 5;

/** Whether a line under the figures of a numbered row is the end of its label: figures stand beside the middle of a label of several lines. */
function endsBelow({ label, end }: Row, line: Line): boolean {
  const text = textOf(label);
  if (end === undefined || end.cells.length < MANY_FIGURES || readNumbering(text) === null) return false;
  return !opensRow(line.plain) && (unclosed(text) || !isProse(line.plain)) && line.width <= WIDEST_END;
}

/** Widest line that ends a label, in full-width characters. */
const WIDEST_END = 24;

function opensRow(text: string): boolean {
  return readNumbering(text) !== null || /^(?:其中|其它|其他)/u.test(text);
}

/** Whether a label with figures on its line is the end of the label above: that one is not finished. */
function continues(open: Row, label: string): boolean {
  const text = textOf(open.label);
  if (unclosed(text)) return true;
  return !opensRow(label) && !FINISHED.test(text);
}

/** Words that end a label. 公开 ends short ones alone: in 本年新收政府信息公开 the label goes on. */
const FINISHED = /[况容数费用量录果）)]$|^\S{0,6}[予分]以?公开$/u;

function unclosed(text: string): boolean {
  const opened = text.match(/[（(《“]/gu)?.length ?? 0;
  return opened > (text.match(/[）)》”]/gu)?.length ?? 0);
}

const isProse = (text: string): boolean => /[，。；]/u.test(text);

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

function draft(row: Row, cells: number): DraftCell[] {
  if (row.end) {
    const { line } = row.end;
    const label = row.label.length > 0 ? joined(row.label) : { text: '', at: placeOf(line, 0, '') };
    return [label, ...fromTheEnd(line, row.end.cells)];
  }
  const prose = proseFrom(row);
  const label = joined(row.label.slice(0, prose));
  if (prose < row.label.length) return [label, { ...joined(row.label.slice(prose)), span: cells }];
  const { line } = row.label.at(-1)!;
  const blank = (): DraftCell => ({ text: '', at: placeOf(line, line.text.length, '') });
  return [label, ...Array.from({ length: cells }, blank)];
}

/** From which piece on the lines of a row without figures are its text, not its label. */
function proseFrom(row: Row): number {
  const first = row.label.slice(1).findIndex((piece) => isProse(piece.text));
  return first < 0 || unclosed(row.label[0]!.text) ? row.label.length : first + 1;
}

function joined(pieces: readonly Piece[]): DraftCell {
  const text = textOf(pieces);
  const { line, text: head } = pieces[0]!;
  return { text, at: placeOf(line, Math.max(0, line.text.indexOf(head)), text) };
}

/** Cells that end the line: looked for from its end, since a label may hold the same figures. */
function fromTheEnd(line: Line, texts: readonly string[]): DraftCell[] {
  let to = line.text.length;
  return texts
    .toReversed()
    .map((text) => {
      const found = line.text.slice(0, to).lastIndexOf(text);
      const at = found < 0 ? 0 : found;
      to = at;
      return { text, at: placeOf(line, at, text) };
    })
    .toReversed();
}
