import { shared, type Fill, type Rect, type Rule } from '../paint/paint';
import { NARROWEST_SEAM, WIDEST_SEAM } from '../paint/paint-path';

/** How far (points) an area may reach over the ground's end, by rounding. */
const OVER = 0.6;

/** Share of an area's side that others, or the ground's end, must accompany for the strip beside it to be a line. */
const ACCOMPANIED = 0.5;

/** Fewest areas with such strips beside them, and their share of all on the ground, that are cells. */
const FEWEST_CELLS = 2;
const MOSTLY_CELLS = 0.7;

/** Most areas of a page looked at, and pairs of them compared; with more they are a picture's. */
const MOST_AREAS = 3000;
const MOST_PAIRS = 20_000_000;

/** An area's side: `at` along one axis, `from`–`to` along the other. */
interface Side {
  at: number;
  from: number;
  to: number;
}

/**
 * Lines that nobody drew: strips of a coloured ground left free between the areas painted on it, as where each cell is a white box on a black
 * table. The sides of such areas are lines.
 */
export function seamsOf(fills: readonly Fill[]): Rule[] {
  if (fills.length > MOST_AREAS) return [];
  const rules: Rule[] = [];
  let pairs = 0;
  fills.forEach((ground, i) => {
    const areas = areasOn(ground, fills.slice(i + 1));
    if (areas.length < FEWEST_CELLS) return;
    pairs += areas.length * areas.length;
    if (pairs > MOST_PAIRS) return;
    const open = areas.filter((a, k) => !areas.slice(0, k).some((o) => isInside(a, o)));
    const cells = open.filter((a) => hasSeam(a, open, ground));
    if (cells.length < FEWEST_CELLS || cells.length < MOSTLY_CELLS * open.length) return;
    for (const cell of cells) rules.push(...framed(cell, ground));
  });
  return rules;
}

/** Areas of another colour painted on a ground. */
function areasOn(ground: Fill, later: readonly Fill[]): Fill[] {
  return later.filter((f) => f.colour !== ground.colour && isInside(f, ground));
}

function isInside(area: Rect, ground: Rect): boolean {
  return (
    area.x0 > ground.x0 - OVER &&
    area.x1 < ground.x1 + OVER &&
    area.y0 > ground.y0 - OVER &&
    area.y1 < ground.y1 + OVER
  );
}

/** Whether a narrow strip of ground lies between one of an area's sides and others that face it. */
function hasSeam(area: Rect, others: readonly Rect[], ground: Rect): boolean {
  return [true, false].some(
    (level) =>
      faces(
        sideOf(area, level, false),
        [...others.map((o) => sideOf(o, level, true)), sideOf(ground, level, false)],
        -1,
      ) ||
      faces(
        sideOf(area, level, true),
        [...others.map((o) => sideOf(o, level, false)), sideOf(ground, level, true)],
        1,
      ),
  );
}

function sideOf(r: Rect, level: boolean, end: boolean): Side {
  return level
    ? { at: end ? r.y1 : r.y0, from: r.x0, to: r.x1 }
    : { at: end ? r.x1 : r.x0, from: r.y0, to: r.y1 };
}

function faces(side: Side, facing: readonly Side[], onward: 1 | -1): boolean {
  let beside = 0;
  for (const other of facing) {
    const gap = onward * (other.at - side.at);
    if (gap >= NARROWEST_SEAM && gap <= WIDEST_SEAM)
      beside += shared(side.from, side.to, other.from, other.to);
  }
  return beside >= ACCOMPANIED * (side.to - side.from);
}

/** An area's four sides; where but a strip of the ground stands beyond one, the line is that strip's middle, as it is where the areas on both its sides are known. */
function framed(area: Rect, ground: Rect): Rule[] {
  const side = (own: number, end: number) => (Math.abs(end - own) <= WIDEST_SEAM ? (own + end) / 2 : own);
  const [x0, x1] = [side(area.x0, ground.x0), side(area.x1, ground.x1)];
  const [y0, y1] = [side(area.y0, ground.y0), side(area.y1, ground.y1)];
  return [
    { x0, x1, y0, y1: y0, horizontal: true, thickness: 1 },
    { x0, x1, y0: y1, y1, horizontal: true, thickness: 1 },
    { x0, x1: x0, y0, y1, horizontal: false, thickness: 1 },
    { x0: x1, x1, y0, y1, horizontal: false, thickness: 1 },
  ];
}
