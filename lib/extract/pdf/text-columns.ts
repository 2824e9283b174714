import type { FoundPage } from './assemble';
import { median, shared, type Rect } from './paint';
import type { Word } from './words';

/** Half the narrowest gutter between two columns of text, in font sizes. */
const HALF_GUTTER = 0.75;

/** Share of the page's width on both sides in which no gutter is looked for, and the step in points. */
const SIDE = 0.12;
const STEP = 3;

/** Fewest lines each column has; a table counts as so many. */
const FEWEST_LINES = 6;

/** Fewest letters of each column, and share of its words that may be figures: columns of figures are a table's. */
const FEWEST_LETTERS = 60;
const MOST_FIGURES = 0.3;

interface Gutter {
  x: number;
  top: number;
  bottom: number;
  lines: number;
}

/** The page in the order it is read: where text and tables stand in two columns with a free strip between them, the left one before the right one. */
export function inColumns(page: FoundPage): FoundPage[] {
  const gutter = bestGutter(page);
  if (!gutter) return [page];
  const { x, top, bottom } = gutter;
  const middle = (r: Rect) => (r.y0 + r.y1) / 2;
  const parts: ((r: Rect) => boolean)[] = [
    (r) => middle(r) < top,
    (r) => middle(r) >= top && middle(r) <= bottom && r.x1 <= x,
    (r) => middle(r) >= top && middle(r) <= bottom && r.x1 > x,
    (r) => middle(r) > bottom,
  ];
  return parts
    .map((own, i): FoundPage => ({
      ...page,
      tables: page.tables.filter((t) => own(t.box)),
      rest: page.rest.filter(own),
      pictures: page.pictures.filter(own),
      sheet: page.number + i / 10,
      ...(i === 1 ? { to: x } : {}),
      ...(i === 2 ? { from: x } : {}),
    }))
    .filter((part) => part.tables.length + part.rest.length + part.pictures.length > 0);
}

function bestGutter(page: FoundPage): Gutter | null {
  const level = page.rest.filter((w) => w.direction === 'right');
  if (level.length === 0) return null;
  const size = median(level.map((w) => w.size));
  const all: Rect[] = [...page.rest, ...page.tables.map((t) => t.box)];
  let best: Gutter | null = null;
  for (let x = SIDE * page.width; x < (1 - SIDE) * page.width; x += STEP) {
    const crossing = all.filter((r) => r.x0 < x + HALF_GUTTER * size && r.x1 > x - HALF_GUTTER * size);
    for (const [top, bottom] of freeRuns(crossing, page.height)) {
      if (bottom - top < FEWEST_LINES * size) continue;
      const lines = Math.min(
        linesBeside(page, size, top, bottom, (r) => r.x1 <= x),
        linesBeside(page, size, top, bottom, (r) => r.x0 >= x),
      );
      if (lines >= FEWEST_LINES && (!best || lines > best.lines)) best = { x, top, bottom, lines };
    }
  }
  return best;
}

/** Heights of the page that nothing crosses, from top to bottom. */
function freeRuns(crossing: readonly Rect[], height: number): [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (const r of crossing.toSorted((a, b) => a.y0 - b.y0)) {
    if (r.y0 > from) runs.push([from, r.y0]);
    from = Math.max(from, r.y1);
  }
  if (from < height) runs.push([from, height]);
  return runs;
}

/** How many lines stand on one side of a gutter; 0 where they are not a column of text. */
function linesBeside(
  page: FoundPage,
  size: number,
  top: number,
  bottom: number,
  beside: (r: Rect) => boolean,
): number {
  const within = (r: Rect) => beside(r) && shared(r.y0, r.y1, top, bottom) > 0.5 * (r.y1 - r.y0);
  const tables = page.tables.filter((t) => within(t.box)).length;
  const words: Word[] = page.rest.filter(within);
  const letters = words.reduce((n, w) => n + (/\p{L}/u.test(w.text) ? w.text.length : 0), 0);
  const figures = words.filter((w) => /^[\d.,%/—-]+$/u.test(w.text)).length;
  if (tables === 0 && (letters < FEWEST_LETTERS || figures > MOST_FIGURES * words.length)) return 0;
  return FEWEST_LINES * tables + new Set(words.map((w) => Math.round(w.base / (0.8 * size)))).size;
}
