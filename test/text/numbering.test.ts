import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberStyle } from '../../lib/model/reading';
import { readNumbering } from '../../lib/text/numbering';

describe('readNumbering', () => {
  it.each<[string, NumberStyle, number, string]>([
    ['一、总体情况', '一、', 1, '一、'],
    ['十二、其他', '一、', 12, '十二、'],
    ['三．收到', '一、', 3, '三．'],
    [' 六、无因公开', '一、', 6, '六、'],
    ['⼆、主动公开', '一、', 2, '⼆、'],
    ['（一）予以公开', '（一）', 1, '（一）'],
    ['(十一)做好', '（一）', 11, '(十一)'],
    ['（ 四 ）平台', '（一）', 4, '（ 四 ）'],
    ['㈢部分公开', '（一）', 3, '㈢'],
    ['1.属于国家秘密', '1.', 1, '1.'],
    ['2、2017年度，全面优化', '1.', 2, '2、'],
    ['３．危及', '1.', 3, '３．'],
    ['5、 政务公开', '1.', 5, '5、'],
    ['4) 第四', '1.', 4, '4)'],
    ['（1）征地', '（1）', 1, '（1）'],
    ['（１２）', '（1）', 12, '（１２）'],
    ['①国有土地', '①', 1, '①'],
    ['⑴', '①', 1, '⑴'],
    ['第一部分 概述', '第一部分', 1, '第一部分'],
    ['第三章：总则', '第一部分', 3, '第三章：'],
    ['二是完善', '一是', 2, '二是'],
  ])('%s', (line, style, value, printed) => {
    expect(readNumbering(line)).toMatchObject({ style, value, printed });
  });

  it.each([
    '1.5%',
    '2021.',
    '2.08万公顷',
    '12月',
    '2017年',
    '一般公共预算',
    '十九大',
    '（2017年度）',
    '总体情况',
    '',
    '1',
    '一',
    '3件',
    '（其他）',
    '1,234',
    '100、甲',
    '0、甲',
    '〇、甲',
  ])('%j has none', (line) => {
    expect(readNumbering(line)).toBeNull();
  });

  it('counts the characters it takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom('、', '．', '. ', ')'), (n, mark) => {
        const line = ` ${n}${mark}标题`;
        const read = readNumbering(line)!;
        expect(read.value).toBe(n);
        expect(line.slice(read.length).trim()).toBe('标题');
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二十、（）().1２①㈠第部分是 ') }), (line) => {
        const read = readNumbering(line);
        if (read) expect(read.length).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});
