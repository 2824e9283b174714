import { grouped } from '../../../model/grouped';
import { isFigure } from '../words/chunks';
import { lineText } from '../words/cell-text';
import { median, shared } from '../paint/paint';
import type { Word } from '../words/words';

/** A border between two lines, through one band or, beside labels over several rows, several. */
export interface Part {
  x: number;
  from: number;
  to: number;
}

/** How far (points) borders of one place may stand apart. */
const SAME = 1.5;

/** How far (points) a text that is set in the middle of a cell stands off it at most, and how far off another cell's middle it must stand not to be set there. */
const IN_MIDDLE = 1.5;
const NOT_IN_MIDDLE = 2.5;

/** Most places and texts of a row for which ways of merging are tried. */
const MOST_PLACES = 40;

/** Places side by side between two borders that stay. */
interface Places {
  /** Borders from left to right, those at both ends included. */
  xs: number[];
  texts: Text[];
}

/** The words of one place: `place` counts from the left. */
interface Text {
  x0: number;
  x1: number;
  place: number;
  figure: boolean;
}

/**
 * Borders without those inside merged cells, which their texts tell: the text stands in the middle of several places, or under a merged cell. `gone` are
 * borders already known to be inside merged cells.
 */
export function withoutMiddles(kept: readonly Part[], gone: readonly Part[], words: readonly Word[]): Part[] {
  const bands = bandsOf(kept);
  if (isLeftSet(bands, words)) return kept.slice();
  const dropped = new Set<Part>(gone);
  let left = kept.slice();
  for (const band of bands) {
    const others = left.filter(
      (p) => !band.includes(p) && shared(p.from, p.to, band[0]!.from, band[0]!.to) > SAME,
    );
    for (const inner of between(band, others)) {
      const places = placesOf(inner.parts, inner.left, inner.right, words);
      const out = mergedIn(places, (x) =>
        [...dropped].some((g) => isAbove(g, band[0]!) && Math.abs(g.x - x) < SAME),
      );
      for (const p of inner.parts) if (out.has(p.x)) dropped.add(p);
    }
    left = left.filter((p) => !dropped.has(p));
  }
  return left;
}

/** Share of the texts of a table that stand as far from the left of their places, and not in their middles, where texts tell nothing of merged cells. */
const MOSTLY_LEFT = 0.6;

function isLeftSet(bands: readonly (readonly Part[])[], words: readonly Word[]): boolean {
  const places = bands.flatMap((band) =>
    band.length < 2 ? [] : [placesOf(band.slice(1, -1), band[0]!.x, band.at(-1)!.x, words, band[0]!)],
  );
  const texts = places.flatMap(({ xs, texts: own }) =>
    own.map((t) => ({ gap: t.x0 - xs[t.place]!, off: off(t, xs, t.place, t.place) })),
  );
  const usual = median(texts.map((t) => t.gap));
  const left = texts.filter((t) => Math.abs(t.gap - usual) < SAME && t.off > NOT_IN_MIDDLE);
  return texts.length > 0 && left.length >= MOSTLY_LEFT * texts.length;
}

const isAbove = (a: Part, b: Part) => Math.abs(a.to - b.from) < SAME;

/** Borders of the same height together, from the top. */
function bandsOf(parts: readonly Part[]): Part[][] {
  const ordered = parts.toSorted((a, b) => a.from - b.from || a.to - b.to || a.x - b.x);
  return [...grouped(ordered, (p) => `${p.from} ${p.to}`).values()];
}

/** The borders of a band in runs, with the borders of other heights left and right of them; the outermost ones are never inside a cell. */
function between(
  band: readonly Part[],
  others: readonly Part[],
): { left: number; right: number; parts: Part[] }[] {
  const stops = [...others.map((p) => p.x), band[0]!.x, band.at(-1)!.x].toSorted((a, b) => a - b);
  const runs: { left: number; right: number; parts: Part[] }[] = [];
  for (let i = 1; i < stops.length; i++) {
    const [left, right] = [stops[i - 1]!, stops[i]!];
    const parts = band.filter((p) => p.x > left + SAME && p.x < right - SAME);
    if (parts.length > 0) runs.push({ left, right, parts });
  }
  return runs;
}

function placesOf(
  parts: readonly Part[],
  left: number,
  right: number,
  words: readonly Word[],
  { from, to }: Part = parts[0]!,
): Places {
  const xs = [left, ...parts.map((p) => p.x), right];
  const texts: Text[] = [];
  for (let place = 0; place + 1 < xs.length; place++) {
    const own = words.filter((w) => {
      const x = (w.x0 + w.x1) / 2;
      const y = (w.y0 + w.y1) / 2;
      return x > xs[place]! && x <= xs[place + 1]! && y > from && y < to;
    });
    if (own.length === 0) continue;
    const x0 = Math.min(...own.map((w) => w.x0));
    const x1 = Math.max(...own.map((w) => w.x1));
    texts.push({ x0, x1, place, figure: isFigure(lineText(own)) });
  }
  return { xs, texts };
}

/** Borders that merged cells reach over. */
function mergedIn(places: Places, goneAbove: (x: number) => boolean): Set<number> {
  const { xs, texts } = places;
  if (xs.length > MOST_PLACES) return new Set();
  const tiled = texts.length > 0 && texts.every((t) => !t.figure) ? tiles(places) : null;
  if (tiled) return new Set(tiled.flatMap(([a, b]) => xs.slice(a + 1, b + 1)));
  const out = new Set<number>();
  for (const [a, b] of runsAbove(xs, goneAbove)) {
    const own = texts.filter((t) => t.place >= a && t.place <= b);
    if (own.length > 1 || own.some((t) => off(t, xs, a, b) > IN_MIDDLE)) continue;
    for (const x of xs.slice(a + 1, b + 1)) out.add(x);
  }
  texts.forEach((text, i) => {
    if (off(text, xs, text.place, text.place) < NOT_IN_MIDDLE) return;
    const from = (texts[i - 1]?.place ?? -1) + 1;
    const to = (texts[i + 1]?.place ?? xs.length - 1) - 1;
    for (let a = from; a <= text.place; a++)
      for (let b = text.place; b <= to; b++)
        if (a < b && off(text, xs, a, b) <= IN_MIDDLE) {
          for (const x of xs.slice(a + 1, b + 1)) out.add(x);
          return;
        }
  });
  return out;
}

/** Runs of places that lie under merged cells. */
function runsAbove(xs: readonly number[], goneAbove: (x: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 1; i + 1 < xs.length; i++) {
    if (!goneAbove(xs[i]!)) continue;
    const last = runs.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else runs.push([i - 1, i]);
  }
  return runs;
}

/** How far (points) a text stands off the middle of places `a` to `b`. */
function off(text: Text, xs: readonly number[], a: number, b: number): number {
  return Math.abs(text.x0 + text.x1 - xs[a]! - xs[b + 1]!) / 2;
}

/** Merged cells side by side over all places, each with one of the texts in its middle; null where there is no such way. */
function tiles({ xs, texts }: Places): [number, number][] | null {
  const last = xs.length - 2;
  const failed = new Set<string>();
  const cells: [number, number][] = [];
  const place = (i: number, from: number): boolean => {
    if (i === texts.length) return from === last + 1;
    if (failed.has(`${i},${from}`)) return false;
    const text = texts[i]!;
    const end = (texts[i + 1]?.place ?? last + 1) - 1;
    for (let to = text.place; from <= text.place && to <= end; to++) {
      if (off(text, xs, from, to) > IN_MIDDLE) continue;
      cells[i] = [from, to];
      if (place(i + 1, to + 1)) return true;
    }
    failed.add(`${i},${from}`);
    return false;
  };
  return place(0, 0) ? cells : null;
}
