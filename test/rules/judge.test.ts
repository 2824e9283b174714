import { expect, test } from 'vitest';
import { formOf } from '../../lib/forms/registry';
import type { EditionId } from '../../lib/model/form';
import { RULE_IDS } from '../../lib/model/form';
import { compareLocations, findingsOf, judge } from '../../lib/rules/judge';
import { hashOf } from '../../lib/rules/hash';
import { RULES } from '../../lib/rules/registry';
import { ALL_EDITIONS, rule } from '../../lib/rules/rule';
import { failed, finding, message, passed, placeMark } from '../../lib/rules/outcome';
import { MOST_FINDINGS } from '../../lib/rules/most-findings';
import { say } from '../../lib/words/say';
import { buildReading } from './build-reading';
import type { Case } from './case';

const right = (edition: EditionId, more: Partial<Case> = {}): Case => ({
  shows: 'a right report',
  edition,
  gives: { verdict: 'passed' },
  ...more,
});

test.each(['2008', '2014-32', '2019-60', '2021-30'] as const)(
  'a right report of %s gives no finding',
  (edition) => {
    const reading = buildReading(right(edition));
    expect(findingsOf(judge(reading), reading).map((one) => say(one.message, 'zh-CN'))).toEqual([]);
  },
);

test('every rule of the contract is registered once', () => {
  expect(RULES.map(({ id }) => id).toSorted()).toEqual([...RULE_IDS].toSorted());
});

test('every relation of every edition is judged by a registered rule', () => {
  const known = new Set(RULES.map(({ id }) => id));
  for (const edition of ALL_EDITIONS) {
    for (const relation of formOf(edition).relations) expect(known).toContain(relation.rule);
  }
});

test('a rule that throws is an unclear outcome and stops no other', () => {
  const broken = rule('table/order', 'notice', ALL_EDITIONS, () => {
    throw new Error('no such row');
  });
  const after = rule('table/row-extra', 'notice', ALL_EDITIONS, () => [passed('table/row-extra', 't3')]);
  const outcomes = judge(buildReading(right('2021-30')), [broken, after]);
  expect(outcomes.map(({ verdict }) => verdict)).toEqual(['unclear', 'passed']);
  expect(say(outcomes[0]!.why!, 'zh-CN')).toContain('no such row');
});

const wrong = right('2021-30', {
  set: { 't4.review.total': '0', 't3.total.natural': '8', 't3.new.natural': '' },
  edit: { '全年未收取信息处理费。': ['无'], '# 六、其他需要报告的事项': ['# 七、其他需要报告的事项 {6}'] },
});

test('ids are the same each time and each their own', () => {
  const [first, second] = [buildReading(wrong), buildReading(wrong)].map((one) =>
    findingsOf(judge(one), one),
  );
  expect(first!.map(({ id }) => id)).toEqual(second!.map(({ id }) => id));
  expect(new Set(first!.map(({ id }) => id)).size).toBe(first!.length);
  expect(first!.length).toBeGreaterThan(4);
});

function idsOf(more: Partial<Case>): string[] {
  const reading = buildReading({ ...wrong, ...more });
  return findingsOf(judge(reading), reading).map(({ id }) => id);
}

test('ids differ between agencies and years', () => {
  const other = new Set([...idsOf({ agency: '示例市财政局' }), ...idsOf({ year: 2023 })]);
  expect(idsOf({}).filter((id) => other.has(id))).toEqual([]);
});

test('a repeated place gets ids of its own', () => {
  const reading = buildReading(wrong);
  const [outcome] = judge(reading).filter(({ findings }) => findings.length > 0);
  const twice = findingsOf([outcome!, outcome!], reading);
  expect(new Set(twice.map(({ id }) => id)).size).toBe(twice.length);
});

test('what a rule finds beyond all bounds is told in one finding, the gravest kept', () => {
  const reading = buildReading(right('2021-30'));
  const at = (line: number) => ({ in: 'txt' as const, line, quote: '' });
  const basis = { law: '', article: '', stated: false };
  const many = Array.from({ length: 1000 }, (_, i) =>
    finding('structure/numbering', i < 950 ? 'notice' : 'review', {
      message: message('structure/numbering-repeat', { number: `${i}`, heading: '' }),
      where: `${i}`,
      basis,
      marks: [placeMark(at(i + 1))],
    }),
  );
  const few = many.slice(0, 3).map((one) => ({ ...one, rule: 'structure/placeholder' as const }));
  const found = findingsOf([failed('structure/numbering', '', ...many, ...few)], reading);
  const own = found.filter(({ rule: id }) => id === 'structure/numbering');
  expect(own).toHaveLength(MOST_FINDINGS);
  expect(found).toHaveLength(MOST_FINDINGS + 3);
  expect(own.filter(({ severity }) => severity === 'review')).toHaveLength(50);
  const rest = own.filter(({ message: told }) => told.code === 'findings/rest');
  expect(rest.map((one) => say(one.message, 'zh-CN'))).toEqual([expect.stringContaining('901')]);
  expect(say(rest[0]!.message, 'en')).toContain('901');
});

test('findings stand in the order of the report', () => {
  const reading = buildReading(wrong);
  const lines = findingsOf(judge(reading), reading).map(
    ({ marks }) => (marks[0]!.at as { line: number }).line,
  );
  expect(lines).toEqual([...lines].toSorted((a, b) => a - b));
});

const dom = (path: string) => ({ in: 'dom' as const, frame: '', path, quote: '' });
const pdf = (page: number, top: number) => ({
  in: 'pdf' as const,
  page,
  box: [0, top - 10, 50, top] as const,
  quote: '',
});

test('places are ordered as they are read', () => {
  expect(compareLocations(dom('1/2'), dom('1/10'))).toBeLessThan(0);
  expect(compareLocations(dom('1'), dom('1/0'))).toBeLessThan(0);
  expect(compareLocations(pdf(1, 100), pdf(1, 700))).toBeGreaterThan(0);
  expect(compareLocations(pdf(1, 100), pdf(2, 700))).toBeLessThan(0);
});

test('the hash tells neighbours apart', () => {
  const texts = Array.from({ length: 5000 }, (_, i) => `t3.row.${i}`);
  expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
  expect(hashOf('')).toMatch(/^[\da-z]{13}$/u);
});

test('marks carry total, terms and signs', () => {
  const reading = buildReading(right('2021-30', { set: { 't3.new.natural': '11' } }));
  const [balance] = judge(reading).flatMap(({ findings }) =>
    findings.filter((one) => one.rule === 'arithmetic/balance'),
  );
  expect(balance!.marks.map(({ role, cell, sign }) => [role, cell, sign])).toEqual([
    ['total', 't3.total.natural', undefined],
    ['term', 't3.new.natural', 1],
    ['term', 't3.carried_in.natural', 1],
    ['term', 't3.carried_out.natural', -1],
  ]);
});
