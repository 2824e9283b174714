import type { Data, FindingDraft, Mark, Message, Outcome } from '../model/finding';
import type { Basis, CellId, RuleId, Severity } from '../model/form';
import type { Location } from '../model/location';
import type { Figure } from '../model/reading';

/** A sentence of lib/words with its facts. */
export const message = (code: string, data: Data = {}): Message => ({ code, data });

/** The target holds what the rule asks. */
export const passed = (rule: RuleId, target: string): Outcome => ({
  rule,
  target,
  verdict: 'passed',
  findings: [],
});

/** The target breaks the rule; `why` is the first finding's message. */
export const failed = (rule: RuleId, target: string, ...findings: FindingDraft[]): Outcome => ({
  rule,
  target,
  verdict: 'failed',
  why: findings[0]!.message,
  findings,
});

/** It cannot be told; a finding may still ask a person to look. */
export const unclear = (
  rule: RuleId,
  target: string,
  why: Message,
  findings: FindingDraft[] = [],
): Outcome => ({
  rule,
  target,
  verdict: 'unclear',
  why,
  findings,
});

/** The rule has nothing to look at here. */
export const notApplicable = (rule: RuleId, target: string, why: Message): Outcome => ({
  rule,
  target,
  verdict: 'not-applicable',
  why,
  findings: [],
});

interface Draft {
  message: Message;
  where: string;
  basis: Basis;
  marks: Mark[];
  cells?: CellId[];
  expected?: number | string | null;
  actual?: number | string | null;
  difference?: number | null;
  doubt?: Message;
  section?: string | null;
}

/** A finding of a rule. With a doubt a violation becomes a review: what may be misread is never asserted. */
export function finding(rule: RuleId, severity: Severity, draft: Draft): FindingDraft {
  const weaker = draft.doubt && severity === 'violation' ? 'review' : severity;
  return { rule, cells: [], ...draft, severity: weaker };
}

/** Paints a place that is no figure. */
export const placeMark = (at: Location): Mark => ({ role: 'place', at });

/** Paints a figure. */
export function cellMark(figure: Figure, role: Mark['role'] = 'place', sign?: 1 | -1): Mark {
  return { role, cell: figure.cell, at: figure.at, ...(sign ? { sign } : {}) };
}
