import type { Mark, Outcome } from '../../model/finding';
import { meets, plus, type Interval } from '../../model/quantity';
import type { Reading } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, unclear } from '../outcome';
import { ALL_EDITIONS, rule } from '../rule';
import {
  apart,
  claimAt,
  nothingTold,
  quoteOf,
  shownRange,
  standingOf,
  targetOf,
  toldClaims,
  type ToldClaim,
} from './told';

const ID = 'narrative/text-sum-mismatch';

/** A whole told with its parts: where they are all of it they make it, and no part is more than it. */
export const textSumMismatch = rule(
  ID,
  'review',
  ALL_EDITIONS,
  function* judgeSums(reading): Iterable<Outcome> {
    const wholes = toldClaims(reading).filter(({ claim }) => claim.told.parts);
    if (wholes.length === 0) yield notApplicable(ID, '', nothingTold);
    for (const { claim } of wholes) yield judgeWhole(claim, reading);
  },
);

function judgeWhole(whole: ToldClaim, reading: Reading): Outcome {
  const target = targetOf(whole);
  const { claims, complete, overlap } = whole.told.parts!;
  const parts = claims
    .map((index) => claimAt(reading, index))
    .filter((part) => isRemedy(part) === isRemedy(whole) || whole.cells.length === 0);
  if (parts.length === 0) return unclear(ID, target, message('why/parts-only', { quote: quoteOf(whole) }));
  const sum = parts.map(({ range }) => range).reduce<Interval>(plus, { from: 0, to: 0 });
  const says = { quote: quoteOf(whole) };
  const wholes = wholesOf(whole, reading);
  if (wholes.some((range) => meets(sum, range))) return passed(ID, target);
  const most = Math.max(...wholes.map(({ to }) => to));
  const sameUnit = parts.every(({ unit }) => unit === whole.unit);
  const larger = parts.find(({ range, unit }) => range.from > most && unit === whole.unit);
  if (larger) return wrong('narrative/part-larger', whole, parts, sum, reading);
  // What the list is of must be sure before it may be said not to add up.
  const sure = wholes.length === 1;
  if (complete === 'no' || (complete === 'near' && !sure)) {
    const exceeds = sum.from > most && parts.length >= 2 && sameUnit && !overlap;
    if (exceeds) return wrong('narrative/parts-exceed', whole, parts, sum, reading);
    return unclear(ID, target, message('why/parts-only', says));
  }
  const code = complete === 'near' ? 'narrative/parts-near' : ID;
  return wrong(code, whole, parts, sum, reading);
}

/** Reviews and litigation are not among the requests or items they are told behind. */
const isRemedy = ({ cells }: ToldClaim): boolean =>
  cells.some((cell) => /^(?:t4|review|litigation)\./u.test(cell));

/** What the parts may be of: the whole, each figure told beside it, and several of them together. */
function wholesOf(whole: ToldClaim, reading: Reading): Interval[] {
  const beside = whole.told.parts!.beside.map((index) => claimAt(reading, index).range);
  const together = beside.reduceRight<Interval[]>(
    (sums, range) => [...sums, plus(sums.at(-1)!, range)],
    [whole.range],
  );
  return [...together, ...beside];
}

function wrong(code: string, whole: ToldClaim, parts: ToldClaim[], sum: Interval, reading: Reading): Outcome {
  const target = targetOf(whole);
  const difference = apart(sum, whole.range);
  return failed(
    ID,
    target,
    finding(ID, 'review', {
      message: message(code, {
        quote: quoteOf(whole),
        written: shownRange(whole.range),
        terms: parts.map(({ range }) => shownRange(range)),
        sum: shownRange(sum),
        difference: difference === null ? null : Math.abs(difference),
      }),
      ...standingOf(whole, reading),
      cells: whole.cells,
      expected: shownRange(sum),
      actual: shownRange(whole.range),
      difference: apart(whole.range, sum),
      marks: [{ role: 'total', at: whole.at }, ...parts.map(({ at }): Mark => ({ role: 'term', at }))],
    }),
  );
}
