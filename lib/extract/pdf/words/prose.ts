import { chunkLines, type Chunk, type ChunkLine } from './chunks';
import { holds, median, shared, type Rect } from '../paint/paint';
import type { Word } from './words';

/** Gap (font sizes) that parts two columns of text; justified lines have word spaces up to this. */
const GUTTER = 1.25;

/** Fewest lines that are told to be prose by their look. */
const FEWEST_LINES = 3;

/** Narrowest line of prose, in font sizes. */
const NARROWEST = 9;

/** Mean number of words (or, in Chinese, tenth parts of characters) a line of prose has at least. */
const FEWEST_WORDS = 3.5;

/** Share of a run's lines that must end near its right edge, and how near (share of its width). */
const FULL_LINES = 0.6;
const NEAR_EDGE = 0.22;

/** Share of a run's lines that may hold nothing but figures and marks. */
const MOST_FIGURES = 0.3;
const WORD = /\p{L}{2}/u;

/** Figures a line beside a run from which it is the label column of a table. */
const FIGURES_BESIDE = 0.8;

/** A run of lines under each other. */
interface Run {
  chunks: Chunk[];
  /** Lines beside which a figure stands. */
  accompanied: Set<Chunk>;
}

/** Areas of running text: at least three lines under each other, most of them full. Captions and notes of one or two lines are not told here. */
export function proseAreas(
  words: readonly Word[],
  upright: readonly Rect[],
  level: readonly Rect[] = [],
): Rect[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  const lines = chunkLines(words, upright, GUTTER);
  for (const line of lines) {
    const next: Run[] = [];
    line.chunks.forEach((chunk, i) => {
      const run = open.find(
        (r) => goesOn(r.chunks.at(-1)!, chunk) && !ruledOff(r.chunks.at(-1)!, chunk, level),
      );
      const beside = line.chunks[i + 1];
      const accompanied =
        beside?.figure && onOneBase(chunk, beside) && beside.x0 - chunk.x1 < 30 * chunk.size ? [chunk] : [];
      if (run && !next.includes(run)) {
        run.chunks.push(chunk);
        for (const own of accompanied) run.accompanied.add(own);
        next.push(run);
      } else {
        const started: Run = { chunks: [chunk], accompanied: new Set(accompanied) };
        runs.push(started);
        next.push(started);
      }
    });
    open = [
      ...next,
      ...open.filter((r) => !next.includes(r) && line.base - r.chunks.at(-1)!.base < 2.2 * line.size),
    ];
  }
  const figures = lines.flatMap((l) => l.chunks.filter((c) => c.figure && /\d/u.test(c.text)));
  const beside = (r: Run) => hasFiguresBeside(r.chunks, areaOf(r), figures);
  return runs
    .map(withoutShortStart)
    .filter((r) => isProse(r) && !beside(r))
    .map(areaOf)
    .filter((area) => !isInRow(area, level, lines));
}

/** Whether a line is drawn between two lines of text. */
function ruledOff(above: Chunk, below: Chunk, level: readonly Rect[]): boolean {
  const x = (below.x0 + below.x1) / 2;
  return level.some(
    (r) => r.y0 > above.base - 1 && r.y0 < below.base - 0.5 * below.size && r.x0 <= x && r.x1 >= x,
  );
}

/** How much wider than the text of one cell the lines over and under its row are; its most lines, and its widest, in font sizes. */
const WIDER = 1.3;
const MOST_CELL_LINES = 6;
const WIDEST_CELL = 22;

/** Whether text is that of one cell: a few narrow lines between two lines over the same width, with text on the base line of the first beside it. */
function isInRow(area: Rect, level: readonly Rect[], lines: readonly ChunkLine[]): boolean {
  const own = lines.filter((l) => l.base > area.y0 && l.base < area.y1);
  const [first] = own;
  if (!first || own.length > MOST_CELL_LINES || area.x1 - area.x0 > WIDEST_CELL * first.size) return false;
  const beside = first.chunks.some((c) => c.x0 > area.x1 || c.x1 < area.x0);
  const wide = level.filter(
    (r) => r.x0 < area.x0 + 2 && r.x1 > area.x1 - 2 && r.x1 - r.x0 > WIDER * (area.x1 - area.x0),
  );
  const above = wide.findLast((r) => r.y0 < area.y0 + 2);
  return (
    beside &&
    above !== undefined &&
    wide.some((r) => r.y0 > area.y1 - 2 && Math.abs(r.x0 - above.x0) < 2 && Math.abs(r.x1 - above.x1) < 2)
  );
}

/** Whether a chunk is the next line of the text of another. */
function goesOn(above: Chunk, below: Chunk): boolean {
  const size = Math.max(above.size, below.size);
  const pitch = below.base - above.base;
  if (pitch < 0.8 * size || pitch > 2.1 * size || Math.abs(above.size - below.size) > 0.15 * size)
    return false;
  if (Math.abs(above.x0 - below.x0) > 3.2 * size) return false;
  return (
    shared(above.x0, above.x1, below.x0, below.x1) > 0.5 * Math.min(above.x1 - above.x0, below.x1 - below.x0)
  );
}

/** A run without the short lines it begins with: labels, notes and titles that stand close over the text. One short line may be its own. */
function withoutShortStart(run: Run): Run {
  const area = areaOf(run);
  const edge = area.x1 - NEAR_EDGE * (area.x1 - area.x0);
  const first = run.chunks.findIndex((c) => c.x1 >= edge);
  return first < 2 ? run : { ...run, chunks: run.chunks.slice(first) };
}

function isProse(run: Run): boolean {
  const { chunks } = run;
  if (
    chunks.length < FEWEST_LINES ||
    chunks.filter((c) => run.accompanied.has(c)).length > 0.3 * chunks.length
  )
    return false;
  if (chunks.filter((c) => c.figure || !WORD.test(c.text)).length > MOST_FIGURES * chunks.length)
    return false;
  const area = areaOf(run);
  const size = median(chunks.map((c) => c.size));
  if (area.x1 - area.x0 < NARROWEST * size) return false;
  const counts = chunks.map((c) => Math.max(c.words.length, c.text.length / 10));
  if (counts.reduce((a, b) => a + b, 0) / counts.length < FEWEST_WORDS) return false;
  const edge = area.x1 - NEAR_EDGE * (area.x1 - area.x0);
  const body = chunks.slice(0, -1);
  return body.filter((c) => c.x1 >= edge).length >= FULL_LINES * body.length;
}

/** How far (font sizes) base lines of one line differ at most. */
const ONE_BASE = 0.15;

/** Whether two pieces of text stand on one base line. */
export function onOneBase(a: { base: number; size: number }, b: { base: number; size: number }): boolean {
  return Math.abs(a.base - b.base) < ONE_BASE * Math.max(a.size, b.size);
}

/** Figures to the right of lines of text and on one line with them, about one a line: the labels of a table. */
function hasFiguresBeside(lines: readonly Chunk[], area: Rect, figures: readonly Chunk[]): boolean {
  const beside = figures.filter(
    (f) =>
      f.x0 >= area.x1 - f.size &&
      f.x0 - area.x1 < 30 * f.size &&
      f.base > area.y0 &&
      f.base < area.y1 + f.size &&
      lines.some((l) => onOneBase(l, f)),
  );
  return beside.length >= FIGURES_BESIDE * lines.length;
}

function areaOf(run: Run): Rect {
  return {
    x0: Math.min(...run.chunks.map((c) => c.x0)),
    y0: Math.min(...run.chunks.map((c) => c.y0)),
    x1: Math.max(...run.chunks.map((c) => c.x1)),
    y1: Math.max(...run.chunks.map((c) => c.y1)),
  };
}

/** The words outside of all areas. */
export function outside(words: readonly Word[], areas: readonly Rect[]): Word[] {
  return words.filter((w) => !areas.some((a) => holds(a, w)));
}
