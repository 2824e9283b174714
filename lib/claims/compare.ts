import type { Claim } from '../model/claim';
import type { CellId } from '../model/form';
import { meets, plus, type Interval } from '../model/quantity';
import type { Figure, Reading } from '../model/reading';

/** What cells add up to. `sure` false where a figure may be misread; `blank` where one is not filled. */
interface Sum {
  range: Interval;
  sure: boolean;
  blank: boolean;
}

const APPLICANTS = ['natural', 'business', 'research', 'social', 'law_service', 'other_org'];
const RESULTS = ['upheld', 'corrected', 'other', 'pending'];
/** Any figure from 0 up, in one number that stays plain data. */
const ENDLESS = 1e15;
const FROM_ZERO: Interval = { from: 0, to: ENDLESS };

/** The sum of cells as printed: a blank total is its parts', a blank part any figure from 0 up. Null where one is not printed or not to be read. */
function sumOfCells(cells: readonly CellId[], reading: Reading): Sum | null {
  let sum: Sum = { range: { from: 0, to: 0 }, sure: true, blank: false };
  for (const cell of cells) {
    const one = valueOf(cell, reading);
    if (!one) return null;
    sum = {
      range: capped(plus(sum.range, one.range)),
      sure: sum.sure && one.sure,
      blank: sum.blank || one.blank,
    };
  }
  return cells.length === 0 ? null : sum;
}

const capped = ({ from, to, open }: Interval): Interval => ({
  from,
  to: Math.min(to, ENDLESS),
  ...(open ? { open } : {}),
});

function valueOf(cell: CellId, reading: Reading): Sum | null {
  const figure = reading.figures.get(cell);
  const parts = partsOf(cell);
  if (!figure) return null;
  if (isOpen(figure) && parts.some((part) => !isOpen(reading.figures.get(part)))) {
    const sum = sumOfCells(parts, reading);
    return sum && { ...sum, blank: parts.some((part) => isOpen(reading.figures.get(part))) };
  }
  if (isOpen(figure)) return { range: FROM_ZERO, sure: false, blank: true };
  if (figure.range === null) return null;
  return { range: figure.range, sure: figure.sure >= 0.75, blank: false };
}

const isOpen = (figure: Figure | undefined): boolean => figure?.kind === 'blank' || figure?.kind === 'dash';

function partsOf(cell: CellId): CellId[] {
  const [table, ...rest] = cell.split('.');
  if (rest.at(-1) !== 'total') return [];
  const row = rest.slice(0, -1).join('.');
  if (table === 't3') return APPLICANTS.map((column) => `t3.${row}.${column}`);
  return table === 't4' ? RESULTS.map((column) => `t4.${row}.${column}`) : [];
}

const MONEY: Record<string, number> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };

/** A claim's range in the unit of its cells (万元 for money, the item elsewhere). */
function inUnitOfCells(claim: Claim): Interval {
  const by = MONEY[claim.unit] ?? 1;
  const { from, to, open } = claim.range;
  return { from: from * by, to: to * by, ...(open ? { open } : {}) };
}

/** Sets what became of each claim with cells: it agrees with the table, differs from it, or cannot be compared and why. */
export function compare(claim: Claim, reading: Reading): void {
  const told = claim.told!;
  if (claim.cells.length === 0) return;
  const year = reading.year?.value ?? null;
  const not = (why: string): void => {
    claim.outcome = 'not-comparable';
    claim.why = why;
  };
  if (claim.year === null) return not(year === null ? 'claim/year-unknown' : 'claim/several-years');
  if (year !== null && claim.year !== year) return not('claim/other-year');
  if (claim.scope !== '') return not('claim/other-scope');
  const sum = sumOfCells(claim.cells, reading);
  if (!sum) return not('claim/cells-not-printed');
  const range = inUnitOfCells(claim);
  told.table = sum.range;
  const same = meets(range, sum.range);
  if (same && sum.range.to >= ENDLESS && sum.range.from !== range.from) return not('claim/cells-blank');
  if (!same && told.weak) return not('claim/other-kind');
  claim.outcome = same ? 'agrees' : 'differs';
  if (told.none && (!sum.sure || sum.blank)) told.none = false;
}
