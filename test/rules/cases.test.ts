import { describe, expect, test } from 'vitest';
import type { FindingDraft, Outcome, Verdict } from '../../lib/model/finding';
import type { RuleId } from '../../lib/model/form';
import { judge } from '../../lib/rules/judge';
import { RULES } from '../../lib/rules/registry';
import { say } from '../../lib/words/say';
import { buildReading } from './build-reading';
import { readCases, type NamedCase } from './cases';

/** Each case with what its rule says of it. */
const CASES = readCases().map((one) => ({ ...one, outcomes: outcomesOf(one) }));
const VERDICTS: readonly Verdict[] = ['passed', 'failed', 'unclear', 'not-applicable'];

/** Verdicts a rule cannot give, and why. Every other one needs a case. */
const NEVER: Partial<Record<RuleId, Verdict[]>> = {
  // What is or is not printed is always told; a doubt makes the finding a question.
  'structure/section-missing': ['unclear'],
  'structure/section-order': ['unclear'],
  'structure/section-title': ['unclear'],
  'structure/section-empty': ['unclear'],
  'structure/section-extra': ['unclear'],
  'structure/numbering': ['unclear'],
  'structure/caption-numbering': ['unclear'],
  'structure/placeholder': ['unclear', 'not-applicable'],
  'table/table-as-image': ['unclear'],
  'table/table-duplicate': ['unclear', 'not-applicable'],
  'table/row-missing': ['unclear', 'not-applicable'],
  'table/column-missing': ['unclear'],
  'table/row-extra': ['unclear', 'not-applicable'],
  'table/column-extra': ['unclear', 'not-applicable'],
  'table/order': ['unclear', 'not-applicable'],
  'table/label-deviation': ['unclear', 'not-applicable'],
  'table/unit-deviation': ['unclear'],
  'table/cell-blank': ['unclear'],
  'table/cell-unreadable': ['unclear'],
  'table/cell-approximate': ['unclear'],
  'table/cell-negative': ['unclear'],
  'table/cell-not-integer': ['unclear'],
  'template/outdated-basis': ['unclear'],
  'arithmetic/unit-suspect': ['unclear'],
  'dates/year-mismatch': ['unclear'],
  'narrative/shares-exceed-whole': ['unclear'],
  'narrative/count-mismatch': ['unclear'],
};

/** From the gravest: what a rule says of a report is what it says of its worst target. */
const GRAVITY: readonly Verdict[] = ['failed', 'unclear', 'passed', 'not-applicable'];

function outcomesOf({ rule, spec }: NamedCase): Outcome[] {
  const found = RULES.find(({ id }) => id === rule);
  if (!found) throw new Error(`no rule ${rule}`);
  return judge(buildReading(spec), [found]);
}

function verdictOf(outcomes: Outcome[], one: NamedCase): Verdict {
  const { target } = one.spec.gives;
  const looked = target ? outcomes.filter((outcome) => outcome.target === target) : outcomes;
  const wanted = one.spec.gives.verdict;
  // A right report has targets that do not apply; one that does not apply has nothing else.
  if (!target && wanted === 'not-applicable' && looked.some(({ verdict }) => verdict === wanted)) {
    if (!looked.some(({ verdict }) => verdict === 'failed')) return wanted;
  }
  return GRAVITY.find((verdict) => looked.some((outcome) => outcome.verdict === verdict)) ?? 'not-applicable';
}

function matches(
  draft: FindingDraft,
  wanted: NonNullable<NamedCase['spec']['gives']['findings']>[number],
): boolean {
  const { where, cells, says, ...plain } = wanted;
  return (
    (where === undefined || draft.where.includes(where)) &&
    (cells === undefined ||
      (cells.length === 0 ? draft.cells.length === 0 : cells.every((cell) => draft.cells.includes(cell)))) &&
    (says === undefined || say(draft.message, 'zh-CN').includes(says)) &&
    Object.entries(plain).every(([name, value]) => draft[name as 'severity'] === value)
  );
}

describe.each(CASES)('$rule: $name', ({ outcomes, ...one }) => {
  test(one.spec.shows, () => {
    expect(
      verdictOf(outcomes, one),
      JSON.stringify(outcomes.filter(({ verdict }) => verdict !== 'passed')),
    ).toBe(one.spec.gives.verdict);
    const found = outcomes.flatMap(({ findings }) => findings);
    const wanted = one.spec.gives.findings ?? [];
    for (const [index, want] of wanted.entries()) {
      expect(
        found.some((draft) => matches(draft, want)),
        `${JSON.stringify(want)} in ${JSON.stringify(found)}`,
      ).toBe(true);
      expect(index).toBeLessThan(found.length);
    }
    expect(found.length, JSON.stringify(found)).toBe(wanted.length);
    if (one.spec.gives.why) expect(outcomes.map(({ why }) => why?.code)).toContain(one.spec.gives.why);
  });

  test('what it says has words in both languages', () => {
    for (const { why, verdict, findings } of outcomes) {
      expect(verdict === 'passed').toBe(why === undefined);
      for (const message of [why, ...findings.flatMap((draft) => [draft.message, draft.doubt])]) {
        if (!message) continue;
        for (const lang of ['zh-CN', 'en'] as const) {
          const sentence = say(message, lang);
          expect(sentence).not.toBe(message.code);
          expect(sentence).not.toMatch(/[{}！!]|undefined|null|NaN|\[object/u);
        }
      }
    }
  });
});

test('every rule has a case of every verdict it can give', () => {
  const missing = RULES.flatMap(({ id }) =>
    VERDICTS.filter((verdict) => !NEVER[id]?.includes(verdict))
      .filter((verdict) => !CASES.some((one) => one.rule === id && one.spec.gives.verdict === verdict))
      .map((verdict) => `${id}: ${verdict}`),
  );
  expect(missing).toEqual([]);
});

test('no finding is graver than its rule allows', () => {
  const rank = { notice: 0, review: 1, violation: 2 };
  for (const one of CASES) {
    const rule = RULES.find(({ id }) => id === one.rule)!;
    for (const { findings } of one.outcomes) {
      for (const draft of findings) expect(rank[draft.severity]).toBeLessThanOrEqual(rank[rule.highest]);
    }
  }
});
