import type { Audit, Check } from '../model/audit';
import type { Message } from '../model/finding';
import type { Form, RuleId } from '../model/form';
import { targetLabel } from './labels';

/** Checks of one rule that ended alike, by their reason. */
export interface CoverageLine {
  rule: RuleId;
  count: number;
  reasons: CoverageReason[];
}

export interface CoverageReason {
  /** In words; reasons that read alike are one. */
  why: string | null;
  /** What was looked at, in the form's or the report's words; some targets have none. */
  targets: string[];
}

/** Checks with an outcome, gathered by rule and reason in the audit's order. */
export function coverageOf(
  audit: Audit,
  form: Form | null,
  outcome: Check['outcome'],
  say: (message: Message) => string,
): CoverageLine[] {
  const lines = new Map<RuleId, CoverageLine & { byReason: Map<string | null, CoverageReason> }>();
  for (const check of audit.checks) {
    if (check.outcome !== outcome) continue;
    const line = lines.get(check.rule) ?? { rule: check.rule, count: 0, reasons: [], byReason: new Map() };
    lines.set(check.rule, line);
    line.count++;
    const why = check.why && say(check.why);
    const reason = line.byReason.get(why) ?? { why, targets: [] };
    line.byReason.set(why, reason);
    const label = form && targetLabel(form, check.target);
    if (label && !reason.targets.includes(label)) reason.targets.push(label);
  }
  return [...lines.values()].map(({ rule, count, byReason }) => ({
    rule,
    count,
    reasons: [...byReason.values()],
  }));
}
