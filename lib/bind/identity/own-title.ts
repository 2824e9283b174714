import type { Paragraph, ReportDocument } from '../../model/document';
import type { BlockRange, YearTold } from '../../model/reading';
import { isTitle, type TitleTold } from './titles';

/** The report's own title among all that read like one. */
export interface OwnTitle {
  /** Its own first, then those that agree with it; [] where only titles of other reports are printed. */
  titles: TitleTold[];
  /** Titles that name another year than its own, in case they are its own after all. */
  other: TitleTold[];
  /** How sure its year and its agency are, 0 to 1. */
  yearSure: number;
  agencySure: number;
}

/** How sure a title is that alone tells; one that others bear out; and one of several that nothing bears out. */
const SURE = 0.95;
const BORNE_OUT = 0.9;
const DOUBTFUL = 0.5;

/** How much each sign counts for a title. */
const WEIGHTS = { period: 3, told: 3, file: 2, table: 2, text: 2, large: 2, agency: 1 } as const;

/** Blocks and characters of a report's text searched for the year and the agency it speaks of. */
const MOST_BLOCKS = 200;
const MOST_TEXT = 2000;

/**
 * Chooses the report's title. Where a page prints the titles of several reports (a list of other years or agencies beside it), that one is its own
 * which the period, the tables, the text, the page's own data or its size bear out; titles of other reports tell nothing of this one.
 */
export function ownTitle(
  candidates: readonly TitleTold[],
  told: readonly YearTold[],
  document: ReportDocument,
  body: BlockRange,
): OwnTitle {
  const named = candidates.some(({ listed }) => !listed)
    ? candidates.filter(({ listed }) => !listed)
    : candidates;
  const years = new Set(named.flatMap(({ year }) => year ?? []));
  const rivals = named.some((a) => named.some((b) => !sameAgency(a, b)));
  if (years.size <= 1 && !rivals) return { titles: [...named], other: [], yearSure: SURE, agencySure: SURE };
  return new Choice(named, told, textOf(document, body)).made();
}

class Choice {
  private readonly textYear: number | null;
  private readonly mentions: Map<TitleTold, number>;

  constructor(
    private readonly named: readonly TitleTold[],
    private readonly told: readonly YearTold[],
    text: string,
  ) {
    this.textYear = mostNamedYear(text);
    this.mentions = new Map(named.map((one) => [one, countOf(one.agency, text)]));
  }

  made(): OwnTitle {
    const ranked = this.named.toSorted((a, b) => this.score(b) - this.score(a));
    const own = ranked[0]!;
    const printed = new Set(this.named.flatMap(({ from, year }) => (from === 'page' ? (year ?? []) : [])));
    if (printed.size > 1 && this.told.length > 0 && !this.agrees(own) && !this.standsOut(own))
      return { titles: [], other: [], yearSure: BORNE_OUT, agencySure: DOUBTFUL };
    const fits = (one: TitleTold): boolean =>
      sameAgency(one, own) && (one.year === own.year || one.year === null || own.year === null);
    // A single title on the page that is set like one is its own after all where the page's data is left over from another.
    const other = this.named.filter(
      (one) => printed.size === 1 && one.from === 'page' && one.large && one.year !== null && !fits(one),
    );
    return {
      titles: ranked.filter(fits),
      other,
      yearSure: this.yearSure(own),
      agencySure: this.agencySure(own),
    };
  }

  private score(one: TitleTold): number {
    const said = this.told.map(({ from, year }): number =>
      year === one.year && (from === 'period' || from === 'table') ? WEIGHTS[from] : 0,
    );
    return (
      said.reduce((a, b) => a + b, 0) +
      (this.isToldToo(one, 'meta') ? WEIGHTS.told : this.isToldToo(one, 'file') ? WEIGHTS.file : 0) +
      (one.year !== null && one.year === this.textYear ? WEIGHTS.text : 0) +
      (this.isLargest(one) ? WEIGHTS.large : 0) +
      (this.isMostNamed(one) ? WEIGHTS.agency : 0)
    );
  }

  /** Page or file call themselves the same. */
  private isToldToo(one: TitleTold, from: 'meta' | 'file'): boolean {
    return this.named.some((b) => b.from === from && b.year === one.year && sameAgency(one, b));
  }

  private isLargest(one: TitleTold): boolean {
    return one.large && this.named.some((b) => b.from === 'page' && !b.large);
  }

  private isMostNamed(one: TitleTold): boolean {
    const own = this.mentions.get(one)!;
    return own > 0 && this.named.every((b) => sameAgency(one, b) || this.mentions.get(b)! < own);
  }

  private standsOut(one: TitleTold): boolean {
    return this.isLargest(one) || this.isToldToo(one, 'meta') || this.isToldToo(one, 'file');
  }

  private agrees(one: TitleTold): boolean {
    return this.told.every(({ year }) => year === one.year);
  }

  private yearSure(own: TitleTold): number {
    if (new Set(this.named.flatMap(({ year }) => year ?? [])).size <= 1) return SURE;
    if (this.told.length > 0) return this.agrees(own) ? BORNE_OUT : DOUBTFUL;
    if (this.textYear !== null) return this.textYear === own.year ? BORNE_OUT : DOUBTFUL;
    return this.isLargest(own) || this.isToldToo(own, 'meta') ? BORNE_OUT : DOUBTFUL;
  }

  private agencySure(own: TitleTold): number {
    if (this.named.every((one) => sameAgency(one, own))) return SURE;
    return this.standsOut(own) || this.isMostNamed(own) ? BORNE_OUT : DOUBTFUL;
  }
}

/** Whether two titles may name the same organ: one of them none, or one name short for the other. */
function sameAgency(a: TitleTold, b: TitleTold): boolean {
  if (a.agency === null || b.agency === null) return true;
  const [one, two] = [short(a.agency), short(b.agency)];
  return one.endsWith(two) || two.endsWith(one);
}

const short = (name: string): string =>
  name.replace(/(?<=.)(?:人民政府|政府|办事处)?(?:办公室|办公厅)?$/u, '');

/** The year a report's text names at least twice and more often than any other; null where there is none. */
export const yearOfText = (document: ReportDocument, body: BlockRange): number | null =>
  mostNamedYear(textOf(document, body));

/** The text of a report without the lines that read like titles. */
function textOf(document: ReportDocument, body: BlockRange): string {
  return document.blocks
    .slice(body.from, Math.min(body.to, body.from + MOST_BLOCKS))
    .filter((block): block is Paragraph => block.kind === 'paragraph' && !isTitle(block.text))
    .map(({ text }) => text.slice(0, MOST_TEXT).replace(/\s/gu, ''))
    .join('\n');
}

function mostNamedYear(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function countOf(name: string | null, text: string): number {
  return name === null ? 0 : text.split(name).length - 1;
}
