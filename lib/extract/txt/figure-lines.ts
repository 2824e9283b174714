import { readNumbering } from '../../text/numbering';
import { hasGap } from './gap-rows';
import { BETWEEN_SPACES, tableOf, type DraftCell, type Found } from './grid';
import { placedIn, type Line } from './lines';
import { figuresAtEnd, type Tail } from './row-tails';

/** Fewest lines that end in figures, or figures in one line, that make a table. */
const FEWEST_ROWS = 3;
const MANY_FIGURES = 10;
/** Most lines without figures before the first with some, and between two. */
const LONGEST_GAP = 6;
/** Lines looked at before they are taken for a table. */
const TRIED = 20;
/** Widest line of such a table, in full-width characters. */
const WIDEST_LINE = 80;

/** Reads lines of a label and one figure or more, or of figures alone, with the lines of their headers: what is left of a small table whose cells are parted by single spaces. */
export function readFigureLines(lines: readonly Line[], start: number): Found | null {
  if (!isTable(linesFrom(lines, start, TRIED).rows)) return null;
  const { rows, end } = linesFrom(lines, start, Number.POSITIVE_INFINITY);
  return { table: tableOf(rows.map(cellsOf), BETWEEN_SPACES), end };
}

/** What a line is to such a table. */
interface Look extends Tail {
  short: boolean;
  /** Its number if it counts as sections do. */
  chapter: number | null;
  /** Its label is numbered. */
  listed: boolean;
}

// Every line is looked at from many places before it.
const looks = new WeakMap<Line, Look>();

function lookOf(line: Line): Look {
  let look = looks.get(line);
  if (!look) {
    const tail = figuresAtEnd(line.plain);
    const number = readNumbering(line.plain);
    const chapter = number?.style === '一、' ? number.value : null;
    look = { ...tail, short: isShort(line), chapter, listed: readNumbering(tail.label) !== null };
    looks.set(line, look);
  }
  return look;
}

function linesFrom(lines: readonly Line[], start: number, most: number): { rows: Line[]; end: number } {
  const rows: Line[] = [];
  let end = start;
  let kept = 0;
  let gap = 0;
  let counted = 0;
  for (let at = start; at < lines.length && gap <= LONGEST_GAP && rows.length < most; at++) {
    const line = lines[at]!;
    if (line.plain === '') continue;
    const { short, cells, chapter } = lookOf(line);
    if (!short) break;
    if (chapter !== null && (cells.length === 0 || chapter !== counted + 1)) break;
    if (chapter !== null) counted = chapter;
    rows.push(line);
    gap = cells.length > 0 ? 0 : gap + 1;
    if (gap > 0) continue;
    kept = rows.length;
    end = at + 1;
  }
  return { rows: rows.slice(0, kept), end };
}

/** No sentence, and no cells with gaps between, which tell more. */
function isShort(line: Line): boolean {
  const bare = line.plain.replace(/[（(][^（()）]{0,60}[）)]/gu, '');
  return (
    line.width <= WIDEST_LINE && !/[，。；：？！]/u.test(bare) && !line.text.includes('\t') && !hasGap(line)
  );
}

/** Lines enough that end in figures, and not a table of contents, where every label is numbered. */
function isTable(rows: readonly Line[]): boolean {
  const tails = rows.map(lookOf).filter((tail) => tail.cells.length > 0);
  if (tails.some((tail) => tail.cells.length >= MANY_FIGURES)) return true;
  const named = tails.filter((tail) => tail.label !== '' && !tail.listed);
  return named.length >= FEWEST_ROWS;
}

/** Label and figures; a line without figures is a header, its words its cells. */
function cellsOf(line: Line): DraftCell[] {
  const { label, cells } = lookOf(line);
  const texts = cells.length === 0 ? label.split(' ') : [...(label === '' ? [] : [label]), ...cells];
  return placedIn(line, texts);
}
