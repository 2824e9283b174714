import { chunkLines, type Chunk } from './chunks';
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

/** Figures a line beside a run from which it is the label column of a table. */
const FIGURES_BESIDE = 0.8;

/** A run of lines under each other. */
interface Run {
  chunks: Chunk[];
  accompanied: number;
}

/** Areas of running text: at least three lines under each other, most of them full. Captions and notes of one or two lines are not told here. */
export function proseAreas(words: readonly Word[], upright: readonly Rect[]): Rect[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  const lines = chunkLines(words, upright, GUTTER);
  for (const line of lines) {
    const next: Run[] = [];
    line.chunks.forEach((chunk, i) => {
      const run = open.find((r) => goesOn(r.chunks.at(-1)!, chunk));
      const beside = line.chunks[i + 1];
      const accompanied = beside?.figure && beside.x0 - chunk.x1 < 30 * chunk.size ? 1 : 0;
      if (run && !next.includes(run)) {
        run.chunks.push(chunk);
        run.accompanied += accompanied;
        next.push(run);
      } else {
        const started: Run = { chunks: [chunk], accompanied };
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
  return runs.filter((r) => isProse(r) && !hasFiguresBeside(areaOf(r), r.chunks.length, figures)).map(areaOf);
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

function isProse(run: Run): boolean {
  const { chunks } = run;
  if (chunks.length < FEWEST_LINES || run.accompanied > 0.3 * chunks.length) return false;
  const area = areaOf(run);
  const size = median(chunks.map((c) => c.size));
  if (area.x1 - area.x0 < NARROWEST * size) return false;
  const counts = chunks.map((c) => Math.max(c.words.length, c.text.length / 10));
  if (counts.reduce((a, b) => a + b, 0) / counts.length < FEWEST_WORDS) return false;
  const edge = area.x1 - NEAR_EDGE * (area.x1 - area.x0);
  const body = chunks.slice(0, -1);
  return body.filter((c) => c.x1 >= edge).length >= FULL_LINES * body.length;
}

/** Figures to the right of lines of text, about one a line: the labels of a table. */
function hasFiguresBeside(area: Rect, lines: number, figures: readonly Chunk[]): boolean {
  const beside = figures.filter(
    (f) =>
      f.x0 >= area.x1 - f.size &&
      f.x0 - area.x1 < 30 * f.size &&
      f.base > area.y0 &&
      f.base < area.y1 + f.size,
  );
  return beside.length >= FIGURES_BESIDE * lines;
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
