import { mapX, mapY, scaleOf, type Matrix } from './matrix';
import { noteOverrun } from './overrun';
import { shared, type Fill, type PagePaint, type Rect } from './paint';

/** Most lines, areas and slants kept of one page; drawings with more are no tables. */
const MOST_SHAPES = 60_000;

/** A filled shape up to this thick (points) is a line. Office programs draw borders as such; 3 pt is the thickest common border. */
const THICKEST_LINE = 3;

/** Shortest line kept (points): dots of dotted lines are as short as they are thick. */
const SHORTEST_LINE = 0.1;

/** How far the ends of a level line may differ in height (points). */
const LEVEL = 0.75;

/** Commands of a path as pdf.js 5 packs them. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

export interface PathState {
  ctm: Matrix;
  lineWidth: number;
  /** #rrggbb, or null for a pattern or nothing. */
  fill: string | null;
  stroke: string | null;
  clip: Rect;
}

interface Point {
  x: number;
  y: number;
}

/** A subpath: its corners, whether it was closed, and whether it has curves. */
interface Subpath {
  points: Point[];
  closed: boolean;
  curved: boolean;
}

/** Cuts a packed path into subpaths with points in the working space. Bad data ends the reading. */
function subpathsOf(data: ArrayLike<number>, ctm: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let now: Subpath | null = null;
  const at = (i: number): Point => ({
    x: mapX(ctm, data[i]!, data[i + 1]!),
    y: mapY(ctm, data[i]!, data[i + 1]!),
  });
  for (let i = 0; i < data.length;) {
    const command = data[i]!;
    if (command === MOVE) {
      now = { points: [at(i + 1)], closed: false, curved: false };
      found.push(now);
      i += 3;
    } else if (command === LINE) {
      now?.points.push(at(i + 1));
      i += 3;
    } else if (command === CURVE || command === QUADRATIC) {
      const length = command === CURVE ? 7 : 5;
      if (now) {
        now.curved = true;
        now.points.push(at(i + length - 2));
      }
      i += length;
    } else if (command === CLOSE) {
      if (now) now.closed = true;
      i += 1;
    } else break;
  }
  return found.filter((s) => s.points.every((p) => Number.isFinite(p.x + p.y)));
}

function boxOf(points: readonly Point[]): Rect {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x, y } of points) {
    if (x < box.x0) box.x0 = x;
    if (x > box.x1) box.x1 = x;
    if (y < box.y0) box.y0 = y;
    if (y > box.y1) box.y1 = y;
  }
  return box;
}

/** The box of a path in the working space, for clipping. */
export function clipOf(minMax: ArrayLike<number>, ctm: Matrix): Rect {
  const corners: Point[] = [];
  for (const i of [0, 2]) {
    for (const j of [1, 3])
      corners.push({ x: mapX(ctm, minMax[i]!, minMax[j]!), y: mapY(ctm, minMax[i]!, minMax[j]!) });
  }
  return boxOf(corners);
}

/** What of `r` lies in `clip`; null where nothing does. A line as thin as nothing counts. */
export function cutTo(r: Rect, clip: Rect): Rect | null {
  const cut = {
    x0: Math.max(r.x0, clip.x0),
    y0: Math.max(r.y0, clip.y0),
    x1: Math.min(r.x1, clip.x1),
    y1: Math.min(r.y1, clip.y1),
  };
  return cut.x1 >= cut.x0 && cut.y1 >= cut.y0 ? cut : null;
}

/** Adds what a painted path draws: lines, areas, slants. */
export function paintPath(
  data: ArrayLike<number>,
  how: { stroke: boolean; fill: boolean },
  state: PathState,
  out: PagePaint,
): void {
  if (out.rules.length + out.fills.length + out.slants.length > MOST_SHAPES) {
    out.cut = true;
    return;
  }
  for (const path of subpathsOf(data, state.ctm)) {
    if (path.points.length < 2) continue;
    if (how.fill && state.fill !== null) paintFill(path, state, out);
    if (how.stroke && state.stroke !== null) paintStroke(path, state, out);
  }
}

function paintFill(path: Subpath, state: PathState, out: PagePaint): void {
  const whole = boxOf(path.points);
  if (whole.y1 - whole.y0 <= THICKEST_LINE && state.fill !== null && !isWhite(state.fill))
    noteOverrun(out, whole, state.clip, false);
  const box = cutTo(whole, state.clip);
  if (!box) return;
  const wide = box.x1 - box.x0;
  const tall = box.y1 - box.y0;
  if (Math.min(wide, tall) <= THICKEST_LINE && !isCell(box, state.fill!, out)) {
    if (visible(state.fill!, box, out)) addRule(box, wide >= tall, Math.min(wide, tall), out);
    return;
  }
  if (path.curved || !rectangular(path.points)) out.slants.push(box);
  else out.fills.push({ ...box, colour: state.fill! });
}

/** Whether a path is one box along the axes. */
export function isUpright(data: ArrayLike<number>, ctm: Matrix): boolean {
  const paths = subpathsOf(data, ctm);
  return paths.length === 1 && !paths[0]!.curved && rectangular(paths[0]!.points);
}

/** Whether all sides run along the axes. */
function rectangular(points: readonly Point[]): boolean {
  return points.every((p, i) => {
    const q = points[(i + 1) % points.length]!;
    return Math.abs(p.x - q.x) <= LEVEL || Math.abs(p.y - q.y) <= LEVEL;
  });
}

function paintStroke(path: Subpath, state: PathState, out: PagePaint): void {
  const thickness = state.lineWidth * scaleOf(state.ctm);
  const points = path.closed ? [...path.points, path.points[0]!] : path.points;
  if (path.curved) {
    const box = cutTo(boxOf(points), state.clip);
    if (box) out.slants.push(box);
    return;
  }
  for (let i = 1; i < points.length; i++) {
    const whole = boxOf([points[i - 1]!, points[i]!]);
    if (whole.y1 - whole.y0 <= LEVEL) noteOverrun(out, whole, state.clip, false);
    const box = cutTo(whole, grown(state.clip, thickness));
    if (!box) continue;
    const wide = box.x1 - box.x0;
    const tall = box.y1 - box.y0;
    if (Math.min(wide, tall) > LEVEL) out.slants.push(box);
    else if (thickness > 4 * THICKEST_LINE)
      out.fills.push({ ...thick(box, wide >= tall, thickness), colour: state.stroke! });
    else if (visible(state.stroke!, box, out)) addRule(box, wide >= tall, thickness, out);
  }
}

function grown(r: Rect, by: number): Rect {
  return { x0: r.x0 - by, y0: r.y0 - by, x1: r.x1 + by, y1: r.y1 + by };
}

/** A stroke as thick as an area. */
function thick(r: Rect, horizontal: boolean, thickness: number): Rect {
  const half = thickness / 2;
  return horizontal ? { ...r, y0: r.y0 - half, y1: r.y1 + half } : { ...r, x0: r.x0 - half, x1: r.x1 + half };
}

/** A mark up to this many times as long as it is thick is a dot, which may be part of a line either way. */
const DOT = 2.2;

function addRule(box: Rect, horizontal: boolean, thickness: number, out: PagePaint): void {
  const wide = box.x1 - box.x0;
  const tall = box.y1 - box.y0;
  if (Math.max(wide, tall) < SHORTEST_LINE) return;
  const dot =
    Math.max(wide, tall) <= THICKEST_LINE && Math.max(wide, tall) <= DOT * Math.max(thickness, SHORTEST_LINE);
  const x = (box.x0 + box.x1) / 2;
  const y = (box.y0 + box.y1) / 2;
  if (horizontal || dot)
    out.rules.push({ x0: box.x0, x1: box.x1, y0: y, y1: y, horizontal: true, thickness });
  if (!horizontal || dot)
    out.rules.push({ x0: x, x1: x, y0: box.y0, y1: box.y1, horizontal: false, thickness });
}

/** Most areas searched for the ground of a white line; with more they are a picture's. */
const MOST_GROUNDS = 3000;

/** A white line is seen only on an area painted before it. */
function visible(colour: string, box: Rect, out: PagePaint): boolean {
  if (!isWhite(colour)) return true;
  if (out.fills.length > MOST_GROUNDS) return false;
  const x = (box.x0 + box.x1) / 2;
  const y = (box.y0 + box.y1) / 2;
  return out.fills.some(
    (f) => !isWhite(f.colour) && f.x0 - 1 <= x && x <= f.x1 + 1 && f.y0 - 1 <= y && y <= f.y1 + 1,
  );
}

/** Narrowest and widest strip of the ground (points) between two areas that is a line: they do not touch, and lines that are drawn are not thicker. */
export const NARROWEST_SEAM = 0.1;
export const WIDEST_SEAM = 3;

/** Share of a thin shape that an area must accompany to face it. */
const FACED = 0.5;

/** Whether a white shape as thin as a line is a low row or narrow column of white cells on a ground: a white area painted before faces it over a strip of the ground. */
function isCell(box: Rect, colour: string, out: PagePaint): boolean {
  if (!isWhite(colour) || !visible(colour, box, out)) return false;
  const [wide, tall] = [box.x1 - box.x0, box.y1 - box.y0];
  const isSeam = (gap: number) => gap >= NARROWEST_SEAM && gap <= WIDEST_SEAM;
  const faces = (f: Fill) =>
    wide > tall
      ? isSeam(box.y0 - f.y1) && shared(box.x0, box.x1, f.x0, f.x1) > FACED * wide
      : isSeam(box.x0 - f.x1) && shared(box.y0, box.y1, f.y0, f.y1) > FACED * tall;
  return out.fills.some((f) => f.colour === colour && faces(f));
}

/** Whether a colour is paper white (all parts at least 0xfa of 0xff). */
export function isWhite(colour: string): boolean {
  return /^#f[a-f]f[a-f]f[a-f]$/iu.test(colour);
}
