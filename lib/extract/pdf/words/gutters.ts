import { holds, median, shared, type Rect } from '../paint/paint';
import { onOneBase } from './prose';
import type { Word } from './words';

/** An upright strip between two columns of a page, from `y0` down to `y1`; what stands left and right of `x` is not read as one line. */
interface Gutter {
  x: number;
  y0: number;
  y1: number;
}

/** Narrowest strip beside running text (font sizes), and narrowest text that tells of columns. */
const NARROWEST = 0.8;
const NARROWEST_TEXT = 14;

/** Share of base lines on one side that stand on the other, too, from which both are rows of one table, and fewest of them. */
const SAME_LINES = 0.8;
const FEWEST_LINES = 3;

/** Most gutters of a page. */
const MOST = 6;

/** Where on a strip a gutter is tried. */
const PLACES = [0.5, 0.2, 0.8];

/** The gutters beside areas of running text: as far up and down as nothing stands across, and no rows of a table go on over them. */
export function guttersOf(words: readonly Word[], prose: readonly Rect[], level: readonly Rect[]): Gutter[] {
  const out: Gutter[] = [];
  const size = median(words.map((w) => w.size)) || 10;
  const tall = prose.toSorted((a, b) => b.y1 - b.y0 - (a.y1 - a.y0));
  for (const area of tall) {
    if (out.length >= MOST) break;
    if (area.x1 - area.x0 < NARROWEST_TEXT * size) continue;
    for (const [a, b] of stripsBeside(area, words)) {
      const known = out.some((g) => g.x > a && g.x < b && shared(g.y0, g.y1, area.y0, area.y1) > 0);
      if (known || b - a < NARROWEST * size) continue;
      const gutter = longest(a, b, area, words, level);
      const rows = words.filter((w) => w.base > area.y0 && w.base < area.y1 + size);
      if (!areRows(rows, gutter.x)) out.push(withoutRows(gutter, area, words, prose));
    }
  }
  return out;
}

/** The free strips left and right of an area, up to what stands beside it. */
function stripsBeside(area: Rect, words: readonly Word[]): [number, number][] {
  let left = -Infinity;
  let right = Infinity;
  for (const w of words) {
    if (w.y1 <= area.y0 || w.y0 >= area.y1) continue;
    if (w.x1 <= area.x0) left = Math.max(left, w.x1);
    if (w.x0 >= area.x1) right = Math.min(right, w.x0);
  }
  const strips: [number, number][] = [];
  if (left > -Infinity) strips.push([left, area.x0]);
  if (right < Infinity) strips.push([area.x1, right]);
  return strips;
}

/** The place on a strip from which a gutter goes on furthest over and under an area. */
function longest(a: number, b: number, area: Rect, words: readonly Word[], level: readonly Rect[]): Gutter {
  let best: Gutter | null = null;
  for (const place of PLACES) {
    const x = a + place * (b - a);
    const across = [...words, ...level].filter((r) => r.x0 < x && r.x1 > x);
    const above = across.filter((r) => r.y1 <= area.y0).map((r) => r.y1);
    const below = across.filter((r) => r.y0 >= area.y1).map((r) => r.y0);
    const y0 = Math.max(-Infinity, ...above);
    const y1 = Math.min(Infinity, ...below);
    const gutter = { x, y0, y1 };
    if (!best || y1 - y0 > best.y1 - best.y0) best = gutter;
  }
  return best!;
}

/** A gutter that ends where it would part the rows of one table over or under the text. */
function withoutRows(gutter: Gutter, area: Rect, words: readonly Word[], prose: readonly Rect[]): Gutter {
  const loose = words.filter((w) => !prose.some((p) => holds(p, w)));
  const above = loose.filter((w) => w.base > gutter.y0 && w.base < area.y0);
  const below = loose.filter((w) => w.base > area.y1 && w.base < gutter.y1);
  return {
    x: gutter.x,
    y0: areRows(above, gutter.x) ? area.y0 : gutter.y0,
    y1: areRows(below, gutter.x) ? area.y1 : gutter.y1,
  };
}

/** Whether most lines of the side with fewer stand on base lines of the other. */
function areRows(words: readonly Word[], x: number): boolean {
  const left = basesOf(words.filter((w) => w.x1 <= x));
  const right = basesOf(words.filter((w) => w.x0 >= x));
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const same = few.filter((a) => many.some((b) => onOneBase(a, b))).length;
  return same >= FEWEST_LINES && same >= SAME_LINES * few.length;
}

function basesOf(words: readonly Word[]): Word[] {
  const bases: Word[] = [];
  for (const word of words.toSorted((a, b) => a.base - b.base))
    if (!bases.length || !onOneBase(bases.at(-1)!, word)) bases.push(word);
  return bases;
}

/** Words that stand on different sides of gutters apart from each other. */
export function byColumns(words: readonly Word[], gutters: readonly Gutter[]): Word[][] {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    const middle = (word.y0 + word.y1) / 2;
    const key = gutters
      .map((g) => (middle < g.y0 || middle > g.y1 ? '-' : word.x0 < g.x ? 'l' : 'r'))
      .join('');
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return [...groups.values()];
}
