import { expect, test } from 'vitest';
import type { Glyph, Rect } from '../../lib/extract/pdf/paint/paint';
import { covers, GlyphPlaces } from '../../lib/extract/pdf/words/glyph-places';

const boxAt = (x: number, y: number, width: number, height: number): Rect => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});

/** Boxes all over a sheet of almost two metres, beyond its edges, and far larger than a letter; the same each time. */
function scattered(count: number): Rect[] {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: count }, () => boxAt(next(5000) - 200, next(5000) - 200, next(90), next(30)));
}

test('the glyphs a box stands on are those that share some of its area', () => {
  const glyphs = scattered(3000).map((box) => box as Glyph);
  const places = new GlyphPlaces(glyphs);
  let met = 0;
  for (const box of scattered(400).map((b) => boxAt(b.x0 + 11, b.y0 + 5, 14, 9))) {
    const found = new Set<Glyph>();
    places.someOn(box, (_, g) => {
      found.add(g);
      return false;
    });
    const on = glyphs.filter((g) => covers(g, box) > 0);
    met += on.length;
    expect(found).toEqual(new Set(on));
  }
  expect(met).toBeGreaterThan(100);
});

test('of more glyphs at one place than are printed there, few are looked at', () => {
  const places = new GlyphPlaces(Array.from({ length: 5000 }, () => boxAt(30, 30, 4, 4) as Glyph));
  let looked = 0;
  places.someOn(boxAt(31, 31, 4, 4), () => ++looked < 0);
  expect(looked).toBeGreaterThan(0);
  expect(looked).toBeLessThan(100);
});
