import type { Chunk, ChunkLine } from '../words/chunks';
import type { Edge } from '../lines/edges';
import { boxOf, median, shared } from '../paint/paint';
import { rulesOf, wrappedEnd } from './region-rules';

/** Largest distance of base lines within a table, in font sizes and in the table's usual distances. */
const WIDEST_PITCH = 3.2;
const WIDEST_STEP = 1.7;

/** Most lines of one chunk that follow each other inside a table: headings of groups, wrapped labels; more only within this many font sizes. */
const MOST_SINGLES = 3;
const SINGLES_WITHIN = 5.5;

/** A single line is text, not a part of a table, from this many words on. */
const TEXT_WORDS = 9;

/** Words that open a title, a note or a source, which are no part of a table. */
const BESIDE =
  /^(?:table|figure|fig\.|exhibit|chart|box|appendix|source|sources|note|notes|abbreviations?|表|图|附表|注|备注|说明|数据?来源|资料来源)\s*(?:[\d:：.．A-Z一-十]|$)/iu;

/** Marks of lists and notes that stand apart from their text. */
const MARK = /^(?:[•●○▪■□◦‣–—\-*†‡§o]{1,3}|\(?[a-z0-9]{1,2}[.)]|\([ivx]{1,4}\)|[①-⑳])$/iu;

/** Lines that may be a table: several in a row with words standing apart. */
export function regionsOf(lines: readonly ChunkLine[], level: readonly Edge[]): ChunkLine[][] {
  const regions: ChunkLine[][] = [];
  let now: ChunkLine[] = [];
  let singles = 0;
  const close = () => {
    const trimmed = trimSingles(now, level);
    if (trimmed.filter((l) => l.chunks.length >= 2).length >= 2) regions.push(trimmed);
    now = [];
    singles = 0;
  };
  const all = lines.map(withoutMarks);
  for (const [i, line] of all.entries()) {
    const several = line.chunks.length >= 2;
    const last = now.at(-1);
    if (
      last &&
      (isBeside(line) ||
        isHeading(line, now) ||
        opensAnother(line, now, all[i + 1]) ||
        (isFar(now, last, line, level) && !goesOn(now, all, i)))
    )
      close();
    if (now.length === 0 && !several) continue;
    singles = several ? 0 : singles + 1;
    const since = now.findLast((l) => l.chunks.length >= 2);
    const long = singles > MOST_SINGLES && line.base - (since?.base ?? 0) > SINGLES_WITHIN * line.size;
    if (long || (!several && isText(line.chunks[0]!, now))) {
      close();
      continue;
    }
    if (!isBeside(line)) now.push(line);
  }
  close();
  return regions;
}

/** How far down (font sizes), and over how many lines, a table may go on after a gap. */
const WIDEST_GAP = 6;
const LOOK_ON = 2;

/** Share of a line's chunks that must stand under those of the table for it to go on after a gap. */
const UNDER_SHARE = 0.7;

/** Whether the next line with several chunks has them where the table above has its figures. */
function goesOn(region: readonly ChunkLine[], lines: readonly ChunkLine[], index: number): boolean {
  const last = region.at(-1)!;
  for (const line of lines.slice(index, index + LOOK_ON + 1)) {
    if (line.base - last.base > WIDEST_GAP * line.size * (1 + lines.indexOf(line) - index)) return false;
    if (isBeside(line)) return false;
    if (line.chunks.length < 3) continue;
    const above = region
      .filter((l) => l.chunks.length >= 3)
      .slice(-3)
      .flatMap((l) => l.chunks);
    const under = line.chunks.filter((c) => above.some((a) => aligned(a, c)));
    const figures = line.chunks.filter((c) => c.figure).length;
    return under.length >= UNDER_SHARE * line.chunks.length && figures >= 0.5 * line.chunks.length;
  }
  return false;
}

function aligned(a: Chunk, b: Chunk): boolean {
  const by = 0.4 * a.size;
  return (
    Math.abs(a.x0 - b.x0) < by || Math.abs(a.x1 - b.x1) < by || Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 2 * by
  );
}

/** Size of a heading between tables, as a multiple of that of the table's text. */
const HEADING = 1.15;

/** A line of its own set larger than the table above it. */
function isHeading(line: ChunkLine, region: readonly ChunkLine[]): boolean {
  return line.chunks.length === 1 && line.size > HEADING * median(region.map((l) => l.size));
}

/** Share by which the letters of two tables under each other differ in size, and fewest rows of the upper one. */
const OTHER_SIZE = 0.08;
const FEWEST_ROWS = 3;

/** A head in letters of another size than the rows of figures above it, and the line under it too: that of another table. */
function opensAnother(line: ChunkLine, region: readonly ChunkLine[], next: ChunkLine | undefined): boolean {
  if (line.chunks.length < 2 || line.chunks.slice(1).some((c) => c.figure) || !next) return false;
  const rows = region.filter((l) => l.chunks.length >= 2 && l.chunks.some((c) => c.figure));
  const size = median(rows.map((l) => l.size));
  const other = (l: ChunkLine) => Math.abs(l.size - size) > OTHER_SIZE * size;
  return rows.length >= FEWEST_ROWS && other(line) && other(next);
}

function isBeside(line: ChunkLine): boolean {
  const first = line.chunks[0]!.text;
  if (line.chunks.length >= 2 && !/[\d:：.．]/u.test(first)) return false;
  return BESIDE.test(first) || /^(?:source|note)s?\s*[:：]/iu.test(first);
}

function isFar(
  region: readonly ChunkLine[],
  last: ChunkLine,
  line: ChunkLine,
  level: readonly Edge[],
): boolean {
  const pitch = line.base - last.base;
  const steps = region.slice(1).map((l, i) => l.base - region[i]!.base);
  const usual = steps.length >= 3 ? median(steps) : 0;
  const ruled = level.some(
    (e) => e.at > last.base - 2 && e.at < line.base && shared(e.from, e.to, line.x0, line.x1) > 0,
  );
  const factor = ruled ? 1.3 : 1;
  return pitch > factor * Math.max(WIDEST_PITCH * Math.min(line.size, last.size), WIDEST_STEP * usual);
}

/** A line of running text that reaches over most of the region. */
function isText(chunk: Chunk, region: readonly ChunkLine[]): boolean {
  const x0 = Math.min(...region.map((l) => l.x0));
  const x1 = Math.max(...region.map((l) => l.x1));
  const words = Math.max(chunk.words.length, chunk.text.length / 8);
  return words >= TEXT_WORDS && chunk.x1 - chunk.x0 > 0.6 * (x1 - x0);
}

/** The line with marks of lists and notes put together with the text they stand before. */
function withoutMarks(line: ChunkLine): ChunkLine {
  const [first, second, ...rest] = line.chunks;
  if (!first || !second || rest.length > 0) return line;
  if (!MARK.test(first.text) || second.figure || second.x0 - first.x1 > 5 * first.size) return line;
  const joined: Chunk = {
    ...second,
    x0: first.x0,
    words: [...first.words, ...second.words],
    text: `${first.text} ${second.text}`,
  };
  return { ...line, chunks: [joined] };
}

/** The lines without those of one chunk at both ends, but for the rest of a wrapped text over the line that ends the table. */
function trimSingles(lines: readonly ChunkLine[], level: readonly Edge[]): ChunkLine[] {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]!.chunks.length < 2) from++;
  while (to > from && lines[to - 1]!.chunks.length < 2) to--;
  if (to > from && to < lines.length) to = wrappedEnd(lines, to, rulesOf(level, boxOf(lines)).whole);
  return lines.slice(from, to);
}

/** How far (font sizes) a head over several columns stands above the line it heads, and below the rule above it. */
const HEAD_PITCH = 2.4;

/** Most lines of one chunk that open the head of a table. */
const MOST_HEAD_SINGLES = 3;

/** Lines of one chunk right above a region that are part of its head: a rule runs above them, or between them and the region. */
export function headLinesAbove(
  region: readonly ChunkLine[],
  lines: readonly ChunkLine[],
  level: readonly Edge[],
): ChunkLine[] {
  const box = { x0: Math.min(...region.map((l) => l.x0)), x1: Math.max(...region.map((l) => l.x1)) };
  let next = region[0]!;
  const above: ChunkLine[] = [];
  let take = 0;
  for (
    let i = lines.findIndex((l) => l.base >= next.base - 0.1) - 1;
    i >= 0 && above.length < MOST_HEAD_SINGLES;
    i--
  ) {
    const line = lines[i]!;
    const far = next.base - line.base > HEAD_PITCH * Math.max(line.size, next.size);
    if (
      far ||
      line.chunks.length !== 1 ||
      isBeside(line) ||
      isHeading(line, region) ||
      line.x0 < box.x0 - line.size ||
      line.x1 > box.x1 + line.size
    )
      break;
    above.unshift(line);
    const top = line.base - HEAD_PITCH * line.size;
    const ruled = level.some(
      (e) =>
        e.at > top &&
        e.at < line.base - 0.5 * line.size &&
        shared(e.from, e.to, box.x0, box.x1) > 0.5 * (box.x1 - box.x0),
    );
    if (ruled) take = above.length;
    next = line;
  }
  return take > 0 ? above.slice(-take) : [];
}
