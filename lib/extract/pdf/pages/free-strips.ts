import type { Rect } from '../paint/paint';

/** An upright strip on which nothing stands: between `x0` and `x1` there is room for half a gutter on both sides. */
export interface Strip {
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

/** Half the narrowest gutter between two columns of text, in font sizes. */
const HALF_GUTTER = 0.6;

/** Share of the width on both sides in which no gutter is looked for. */
const SIDE = 0.12;

/** Lowest strip, in font sizes of no less than so many points, and most strips told. */
const LOWEST = 3;
const SMALLEST_SIZE = 4;
const MOST_STRIPS = 40;

/** Most places looked at across a page: one each point, fewer on very wide pages. */
const MOST_PLACES = 2000;

/** Places across a page that are free from `top` to `bottom`. */
interface Run {
  top: number;
  bottom: number;
  at: number[];
}

/** The free strips between two edges of a page, the highest first, then the widest: one sweep down the page, in which each place knows where it was last covered. */
export function stripsOf(
  rects: readonly Rect[],
  page: { from: number; to: number; height: number },
  size: number,
): Strip[] {
  const width = page.to - page.from;
  const left = page.from + SIDE * width;
  const step = Math.max(1, width / MOST_PLACES);
  const places = Math.floor(((1 - 2 * SIDE) * width) / step);
  if (!(places > 0)) return [];
  const lowest = LOWEST * Math.max(size, SMALLEST_SIZE);
  const covered = new Float64Array(places);
  const runs: Run[] = [];
  const known = new Map<number, Map<number, Run>>();
  let now: Run | undefined;
  const end = (at: number, bottom: number) => {
    const top = covered[at]!;
    if (bottom - top < lowest) return;
    if (now?.top === top && now.bottom === bottom) return void now.at.push(at);
    let ofTop = known.get(top);
    if (!ofTop) known.set(top, (ofTop = new Map()));
    now = ofTop.get(bottom);
    if (now) return void now.at.push(at);
    now = { top, bottom, at: [at] };
    ofTop.set(bottom, now);
    runs.push(now);
  };
  const room = HALF_GUTTER * size;
  for (const r of rects.toSorted((a, b) => a.y0 - b.y0)) {
    const last = Math.min(places - 1, Math.floor((r.x1 + room - left) / step));
    for (let at = Math.max(0, Math.ceil((r.x0 - room - left) / step)); at <= last; at++) {
      if (r.y0 > covered[at]!) end(at, r.y0);
      covered[at] = Math.max(covered[at]!, r.y1);
    }
  }
  for (let at = 0; at < places; at++) end(at, page.height);
  return runs
    .flatMap(({ top, bottom, at }) =>
      together(at).map(([a, b]) => ({ x0: left + a * step, x1: left + b * step, top, bottom })),
    )
    .toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top) || b.x1 - b.x0 - (a.x1 - a.x0))
    .slice(0, MOST_STRIPS);
}

/** Runs of places that follow each other: first and last of each. */
function together(places: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const at of places.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && at === last[1] + 1) last[1] = at;
    else runs.push([at, at]);
  }
  return runs;
}
