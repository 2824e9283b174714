import { isFigure } from '../words/chunks';
import { SNAP } from './edges';
import { has, isAcross, MEETS, reach, SAME_PLACE, wordsBetween, type Line } from './joint-lines';
import { median, shared } from '../paint/paint';
import type { Word } from '../words/words';

/** A band this many times as high as usual parts two tables where its words stand in no columns. */
const TALL_BAND = 1.6;

/** Free height (font sizes) of a row, at most. */
const ROOM = 2;

/** Share of the lines that must be drawn in pieces. */
const PIECED = 0.6;

/** Fewest ends of pieces by which one line alone may be that of a row. */
const MANY_ENDS = 6;

/** How far (font sizes) from its lines a row stands, and from each other the lines of its text. */
const NEXT_ROW = 1.6;
const NEXT_LINE = 0.9;

/** So few lines may be those of a head; how far (font sizes) below them its rows are looked for. */
const FEW_LINES = 4;
const ROWS_BELOW_HEAD = 6;

/** Lines of one table each: one under another, borders of the next among those of the last. */
export function stacksOf(lines: readonly Line[], words: readonly Word[]): Line[][] {
  const stacks: Line[][] = [];
  for (const line of lines) {
    const stack = stacks.at(-1);
    if (stack && goesOn(stack, line, words)) stack.push(line);
    else stacks.push([line]);
  }
  const isLone = (s: readonly Line[]) => s.length === 1 && s[0]!.ends.length < MANY_ENDS;
  return stacks.filter((s) => !isLone(s) && s.filter((l) => l.pieced).length >= PIECED * s.length);
}

function goesOn(stack: readonly Line[], line: Line, words: readonly Word[]): boolean {
  const last = stack.at(-1)!;
  const [a0, a1] = reach(last);
  const [b0, b1] = reach(line);
  const [left, right] = reach(stack[0]!);
  if (shared(a0, a1, b0, b1) < 0.9 * Math.min(a1 - a0, b1 - b0)) return false;
  const inner = (l: Line) =>
    l.ends.filter((x) => x > Math.max(a0, b0) + SAME_PLACE && x < Math.min(a1, b1) - SAME_PLACE);
  const above = inner(last);
  const below = inner(line);
  const same = above.filter((x) => has(line, x)).length;
  if (same < 0.5 * Math.min(above.length, below.length)) return false;
  // Under a page break the first lines may stop short of labels that go on; lines that only underline words share no borders with those of a table.
  if ((b0 < left - SNAP || b1 > right + SNAP) && same < 2) return false;
  const bands = stack.slice(1).map((l, i) => l.at - stack[i]!.at);
  const tall = line.at - last.at > TALL_BAND * (median(bands) || Infinity);
  if (!tall || standInColumns(words, last, line)) return true;
  return same >= 0.8 * Math.max(above.length, below.length) && isFull(words, last, line);
}

/** Whether words between two lines stand in several of the columns both show. */
function standInColumns(words: readonly Word[], above: Line, below: Line): boolean {
  const borders = above.ends.filter((x) => has(below, x));
  const own = wordsBetween(words, above.at, below.at);
  const columns = new Set(own.map((w) => borders.filter((x) => x < w.x0 + MEETS).length));
  return columns.size > 1 && !columns.has(0) && !columns.has(borders.length);
}

/** Whether words fill the height between two lines, as the wrapped text of a row does; headings between two tables have room around them. */
function isFull(words: readonly Word[], above: Line, below: Line): boolean {
  const own = wordsBetween(words, above.at, below.at);
  if (own.length === 0) return false;
  const filled = Math.max(...own.map((w) => w.y1)) - Math.min(...own.map((w) => w.y0));
  return below.at - above.at - filled < ROOM * median(own.map((w) => w.size));
}

/**
 * The lines of a table with those added that a page break hides: over a row that goes on from the page before, and under the last on the page.
 * Null where lines part no rows, but a head or groups of rows: figures stand under figures between two of them, rows go on beyond.
 */
export function withOuterLines(lines: readonly Line[], words: readonly Word[]): Line[] | null {
  const [left, right] = reach(lines[0]!);
  const near = words.filter((w) => w.x1 > left && w.x0 < right && w.direction === 'right');
  if (lines.slice(1).some((line, i) => stacksFigures(wordsBetween(near, lines[i]!.at, line.at)))) return null;
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const above = rowBeyond(first, near, -1, roomIn(lines, near), lines.length === 1 ? 1 : 2);
  const few = lines.length <= FEW_LINES;
  const opens = above.length > 0 && opensPage(above, words);
  if (few && (isRowBeyond(last, near, 1, ROWS_BELOW_HEAD) || (!opens && isOpenAbove(lines, near))))
    return null;
  if (few && !opens) return lines.slice();
  const below = few ? [] : rowBeyond(last, near, 1, 0);
  if (stacksFigures(above) || stacksFigures(below)) return null;
  return [
    ...(above.length > 0 ? [{ ...first, at: Math.min(...above.map((w) => w.y0)) - 1 }] : []),
    ...lines,
    ...(below.length > 0 ? [{ ...last, at: Math.max(...below.map((w) => w.y1)) + 1 }] : []),
  ];
}

/** Whether a line alone, or a row above the first, is left of a table whose rows have no lines. */
const isOpenAbove = (lines: readonly Line[], words: readonly Word[]) =>
  lines.length === 1 || isRowBeyond(lines[0]!, words, -1, NEXT_ROW);

/** The free height (points) over the lower lines of a table's rows at most; of a line alone what a row may have. */
function roomIn(lines: readonly Line[], words: readonly Word[]): number {
  if (lines.length === 1) return ROOM * median(words.map((w) => w.size));
  const free = lines.slice(1).map((line, i) => {
    const own = wordsBetween(words, lines[i]!.at, line.at);
    return own.length === 0 ? 0 : line.at - Math.max(...own.map((w) => w.y1));
  });
  return Math.max(...free) + SAME_PLACE;
}

/** Whether nothing stands above words on the page. */
function opensPage(row: readonly Word[], words: readonly Word[]): boolean {
  const top = Math.min(...row.map((w) => w.y0));
  return words.every((w) => w.y1 > top);
}

/** Whether figures stand under figures. */
function stacksFigures(words: readonly Word[]): boolean {
  const figures = words.filter((w) => isFigure(w.text) && /\d/u.test(w.text));
  return figures.some((a) =>
    figures.some((b) => b.base - a.base > 0.5 * a.size && shared(a.x0, a.x1, b.x0, b.x1) > 0),
  );
}

/** How many places of a line words stand in; 0 where one stands across a border. */
function placesOf(line: Line, words: readonly Word[]): number {
  if (words.some((w) => line.ends.some((x) => isAcross(w, x)))) return 0;
  return new Set(words.map((w) => line.ends.filter((x) => x < w.x0 + MEETS).length)).size;
}

/** The words right beyond a line, or up to `room` (points) from it, that stand close together in so many of its columns; [] where there are none. */
function rowBeyond(line: Line, words: readonly Word[], onward: 1 | -1, room: number, places = 2): Word[] {
  const near = (w: Word) => (onward > 0 ? w.y0 - line.at : line.at - w.y1);
  const beyond = words
    .filter((w) => onward * ((w.y0 + w.y1) / 2 - line.at) > 0)
    .toSorted((a, b) => near(a) - near(b));
  const row: Word[] = [];
  let end = line.at;
  for (const word of beyond) {
    const gap = onward > 0 ? word.y0 - end : end - word.y1;
    if (gap > Math.max(NEXT_LINE * word.size, row.length === 0 ? room : 0)) break;
    row.push(word);
    end = onward > 0 ? Math.max(end, word.y1) : Math.min(end, word.y0);
  }
  return placesOf(line, row) >= places ? row : [];
}

/** Whether words on one line of text beyond a line, up to `most` font sizes, stand in several of its columns. */
function isRowBeyond(line: Line, words: readonly Word[], onward: 1 | -1, most: number): boolean {
  const [left, right] = reach(line);
  const beyond = words.filter((w) => {
    if (w.x1 < left || w.x0 > right) return false;
    const distance = onward * ((w.y0 + w.y1) / 2 - line.at);
    return distance > 0 && distance < most * w.size;
  });
  return beyond.some((first) => {
    const row = beyond.filter((w) => Math.abs(w.base - first.base) < 0.3 * first.size);
    return placesOf(line, row) > 1;
  });
}
