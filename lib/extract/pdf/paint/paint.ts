/** What stands on one page, as plain boxes. Working space: PDF points, origin at the top left of the page as it is read, y down. */

export interface Rect {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Direction text runs in the working space: to the right, down, to the left, up; `v` is vertical writing with upright glyphs. */
export type Direction = 'right' | 'down' | 'left' | 'up' | 'v';

/** One painted glyph. `size` is the font size in points; `base` the line the glyph stands on (y for level text, x for others); `run` counts the show operators. */
export interface Glyph extends Rect {
  text: string;
  size: number;
  base: number;
  direction: Direction;
  font: FontLook;
  run: number;
  /** Width the font gives it, in thousandths of its size; stretching on the page does not count. */
  fontWidth: number;
  /** The code by which the file asks its font for it; -1 where there is none. */
  code: number;
  /** True where it is not seen itself but says what software read in the picture there. */
  guessed?: boolean;
  /** Colour (#rrggbb) in which it is seen on white paper, however much of the paper shows through. */
  ink: string;
}

/** `key` is the same for glyphs of one font. */
export interface FontLook {
  key: string;
  name: string;
  bold: boolean;
  italic: boolean;
  vertical: boolean;
  /** True where the file does not say which characters the glyphs are. */
  unmapped: boolean;
}

/** A straight line along an axis, drawn by a stroke or as a thin filled shape. */
export interface Rule extends Rect {
  horizontal: boolean;
  thickness: number;
}

/** A filled area larger than a line. `colour` as #rrggbb. */
export interface Fill extends Rect {
  colour: string;
}

/** A place where a line or words run over the left or right edge of the area in which painting shows: the edge is at `at`, the place between `from` and `to`. */
export interface Overrun {
  side: 'left' | 'right';
  at: number;
  from: number;
  to: number;
  words: boolean;
}

/** Everything read from one page's operators. `slants` counts curves and slanted segments by where they are: the sign of a drawing. */
export interface PagePaint {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  fills: Fill[];
  pictures: Rect[];
  slants: Rect[];
  overruns: Overrun[];
  /** True where a bound cut the page's content. */
  cut: boolean;
}

export const widthOf = (r: Rect): number => r.x1 - r.x0;
export const heightOf = (r: Rect): number => r.y1 - r.y0;
export const midX = (r: Rect): number => (r.x0 + r.x1) / 2;
export const midY = (r: Rect): number => (r.y0 + r.y1) / 2;

/** Length two ranges share, 0 where they do not meet. */
export function shared(a0: number, a1: number, b0: number, b1: number): number {
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
}

/** The smallest box around all; null for none. */
export function around(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const r of rects) {
    box.x0 = Math.min(box.x0, r.x0);
    box.y0 = Math.min(box.y0, r.y0);
    box.x1 = Math.max(box.x1, r.x1);
    box.y1 = Math.max(box.y1, r.y1);
  }
  return box;
}

/** Whether the middle of `inner` lies in `outer`, grown by `by` on all sides. */
export function holds(outer: Rect, inner: Rect, by = 0): boolean {
  const x = midX(inner);
  const y = midY(inner);
  return x >= outer.x0 - by && x <= outer.x1 + by && y >= outer.y0 - by && y <= outer.y1 + by;
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.slice().toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The smallest box around boxes, of which there must be one. */
export function boxOf(boxes: readonly Rect[]): Rect {
  return {
    x0: Math.min(...boxes.map((b) => b.x0)),
    y0: Math.min(...boxes.map((b) => b.y0)),
    x1: Math.max(...boxes.map((b) => b.x1)),
    y1: Math.max(...boxes.map((b) => b.y1)),
  };
}
