import { describe, expect, it } from 'vitest';
import { paragraphsOf, read, rowsOf, tablesOf } from './read';

const only = (text: string): string[][] => {
  const tables = tablesOf(read(text));
  expect(tables).toHaveLength(1);
  return rowsOf(tables[0]!);
};

/** A row as copied from a page whose cells hold paragraphs. */
const pasted = (...cells: string[]): string => cells.join('\n\n\t\n');

describe('cells on lines of their own', () => {
  const PARAGRAPHS = [
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容',
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '规章',
    '0',
    '0',
    '0',
    '行政规范性文件',
    '1',
    '0',
    '4',
    '第二十条第（六）项',
    '信息内容',
    '本年处理决定数量',
    '行政处罚',
    '12',
    '行政强制',
    '/',
    '三、收到和处理政府信息公开申请情况',
    '申请人情况',
    '自然人',
    '商业企业',
    '总计',
    '一、本年新收政府信息公开申请数量',
    '3',
    '0',
    '3',
    '二、上年结转政府信息公开申请数量',
    '0',
    '0',
    '0',
    '三、本年度办理结果',
    '（一）予以公开',
    '2',
    '0',
    '2',
    '（三）不予公开',
    '1.属于国家秘密',
    '1',
    '0',
    '1',
    '四、结转下年度继续办理',
    '0',
    '0',
    '0',
    '五、存在的主要问题及改进情况',
    '本年度工作仍有不足。',
  ];

  it('finds tables, rows and headers in bare lines, and leaves the headings of sections', () => {
    for (const between of ['\n', '\n\n']) {
      const document = read(PARAGRAPHS.join(between));
      expect(paragraphsOf(document)).toEqual([
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '五、存在的主要问题及改进情况',
        '本年度工作仍有不足。',
      ]);
      const [second, third] = tablesOf(document).map(rowsOf);
      expect(second).toContainEqual(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']);
      expect(second).toContainEqual(['行政规范性文件', '1', '0', '4']);
      expect(second!.map((row) => row.filter((cell) => cell !== '<'))).toContainEqual(['行政处罚', '12']);
      expect(second!.map((row) => row.filter((cell) => cell !== '<'))).toContainEqual(['行政强制', '/']);
      expect(third!.map((row) => row.filter((cell) => cell !== '<'))).toEqual(
        expect.arrayContaining([
          ['一、本年新收政府信息公开申请数量', '3', '0', '3'],
          ['三、本年度办理结果', '（一）予以公开', '2', '0', '2'],
          ['（三）不予公开', '1.属于国家秘密', '1', '0', '1'],
          ['四、结转下年度继续办理', '0', '0', '0'],
        ]),
      );
    }
  });

  it('asserts little on bare lines, since a blank cell leaves no trace', () => {
    for (const table of tablesOf(read(PARAGRAPHS.join('\n\n'))))
      expect(Math.max(...table.cells.map((cell) => cell.sure))).toBeLessThan(0.75);
  });

  it('reads label, unit and figure in turn', () => {
    const rows = tablesOf(
      read(
        '统计指标\n单位\n统计数\n一、主动公开情况\n（一）主动公开政府信息数\n条\n812\n其中：主动公开规范性文件数\n条\n3\n二、回应解读情况\n（一）回应公众关注热点\n次\n0\n1.参加新闻发布会\n次\n2\n2.在线访谈\n次\n1',
      ),
    ).flatMap(rowsOf);
    expect(rows).toEqual([
      ['统计指标', '单位', '统计数'],
      ['一、主动公开情况'],
      ['（一）主动公开政府信息数', '条', '812'],
      ['其中：主动公开规范性文件数', '条', '3'],
      ['二、回应解读情况'],
      ['（一）回应公众关注热点', '次', '0'],
      ['1.参加新闻发布会', '次', '2'],
      ['2.在线访谈', '次', '1'],
    ]);
  });

  it('keeps blank cells and broken labels where a lone tab parts the cells', () => {
    const text = [
      pasted('信息内容', '本年\n\n制发件数', '本年\n\n废止件数', '现行有效件数'),
      pasted('规章', '0', '0', '0'),
      pasted('办法', '1', '', '4'),
      pasted('细则', '2', '0', '\u00a0'),
      pasted('公约', '2', '0', '2'),
    ].join('\n\n');
    expect(only(text)).toEqual([
      ['信息内容', '本年\n制发件数', '本年\n废止件数', '现行有效件数'],
      ['规章', '0', '0', '0'],
      ['办法', '1', '', '4'],
      ['细则', '2', '0', ''],
      ['公约', '2', '0', '2'],
    ]);
  });

  it('leaves numbered lists, contact lines and prose alone', () => {
    for (const text of [
      '目录\n1\n总则\n2\n分则\n3\n附则\n4\n其他\n5\n附件\n6\n说明',
      '地址：解放路\n邮编：437000\n电话：0715-8158598\n2018年2月13日',
      '甲事\n3\n是这样的，已经办完。\n4\n乙事也已办完。',
    ]) {
      expect(tablesOf(read(text))).toEqual([]);
    }
  });

  it.each(['甲\n0\n', '甲\n', '0\n', '\t\n', '甲\n\t\n0\n', '甲\n0\n乙\n丙\n丁\n戊\n'])(
    'thousands of times %j does not stop it',
    (piece) => {
      expect(read(`文${piece.repeat(30_000)}`).blocks.length).toBeGreaterThan(0);
    },
  );

  it('a column of figures one a line is sure: each stands right behind its label', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `第${'甲乙丙丁戊己庚辛壬癸子丑'[i]}类事项数量\n${i * 3}`,
    );
    const [table] = tablesOf(read(['统计指标', '统计数', ...rows].join('\n')));
    expect(table!.cells.filter(({ text }) => /^\d+$/u.test(text)).every(({ sure }) => sure >= 0.75)).toBe(
      true,
    );
    const two = rows.map((row, i) => (i === 5 ? `${row}\n7` : row));
    const [other] = tablesOf(read(['统计指标', '统计数', ...two].join('\n')));
    expect(other!.cells.some(({ text, sure }) => /^\d+$/u.test(text) && sure < 0.75)).toBe(true);
  });
});
