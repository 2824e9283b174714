import type { EditionId, RuleId, Severity } from '../model/form';
import type { Outcome } from '../model/finding';
import type { Reading } from '../model/reading';

/** One rule of the contract. `title` is a code of lib/words; `editions` are those in which it can say anything. */
export interface Rule {
  id: RuleId;
  highest: Severity;
  title: string;
  editions: readonly EditionId[];
  judge(reading: Reading): Iterable<Outcome>;
}

/** Every edition. */
export const ALL_EDITIONS: readonly EditionId[] = ['2008', '2014-32', '2019-60', '2021-30'];
/** Editions with national tables. */
export const WITH_TABLES: readonly EditionId[] = ['2014-32', '2019-60', '2021-30'];
/** Editions that fix six headed sections. */
export const WITH_SECTIONS: readonly EditionId[] = ['2019-60', '2021-30'];

/** A rule with the title its id gives it. */
export function rule(
  id: RuleId,
  highest: Severity,
  editions: readonly EditionId[],
  judge: Rule['judge'],
): Rule {
  return { id, highest, title: `rule/${id}`, editions, judge };
}
