import type { ChunkLine } from '../words/chunks';
import { spanOf, tellingLines, withExtents, type Columns } from '../columns/columns';
import { labelColumn, withoutGroups } from './groups';
import type { SlotLine } from '../columns/slots';
import type { Word } from '../words/words';

const CHINESE = /[\u2e80-\u9fff]/u;

/**
 * Fewest lines that begin at one place for a further label column to begin there, and fewest with a label before it; `space` is the
 * widest space (font sizes) between words of one text. Chinese texts have no such spaces, so less proves more.
 */
const LATIN_STARTS = { starts: 5, before: 2, space: 1, most: 0.7 };
const CHINESE_STARTS = { starts: 3, before: 1, space: 0.2, most: 1 };

/** Most words of labels looked at. */
const MOST_WORDS = 3000;

/** Share of a column's texts that are figures from which it is no column of labels. */
const FIGURES = 0.5;

/**
 * Borders inside the columns of labels: places where many labels begin, some of them with the label of a group before them
 * (（三）不予公开 beside 1.属于国家秘密). Labels over all columns may cross them.
 */
export function groupBorders(lines: readonly ChunkLine[], columns: Columns): number[] {
  const end = labelsEnd(lines, columns);
  const words = lines.flatMap((l) => l.chunks.flatMap((c) => c.words)).filter((w) => w.x0 < end);
  const chinese = words.filter((w) => CHINESE.test(w.text)).length > 0.3 * words.length;
  const fewest = chinese ? CHINESE_STARTS : LATIN_STARTS;
  if (words.length > MOST_WORDS) return [];
  const borders: number[] = [];
  const tried = new Set<number>();
  for (const word of words) {
    const place = Math.round(word.x0);
    if (tried.has(place)) continue;
    tried.add(place);
    const left = columns.borders.findLast((x) => x <= word.x0) ?? columns.borders[0]!;
    const known = [...borders, left].some((x) => Math.abs(x - word.x0) < 1.5 * word.size);
    if (known || word.x0 >= end) continue;
    const own = words.filter((w) => w.x0 >= left - 0.5);
    const starts = own.filter((w) => Math.abs(w.x0 - word.x0) < 0.3 * word.size);
    if (starts.length < fewest.starts) continue;
    const before = starts.filter((s) => own.some((w) => isBefore(w, s)));
    const touching = before.some((s) =>
      own.some((w) => isBefore(w, s) && s.x0 - w.x1 < fewest.space * s.size && w.base === s.base),
    );
    if (before.length < fewest.before || before.length > fewest.most * starts.length || touching) continue;
    borders.push(Math.min(...starts.map((s) => s.x0)) - 0.15 * word.size);
  }
  return borders.toSorted((a, b) => a - b);
}

/** Whether a word stands left of another, on the same or an overlapping line. */
function isBefore(word: Word, other: Word): boolean {
  return word !== other && word.x1 <= other.x0 && word.y0 < other.y1 && word.y1 > other.y0;
}

/** Where the first column of figures begins. */
function labelsEnd(lines: readonly ChunkLine[], columns: Columns): number {
  const figures = columns.from.map(() => 0);
  const all = columns.from.map(() => 0);
  for (const chunk of lines.flatMap((l) => l.chunks)) {
    const [from, to] = spanOf(columns.borders, chunk, 0.3 * chunk.size);
    if (from !== to) continue;
    all[from]!++;
    if (chunk.figure) figures[from]!++;
  }
  const first = figures.findIndex((n, i) => n > FIGURES * all[i]!);
  return columns.borders[Math.max(1, first)]!;
}

/** The columns with further borders. */
export function withGroupBorders(
  columns: Columns,
  inner: readonly number[],
  lines: readonly ChunkLine[],
): Columns {
  if (inner.length === 0) return columns;
  return withExtents(
    [...columns.borders, ...inner].toSorted((a, b) => a - b),
    tellingLines(lines),
  );
}

/** Gap (font sizes) between labels of groups and those of groups of groups left of them. */
const APART = 0.5;

/** Gap (font sizes) between a group's label and that of the row beside it, and fewest letters of the group's label: shorter ones may be one label set wide. */
const WIDE_APART = 3;
const LABEL_LETTERS = 4;

/** Most columns of groups that are told by labels standing apart; more are no groups. */
const MOST_OUTER = 2;

/** The border between the labels of groups and of rows, where both stand in one column but apart on one line, in Chinese; [] where there is none. */
export function besideBorders(lines: readonly SlotLine[], columns: Columns): number[] {
  const label = labelColumn(lines, columns.from.length);
  const outer = lines.flatMap((l) => {
    const own = l.line.chunks.filter((c) => spanOf(columns.borders, c, 0).every((at) => at === label));
    const [a, b] = own;
    const apart = own.length === 2 && b!.x0 - a!.x1 > WIDE_APART * a!.size;
    const words = apart && own.every((c) => CHINESE.test(c.text) && c.text.length >= LABEL_LETTERS);
    return words ? [a!] : [];
  });
  if (outer.length === 0) return [];
  const end = Math.max(...outer.map((c) => c.x1));
  return [end + 0.4 * outer[0]!.size];
}

/** Borders between labels of groups that stand side by side in one column: those of the outer groups are too few to tell a column of their own. */
export function outerBorders(lines: readonly SlotLine[], columns: Columns): number[] {
  const label = labelColumn(lines, columns.from.length);
  const { groups } = withoutGroups(lines, label);
  const borders: number[] = [];
  for (let column = 0; column < label; column++) {
    const own = groups
      .filter((s) => s.from === column && s.to === column && !s.chunk.figure)
      .map((s) => s.chunk)
      .toSorted((a, b) => a.x0 - b.x0);
    let end = -Infinity;
    for (const chunk of own) {
      if (end > -Infinity && chunk.x0 - end > APART * chunk.size) borders.push((chunk.x0 + end) / 2);
      end = Math.max(end, chunk.x1);
    }
  }
  return borders.length <= MOST_OUTER ? borders : [];
}
