import type { Audit, Check } from '../model/audit';
import type { Form, RuleId } from '../model/form';
import type { Message } from '../model/finding';
import { targetLabel } from './labels';

/** Checks of one rule that ended alike for the same reason. */
export interface CoverageLine {
  rule: RuleId;
  why: Message | null;
  /** What was looked at, in the form's words; shorter than `count` where targets have no words. */
  targets: string[];
  count: number;
}

/** Checks with an outcome, gathered by rule and reason in the audit's order. */
export function coverageOf(audit: Audit, form: Form | null, outcome: Check['outcome']): CoverageLine[] {
  const lines = new Map<string, CoverageLine>();
  for (const check of audit.checks) {
    if (check.outcome !== outcome) continue;
    const key = `${check.rule} ${check.why?.code ?? ''}`;
    const line = lines.get(key) ?? { rule: check.rule, why: check.why, targets: [], count: 0 };
    const label = form && targetLabel(form, check.target);
    if (label && !line.targets.includes(label)) line.targets.push(label);
    line.count++;
    lines.set(key, line);
  }
  return [...lines.values()];
}
