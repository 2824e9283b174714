import { IDENTITY, mapX, mapY, matrixFrom, times, type Matrix } from './matrix';
import type { Direction, FontLook, Glyph } from './paint';

/** Most glyphs read from one page; the fullest A4 page has about ten thousand. */
const MOST_GLYPHS = 200_000;

/** Height of a glyph's box above and below its base line, in font sizes. Fonts' own values are often wrong, so all glyphs get the same. */
const ABOVE = 0.8;
const BELOW = 0.2;

/** Stands for a glyph of which the file does not say what character it is. */
export const UNKNOWN = '\ufffd';

/** Font sizes outside of this (points) are no text a person reads. */
const SMALLEST_SIZE = 0.5;
const LARGEST_SIZE = 2000;

/** What pdf.js tells of a font, as far as it is used here. */
export interface PdfFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: unknown;
  bbox?: readonly number[];
  defaultVMetrics?: readonly number[];
  composite?: boolean;
  /** A table of characters, or (without `_map`) the codes taken for characters. */
  toUnicode?: object;
}

interface PdfGlyph {
  unicode?: string;
  originalCharCode?: number;
  width?: number;
  vmetric?: readonly number[];
  isSpace?: boolean;
}

/** The text part of the graphics state. Saved and restored with the rest of it. */
export interface TextState {
  font: PdfFont | null;
  look: FontLook;
  size: number;
  flip: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

const NO_LOOK: FontLook = { key: '', name: '', bold: false, italic: false, vertical: false, unmapped: false };

export function newTextState(): TextState {
  return {
    font: null,
    look: NO_LOOK,
    size: 0,
    flip: 1,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    matrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** The same font's look for every use of it. Bold is told by the file, or by the font's own name. */
export function lookOf(key: string, font: PdfFont): FontLook {
  const name = font.name ?? '';
  return {
    key,
    name,
    bold: Boolean(font.bold || font.black) || /bold|black|heavy|semibold|黑体|simhei/iu.test(name),
    italic: Boolean(font.italic) || /italic|oblique/iu.test(name),
    vertical: Boolean(font.vertical),
    unmapped: Boolean(font.composite && font.toUnicode && !('_map' in font.toUnicode)),
  };
}

export function moveText(state: TextState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

export function setTextMatrix(state: TextState, numbers: unknown): void {
  state.matrix = matrixFrom(numbers);
  state.x = state.y = state.lineX = state.lineY = 0;
}

/** Scale of a font's glyph space to text space: 0.001 but for Type 3 fonts. */
function unitOf(font: PdfFont): number {
  const unit = matrixFrom(font.fontMatrix)[0];
  return font.fontMatrix && unit !== 0 ? unit : 0.001;
}

/** Font size as drawn, in text space: a Type 3 font's size means nothing without its box. */
function sizeOf(state: TextState): number {
  const font = state.font!;
  if (!font.isType3Font || !font.bbox || font.bbox.length < 4) return state.size;
  const height =
    Math.abs(font.bbox[3]! - font.bbox[1]!) * Math.abs(matrixFrom(font.fontMatrix)[3]) * state.size;
  return height > 0 && Number.isFinite(height) ? height / 1.2 : state.size;
}

/**
 * Paints one show operator: adds a glyph with its box to `out` for each character, and moves the text position.
 * `ctm` maps text's user space to the working space; `ink` and `run` as in Glyph. False when the bound on glyphs is reached.
 */
export function showText(
  state: TextState,
  items: unknown,
  { ctm, run, ink }: { ctm: Matrix; run: number; ink: string },
  out: Glyph[],
): boolean {
  const font = state.font;
  if (!font || !Array.isArray(items) || state.size === 0) return true;
  const pen: Pen = {
    state,
    font,
    unit: unitOf(font) * state.size,
    map: times(ctm, state.matrix),
    size: sizeOf(state),
    run,
    ink,
    along: 0,
  };
  const sign = font.vertical ? 1 : -1;
  for (const item of items) {
    if (typeof item === 'number') pen.along += (sign * item * state.size) / 1000;
    else if (item && typeof item === 'object') {
      if (out.length >= MOST_GLYPHS) return false;
      showGlyph(pen, item as PdfGlyph, out);
    }
  }
  if (font.vertical) state.y -= pen.along;
  else state.x += pen.along * state.scale * state.flip;
  return true;
}

interface Pen {
  state: TextState;
  font: PdfFont;
  unit: number;
  map: Matrix;
  size: number;
  run: number;
  ink: string;
  along: number;
}

const SOFT_HYPHEN = '\u00ad';

/** Least width of a hyphen that is painted, in thousandths of the font size. */
const HYPHEN_WIDTH = 150;

function showGlyph(pen: Pen, glyph: PdfGlyph, out: Glyph[]): void {
  const { state, font } = pen;
  const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.spacing;
  const width = Number.isFinite(glyph.width) ? glyph.width! : 0;
  let box: Box4;
  let advance: number;
  if (font.vertical) {
    const metric = glyph.vmetric ?? font.defaultVMetrics;
    const tall = metric ? -metric[0]! : 1000;
    advance = tall * pen.unit - spacing * state.flip;
    const left = state.x - (width * pen.unit) / 2;
    const top = state.y - pen.along;
    box = [left, top - tall * pen.unit, left + width * pen.unit, top];
  } else {
    advance = width * pen.unit + spacing * state.flip;
    const scale = state.scale * state.flip;
    const left = state.x + pen.along * scale;
    const base = state.y + state.rise;
    box = [left, base - BELOW * pen.size, left + width * pen.unit * scale, base + ABOVE * pen.size];
  }
  pen.along += advance;
  const said = state.look.unmapped ? UNKNOWN : (glyph.unicode ?? '');
  // Fonts may call their hyphen a soft one; what is as wide as a hyphen is printed as one.
  const text = said === SOFT_HYPHEN && width >= HYPHEN_WIDTH ? '-' : said;
  if (text === '') return;
  const made = place(pen, box, text, width, glyph.originalCharCode ?? -1);
  if (made) out.push(made);
}

type Box4 = readonly [number, number, number, number];

function place(pen: Pen, box: Box4, text: string, fontWidth: number, code: number): Glyph | null {
  const m = pen.map;
  const xa = mapX(m, box[0], box[1]);
  const ya = mapY(m, box[0], box[1]);
  const xb = mapX(m, box[2], box[3]);
  const yb = mapY(m, box[2], box[3]);
  if (!Number.isFinite(xa + ya + xb + yb)) return null;
  const direction = directionOf(m, pen.font.vertical === true);
  if (!direction) return null;
  const size = pen.size * Math.hypot(m[2], m[3]);
  if (!(size >= SMALLEST_SIZE && size <= LARGEST_SIZE)) return null;
  const share = BELOW / (ABOVE + BELOW);
  const level = direction === 'right' || direction === 'left';
  const base = level ? ya + (yb - ya) * share : xa + (xb - xa) * share;
  return {
    text,
    size,
    base: direction === 'v' ? (xa + xb) / 2 : base,
    direction,
    font: pen.state.look,
    run: pen.run,
    fontWidth,
    code,
    ink: pen.ink,
    x0: Math.min(xa, xb),
    y0: Math.min(ya, yb),
    x1: Math.max(xa, xb),
    y1: Math.max(ya, yb),
  };
}

/** Slant of a base line that still counts as level or upright: its smaller part over the larger (about 6 degrees). */
const LEVEL = 0.1;

function directionOf(m: Matrix, vertical: boolean): Direction | null {
  const x = m[0];
  const y = m[1];
  if (Math.abs(y) <= Math.abs(x) * LEVEL) return vertical ? 'v' : x > 0 ? 'right' : 'left';
  if (Math.abs(x) <= Math.abs(y) * LEVEL) return y > 0 ? 'down' : 'up';
  return null;
}
