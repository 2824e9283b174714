import type { Outcome } from '../../model/finding';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, placeMark, unclear } from '../outcome';
import { ALL_EDITIONS, rule } from '../rule';
import { growthOf } from './growth-of';
import { within } from './rounding';
import { claimAt, nothingTold, quoteOf, standingOf, targetOf, toldClaims, type ToldClaim } from './told';

const ID = 'narrative/percent-mismatch';

/** Shares, rates and growth against the figures they are told of, to the digits printed, rounded or cut. */
export const percentMismatch = rule(
  ID,
  'review',
  ALL_EDITIONS,
  function* judgePercents(reading): Iterable<Outcome> {
    const percents = toldClaims(reading).filter(
      ({ claim: { told } }) => told.kind === 'percent' || (told.kind === 'count' && told.growth),
    );
    if (percents.length === 0) yield notApplicable(ID, '', nothingTold);
    for (const { claim } of percents) yield judgePercent(claim, reading);
  },
);

function judgePercent(claim: ToldClaim, reading: Reading): Outcome {
  const target = targetOf(claim);
  const unknown = unclear(ID, target, message('why/share-of-what', { quote: quoteOf(claim) }));
  if (claim.told.growth) {
    const noYear = unclear(ID, target, message('why/last-year-unknown', { quote: quoteOf(claim) }));
    return growthOf(claim, reading, ID) ?? noYear;
  }
  const { share } = claim.told;
  if (!share || share.part === null || share.whole === null) return unknown;
  const part = claimAt(reading, share.part);
  const whole = claimAt(reading, share.whole);
  const others = [share.whole, ...share.others].map((index) => claimAt(reading, index));
  const wholes = [...others.map(({ range }) => range), ...tableWholes(part, reading), ...sums(others)];
  const parts = share.rate ? [part, ...others] : [part];
  if (wholes.some((one) => parts.some(({ range }) => fits(claim, range, one)))) return passed(ID, target);
  // A rate is only held to two figures told next to each other, with nothing told between.
  if (share.rate && (share.part - share.whole !== 1 || part.told.sentence !== whole.told.sentence))
    return unknown;
  const table = tableWholes(part, reading)[0];
  const of = table ?? whole.range;
  if (of.from === 0 || of.from !== of.to || part.range.from !== part.range.to) return unknown;
  return wrong(claim, part, of.from, reading);
}

/** Results of requests may be shares of all handled, of all received or of both years'. */
function tableWholes(part: ToldClaim, reading: Reading): Interval[] {
  if (!part.cells[0]?.startsWith('t3.')) return [];
  const cells = ['t3.total.total', 't3.new.total', 't3.carried_in.total'];
  const [handled, received, carried] = cells.map((cell) => reading.figures.get(cell)?.value ?? null);
  const found = [handled, received, received !== null && carried !== null ? received! + carried! : null];
  return found.flatMap((n) => (n === null || n === undefined ? [] : [{ from: n, to: n }]));
}

/** Two figures next to each other may be told together as the whole. */
function sums(claims: readonly ToldClaim[]): Interval[] {
  return claims
    .slice(1, 6)
    .flatMap((one, i) =>
      claims
        .slice(i + 2, 7)
        .map((other) => ({ from: one.range.from + other.range.from, to: one.range.to + other.range.to })),
    );
}

/** Whether a printed percentage is the part of the whole, rounded or cut at its last digit. */
function fits(claim: ToldClaim, part: Interval, whole: Interval): boolean {
  if (whole.to === 0) return false;
  const low = (part.from / Math.max(whole.to, 1e-9)) * 100;
  const high = whole.from === 0 ? Number.POSITIVE_INFINITY : (part.to / whole.from) * 100;
  return within(claim, low, high);
}

function wrong(claim: ToldClaim, part: ToldClaim, whole: number, reading: Reading): Outcome {
  const share = Math.round((part.range.from / whole) * 10_000) / 100;
  return failed(
    ID,
    targetOf(claim),
    finding(ID, 'review', {
      message: message(ID, {
        quote: quoteOf(claim),
        written: claim.told.value,
        part: part.told.value,
        whole,
        expected: share,
      }),
      ...standingOf(claim, reading),
      cells: part.cells,
      expected: share,
      actual: claim.told.value,
      difference: Math.round((claim.told.value - share) * 100) / 100,
      marks: [placeMark(claim.at), { role: 'term', at: part.at }],
    }),
  );
}
