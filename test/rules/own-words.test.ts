import { expect, test } from 'vitest';
import { ownSentences } from '../../lib/rules/structure/own-words';
import { buildReading } from './build-reading';

const LINES = [
  '# 一、总体情况',
  '2019年主动公开信息500条。完善了公开制度。',
  '# 二、主动公开政府信息情况',
  '2019年举办培训3场。今年主动公开信息600条。',
];

test('sentences of a range are those of its blocks alone, without figures of other years', () => {
  const reading = buildReading({
    shows: '',
    gives: { verdict: 'passed' },
    edition: '2021-30',
    year: 2022,
    lines: LINES,
  });
  const of = (from: number, to: number) =>
    ownSentences(reading, { from, to })
      .map((text) => text.trim())
      .filter((text) => text !== '');
  expect(of(0, 2).join()).toContain('完善了公开制度');
  expect(of(0, 2).join()).not.toMatch(/500|600|培训3场/u);
  expect(of(2, 4).join()).toContain('今年主动公开信息600条');
  expect(of(2, 4).join()).not.toMatch(/2019年举办|公开制度/u);
  expect(of(0, 0)).toEqual([]);
});
