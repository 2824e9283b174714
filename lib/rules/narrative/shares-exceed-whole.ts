import type { Outcome } from '../../model/finding';
import type { Reading } from '../../model/reading';
import { grouped } from '../../model/grouped';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { ALL_EDITIONS, rule } from '../rule';
import { nothingTold, quoteOf, standingOf, targetOf, toldClaims, type ToldClaim } from './told';

const ID = 'narrative/shares-exceed-whole';
/** Shares rounded up may add to a little more than all: half a point each at most. */
const ROUNDING = 0.5;

/** Shares of one whole told in one sentence add to no more than all of it. */
export const sharesExceedWhole = rule(
  ID,
  'review',
  ALL_EDITIONS,
  function* judgeShares(reading): Iterable<Outcome> {
    const groups = groupsOf(reading);
    if (groups.length === 0) yield notApplicable(ID, '', nothingTold);
    for (const group of groups) {
      const sum = group.reduce((total, { told }) => total + told.value, 0);
      const first = group[0]!;
      yield sum <= 100 + ROUNDING * group.length ? passed(ID, targetOf(first)) : exceeds(group, sum, reading);
    }
  },
);

/** Two shares or more of a sentence that are told of the same whole and not of figures of their own. */
function groupsOf(reading: Reading): ToldClaim[][] {
  // A share with a figure of its own is the matter of percent-mismatch.
  const shares = [...toldClaims(reading)]
    .map(({ claim }) => claim)
    .filter(({ told: { kind, share } }) => kind === 'percent' && share?.apart && share.part === null);
  const groups = grouped(shares, ({ told }) => `${told.sentence} ${told.share!.of}`);
  return [...groups.values()].filter((group) => group.length > 1);
}

function exceeds(group: ToldClaim[], sum: number, reading: Reading): Outcome {
  const first = group[0]!;
  const total = Math.round(sum * 100) / 100;
  return failed(
    ID,
    targetOf(first),
    finding(ID, 'review', {
      message: message(ID, { terms: group.map(quoteOf), sum: total }),
      ...standingOf(first, reading),
      expected: 100,
      actual: total,
      difference: Math.round((total - 100) * 100) / 100,
      marks: group.map(({ at }) => placeMark(at)),
    }),
  );
}
