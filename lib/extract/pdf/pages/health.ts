import type { Note } from '../../../model/document';
import { locationOf } from './doc-table';
import type { Matrix } from '../paint/matrix';
import { heightOf, widthOf, type Glyph, type PagePaint } from '../paint/paint';
import { covers, GlyphPlaces } from '../words/glyph-places';
import { UNKNOWN as UNKNOWN_GLYPH } from '../paint/paint-text';

/** How well the characters of a page can be trusted: counts of glyphs. */
interface Health {
  glyphs: number;
  /** U+FFFD, private use, control characters: nothing a person reads. */
  unknown: number;
  /** Glyphs told to be digits in fonts whose digits cannot be what they are told: by their widths or by the sequence of their codes. */
  oddDigits: number;
  digits: number;
  /** Glyphs that are not seen themselves but say what software read in a picture. */
  guessed: number;
  /** Glyphs that stand upon glyphs of another line in the same ink. */
  clashing: number;
}

/** Share of unknown characters from which a page's text is not trusted. */
const UNKNOWN_SHARE = 0.05;

/** Share of odd digits from which its figures are not. */
const ODD_SHARE = 0.3;

/** Digits of one font differ in width by at most this share: proportional figures (1 against 0) reach a half. */
const DIGIT_WIDTHS = 2.2;

/** Fewest different digits of one font whose codes lie so near that they must be in order, and the lowest code that counts:
 * fonts renumbered as their characters are used begin at 1 and have digits in any order there. */
const FEWEST_IN_ORDER = 7;
const LOWEST_CODE = 17;

/** Share of glyphs that are software's guess from which the whole page is doubted. */
const GUESSED_SHARE = 0.1;
/** Fewest glyphs upon others, and their share, from which nobody can tell which words are the report's. */
const FEWEST_CLASHES = 6;
const CLASHING_SHARE = 0.005;

/** Share of a glyph that must lie on another of a line whose base is so far (font sizes) from its own. */
const CLASH = 0.3;
const OTHER_LINE = 0.12;

/** Share of the page a picture must cover for a page without text to count as scanned. */
const SCANNED = 0.3;

/** Letters, figures and signs of ASCII, most of what is printed. */
const isPlain = (text: string) => text.length === 1 && text > ' ' && text <= '~';

const isUnknown = (text: string) =>
  !isPlain(text) &&
  (/[\ufffd\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u.test(text) || (isControl(text) && !/\s/u.test(text)));

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
    if (isPlain(g.text) || !isControl(g.text) || widthOf(g) <= 0) continue;
    if (!/\s/u.test(g.text)) font.controls++;
    font.different.add(g.text);
  }
  for (const font of fonts.values()) {
    const many = font.different.size >= MOST_CONTROLS || font.controls >= CONTROL_SHARE * font.glyphs.length;
    if (font.controls > 0 && many) for (const g of font.glyphs) if (g.text !== ' ') g.text = UNKNOWN_GLYPH;
  }
}

/** What one font's glyphs on a page that are told to be digits say of it. */
interface Digits {
  least: number;
  most: number;
  count: number;
  /** The codes by which each digit was asked for. */
  codes: Map<string, Set<number>>;
}

/** Counts what speaks for and against the text layer of a page. */
export function healthOf(glyphs: readonly Glyph[]): Health {
  const health: Health = {
    glyphs: 0,
    unknown: 0,
    oddDigits: 0,
    digits: 0,
    guessed: 0,
    clashing: clashesOf(glyphs),
  };
  const fonts = new Map<string, Digits>();
  for (const g of glyphs) {
    if (/^\s*$/u.test(g.text)) continue;
    health.glyphs++;
    if (isUnknown(g.text)) health.unknown++;
    if (g.guessed) health.guessed++;
    if (!/^\d$/u.test(g.text) || g.direction !== 'right') continue;
    health.digits++;
    let font = fonts.get(g.font.key);
    if (!font)
      fonts.set(g.font.key, (font = { least: g.fontWidth, most: g.fontWidth, count: 0, codes: new Map() }));
    font.least = Math.min(font.least, g.fontWidth);
    font.most = Math.max(font.most, g.fontWidth);
    font.count++;
    font.codes.set(g.text, (font.codes.get(g.text) ?? new Set()).add(g.code));
  }
  for (const font of fonts.values())
    if (font.most > DIGIT_WIDTHS * font.least || !isInSequence(font.codes)) health.oddDigits += font.count;
  return health;
}

/**
 * Whether digits can be what the file says of their codes: a digit has one code in a font, and where the digits' codes lie
 * together as they do in every font that is made, they go up from 0 to 9. A table of characters that says otherwise is wrong.
 */
function isInSequence(codes: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  if ([...codes.values()].some((own) => own.size > 1)) return false;
  const byDigit = [...codes].map(([digit, own]) => [Number(digit), [...own][0]!] as const);
  const lowest = Math.min(...byDigit.map(([, code]) => code));
  const highest = Math.max(...byDigit.map(([, code]) => code));
  if (byDigit.length < FEWEST_IN_ORDER || lowest < LOWEST_CODE || highest - lowest > 9) return true;
  return byDigit.every(([digit, code]) => code - digit === byDigit[0]![1] - byDigit[0]![0]);
}

function clashesOf(glyphs: readonly Glyph[]): number {
  const seen = glyphs.filter((g) => g.text.trim() !== '');
  const places = new GlyphPlaces(seen);
  return seen.filter((g) => places.someOn(g, clash)).length;
}

const clash = (a: Glyph, b: Glyph): boolean =>
  a.run !== b.run &&
  covers(a, b) >= CLASH &&
  (a.direction !== b.direction || Math.abs(a.base - b.base) > OTHER_LINE * Math.max(a.size, b.size)) &&
  a.text !== b.text &&
  a.ink === b.ink;

/** Whether what a page's text layer says must be doubted. */
export function isDamaged(health: Health): boolean {
  const unknown = health.glyphs > 0 && health.unknown / health.glyphs >= UNKNOWN_SHARE;
  const clashing = health.clashing >= FEWEST_CLASHES && health.clashing >= CLASHING_SHARE * health.glyphs;
  return (
    unknown ||
    clashing ||
    isGuessed(health) ||
    (health.digits > 5 && health.oddDigits / health.digits >= ODD_SHARE)
  );
}

/** Whether a page is a picture with the words that software read in it. */
function isGuessed({ guessed, glyphs }: Health): boolean {
  return guessed > GUESSED_SHARE * glyphs;
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
  } else if (isGuessed(health)) notes.push({ code: 'text-recognised', at, detail: `${page}` });
  else if (isDamaged(health)) notes.push({ code: 'text-layer-damaged', at, detail: `${page}` });
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
