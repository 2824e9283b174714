import type { Finding, FindingDraft, Outcome } from '../model/finding';
import type { Location } from '../model/location';
import type { Reading } from '../model/reading';
import { hashOf } from './hash';
import { RANK, withinMost } from './most-findings';
import { message, unclear } from './outcome';
import { RULES } from './registry';
import type { Rule } from './rule';

/** Every outcome of every rule, in the registry's order. A rule that throws is an outcome that says so and stops no other. */
export function judge(reading: Reading, rules: readonly Rule[] = RULES): Outcome[] {
  return rules.flatMap((rule) => {
    try {
      return [...rule.judge(reading)];
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return [unclear(rule.id, '', message('rule-failed', { rule: rule.id, detail }))];
    }
  });
}

/** The findings of outcomes with stable ids, in the order of the report: by place, then by gravity. What a rule finds beyond all bounds is told in one. */
export function findingsOf(outcomes: readonly Outcome[], reading: Reading): Finding[] {
  const seen = new Map<string, number>();
  return withinMost(outcomes.flatMap((outcome) => outcome.findings))
    .map((draft) => ({ ...draft, id: idOf(draft, reading, seen), explanations: [] }))
    .map((one, index) => ({ one, index }))
    .toSorted(
      (a, b) =>
        comparePlace(a.one, b.one) || RANK[a.one.severity] - RANK[b.one.severity] || a.index - b.index,
    )
    .map(({ one }) => one);
}

/** Same report, same rule, same place: same id. A second finding of one place gets a number. */
function idOf(draft: FindingDraft, reading: Reading, seen: Map<string, number>): string {
  const report = [reading.agency?.value ?? '', reading.year?.value ?? ''];
  const id = hashOf([...report, draft.rule, draft.where, ...draft.cells].join('\u0001'));
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times === 1 ? id : `${id}-${times}`;
}

function comparePlace(a: FindingDraft, b: FindingDraft): number {
  const [first, second] = [a.marks[0]?.at, b.marks[0]?.at];
  if (!first || !second) return Number(Boolean(first)) - Number(Boolean(second));
  return compareLocations(first, second);
}

/** Reading order of two places of one source; 0 where they cannot be compared. */
export function compareLocations(a: Location, b: Location): number {
  if (a.in === 'txt' && b.in === 'txt') return a.line - b.line || (a.span?.start ?? 0) - (b.span?.start ?? 0);
  if (a.in === 'pdf' && b.in === 'pdf') return a.page - b.page || b.box[3] - a.box[3] || a.box[0] - b.box[0];
  if (a.in === 'dom' && b.in === 'dom' && a.frame === b.frame) {
    return comparePaths(a.path, b.path) || (a.span?.start ?? 0) - (b.span?.start ?? 0);
  }
  return 0;
}

function comparePaths(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => (path === '' ? [] : path.split('/').map(Number)));
  for (let i = 0; i < Math.min(left!.length, right!.length); i++) {
    if (left![i] !== right![i]) return left![i]! - right![i]!;
  }
  return left!.length - right!.length;
}
