import { grouped } from '../../../model/grouped';
import type { Grid } from './lattice';
import { heightOf, holds, shared, widthOf, type Fill, type PagePaint, type Rect } from '../paint/paint';
import { isWhite } from '../paint/paint-path';
import type { Word } from '../words/words';

/** Curves and slanted pieces this near (points) belong to one drawing. */
const NEAR = 12;

/** Fewest pieces, and smallest side (points), of a drawing. */
const FEWEST_PIECES = 6;
const SMALLEST = 36;

/** How far (points) the words of a chart, its scales and legends, stand from its pieces. */
const LABELS = 24;

/** Share of a grid's box that curves must fill for its lines to be those of a chart. */
const DRAWN = 0.2;

/** Areas of charts and pictures made of curves, slanted lines and bars, with the room their labels take. */
export function drawingsOf(paint: PagePaint, words: readonly Word[]): Rect[] {
  const pieces = [...paint.slants, ...barsOf(paint, words)];
  return clusters(pieces)
    .filter((c) => c.count >= FEWEST_PIECES && widthOf(c.box) >= SMALLEST && heightOf(c.box) >= SMALLEST)
    .map((c) => grown(c.box, LABELS));
}

/** Coloured areas without words, of different lengths: bars and slices. Backgrounds of cells hold words or repeat one size. */
function barsOf(paint: PagePaint, words: readonly Word[]): Rect[] {
  const small = paint.fills.filter(
    (f) =>
      !isWhite(f.colour) &&
      widthOf(f) * heightOf(f) < 0.1 * paint.width * paint.height &&
      Math.min(widthOf(f), heightOf(f)) > 4,
  );
  if (small.length < FEWEST_PIECES || small.length > 3000) return [];
  const empty = small.filter((f) => !words.some((w) => holds(f, w, 1)));
  const sizes = new Set(empty.map((f) => `${Math.round(widthOf(f))}x${Math.round(heightOf(f))}`));
  return empty.length > 0.6 * small.length && sizes.size >= FEWEST_PIECES ? alike(empty) : [];
}

/** Bars have one side in common: their width, or their height. */
function alike(fills: readonly Fill[]): Fill[] {
  const by = (side: (f: Fill) => number) => {
    const counts = grouped(fills, (f) => Math.round(side(f)));
    return [...counts.values()].reduce((a, b) => (b.length > a.length ? b : a), [] as Fill[]);
  };
  const wide = by(widthOf);
  const tall = by(heightOf);
  const most = wide.length >= tall.length ? wide : tall;
  return most.length >= FEWEST_PIECES ? most : [];
}

interface Cluster {
  box: Rect;
  count: number;
}

function clusters(pieces: readonly Rect[]): Cluster[] {
  const out: Cluster[] = [];
  for (const piece of pieces) {
    let into: Cluster | null = null;
    for (let i = out.length - 1; i >= 0; i--) {
      const other = out[i]!;
      if (!touches(grown(other.box, NEAR), piece)) continue;
      if (into) {
        into.box = union(into.box, other.box);
        into.count += other.count;
        out.splice(i, 1);
      } else {
        other.box = union(other.box, piece);
        other.count++;
        into = other;
      }
    }
    if (!into && out.length < 500)
      out.push({ box: { x0: piece.x0, y0: piece.y0, x1: piece.x1, y1: piece.y1 }, count: 1 });
  }
  return out;
}

const touches = (a: Rect, b: Rect) => a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;

function union(a: Rect, b: Rect): Rect {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

function grown(r: Rect, by: number): Rect {
  return { x0: r.x0 - by, y0: r.y0 - by, x1: r.x1 + by, y1: r.y1 + by };
}

/** Share of the rows of a grid with words in its cells from which it is a table whatever is drawn over it: a watermark, a stamp. */
const WORDED = 0.8;

/** Fewest rows and columns with words of such a table. */
const FEWEST = 2;

function isWorded({ cells }: Grid, words: readonly Word[]): boolean {
  const filled = cells.filter((cell) => words.some((w) => holds(cell, w)));
  const rows = new Set(filled.map((c) => c.row)).size;
  const columns = new Set(filled.map((c) => c.column)).size;
  return rows >= FEWEST && columns >= FEWEST && rows >= WORDED * new Set(cells.map((c) => c.row)).size;
}

/** Whether the lines of a grid are those of a chart: a drawing fills much of it, and words do not. */
export function isDrawn(
  grid: Grid,
  drawings: readonly Rect[],
  slants: readonly Rect[],
  words: readonly Word[],
): boolean {
  const { box } = grid;
  const area = widthOf(box) * heightOf(box);
  const inside = slants.filter((s) => touches(box, s));
  if (inside.length < FEWEST_PIECES) return false;
  const drawn = drawings.some((d) => {
    const core = grown(d, -LABELS);
    return shared(core.x0, core.x1, box.x0, box.x1) * shared(core.y0, core.y1, box.y0, box.y1) > DRAWN * area;
  });
  return drawn && !isWorded(grid, words);
}
