import { heightOf, shared, widthOf, type Glyph, type Rect } from '../paint/paint';

/** Size (points) of a place of a page, and most glyphs kept of one. */
const PLACE = 12;
const MOST_AT_PLACE = 40;

/** Most places looked at of one glyph, in each direction: of larger letters a part is enough. */
const MOST_PLACES = 10;

/** Places in a row of a page, more than any page has. */
const ROW = 1e6;

/** Glyphs of a page by where they stand. */
export class GlyphPlaces {
  private readonly places = new Map<number, Glyph[]>();

  constructor(glyphs: readonly Glyph[]) {
    for (const g of glyphs) {
      for (const place of placesAt(g)) {
        const list = this.places.get(place);
        if (!list) this.places.set(place, [g]);
        else if (list.length < MOST_AT_PLACE) list.push(g);
      }
    }
  }

  /** Glyphs at the places where a box stands. */
  near(box: Rect): Glyph[] {
    return placesAt(box).flatMap((place) => this.places.get(place) ?? []);
  }
}

function placesAt({ x0, y0, x1, y1 }: Rect): number[] {
  const out: number[] = [];
  const at = (v: number) => Math.floor(v / PLACE);
  for (let y = at(y0); y <= Math.min(at(y1), at(y0) + MOST_PLACES); y++)
    for (let x = at(x0); x <= Math.min(at(x1), at(x0) + MOST_PLACES); x++) out.push(y * ROW + x);
  return out;
}

/** Share of the smaller of two boxes that lies in the other. */
export function covers(a: Rect, b: Rect): number {
  const area = shared(a.x0, a.x1, b.x0, b.x1) * shared(a.y0, a.y1, b.y0, b.y1);
  return area / Math.max(0.01, Math.min(widthOf(a) * heightOf(a), widthOf(b) * heightOf(b)));
}
