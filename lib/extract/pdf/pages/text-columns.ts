import type { FoundPage } from './found-page';
import { furnitureOf, marginLines } from './furniture';
import { stripsOf, type Strip } from './free-strips';
import { median, shared, type Rect } from '../paint/paint';
import type { Word } from '../words/words';

/** Fewest lines of each column: of lines beside each other, and of such as stand between those of the other column; a table counts as so many. */
const FEWEST_LINES = 6;
const FEWEST_LOOSE_LINES = 3;
const LINES_OF_TABLE = 6;

/** Two lines of neighbouring columns whose base lines differ by less (font sizes) are one line. */
const ONE_LINE = 0.25;
/** Distance of base lines (font sizes) in which two words are of one line of their column. */
const LINE = 0.8;

/** Fewest letters of each column, and share of its words that may be figures: columns of figures are a table's. */
const FEWEST_LETTERS = 60;
const FEWEST_LOOSE_LETTERS = 30;
const MOST_FIGURES = 0.3;

/** A page lies when it is so much wider than high; two sheets on it have margins that differ by less than this (font sizes). */
const LYING = 1.2;
const SAME_MARGIN = 1.5;

/** Font size (points) of a page that has tables alone. */
const USUAL_SIZE = 10;

/** How often a page's parts are looked at for columns again: two sheets on one page, each with a column of links. */
const MOST_LEVELS = 3;

/**
 * Each page in the order it is read: where text and tables stand in two columns with a free strip between them, the left one before the right one.
 * Where one page is plainly two sheets, so are those of its size whose middle is free.
 */
export function inColumns(pages: readonly FoundPage[]): FoundPage[][] {
  const alone = pages.map((page) => withoutBridges(page));
  const known = new Set(pages.filter((_, i) => alone[i]!.sheets).map(sizeOf));
  const imposed = new Set<FoundPage>();
  const read = pages.map((page, i) => {
    const isOther = !alone[i]!.sheets && known.has(sizeOf(page));
    const { without, sheets } = isOther ? withoutBridges(page, true) : alone[i]!;
    const parts = parted(without, 0, sheets);
    if (sheets) for (const part of parts) imposed.add(part);
    return parts;
  });
  const furniture = furnitureOfSheets([...imposed]);
  return read.map((parts) => parts.map((part) => withoutWords(part, furniture.get(part))));
}

/** Page numbers and running heads of the sheets themselves, which no page has as such. */
function furnitureOfSheets(sheets: readonly FoundPage[]): Map<FoundPage, Set<Word>> {
  const sizes = sheets.map(({ from = 0, to, width, height }) => ({ width: (to ?? width) - from, height }));
  const lines = sheets.map(({ rest }, i) => marginLines(rest, sizes[i]!));
  const found = furnitureOf(sheets.map(({ height }, i) => ({ lines: lines[i]!, height })));
  return new Map(sheets.map((sheet, i) => [sheet, found[i]!]));
}

const withoutWords = (page: FoundPage, words: ReadonlySet<Word> | undefined): FoundPage =>
  words && words.size > 0 ? { ...page, rest: page.rest.filter((w) => !words.has(w)) } : page;

const sizeOf = ({ width, height }: FoundPage): string => `${Math.round(width)} ${Math.round(height)}`;

/** A page without the tables that were found among words standing beside each other on two sheets, which are text, and the middle between these; null where it is not two. */
function withoutBridges(page: FoundPage, known = false): { without: FoundPage; sheets: Gutter | null } {
  if (page.width < LYING * page.height) return { without: page, sheets: null };
  const x = page.width / 2;
  const across = page.tables.filter((t) => t.by === 'words' && t.box.x0 < x && t.box.x1 > x);
  const words = across.flatMap((t) => t.cells.flatMap((c) => c.words));
  const without: FoundPage = {
    ...page,
    tables: page.tables.filter((t) => !across.includes(t)),
    rest: [...page.rest, ...words],
  };
  const sheets = betweenSheets(without, known);
  return sheets ? { without, sheets } : { without: page, sheets: null };
}

const sizeOfLetters = (page: FoundPage): number =>
  median(page.rest.filter((w) => w.direction === 'right').map((w) => w.size)) || USUAL_SIZE;

function parted(page: FoundPage, level: number, sheets: Gutter | null): FoundPage[] {
  const some = page.rest.length + page.tables.length > 1;
  const gutter = sheets ?? (level < MOST_LEVELS && some ? bestGutter(page) : null);
  if (!gutter) return [page];
  const { x, top, bottom } = gutter;
  const middle = (r: Rect) => (r.y0 + r.y1) / 2;
  const own: ((r: Rect) => boolean)[] = [
    (r) => middle(r) < top,
    (r) => middle(r) >= top && middle(r) <= bottom && r.x1 <= x,
    (r) => middle(r) >= top && middle(r) <= bottom && r.x1 > x,
    (r) => middle(r) > bottom,
  ];
  const number = page.sheet ?? page.number;
  return own
    .map((of, i): FoundPage => ({
      ...page,
      tables: page.tables.filter((t) => of(t.box)),
      rest: page.rest.filter(of),
      pictures: page.pictures.filter(of),
      held: page.held?.filter(of),
      sheet: number + i / 10 ** (level + 1),
      ...(i === 1 ? { to: x } : {}),
      ...(i === 2 ? { from: x } : {}),
      ...(i === 2 && sheets ? { shift: x } : {}),
    }))
    .filter((part) => part.tables.length + part.rest.length + part.pictures.length > 0)
    .flatMap((part) => parted(part, level + 1, null));
}

interface Gutter {
  x: number;
  top: number;
  bottom: number;
}

function bestGutter(page: FoundPage): Gutter | null {
  const size = sizeOfLetters(page);
  let best: { strip: Strip; lines: number } | null = null;
  const byBase = withRestByBase(page);
  for (const strip of freeStrips(page, size)) {
    const lines = linesBeside(byBase, strip, size, best?.lines ?? 0);
    if (lines > 0) best = { strip, lines };
  }
  return best && { x: (best.strip.x0 + best.strip.x1) / 2, top: best.strip.top, bottom: best.strip.bottom };
}

const withRestByBase = (page: FoundPage): FoundPage => ({
  ...page,
  rest: page.rest.toSorted((a, b) => a.base - b.base),
});

const printedOn = ({ rest, tables, held = [] }: FoundPage): Rect[] => [
  ...rest,
  ...tables.map((t) => t.box),
  ...held,
];

const freeStrips = (page: FoundPage, size: number): Strip[] =>
  stripsOf(printedOn(page), { from: page.from ?? 0, to: page.to ?? page.width, height: page.height }, size);

/** The middle of a lying page on which two sheets stand, whose margins are the same, or the left one of which has the same on both sides; however little is printed on the second. It is known of some pages by others. */
function betweenSheets(page: FoundPage, known: boolean): Gutter | null {
  const size = sizeOfLetters(page);
  const x = page.width / 2;
  const all = printedOn(page);
  const free = freeStrips(page, size).find(
    (s) => s.x0 <= x && s.x1 >= x && s.top <= 0 && s.bottom >= page.height,
  );
  const right = all.filter((r) => r.x0 >= x);
  if (!free || right.length === 0) return null;
  const left = all.filter((r) => r.x1 <= x);
  const { tables, bases } = sideOf(withRestByBase(page), free, size, (r) => r.x1 <= x);
  if (tables === 0 && bases.length < FEWEST_LOOSE_LINES) return null;
  const margin = Math.min(...left.map((r) => r.x0));
  const begins = Math.min(...right.map((r) => r.x0)) - x;
  const ends = page.width - Math.max(...right.map((r) => r.x1));
  const inner = x - Math.max(...left.map((r) => r.x1));
  const same = (a: number) => Math.abs(a - margin) < SAME_MARGIN * size;
  const within = same(inner) && Math.min(begins, ends) > margin - SAME_MARGIN * size;
  return known || same(begins) || same(ends) || within ? { x, top: 0, bottom: page.height } : null;
}

/** What stands on one side of a strip. */
interface Side {
  tables: number;
  words: Word[];
  bases: number[];
}

/** How many lines the lesser of two columns beside a strip has, where they are more than `least`; 0 where they are not or are no columns of text. The page's words go by their base lines. */
function linesBeside(page: FoundPage, strip: Strip, size: number, least: number): number {
  const x = (strip.x0 + strip.x1) / 2;
  const left = sideOf(page, strip, size, (r) => r.x1 <= x);
  const right = sideOf(page, strip, size, (r) => r.x0 >= x);
  const count = (side: Side) => side.tables * LINES_OF_TABLE + side.bases.length;
  const lines = Math.min(count(left), count(right));
  if (lines <= least || lines < FEWEST_LOOSE_LINES) return 0;
  const areText = (letters: number) => isText(left, letters) && isText(right, letters);
  const loose = areText(FEWEST_LOOSE_LETTERS) && standApart(left.bases, right.bases, size);
  return loose || (lines >= FEWEST_LINES && areText(FEWEST_LETTERS)) ? lines : 0;
}

function sideOf(page: FoundPage, strip: Strip, size: number, beside: (r: Rect) => boolean): Side {
  const within = (r: Rect) => beside(r) && shared(r.y0, r.y1, strip.top, strip.bottom) > 0.5 * (r.y1 - r.y0);
  const words = page.rest.filter(within);
  const bases: number[] = [];
  for (const { base } of words)
    if (bases.length === 0 || base - bases.at(-1)! > LINE * size) bases.push(base);
  return { tables: page.tables.filter((t) => within(t.box)).length, words, bases };
}

/** Whether a side has so many letters or a table, and is none of figures. */
function isText({ tables, words }: Side, fewest: number): boolean {
  if (tables > 0) return true;
  const letters = words.reduce((n, w) => n + (/\p{L}/u.test(w.text) ? w.text.length : 0), 0);
  if (letters < fewest) return false;
  const figures = words.filter((w) => /^[\d.,%/—-]+$/u.test(w.text)).length;
  return figures / Math.max(1, words.length) <= MOST_FIGURES;
}

/** Whether the lines of two columns stand between each other, as those of one text do not. */
function standApart(a: readonly number[], b: readonly number[], size: number): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  let together = 0;
  for (const base of few) {
    while (at < many.length && many[at]! < base - ONE_LINE * size) at++;
    if (at < many.length && many[at]! <= base + ONE_LINE * size) together++;
  }
  return few.length > 0 && many.length > 0 && 2 * together < few.length;
}
