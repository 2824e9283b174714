import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, yearIn } from '../../lib/detect/plain';
import { readTitle } from '../../lib/detect/title';
import { OTHER_TITLES, REPORT_TITLES, SILENT_TITLES } from './titles';

describe('readTitle', () => {
  it.each(REPORT_TITLES)('%s is a report', (title, year) => {
    expect(readTitle(title)).toMatchObject({ kind: 'report', year });
  });

  it.each(OTHER_TITLES)('%s is something else', (title, reason) => {
    expect(readTitle(title)).toEqual({ kind: 'other', reason });
  });

  it.each(SILENT_TITLES)('"%s" says nothing', (title) => {
    expect(readTitle(title)?.kind).not.toBe('report');
  });

  it('tells whether an agency stands before it', () => {
    expect(readTitle('东湖区审计局2020年政府信息公开年报')).toMatchObject({ agency: true });
    expect(readTitle('2020年政府信息公开年报')).toMatchObject({ agency: false });
  });

  it('says nothing of any title made of other words, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'信息公开政务年度报告工作局网站2020年-（）的通知关于解读') }),
        (title) => {
          const says = readTitle(title);
          if (!/公开|政府信息/u.test(title)) expect(says?.kind).not.toBe('report');
        },
      ),
    );
  });

  it('reads long hostile titles at once', () => {
    expect(readTitle('信息公开报告' + '网'.repeat(100_000))).toBeDefined();
    expect(readTitle('关于发布'.repeat(50_000))).toBeDefined();
  });
});

describe('yearIn', () => {
  it.each([
    ['2020年', 2020],
    ['截至2019年底与2018', 2019],
    ['（2013）', 2013],
    ['二〇一九年', 2019],
    ['二○一○年', 2010],
    ['二零二四年', 2024],
    ['1998年', null],
    ['2006年', null],
    ['编号20201234', null],
    ['', null],
  ])('%s: %s', (text, year) => expect(yearIn(plain(text))).toBe(year));
});
