import { heightOf, shared, widthOf, type Glyph, type Rect } from '../paint/paint';

/** Size (points) of a place of a page, and most glyphs kept of one. */
const PLACE = 12;
const MOST_AT_PLACE = 40;

/** Most places looked at of one glyph, in each direction: of larger letters a part is enough. */
const MOST_PLACES = 10;

/** Places in a row and in a column, a power of two; what stands further apart than so many places shares them. */
const ROW = 128;

/** Glyphs of a page by where they stand: a place names the last glyph written there, a glyph the one before it. Numbers alone, for it is made of every page. */
export class GlyphPlaces {
  private readonly last = new Int32Array(ROW * ROW).fill(-1);
  private readonly counts = new Uint8Array(ROW * ROW);
  private readonly written: Glyph[] = [];
  private readonly before: number[] = [];

  constructor(glyphs: readonly Glyph[]) {
    for (const g of glyphs) {
      const [right, bottom] = [lastPlace(g.x0, g.x1), lastPlace(g.y0, g.y1)];
      for (let y = Math.floor(g.y0 / PLACE); y <= bottom; y++)
        for (let x = Math.floor(g.x0 / PLACE); x <= right; x++) this.write(placeOf(x, y), g);
    }
  }

  private write(place: number, g: Glyph): void {
    if (this.counts[place]! >= MOST_AT_PLACE) return;
    this.counts[place]!++;
    this.before.push(this.last[place]!);
    this.last[place] = this.written.push(g) - 1;
  }

  /** Whether one of the glyphs at the places where a box stands shares some of its area and passes a test. */
  someOn<T extends Rect>(box: T, test: (box: T, glyph: Glyph) => boolean): boolean {
    const [right, bottom] = [lastPlace(box.x0, box.x1), lastPlace(box.y0, box.y1)];
    for (let y = Math.floor(box.y0 / PLACE); y <= bottom; y++)
      for (let x = Math.floor(box.x0 / PLACE); x <= right; x++)
        for (let at = this.last[placeOf(x, y)]!; at >= 0; at = this.before[at]!) {
          const g = this.written[at]!;
          if (g.x0 < box.x1 && g.x1 > box.x0 && g.y0 < box.y1 && g.y1 > box.y0 && test(box, g)) return true;
        }
    return false;
  }
}

const placeOf = (x: number, y: number): number => (y & (ROW - 1)) * ROW + (x & (ROW - 1));

/** The place at which a range ends, or at which looking ends. */
const lastPlace = (from: number, to: number): number =>
  Math.min(Math.floor(to / PLACE), Math.floor(from / PLACE) + MOST_PLACES);

/** Share of the smaller of two boxes that lies in the other. */
export function covers(a: Rect, b: Rect): number {
  const area = shared(a.x0, a.x1, b.x0, b.x1) * shared(a.y0, a.y1, b.y0, b.y1);
  return area / Math.max(0.01, Math.min(widthOf(a) * heightOf(a), widthOf(b) * heightOf(b)));
}
