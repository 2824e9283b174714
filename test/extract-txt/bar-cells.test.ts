import { describe, expect, it } from 'vitest';
import { paragraphsOf, read, rowsOf, tablesOf } from './read';

const only = (text: string): string[][] => {
  const tables = tablesOf(read(text));
  expect(tables).toHaveLength(1);
  return rowsOf(tables[0]!).map((row) => row.filter((cell) => cell !== '<'));
};

describe('cells on lines of their own, each closed by a bar', () => {
  it('bars without words are blanks, or columns that a wide cell runs over', () => {
    const text = [
      '三、收到和处理政府信息公开申请情况',
      '申请人情况 |',
      '|||',
      '自然人 |',
      '商业企业 |',
      '总计 |',
      '一、本年新收政府信息公开申请数量 |',
      '3 |',
      '|',
      '3 |',
      '||',
      '（一）予以公开 |',
      '|',
      '|',
      '|',
      '|',
      '1.属于国家秘密 |',
      '1 |',
      '0 |',
      '1 |',
      '四、存在的主要问题',
      '公开不够及时。',
    ].join('\n');
    expect(only(text)).toEqual([
      ['申请人情况'],
      ['自然人'],
      ['商业企业'],
      ['总计'],
      ['一、本年新收政府信息公开申请数量', '3', '', '3'],
      ['（一）予以公开', '', '', ''],
      ['1.属于国家秘密', '1', '0', '1'],
    ]);
    expect(paragraphsOf(read(text))).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '四、存在的主要问题',
      '公开不够及时。',
    ]);
  });

  it('a bar alone opens every row where rows are marked so, and is a blank inside one', () => {
    const text = [
      '二、主动公开政府信息情况',
      '|',
      '第二十条第（一）项 | ||||',
      '|',
      '信息内容 |',
      '本年制发件数 |',
      '现行有效件数 | |',
      '|',
      '规章 |',
      '|',
      '2 | |',
      '|',
      '行政规范性文件 |',
      '1 |',
      '4 | |',
      '三、收到和处理政府信息公开申请情况',
    ].join('\n');
    expect(only(text)).toEqual([
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '现行有效件数'],
      ['规章', '', '2'],
      ['行政规范性文件', '1', '4'],
    ]);
  });

  it('rows marked by their opening alone end before the next label', () => {
    const text = ['|', '甲 |', '1 |', '|', '|', '乙 |', '|', '2 |', '|', '丙 |', '3 |', '4 |'].join('\n');
    expect(only(text)).toEqual([
      ['甲', '1', ''],
      ['乙', '', '2'],
      ['丙', '3', '4'],
    ]);
  });

  it('a label over two lines is one cell, and the heading of the next section is none', () => {
    const text = [
      '规章',
      '（地方政府规章） |',
      '0 |',
      '0 |',
      '许可 |',
      '1 |',
      '2 |',
      '三、其他',
      '甲 |',
    ].join('\n');
    const tables = tablesOf(read(text));
    expect(rowsOf(tables[0]!)[0]).not.toContain('三、其他');
    expect(paragraphsOf(read(text)).join()).toContain('三、其他');
  });

  it('figures of such a table are as sure as marks make them', () => {
    const text = ['甲 |', '1 |', '2 |', '乙 |', '3 |', '4 |'].join('\n');
    expect(tablesOf(read(text))[0]!.cells.every((cell) => cell.sure === 1)).toBe(true);
  });
});

describe('how sure a stream of bare lines is', () => {
  it('a row with its unit and its figure lost nothing', () => {
    const text = ['统计指标', '单位', '统计数', '（一）收到申请数', '件', '66', '1.当面申请数', '件', '10']
      .concat(['2.传真申请数', '件', '0', '3.网络申请数', '件', '40', '4.信函申请数', '件', '16'])
      .join('\n');
    const cells = tablesOf(read(text))[0]!.cells.filter((cell) => cell.text === '66' || cell.text === '40');
    expect(cells.map((cell) => cell.sure)).toEqual([0.9, 0.9]);
  });

  it('a row shorter than others may have lost a blank', () => {
    const text = [
      '甲',
      '1',
      '2',
      '3',
      '4',
      '5',
      '乙',
      '1',
      '2',
      '3',
      '4',
      '丙',
      '1',
      '2',
      '3',
      '4',
      '5',
    ].join('\n');
    const rows = tablesOf(read(text))[0]!.cells.filter((cell) => /[甲乙丙]/u.test(cell.text));
    expect(rows.map((cell) => cell.sure)).toEqual([0.9, 0.6, 0.9]);
  });
});

describe('dates of the page copied along with a report', () => {
  it.each([
    ['发布日期：2026-01-28来源：某局', '2026-01-28'],
    ['来源：区人民政府办公室 时间：2017-01-12 10:01', '2017-01-12'],
    ['日期：2021-01-29', '2021-01-29'],
  ])('%s', (line, date) => {
    const [told] = read(`某县某局2020年政府信息公开工作年度报告\n${line}\n一、总体情况\n无。`).published;
    expect(told?.text).toContain(date);
  });

  it('no date of the text itself', () => {
    const text =
      '某县某局2020年政府信息公开工作年度报告\n统计时间为2020年1月1日至12月31日。\n一、总体情况\n无。';
    expect(read(text).published).toEqual([]);
    expect(read(`甲\n一、总体情况\n发布日期：2021-01-02\n`).published).toEqual([]);
  });
});
