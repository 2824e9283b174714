import type { Outcome } from '../../model/finding';
import type { RuleId } from '../../model/form';
import type { Reading } from '../../model/reading';
import { failed, finding, message, passed, placeMark } from '../outcome';
import { within } from './percent-mismatch';
import { basisOf, claimAt, quoteOf, sectionIdOf, targetOf, whereOfClaim, type ToldClaim } from './told';

/** A growth in per cent against this year's figure and last year's, where both are known; null where one is not. */
export function growthOf(claim: ToldClaim, reading: Reading, rule: RuleId): Outcome | null {
  const growth = claim.told.growth!;
  if (growth.of === null) return null;
  const now = claimAt(reading, growth.of);
  const before = lastYearOf(now, growth.from, reading);
  if (before === null || before === 0 || now.range.from !== now.range.to || growth.by === 0) return null;
  const target = targetOf(claim);
  const change = ((now.range.from - before) / before) * 100 * growth.by;
  // That it fell where the text says it rose is a contradiction, told there.
  if (change < 0) return null;
  if (within(claim, change, change)) return passed(rule, target);
  const expected = Math.round(change * 100) / 100;
  return failed(
    rule,
    target,
    finding(rule, 'review', {
      message: message('narrative/growth', {
        quote: quoteOf(claim),
        written: claim.told.value,
        now: now.told.value,
        before,
        expected,
      }),
      where: whereOfClaim(claim, reading),
      cells: now.cells,
      expected,
      actual: claim.told.value,
      difference: Math.round((claim.told.value - expected) * 100) / 100,
      basis: basisOf(reading),
      marks: [placeMark(claim.at), { role: 'term', at: now.at }],
      section: sectionIdOf(claim, reading),
    }),
  );
}

/** Last year's figure: told in the sentence, or printed in last year's report where it is known. */
export function lastYearOf(now: ToldClaim, from: number | null, reading: Reading): number | null {
  if (from !== null) {
    const { range } = claimAt(reading, from);
    return range.from === range.to ? range.from : null;
  }
  if (!reading.lastYear || now.cells.length !== 1 || now.scope !== '') return null;
  return reading.lastYear.figures.get(now.cells[0]!)?.value ?? null;
}
