import type { Outcome } from '../../model/finding';
import type { CellId, RuleId } from '../../model/form';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../../model/reading';
import { failed, finding, message, passed, placeMark } from '../outcome';
import { within } from './rounding';
import { claimAt, quoteOf, standingOf, targetOf, toldClaims, type ToldClaim } from './told';

/** A growth in per cent or in items against this year's figure and last year's, where both are known; null where one is not. */
export function growthOf(claim: ToldClaim, reading: Reading, rule: RuleId): Outcome | null {
  const growth = claim.told.growth!;
  if (growth.of === null || growth.by === 0) return null;
  const now = claimAt(reading, growth.of);
  const before = lastYearOf(claim, reading);
  const inPercent = claim.told.kind === 'percent';
  if (before === null || now.range.from !== now.range.to || (inPercent && before === 0)) return null;
  const target = targetOf(claim);
  const by = (now.range.from - before) * growth.by;
  // That it fell where the text says it rose is a contradiction, told there.
  if (by < 0) return null;
  const change = inPercent ? (by / before) * 100 : by;
  const { from, to } = claim.range;
  const fits = inPercent ? within(claim, change, change) : change >= from && change <= to;
  return fits ? passed(rule, target) : wrong(claim, now, before, change, reading, rule);
}

function wrong(
  claim: ToldClaim,
  now: ToldClaim,
  before: number,
  change: number,
  reading: Reading,
  rule: RuleId,
): Outcome {
  const expected = Math.round(change * 100) / 100;
  const code = claim.told.kind === 'percent' ? 'narrative/growth' : 'narrative/growth-count';
  return failed(
    rule,
    targetOf(claim),
    finding(rule, 'review', {
      message: message(code, {
        quote: quoteOf(claim),
        written: claim.told.value,
        now: now.told.value,
        before,
        expected,
      }),
      ...standingOf(claim, reading),
      cells: now.cells,
      expected,
      actual: claim.told.value,
      difference: Math.round((claim.told.value - expected) * 100) / 100,
      marks: [placeMark(claim.at), { role: 'term', at: now.at }],
    }),
  );
}

/** Last year's figure of what a growth is told of: told in its sentence or elsewhere in the text, printed in a column of the table for last year, or in last year's report; null where none is known. */
export function lastYearOf(claim: ToldClaim, reading: Reading): number | null {
  const { of, from } = claim.told.growth!;
  if (from !== null) return single(claimAt(reading, from).range);
  const now = claimAt(reading, of!);
  if (now.scope !== '') return null;
  return byCount(claim, now, reading) ?? toldElsewhere(now, reading) ?? printed(now, reading);
}

const single = ({ from, to }: Interval): number | null => (from === to ? from : null);

/** What growths are told beside, by what they look for. */
interface Beside {
  /** Growths in items, by sentence and by the claim they are told of. */
  counts: Map<string, ToldClaim>;
  /** Figures told exactly of the report's own, by cells, unit and year. */
  figures: Map<string, Set<number | null>>;
}

const known = new WeakMap<Reading['claims'], Beside>();

const figureKey = ({ cells, unit }: ToldClaim, year: number): string => `${cells.join()} ${unit} ${year}`;
const countKey = ({ told: { sentence, growth } }: ToldClaim): string => `${sentence} ${growth?.of}`;

function besideIn(reading: Reading): Beside {
  const found = known.get(reading.claims) ?? { counts: new Map(), figures: new Map() };
  if (known.has(reading.claims)) return found;
  known.set(reading.claims, found);
  for (const { claim } of toldClaims(reading)) {
    const { told, cells, year, scope, modality } = claim;
    if (told.kind === 'count' && told.growth) found.counts.set(countKey(claim), claim);
    if (cells.length === 0 || year === null || scope !== '' || told.weak || modality !== 'exact') continue;
    const key = figureKey(claim, year);
    found.figures.set(key, (found.figures.get(key) ?? new Set()).add(single(claim.range)));
  }
  return found;
}

/** 增加3件，增长30%: what is told in items makes last year's figure for what is told in per cent. */
function byCount(claim: ToldClaim, now: ToldClaim, reading: Reading): number | null {
  if (claim.told.kind !== 'percent') return null;
  const count = besideIn(reading).counts.get(countKey(claim));
  const change = count && count.unit === now.unit ? single(count.range) : null;
  const figure = single(now.range);
  return change === null || figure === null ? null : figure - change * count!.told.growth!.by;
}

/** The one figure the text tells for the same cells and the year before. */
function toldElsewhere(now: ToldClaim, reading: Reading): number | null {
  if (now.cells.length === 0 || now.year === null) return null;
  const values = besideIn(reading).figures.get(figureKey(now, now.year - 1));
  return values?.size === 1 ? [...values][0]! : null;
}

/** Figures printed for last year, where this year's is the table's own. */
function printed(now: ToldClaim, reading: Reading): number | null {
  if (now.outcome !== 'agrees') return null;
  const value = (cell: CellId, { figures }: Reading): number | null => figures.get(cell)?.value ?? null;
  const [first] = now.cells;
  if (now.cells.length === 2 && first!.endsWith('.previous')) return value(first!, reading);
  if (now.cells.length !== 1) return null;
  if (reading.lastYear) return value(first!, reading.lastYear);
  // What was carried over into the year is what was carried out of the one before.
  const carried = /^t3\.carried_out(\.\w+)$/u.exec(first!)?.[1];
  return carried ? value(`t3.carried_in${carried}`, reading) : null;
}
