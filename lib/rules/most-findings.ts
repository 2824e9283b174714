import type { FindingDraft } from '../model/finding';
import type { Severity } from '../model/form';
import { grouped } from '../model/grouped';
import { message } from './outcome';

/** Most findings of one rule that are told one by one: far above any report, far below what nobody could read. */
export const MOST_FINDINGS = 100;

export const RANK: Readonly<Record<Severity, number>> = { violation: 0, review: 1, notice: 2 };

/** The findings, with those of a rule beyond the bound told in one: the gravest stay, and the one has the place and severity of the gravest of the rest. */
export function withinMost(drafts: readonly FindingDraft[]): FindingDraft[] {
  const byRule = grouped(drafts, ({ rule }) => rule);
  const rest = new Map<FindingDraft, FindingDraft | null>();
  for (const own of byRule.values()) {
    if (own.length <= MOST_FINDINGS) continue;
    const left = own.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]).slice(MOST_FINDINGS - 1);
    for (const one of left) rest.set(one, null);
    rest.set(left[0]!, inOne(left));
  }
  return drafts.flatMap((draft) => (rest.has(draft) ? (rest.get(draft) ?? []) : [draft]));
}

/** Many findings as one, at the place of the first. */
function inOne(left: readonly FindingDraft[]): FindingDraft {
  const { rule, severity, where, basis, marks, section } = left[0]!;
  const told = message('findings/rest', { count: left.length });
  return { rule, severity, where, basis, section, marks: marks.slice(0, 1), cells: [], message: told };
}
