import type { Note } from '../../../model/document';
import { locationOf } from './doc-table';
import type { Matrix } from '../paint/matrix';
import { heightOf, widthOf, type Glyph, type PagePaint } from '../paint/paint';
import { UNKNOWN as UNKNOWN_GLYPH } from '../paint/paint-text';

/** How well the characters of a page can be trusted: counts of glyphs. */
export interface Health {
  glyphs: number;
  /** U+FFFD, private use, control characters: nothing a person reads. */
  unknown: number;
  /** Glyphs told to be digits whose widths differ within one font, by more than any real font's digits do. */
  oddDigits: number;
  digits: number;
}

/** Share of unknown characters from which a page's text is not trusted. */
const UNKNOWN_SHARE = 0.05;

/** Share of odd digits from which its figures are not. */
const ODD_SHARE = 0.3;

/** Digits of one font differ in width by at most this share: proportional figures (1 against 0) reach a half. */
const DIGIT_WIDTHS = 2.2;

/** Share of the page a picture must cover for a page without text to count as scanned. */
const SCANNED = 0.3;

const isUnknown = (text: string) =>
  /[\ufffd\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u.test(text) || (isControl(text) && !/\s/u.test(text));

/** Control characters with a width of their own (white space alone proves nothing): codes of a font that carries no characters. */
const isControl = (text: string) => /^\p{Cc}$/u.test(text);

/** Different ones, and share of a font's glyphs, from which none of the font's characters are trusted. */
const MOST_CONTROLS = 3;
const CONTROL_SHARE = 0.1;

/** Sets the glyphs of fonts that show themselves to carry no characters to U+FFFD, in place. */
export function markUnknown(glyphs: readonly Glyph[]): void {
  const fonts = new Map<string, { glyphs: Glyph[]; controls: number; different: Set<string> }>();
  for (const g of glyphs) {
    let font = fonts.get(g.font.key);
    if (!font) fonts.set(g.font.key, (font = { glyphs: [], controls: 0, different: new Set() }));
    font.glyphs.push(g);
    if (!isControl(g.text) || widthOf(g) <= 0) continue;
    if (!/\s/u.test(g.text)) font.controls++;
    font.different.add(g.text);
  }
  for (const font of fonts.values()) {
    const many = font.different.size >= MOST_CONTROLS || font.controls >= CONTROL_SHARE * font.glyphs.length;
    if (font.controls > 0 && many) for (const g of font.glyphs) if (g.text !== ' ') g.text = UNKNOWN_GLYPH;
  }
}

/** Counts what speaks for and against the text layer of a page. */
export function healthOf(glyphs: readonly Glyph[]): Health {
  const health: Health = { glyphs: 0, unknown: 0, oddDigits: 0, digits: 0 };
  const widths = new Map<string, { least: number; most: number; count: number }>();
  for (const g of glyphs) {
    if (/^\s*$/u.test(g.text)) continue;
    health.glyphs++;
    if (isUnknown(g.text)) health.unknown++;
    if (!/^\d$/u.test(g.text) || g.direction !== 'right') continue;
    health.digits++;
    const width = g.fontWidth;
    const seen = widths.get(g.font.key);
    if (seen) {
      seen.least = Math.min(seen.least, width);
      seen.most = Math.max(seen.most, width);
      seen.count++;
    } else widths.set(g.font.key, { least: width, most: width, count: 1 });
  }
  for (const { least, most, count } of widths.values())
    if (most > DIGIT_WIDTHS * least) health.oddDigits += count;
  return health;
}

/** Whether what a page's text layer says must be doubted. */
export function isDamaged(health: Health): boolean {
  const unknown = health.glyphs > 0 && health.unknown / health.glyphs >= UNKNOWN_SHARE;
  return unknown || (health.digits > 5 && health.oddDigits / health.digits >= ODD_SHARE);
}

/** What a person must know about the text of a page. */
export function pageNotes(page: number, paint: PagePaint, back: Matrix, health: Health): Note[] {
  const notes: Note[] = [];
  const whole = { x0: 0, y0: 0, x1: paint.width, y1: paint.height };
  const at = locationOf(whole, page, back, '');
  if (health.glyphs === 0) {
    const pictured = paint.pictures.reduce((sum, p) => sum + widthOf(p) * heightOf(p), 0);
    const drawn = paint.slants.length > 200;
    if (pictured > SCANNED * paint.width * paint.height || drawn)
      notes.push({ code: 'page-without-text', at, detail: `${page}` });
  } else if (isDamaged(health)) notes.push({ code: 'text-layer-damaged', at, detail: `${page}` });
  if (paint.cut) notes.push({ code: 'document-cut', at, detail: `${page}` });
  return notes;
}

/** Whether nothing at all is painted on a page. */
export function isBlank(paint: PagePaint): boolean {
  return (
    paint.glyphs.length +
      paint.rules.length +
      paint.fills.length +
      paint.pictures.length +
      paint.slants.length ===
    0
  );
}
