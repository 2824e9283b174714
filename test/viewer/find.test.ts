import { expect, test } from 'vitest';
import { findOn, searchable } from '../../lib/viewer/find';

const RUNS = ['三、收到和处理政府信', '', '息公开 申请', '总计  30', '⽔务局'];

test('words cut into runs are one text', () => {
  const [match] = findOn(searchable(RUNS), '政府信息公开申请', 4, 10);
  expect(match).toEqual({ page: 4, from: { run: 0, offset: 7 }, to: { run: 2, offset: 6 } });
});

test('white space, width and radicals do not count', () => {
  const text = searchable(RUNS);
  expect(findOn(text, '总计３０', 1, 10)).toEqual([
    { page: 1, from: { run: 3, offset: 0 }, to: { run: 3, offset: 6 } },
  ]);
  expect(findOn(text, '水务局', 1, 10)[0]?.from).toEqual({ run: 4, offset: 0 });
});

test('nothing is found for nothing, and no more than asked', () => {
  expect(findOn(searchable(['aaaa']), ' ', 1, 10)).toEqual([]);
  expect(findOn(searchable(['aaaa']), 'aa', 1, 10)).toHaveLength(2);
  expect(findOn(searchable(['aaaa']), 'a', 1, 3)).toHaveLength(3);
});
