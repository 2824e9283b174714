import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMERAL_CHARACTERS, plainNumerals, readChineseNumeral } from '../../lib/text/numeral';

const DIGITS = '零一二三四五六七八九';

/** A number below a hundred million in Chinese, the formal way. */
function inChinese(n: number): string {
  if (n < 10) return DIGITS[n]!;
  for (const [value, word] of [
    [10_000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (n < value) continue;
    const rest = n % value;
    const gap = rest > 0 && rest < value / 10 ? '零' : '';
    return `${inChinese(Math.floor(n / value))}${word}${rest > 0 ? gap + inChinese(rest) : ''}`;
  }
  return '';
}

describe('readChineseNumeral', () => {
  it.each<[string, number]>([
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百零三', 103],
    ['三千一百一十九', 3119],
    ['二〇一七', 2017],
    ['二○一九', 2019],
    ['三万零五', 30_005],
    ['一亿三千万', 130_000_000],
    ['壹仟贰佰', 1200],
    ['⼆⼗⼀', 21],
    ['一千零十', 1010],
  ])('%s', (text, value) => expect(readChineseNumeral(text)).toBe(value));

  it.each(['', '甲', '万', '一二十', '一百二百', '十十', '三件', '1', '一 二'])('%j is none', (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });

  it('reads every number back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        expect(readChineseNumeral(inChinese(n))).toBe(n);
      }),
    );
  });

  it('gives a number or null for anything made of numerals', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...NUMERAL_CHARACTERS), maxLength: 12 }), (text) => {
        const value = readChineseNumeral(text);
        expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true);
      }),
    );
  });

  it('puts Kangxi radicals right without moving anything', () => {
    expect(plainNumerals('⼀、⼆⼗⼋项')).toBe('一、二十八项');
  });
});
