import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, isoDate } from '../../lib/text/date';

describe('findDates', () => {
  it.each<[string, string[]]>([
    ['2018年2月13日', ['2018-02-13']],
    ['2017 年 1 月 1 日至 2017 年 12 月 31 日', ['2017-01-01', '2017-12-31']],
    ['２０２１年１月１２日印发', ['2021-01-12']],
    ['发布日期：2024-01-29 18:11', ['2024-01-29']],
    ['2020/3/1、2020.03.02', ['2020-03-01', '2020-03-02']],
    ['二〇一一年十二月二日', ['2011-12-02']],
    ['二○一○年一月十九日', ['2010-01-19']],
    ['二Ｏ一八年三月三十一日', ['2018-03-31']],
    ['⼆〇二一年⼀月三日', ['2021-01-03']],
    ['2021年2月30日', []],
    ['2021年13月1日', []],
    ['12020年1月1日', []],
    ['国办发〔2014〕32号', []],
    ['1.2.3', []],
    ['2017年1月日', []],
    ['电话0951-5023744', []],
    ['', []],
  ])('%s', (text, dates) => expect(findDates(text).map((date) => date.iso)).toEqual(dates));

  it('gives offsets in the text as printed', () => {
    const text = '填表日期：２０１７年12月20日。';
    const [date] = findDates(text);
    expect(text.slice(date!.start, date!.end)).toBe('２０１７年12月20日');
  });

  it('finds every day of the calendar in each shape', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2007-01-01T00:00:00Z'),
          max: new Date('2049-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
          for (const text of [
            `${y}年${m}月${d}日`,
            `（${iso}）`,
            `${y}.${m}.${d}`,
            `${y} 年 ${m} 月 ${d} 日`,
          ]) {
            expect(findDates(text).map((one) => one.iso)).toEqual([iso]);
          }
        },
      ),
    );
  });
});

describe('isoDate', () => {
  it('gives null for no such day', () => {
    expect(isoDate(2023, 2, 29)).toBeNull();
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDate(2024, 0, 1)).toBeNull();
    expect(isoDate(Number.NaN, 1, 1)).toBeNull();
  });
});
