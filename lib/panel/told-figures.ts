import type { Audit } from '../model/audit';
import type { Claim } from '../model/claim';
import type { CellId } from '../model/form';
import type { Location } from '../model/location';
import { within } from '../model/location';
import { MOST_FIGURES, type FigureMark } from '../model/painted';
import { toldFindings, toldLinks, type ToldFinding, type ToldLink } from './told-links';

/** What came of a figure of the text. `not-comparable`: a rule looked at it and could not tell; `not-looked-at`: none did. */
export const STANDINGS = ['differs', 'agrees', 'not-comparable', 'not-looked-at'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A figure of the text with what came of it. Figures told of several things at one place (复议、诉讼各3件) are one. */
export interface ToldFigure {
  /** Index of its first claim; names the figure. */
  index: number;
  claims: Claim[];
  standing: Standing;
  words: ToldWords;
  links: ToldLink[];
  findings: ToldFinding[];
}

/** The words of a figure: what names it, the figure itself, and a little of what stands around them. */
interface ToldWords {
  before: string;
  lead: string;
  figure: string;
  after: string;
}

/** Figures under the heading of their section; null for what stands before the first and where it is not known. */
interface ToldSection {
  heading: string | null;
  figures: ToldFigure[];
}

const gathered = new WeakMap<Audit, ToldFigure[]>();

/** Every figure of the text in reading order. */
export function toldFigures(audit: Audit): readonly ToldFigure[] {
  let figures = gathered.get(audit);
  if (!figures) gathered.set(audit, (figures = gather(audit)));
  return figures;
}

function gather(audit: Audit): ToldFigure[] {
  const links = toldLinks(audit);
  const findings = toldFindings(audit);
  const figures: ToldFigure[] = [];
  let last = '';
  audit.claims.forEach((claim, index) => {
    const place = `${JSON.stringify(claim.at)} ${claim.told?.start} ${claim.told?.end}`;
    const before = figures.at(-1);
    if (place === last && before) {
      before.claims.push(claim);
      before.links.push(...links[index]!);
      for (const one of findings[index]!)
        if (!before.findings.some(({ finding }) => finding === one.finding)) before.findings.push(one);
    } else {
      figures.push({
        index,
        claims: [claim],
        standing: 'not-looked-at',
        words: wordsOf(claim),
        links: [...links[index]!],
        findings: [...findings[index]!],
      });
    }
    last = place;
  });
  for (const figure of figures) {
    figure.standing = standingOf(figure);
    figure.links = tellingLinks(figure);
  }
  return figures;
}

/**
 * A finding on the figure itself counts most; then what vouches for it: the table, or figures it fits with. Only then what it is a
 * mere term of: where a sum does not come out, a part that agrees with the table is not the one at fault.
 */
function standingOf({ claims, links, findings }: ToldFigure): Standing {
  const told = (outcome: Claim['outcome']): boolean => claims.some((claim) => claim.outcome === outcome);
  if (told('differs') || findings.some(({ role }) => role !== 'term')) return 'differs';
  if (told('agrees') || links.some(vouches)) return 'agrees';
  if (findings.length > 0 || links.some(({ verdict }) => verdict === 'failed')) return 'differs';
  return told('not-comparable') || links.length > 0 ? 'not-comparable' : 'not-looked-at';
}

/** That a list is only some of a whole says nothing of a figure that was held against the table. */
function tellingLinks({ claims, links }: ToldFigure): ToldLink[] {
  const compared = claims.some(({ outcome }) => outcome === 'agrees' || outcome === 'differs');
  return compared ? links.filter(({ verdict }) => verdict !== 'unclear') : links;
}

/** A whole or a percentage that passed has been held against figures, if not those it names first. */
function vouches(link: ToldLink): boolean {
  return link.met || (link.verdict === 'passed' && (link.kind === 'whole' || link.kind === 'percent'));
}

/** Words that name too little by themselves (105个) are shown with those before them, as far as the clause goes. */
const TELLING = 4;
const LONG_FIGURE = 10;
const AROUND = 12;

function wordsOf(claim: Claim): ToldWords {
  const { quote, at } = claim;
  const length = figureLength(claim);
  const lead = quote.slice(0, quote.length - length);
  const telling = lead.length >= TELLING || length > LONG_FIGURE;
  return {
    before: telling ? '' : (CLAUSE_BEFORE.exec((at.before ?? '').slice(-AROUND))?.[0] ?? ''),
    lead,
    figure: quote.slice(quote.length - length),
    after: (at.after ?? '').slice(0, AROUND).split(CLAUSE)[0]!,
  };
}

/** The last clause with the mark behind it. */
const CLAUSE_BEFORE = /(?<![^，,、。；;：:！？（）()\n])[^，,、。；;：:！？（）()\n]+[，,、：:（(]?$/u;
const CLAUSE = /[，,、。；;：:！？（）()\n]/u;

/** Characters of the quote, from its end, that are the figure; all of them where it is told without one (未收到). */
function figureLength({ quote, told }: Claim): number {
  const length = told ? told.end - told.start : 0;
  return length > 0 && length <= quote.length ? length : quote.length;
}

/** The figure that a claim is or is part of, by the claim's index. */
export function figuresByClaim(figures: readonly ToldFigure[]): ReadonlyMap<number, ToldFigure> {
  return new Map(
    figures.flatMap((figure) => figure.claims.map((_, at) => [figure.index + at, figure] as const)),
  );
}

/** The figures under the sections they stand in, in reading order. */
export function toldSections(audit: Audit, figures: readonly ToldFigure[]): ToldSection[] {
  const sections: ToldSection[] = [];
  for (const figure of figures) {
    const heading = headingOf(audit, figure.claims[0]!.told?.block);
    const last = sections.at(-1);
    if (last && last.heading === heading) last.figures.push(figure);
    else sections.push({ heading, figures: [figure] });
  }
  return sections;
}

function headingOf({ sections }: Audit, block: number | undefined): string | null {
  if (block === undefined) return null;
  return sections.find(({ range }) => block >= range.from && block < range.to)?.heading ?? null;
}

/** How many figures came to what. */
export function countStandings(figures: readonly ToldFigure[]): Record<Standing, number> {
  const counts = { differs: 0, agrees: 0, 'not-comparable': 0, 'not-looked-at': 0 };
  for (const { standing } of figures) counts[standing]++;
  return counts;
}

/** Figures that tell a cell, by the cell. */
export function toldByCell(audit: Audit): ReadonlyMap<CellId, ToldFigure[]> {
  const map = new Map<CellId, ToldFigure[]>();
  for (const figure of toldFigures(audit)) {
    for (const cell of new Set(figure.claims.flatMap(({ cells }) => cells))) {
      const known = map.get(cell);
      if (known) known.push(figure);
      else map.set(cell, [figure]);
    }
  }
  return map;
}

/** What is painted in a page or a PDF: `indexes` names the figure of each mark; `beyond` counts those over the limit, `elsewhere` those in neither. */
interface FigureMarks {
  marks: FigureMark[];
  indexes: number[];
  beyond: number;
  elsewhere: number;
}

/** The figures as they are painted where they stand, in reading order. */
export function figureMarks(audit: Audit): FigureMarks {
  const all = toldFigures(audit);
  const standing = all.filter(({ claims }) => claims[0]!.at.in !== 'txt');
  const shown = standing.slice(0, MOST_FIGURES);
  const marks = shown.map(({ claims, standing: came, words }): FigureMark => ({
    kind: came === 'agrees' || came === 'differs' ? came : 'undecided',
    at: figureAt(claims[0]!, words),
  }));
  return {
    marks,
    indexes: shown.map(({ index }) => index),
    beyond: standing.length - marks.length,
    elsewhere: all.length - standing.length,
  };
}

/** The place of the figure alone, without the words that name it. */
function figureAt({ at, quote }: Claim, { lead }: ToldWords): Location {
  const own = within(at, quote, lead.length, quote.length);
  return {
    ...own,
    before: `${at.before ?? ''}${lead}`.slice(-AROUND),
    ...(at.after === undefined ? {} : { after: at.after }),
  };
}
