import { holds, midX, midY, widthOf, heightOf, median, type Glyph, type PagePaint, type Rect } from './paint';
import { noteOverrun } from './overrun';
import { isWhite } from './paint-path';

/** An area painted on the page: paper white, some other colour, or a picture. */
interface Ground extends Rect {
  kind: 'white' | 'coloured' | 'picture';
}

/** What of a page's text a person sees, told while it is painted. */
export interface Sight {
  grounds: Ground[];
  /** Glyphs painted without a colour of their own, in white on white, or under a picture. */
  ghosts: Glyph[];
  /** Comparisons left; with none left all text counts as seen. */
  budget: number;
}

/** How text is painted: its colours (null: a pattern), none for text without ink, and how opaque it is, 0 to 1. */
export interface Ink {
  colours: readonly (string | null)[];
  opacity: number;
}

/** Comparisons of glyphs with areas on one page. */
const MOST_COMPARISONS = 20_000_000;

/** Below this opacity nothing is seen. */
const LEAST_OPACITY = 0.05;

/** How far (font sizes) the middle of a glyph may lie outside of the side edges of the clipping area and still be seen in part. */
const OUT_OF_CLIP = 0.3;

/** Share of a glyph that an area painted later must cover to hide it. */
const HIDDEN_SHARE = 0.7;

/** Letters smaller than this share of the page's usual ones are not for a person to read. */
const SMALLEST_SHARE = 0.15;

/** A page on which nothing is painted yet. */
export function newSight(): Sight {
  return { grounds: [], ghosts: [], budget: MOST_COMPARISONS };
}

/** Takes the glyphs from `from` on away where they cannot be seen as they are painted; those without ink are kept as ghosts. */
export function sift(sight: Sight, out: PagePaint, from: number, ink: Ink, clip: Rect): void {
  const none = ink.colours.length === 0 || ink.opacity < LEAST_OPACITY;
  const white = !none && ink.colours.every((colour) => colour !== null && isWhite(colour));
  const seen: Glyph[] = [];
  for (let i = from; i < out.glyphs.length; i++) {
    const g = out.glyphs[i]!;
    if (g.text.trim() !== '') noteOverrun(out, g, clip, true);
    // Of a line cut at the edge between two pages each letter is read on the page that shows more of it.
    if (!isShown(clip, g)) continue;
    if (none || (white && isOnWhite(sight, out, g))) sight.ghosts.push(g);
    else seen.push(g);
  }
  if (seen.length < out.glyphs.length - from) {
    out.glyphs.length = from;
    for (const g of seen) out.glyphs.push(g);
  }
}

/** Whether a letter shows in an area; one that a side edge cuts still tells that words run up to it. */
const isShown = (area: Rect, g: Glyph): boolean =>
  holds({ ...area, x0: area.x0 - OUT_OF_CLIP * g.size, x1: area.x1 + OUT_OF_CLIP * g.size }, g);

function isOnWhite(sight: Sight, out: PagePaint, g: Glyph): boolean {
  sight.budget -= sight.grounds.length + out.rules.length;
  if (sight.budget < 0) return false;
  const ground = sight.grounds.findLast((area) => holds(area, g));
  if (ground && ground.kind !== 'white') return false;
  // A ground may also be made of many thin bars.
  return !out.rules.some((r) =>
    holds({ x0: r.x0, y0: r.y0 - r.thickness, x1: r.x1, y1: r.y1 + r.thickness }, g),
  );
}

/** Notes an area of this colour under the text to come; an opaque one hides the text under it. */
export function layArea(sight: Sight, out: PagePaint, area: Rect, colour: string, opaque: boolean): void {
  sight.grounds.push({ ...area, kind: isWhite(colour) ? 'white' : 'coloured' });
  if (opaque) cover(sight, out, area, false);
}

/** Notes a picture: what stands under it is seen no more, but may be what software read in it. */
export function layPicture(sight: Sight, out: PagePaint, area: Rect, opaque: boolean): void {
  sight.grounds.push({ ...area, kind: 'picture' });
  if (opaque) cover(sight, out, area, true);
}

function cover(sight: Sight, out: PagePaint, area: Rect, picture: boolean): void {
  sight.budget -= out.glyphs.length;
  if (sight.budget < 0 || !out.glyphs.some((g) => isHidden(area, g))) return;
  const seen: Glyph[] = [];
  for (const g of out.glyphs) {
    if (!isHidden(area, g)) seen.push(g);
    else if (picture) sight.ghosts.push(g);
  }
  out.glyphs = seen;
}

function isHidden(area: Rect, g: Glyph): boolean {
  if (!holds(area, g)) return false;
  const wide = Math.min(area.x1, g.x1) - Math.max(area.x0, g.x0);
  const tall = Math.min(area.y1, g.y1) - Math.max(area.y0, g.y0);
  return wide * tall >= HIDDEN_SHARE * widthOf(g) * heightOf(g);
}

/**
 * Ends the page. Ghosts on a picture or a drawing are what software read in it, a person sees the picture itself: they are kept as guessed where no
 * text is seen. All other ghosts are dropped, and letters too small to be read.
 */
export function endSight(sight: Sight, out: PagePaint): void {
  const usual = median(out.glyphs.map((g) => g.size));
  out.glyphs = out.glyphs.filter((g) => g.size >= SMALLEST_SHARE * usual);
  if (sight.ghosts.length === 0) return;
  const seen = placesOf(out.glyphs.filter((g) => g.text.trim() !== ''));
  const drawn = placesOf(out.slants);
  const pictures = sight.grounds.filter((area) => area.kind === 'picture');
  for (const g of sight.ghosts) {
    sight.budget -= pictures.length;
    const pictured = sight.budget >= 0 && pictures.some((area) => holds(area, g));
    if ((pictured || isNear(drawn, g)) && !isNear(seen, g)) out.glyphs.push({ ...g, guessed: true });
  }
}

/** Side of the squares (points) by which boxes are found. */
const SQUARE = 12;

/** Largest box (points) that may be a letter's. */
const LARGEST_LETTER = 100;

type Places = Map<number, Rect[]>;

const squareOf = (x: number, y: number): number => Math.floor(x / SQUARE) * 100_003 + Math.floor(y / SQUARE);

function placesOf(boxes: readonly Rect[]): Places {
  const places: Places = new Map();
  for (const box of boxes) {
    if (Math.max(widthOf(box), heightOf(box)) > LARGEST_LETTER) continue;
    const key = squareOf(midX(box), midY(box));
    const list = places.get(key);
    if (list) list.push(box);
    else places.set(key, [box]);
  }
  return places;
}

/** Whether the middle of one of the boxes lies in the glyph's box. */
function isNear(places: Places, g: Glyph): boolean {
  if (Math.max(widthOf(g), heightOf(g)) > LARGEST_LETTER) return false;
  for (let x = g.x0 - SQUARE; x < g.x1 + SQUARE; x += SQUARE)
    for (let y = g.y0 - SQUARE; y < g.y1 + SQUARE; y += SQUARE)
      if (places.get(squareOf(x, y))?.some((box) => holds(g, box))) return true;
  return false;
}
