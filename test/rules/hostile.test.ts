import { expect, test } from 'vitest';
import { findingsOf, judge } from '../../lib/rules/judge';
import { buildReading } from './build-reading';

/** Texts that would keep a careless pattern busy for hours: the test ends only because every pattern is bounded. */
const TEXTS: [string, string][] = [
  ['one sentence without an end', '公开信息'.repeat(60_000)],
  ['figures without an end', '主动公开政府信息1'.repeat(20_000)],
  ['brackets that never close', '（文字描述'.repeat(20_000)],
  ['titles that never close', '《通知'.repeat(30_000)],
  ['crosses', '×'.repeat(100_000)],
  ['underscores between words', '电话____号'.repeat(10_000)],
  ['numbers', '二、'.repeat(40_000)],
  ['ten thousand sentences', '没有收取费用。'.repeat(10_000)],
];

test.each(TEXTS)('%s', (_, text) => {
  for (const edition of ['2014-32', '2021-30'] as const) {
    const lines = [
      '# 一、总体情况',
      text,
      '# 二、主动公开政府信息情况',
      text.slice(0, 60),
      `## （一）${text.slice(0, 40)}`,
    ];
    const reading = buildReading({ shows: '', edition, lines, gives: { verdict: 'passed' } });
    const outcomes = judge(reading);
    expect(outcomes.filter(({ why }) => why?.code === 'rule-failed')).toEqual([]);
    expect(findingsOf(outcomes, reading).length).toBeLessThan(200);
  }
});

test('thousands of headings', () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `## ${(i % 90) + 1}.事项`);
  const reading = buildReading({ shows: '', edition: '2021-30', lines, gives: { verdict: 'passed' } });
  expect(judge(reading).filter(({ why }) => why?.code === 'rule-failed')).toEqual([]);
});

test('figures beyond all measure', () => {
  const set = { 't3.new.natural': '9'.repeat(60), 't3.total.natural': '1e999', 't4.review.total': '-0' };
  const reading = buildReading({ shows: '', edition: '2021-30', set, gives: { verdict: 'passed' } });
  const outcomes = judge(reading);
  expect(outcomes.filter(({ why }) => why?.code === 'rule-failed')).toEqual([]);
  expect(JSON.stringify(outcomes)).not.toMatch(/NaN|undefined/u);
});
