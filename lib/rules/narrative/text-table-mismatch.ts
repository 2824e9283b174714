import type { Outcome } from '../../model/finding';
import type { Reading } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, unclear } from '../outcome';
import { rule, WITH_TABLES } from '../rule';
import {
  apart,
  labelOfCells,
  marksOf,
  nothingTold,
  quoteOf,
  shownRange,
  standingOf,
  targetOf,
  toldClaims,
  type ToldClaim,
} from './told';

const ID = 'narrative/text-table-mismatch';

/** Each figure of the text that the form counts as well, against the table. */
export const textTableMismatch = rule(
  ID,
  'violation',
  WITH_TABLES,
  function* judgeClaims(reading): Iterable<Outcome> {
    const claims = toldClaims(reading).filter(({ claim }) => claim.cells.length > 0);
    if (claims.length === 0) yield notApplicable(ID, '', nothingTold);
    const seen = new Set<string>();
    for (const { claim } of claims) {
      const target = targetOf(claim);
      if (claim.outcome === 'agrees') yield passed(ID, target);
      else if (claim.outcome === 'differs') {
        // One figure told twice in the same words is one finding.
        const same = `${claim.cells.join()} ${claim.range.from} ${claim.range.to}`;
        if (seen.has(same)) yield unclear(ID, target, message('why/told-before', { quote: quoteOf(claim) }));
        else yield differs(claim, target, reading);
        seen.add(same);
      } else yield unclear(ID, target, message(claim.why ?? 'claim/not-compared', { quote: quoteOf(claim) }));
    }
  },
);

function differs(claim: ToldClaim, target: string, reading: Reading): Outcome {
  const table = claim.told.table!;
  const severity = claim.told.none && claim.scope === '' && table.from > 0 ? 'violation' : 'review';
  const code = claim.told.none ? 'narrative/none-in-text' : ID;
  const difference = apart(claim.range, table);
  return failed(
    ID,
    target,
    finding(ID, severity, {
      message: message(code, {
        quote: quoteOf(claim),
        written: shownRange(claim.range),
        label: labelOfCells(claim.cells, reading),
        table: shownRange(table),
        difference,
      }),
      ...standingOf(claim, reading),
      cells: claim.cells,
      expected: table.from === table.to ? table.from : shownRange(table),
      actual: claim.range.from === claim.range.to ? claim.range.from : shownRange(claim.range),
      difference,
      marks: marksOf(claim, claim.cells, reading),
    }),
  );
}
