import { isFaint } from '../paint/ink';
import { heightOf, median, shared, type Glyph, type PagePaint, type Rule } from '../paint/paint';
import { covers, GlyphPlaces } from './glyph-places';
import { alongOf } from './words';

/** A run of glyphs in one ink. `look` is their ink, size and direction. */
interface Phrase {
  look: string;
  text: string;
  glyphs: Glyph[];
}

/** Gap (font sizes) that parts two phrases. */
const GAP = 1.5;

/** How far base lines of neighbours in a phrase may differ, in font sizes. */
const ONE_BASE = 0.4;

/** Share of a glyph that must lie on another for the one to be painted over the other: of faint ink, and of any. */
const ON_FAINT = 0.15;
const ON_ANY = 0.3;

/** Fewest glyphs of a phrase in strong ink that stand on others, and share of its glyphs. */
const FEWEST = 2;
const SHARE = 0.15;

/** So much larger than the text of its page a faint phrase is that comes back at its place on another page, unless it is turned. */
const LARGE = 1.5;

/** Most places of faint phrases remembered of one file. */
const MOST_SEEN = 2000;

/** Most different phrases remembered of one file, and how much (characters) of each. */
const MOST_KEPT = 200;
const LONGEST = 60;

/**
 * Words painted over a report that are none of its own: watermarks, the words of stamps. They tell themselves by standing upon the text of the report in
 * another ink, or, faint as they are, across the lines of its tables or, large or turned, at the same place of several pages; once told they are known on
 * all pages.
 */
export class Overlays {
  /** Texts by their look. */
  private readonly known = new Map<string, Set<string>>();
  private kept = 0;
  private readonly seen = new Set<string>();
  private readonly inks = new Map<string, number>();

  /** Looks at a page; true where words are now known to be painted over that were not before. */
  look(paint: PagePaint): boolean {
    this.count(paint.glyphs);
    const main = this.mainInk();
    const others = paint.glyphs.filter(({ ink }) => ink !== main);
    if (others.length === 0) return false;
    const text = paint.glyphs.filter(({ ink }) => ink === main);
    const own = new GlyphPlaces(text);
    const large = LARGE * median(text.map(({ size }) => size));
    const before = this.kept;
    for (const phrase of phrasesOf(others)) {
      if (this.kept >= MOST_KEPT) break;
      if (this.isKnown(phrase)) continue;
      if (isOver(phrase, own, paint.rules) || this.comesBack(phrase, large)) this.keep(phrase);
    }
    return this.kept > before;
  }

  /** Whether a faint phrase, so large or turned that it is no text of the report, stood at the same place of a page before. */
  private comesBack({ look, text, glyphs }: Phrase, large: number): boolean {
    const first = glyphs[0]!;
    if (!isFaint(first.ink) || (first.size < large && first.direction === 'right')) return false;
    const place = `${look} ${text.slice(0, LONGEST)} ${Math.round(first.x0)} ${Math.round(first.y0)}`;
    if (this.seen.has(place)) return true;
    if (this.seen.size < MOST_SEEN) this.seen.add(place);
    return false;
  }

  /** Counts the glyphs of each ink, of words that come back on the page once: a watermark may have more glyphs than a short page has text. */
  private count(glyphs: readonly Glyph[]): void {
    const first = glyphs[0]?.ink;
    const add = (ink: string, more: number) => this.inks.set(ink, (this.inks.get(ink) ?? 0) + more);
    if (first === undefined || glyphs.every(({ ink }) => ink === first)) {
      if (first !== undefined) add(first, glyphs.length);
      return;
    }
    const told = new Map(phrasesOf(glyphs).map((p) => [`${p.look} ${p.text}`, p.glyphs]));
    for (const own of told.values()) add(own[0]!.ink, own.length);
  }

  private keep({ look, text }: Phrase): void {
    const texts = this.known.get(look) ?? new Set();
    this.known.set(look, texts.add(text.slice(0, LONGEST)));
    this.kept++;
  }

  /** Whether the same words were seen over the report; of faint ones a part is enough, as where the edge of the paper cuts them. */
  private isKnown({ look, text, glyphs }: Phrase): boolean {
    const texts = this.known.get(look);
    if (!texts) return false;
    const own = text.slice(0, LONGEST);
    return texts.has(own) || (isFaint(glyphs[0]!.ink) && [...texts].some((t) => t.includes(own)));
  }

  /** The glyphs without those painted over the report. */
  without(glyphs: readonly Glyph[]): Glyph[] {
    if (this.kept === 0) return [...glyphs];
    const main = this.mainInk();
    const others = phrasesOf(glyphs.filter(({ ink }) => ink !== main));
    const gone = new Set(others.filter((p) => this.isKnown(p)).flatMap((p) => p.glyphs));
    return glyphs.filter((g) => !gone.has(g));
  }

  /** The ink of most of the text, which is no faint one unless there is no other. */
  private mainInk(): string | undefined {
    const all = [...this.inks];
    const strong = all.filter(([ink]) => !isFaint(ink));
    return (strong.length > 0 ? strong : all).toSorted((a, b) => b[1] - a[1])[0]?.[0];
  }
}

/** Glyphs of one ink, size and direction that were painted one after the other, each beside the last. Words may be set a little aslant. */
function phrasesOf(glyphs: readonly Glyph[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const g of glyphs) {
    const look = `${g.ink} ${Math.round(2 * g.size)} ${g.direction}`;
    const last = phrases.at(-1);
    if (last && last.look === look && isBeside(last.glyphs.at(-1)!, g)) {
      last.glyphs.push(g);
      last.text += g.text.trim();
    } else if (g.text.trim() !== '') phrases.push({ look, text: g.text, glyphs: [g] });
  }
  return phrases;
}

/** Whether a glyph stands on the line of the one before it, and near. */
function isBeside(last: Glyph, g: Glyph): boolean {
  const gap = alongOf(g)[0] - alongOf(last)[1];
  return Math.abs(g.base - last.base) <= ONE_BASE * g.size && Math.abs(gap) <= GAP * g.size;
}

/** Whether a phrase is painted over the text of the report, or, where it is faint, across an upright line. */
function isOver({ glyphs }: Phrase, own: GlyphPlaces, rules: readonly Rule[]): boolean {
  const faint = isFaint(glyphs[0]!.ink);
  const least = faint ? ON_FAINT : ON_ANY;
  const on = glyphs.filter((g) => own.someOn(g, (_, o) => covers(g, o) >= least));
  if (faint) return on.length > 0 || rules.some((rule) => crosses(rule, glyphs));
  return on.length >= Math.max(FEWEST, SHARE * glyphs.length);
}

/** Whether an upright line goes through the words. */
function crosses(rule: Rule, glyphs: readonly Glyph[]): boolean {
  const [first, last] = [glyphs[0]!, glyphs.at(-1)!];
  if (rule.horizontal || first.direction !== 'right') return false;
  const inside = rule.x0 > first.x0 + 0.3 * first.size && rule.x0 < last.x1 - 0.3 * last.size;
  return inside && shared(rule.y0, rule.y1, first.y0, first.y1) > 0.8 * heightOf(first);
}
