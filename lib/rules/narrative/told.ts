import { implied, REGULATION_2007, REGULATION_2019 } from '../../forms/law';
import type { Claim, Told } from '../../model/claim';
import type { Mark } from '../../model/finding';
import type { Basis, CellId } from '../../model/form';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../../model/reading';
import { cellMark, message, placeMark } from '../outcome';
import { placeOf, whereOfCell } from '../place';

/** A claim with what the reader of claims knows of it; claims of other makers are passed over. */
export type ToldClaim = Claim & { told: Told };

/** Longest quote that a message or a place holds. */
const LONGEST_QUOTE = 40;
/** From here on a range has no end: blank cells may be any figure from 0 up. */
const ENDLESS = 1e15;

/** The claims of a reading with their places in the list. */
export function toldClaims(reading: Reading): { claim: ToldClaim; index: number }[] {
  return reading.claims.flatMap((claim, index) => (claim.told ? [{ claim: claim as ToldClaim, index }] : []));
}

/** The claim at an index of the report's list. */
export function claimAt(reading: Reading, index: number): ToldClaim {
  return reading.claims[index] as ToldClaim;
}

/** A report must be right in what it tells: what the law asks of the whole report. */
export function basisOf(reading: Reading): Basis {
  return reading.form.topics ? implied(REGULATION_2007, '第三十二条') : implied(REGULATION_2019, '第五十条');
}

/** What a rule has looked at: the claim's place in the text. */
export const targetOf = ({ told, cells }: ToldClaim): string =>
  [`${told.block}:${told.start}`, ...cells.slice(0, 1)].join(' ');

/** Words of a claim as a message shows them. */
export function quoteOf({ quote }: Claim): string {
  const words = quote.replace(/\s+/gu, ' ').trim();
  return words.length > LONGEST_QUOTE ? `…${words.slice(-LONGEST_QUOTE)}` : words;
}

/** Where words of a block stand, by what they are judged, and in which section: what every finding on them tells. `outside`: words before any section. */
export function standing(block: number, words: string, reading: Reading, outside = '正文') {
  const section = reading.sections.find(({ range }) => block >= range.from && block < range.to);
  return {
    where: placeOf(section?.heading.text.slice(0, 40) ?? outside, words),
    basis: basisOf(reading),
    section: section?.id ?? null,
  };
}

/** As `standing`, of a claim. */
export const standingOf = (claim: ToldClaim, reading: Reading) =>
  standing(claim.told.block, quoteOf(claim), reading);

/** Marks of a claim and of the cells it is compared with. */
export function marksOf(claim: Claim, cells: readonly CellId[], reading: Reading): Mark[] {
  const figures = cells.flatMap((cell) => reading.figures.get(cell) ?? []);
  const shown = figures.filter((figure) => figure.kind !== 'blank' || figures.length < 3);
  return [placeMark(claim.at), ...shown.map((figure) => cellMark(figure, 'term'))];
}

/** What cells are called in the form: one by its row and column, several by the row they share or by the first of them. */
export function labelOfCells(cells: readonly CellId[], reading: Reading): string {
  const label = whereOfCell(reading.form, cells[0]!);
  const rest = cells.length - 1;
  return rest === 0 ? label : `${label}等 ${cells.length} 格之和`;
}

/** A range as words show it: a figure, "275—", "330000—340000". */
export function shownRange({ from, to }: Interval): string {
  if (from === to) return String(from);
  return to >= ENDLESS ? `${from}（另有空格）` : `${from}—${to}`;
}

/** How far two ranges lie apart; null where one has no single figure. */
export function apart(a: Interval, b: Interval): number | null {
  return a.from === a.to && b.from === b.to ? Math.round((a.from - b.from) * 1e6) / 1e6 : null;
}

/** There is nothing in the text for a rule to look at. */
export const nothingTold = message('why/nothing-told');
