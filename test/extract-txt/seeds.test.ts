import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../lib/forms/cells';
import { formOf } from '../../lib/forms/registry';
import { fold } from '../../lib/text/fold';
import { likeness } from '../../lib/text/likeness';
import { expectedOf, HAVE_SEEDS, paragraphsOf, readSeed, rowsOf, SEEDS, tablesOf } from './read';

const FIGURES = cellsOf(formOf('2014-32').tables[0]!);
const UNITS = /^[条次篇件个人]$|^万元$|^人次$|^通$/u;

/** Rows that print a unit or a value, without the repeated header. */
function figureRows(name: string): string[][] {
  const rows = tablesOf(readSeed(name))
    .flatMap(rowsOf)
    .filter((row) => row.length === 3);
  return rows.filter((row) => UNITS.test(row[1]!) || /^\d/u.test(row[2]!));
}

function expectedFigures(name: string): [string, string][] {
  const { values } = expectedOf(name);
  return FIGURES.filter((cell) => cell.id in values).map((cell) => {
    const value = values[cell.id];
    return [cell.row.label, value === null ? '' : String(value).split(' ')[0]!];
  });
}

const solids = (text: string): string => text.replace(/\[bookmark:[^\]]*\]|\*\*|\s/gu, '');
const sourceLines = (name: string): string[] => readFileSync(`${SEEDS}/${name}.txt`, 'utf8').split('\n');

const start = (label: string): string => fold(label).slice(0, 9);

const full = (cells: string[], length: number): string[] => [
  ...cells,
  ...Array.from({ length: length - cells.length }, () => ''),
];

describe.skipIf(!HAVE_SEEDS)('real reports as text (skipped where ../shared/seeds is absent)', () => {
  it.each(['ningxia-land-2017', 'mlr-2017'])(
    '%s: every figure of the 2014 table stands in its row, in order',
    (name) => {
      const rows = figureRows(name);
      const expected = expectedFigures(name);
      expect(rows.map((row) => row[2])).toEqual(expected.map(([, value]) => value));
      // The first characters tell the rows apart; notes in brackets may be left out.
      rows.forEach((row, i) => {
        expect(likeness(start(row[0]!), start(expected[i]![0])), row[0]).toBeGreaterThan(0.6);
      });
      expect(rows.every((row) => UNITS.test(row[1]!))).toBe(true);
    },
  );

  it('xianning-land-2017: the same with its five extra rows, figures on heading rows and a missing unit', () => {
    const extra = /领导信箱|人民网|网上调查|民意征集|热线电话/u;
    const onHeadings = /^（二）通过|^三、/u;
    const rows = figureRows('xianning-land-2017');
    expect(rows.filter((row) => extra.test(row[0]!)).map((row) => row[2])).toEqual([
      '45',
      '0',
      '2',
      '4',
      '18',
    ]);
    expect(rows.filter((row) => onHeadings.test(row[0]!)).map((row) => row[2])).toEqual(['1169', '6']);
    const own = rows.filter((row) => !extra.test(row[0]!) && !onHeadings.test(row[0]!));
    expect(own.map((row) => row[2])).toEqual(expectedFigures('xianning-land-2017').map(([, value]) => value));
    expect(own.find((row) => row[0] === '2.政府网站在线访谈次数')).toEqual([
      '2.政府网站在线访谈次数',
      '',
      '4',
    ]);
    expect(rows[0]![0]).toBe('（一）主动公开政府信息数\n(不同渠道和方式公开相同信息计1条)');
  });

  it('one cell a line: titles and remarks run over the whole table', () => {
    const rows = tablesOf(readSeed('xianning-land-2017')).flatMap(rowsOf);
    expect(rows[0]).toEqual(['政府信息公开情况统计表', '<', '<']);
    expect(rows[2]).toEqual(['填报单位：咸宁市国土资源局', '', '']);
    expect(rows.at(-2)![0]).toContain('填表日期：2017年12月20日');
    expect(rows.at(-1)![0]).toContain('备注:');
    expect(rows).toHaveLength(76);
  });

  it('label unit value: broken labels, the repeated header and the row of prose', () => {
    const rows = tablesOf(readSeed('ningxia-land-2017')).flatMap(rowsOf);
    expect(rows.filter((row) => row[1] === '单位')).toEqual([
      ['统 计 指 标', '单位', '统计数'],
      ['统 计 指 标', '单位', '统计数'],
    ]);
    expect(rows).toContainEqual(['1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', '0']);
    const prose = rows.find((row) => row[0] === '（四）申请公开的主要内容')!;
    expect(prose[1]).toMatch(/^主要侧重.*占比 90%；征地补偿标准占比 90%。$/u);
    expect(prose[2]).toBe('<');
    expect(rows).toHaveLength(68);
  });

  it.each(['ningxia-land-2017', 'mlr-2017', 'xianning-land-2017', 'pingluo-nr-2020', 'guizhou-land-2017'])(
    '%s: every section heading is a paragraph of its own',
    (name) => {
      const paragraphs = paragraphsOf(readSeed(name)).map(fold);
      for (const section of expectedOf(name).sections) expect(paragraphs).toContain(fold(section));
    },
  );

  it('ningxia-land-2017: sentences run on over wrapped lines, pages, the page number and the running header', () => {
    const text = paragraphsOf(readSeed('ningxia-land-2017'));
    expect(text).toContainEqual(
      expect.stringMatching(
        /政务微信公开 48条，占 0\.5%；通过报刊、广播、电视、新闻媒体等其他方式公开751 条/u,
      ),
    );
    expect(text).toContainEqual(expect.stringMatching(/^自治区国土资源厅通过政府网站、政府公报/u));
    expect(text).toContainEqual(
      expect.stringMatching(/行政复议 8件，其中维持具体行政行为 4 件，被依法纠错 2 件，其他情形 2件；/u),
    );
    expect(text).toContainEqual(
      expect.stringMatching(/涉及土地55 件、矿产 12 件、测绘 16 件、行政执法 11 件、事宜咨询 29 件/u),
    );
    expect(text.filter((one) => /^\d+$/u.test(one))).toEqual([]);
    expect(
      text.filter((one) => one.includes('宁夏回族自治区国土资源厅 2017 年政府信息公开工作年度报告')),
    ).toEqual([]);
  });

  it('pingluo-nr-2020: the pieces of the tables as printed, with their empty cells', () => {
    const tables = tablesOf(readSeed('pingluo-nr-2020'));
    expect(tables.map((table) => [table.rows, table.columns])).toEqual([
      [16, 15],
      [6, 4],
      [12, 4],
      [4, 8],
      [12, 10],
      [11, 10],
      [3, 15],
      [2, 15],
    ]);
    const lines = new Map(
      tables.flatMap((table) => rowsOf(table).map((row) => [row.slice(0, 3).join('|'), row] as const)),
    );
    expect(rowsOf(tables[1]!)[3]).toEqual(['规范性文件', '1', '1', '1']);
    expect(rowsOf(tables[2]!)[0]).toEqual(['行政许可', '27', '+4', '214']);
    expect(rowsOf(tables[2]!).at(-1)).toEqual(['政府集中采购', '8', '1654.74 万元', '']);
    expect(rowsOf(tables[3]!).at(-1)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '3',
      '',
      '',
      '',
      '',
      '',
      '3',
    ]);
    expect(rowsOf(tables[4]!)[0]).toEqual([
      '二、上年结转政府信息公开申请数量',
      '',
      '0',
      '',
      '',
      '',
      '',
      '',
      '0',
      '',
    ]);
    expect(rowsOf(tables[4]!).at(-1)).toEqual(full(['(四) 无', '1.本机关不掌握'], 10));
    expect(rowsOf(tables[5]!)[0]).toEqual(full(['法提供', '相关政府信息'], 10));
    expect(lines.get('||4.保护第三方合法权益')).toEqual([
      '',
      '',
      '4.保护第三方合法权益',
      '3',
      '',
      '',
      '',
      '',
      '',
      '3',
    ]);
    expect(rowsOf(tables[5]!).at(-2)).toEqual(['(七)总计', '', '3', '', '', '', '', '', '', '3']);
    expect(rowsOf(tables[7]!)[1]).toEqual(full(['1', '', '', '', '1', '', '', '1', '1', '2'], 15));
    for (const table of tables.slice(1)) {
      expect(table.cells).toHaveLength(table.rows * table.columns);
    }
  });

  it('pingluo-nr-2020: emphasis marks are taken out and a sentence cut by a page goes on', () => {
    const text = paragraphsOf(readSeed('pingluo-nr-2020')).join('\n');
    expect(text).not.toContain('**');
    expect(text).toContain(
      '各类信息 804 条,阅读总数 69 万次。二是通过平罗县政府信息网站主动公开政府信息 81 条。',
    );
    expect(text).toContain('信用中国（宁夏）门户网站录入数据270条');
  });

  it('mlr-2017: no bookmark is left, and headings keep their odd numbers', () => {
    const text = paragraphsOf(readSeed('mlr-2017'));
    expect(text.join('')).not.toMatch(/bookmark|_Toc/u);
    expect(text).toContain('5、 政务公开工作情况');
    expect(text).toContain('（1） 明确政务公开年度重点工作任务。');
  });

  it('guizhou-land-2017: two tables of its own, with paragraphs inside a cell', () => {
    const tables = tablesOf(readSeed('guizhou-land-2017'));
    expect(tables.map((table) => [table.rows, table.columns])).toEqual([
      [9, 2],
      [13, 4],
    ]);
    expect(rowsOf(tables[0]!).at(-1)![0]).toBe('');
    expect(rowsOf(tables[1]!)[2]!.at(-1)).toBe('机密\n（长期保密）');
    expect(rowsOf(tables[1]!)[8]!.at(-1)).toBe('');
    expect(readSeed('guizhou-land-2017').titles[0]!.text).toBe(
      '贵州省国土资源厅2017年政府信息公开年 度 报 告',
    );
  });

  it('every place names the line its words stand on', () => {
    for (const name of [
      'ningxia-land-2017',
      'mlr-2017',
      'pingluo-nr-2020',
      'guizhou-land-2017',
      'xianning-land-2017',
    ]) {
      const lines = sourceLines(name);
      for (const block of readSeed(name).blocks) {
        const places = block.kind === 'table' ? block.cells.map((cell) => cell.at) : [block.at];
        for (const at of places) {
          if (at.in !== 'txt') throw new Error(`not a place in a text: ${at.in}`);
          expect(solids(lines[at.line - 1]!)).toContain(solids(at.quote).slice(0, 5));
        }
      }
    }
  });
});
