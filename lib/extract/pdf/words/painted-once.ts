import type { Glyph } from '../paint/paint';

/** A glyph with the same text as an earlier one is the same, painted again to look bold or to give it a shadow, where it stands this near: shares of its width and of its size. */
const NEAR_IN_WIDTHS = 0.4;
const NEAR_IN_SIZES = 0.25;

/** Most glyphs kept of one square with the same text; more of them are a pattern. */
const MOST_IN_SQUARE = 16;

/** Glyphs without those that paint an earlier one again a little beside it. */
export function paintedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const byText = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((g) => {
    let squares = byText.get(g.text);
    if (!squares) byText.set(g.text, (squares = new Map()));
    const side = Math.max(1, Math.ceil(g.size)) * NEAR_IN_SIZES;
    const [column, row] = [Math.floor(g.x0 / side), Math.floor(g.y0 / side)];
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++)
        if (squares.get(keyOf(x, y))?.some((o) => isAgain(o, g))) return false;
    const key = keyOf(column, row);
    const own = squares.get(key);
    if (!own) squares.set(key, [g]);
    else if (own.length < MOST_IN_SQUARE) own.push(g);
    return true;
  });
}

const keyOf = (x: number, y: number): number => x * 100_003 + y;

function isAgain(o: Glyph, g: Glyph): boolean {
  if (o.run === g.run || o.direction !== g.direction || Math.abs(o.size - g.size) > 0.1 * g.size)
    return false;
  const level = g.direction === 'right' || g.direction === 'left';
  const along = level ? Math.abs(o.x0 - g.x0) : Math.abs(o.y0 - g.y0);
  const across = level ? Math.abs(o.y0 - g.y0) : Math.abs(o.x0 - g.x0);
  const width = level ? g.x1 - g.x0 : g.y1 - g.y0;
  const near = NEAR_IN_SIZES * g.size;
  return across < near && along < Math.min(near, NEAR_IN_WIDTHS * width);
}
