import { describe, expect, it } from 'vitest';
import { stripsOf } from '../../lib/extract/pdf/pages/free-strips';
import { grid, pdfOf, ucs2, word } from './samples';
import { read } from './read';

const LINES = Array.from({ length: 8 }, (_value, i) => i);
const top = (i: number) => 700 - 20 * i;

/** The words of each paragraph of a page, in the order they are read. */
async function order(words: readonly string[]): Promise<string> {
  const document = await read(pdfOf([words.join('\n')]));
  return document.blocks.map((b) => (b.kind === 'paragraph' ? b.text : '')).join(' ');
}

it('reads the left one of two columns of text first, and what stands over and under both before and after them', async () => {
  const text = await order([
    word(60, 760, 'The title stands over both of the columns and reaches from the left to the right', 12),
    ...LINES.map((i) => word(60, top(i), `left line number${i} says something`)),
    ...LINES.map((i) => word(330, top(i), `right line number${i} says something`)),
    word(60, 480, 'The foot stands under both of the columns and reaches from the left to the right', 12),
  ]);
  const places = [/title/u, /left line number0/u, /left line number7/u, /right line number0/u, /foot/u];
  const at = places.map((p) => text.search(p));
  expect(at.every((n) => n >= 0)).toBe(true);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

it('reads a few lines of two halves line by line', async () => {
  const few = LINES.slice(0, 3);
  const text = await order(
    few.flatMap((i) => [
      word(60, top(i), `name${i} of this document here`),
      word(330, top(i), `value${i} of that name over there`),
    ]),
  );
  expect(text.search(/name0/u)).toBeLessThan(text.search(/value0/u));
  expect(text.search(/value0/u)).toBeLessThan(text.search(/name1/u));
});

const linksOf = (years: readonly number[]) => [
  '年度报告',
  ...years.flatMap((year) => [`澜河市审计局${year}年政府`, '信息公开工作年度报告']),
];
const REPORT = [
  '澜河市审计局二〇二〇年政府信息公开工作年度报告',
  '根据《中华人民共和国政府信息公开条例》编制本报告，统计期限自',
  '2020年1月1日至12月31日。',
  '一、总体情况',
  '局里由一名副局长分管，综合科专职一人、各科兼职三人负责，全',
  '年公开信息二百一十四条，公告审计结果十九份。',
  '二、主动公开政府信息情况',
  '审计结果都在门户网站公告。',
];

it.each([
  ['on the lines of the text', 16, [2019, 2018, 2017]],
  ['few, between the lines of the text', 20, [2019, 2018]],
])('reads a narrow list of links before the text beside it: %s', async (_, pitch, years) => {
  const links = linksOf(years);
  const text = await order([
    ...links.map((said, i) => ucs2(55, 700 - 16 * i, said, 10)),
    ...REPORT.map((said, i) => ucs2(212, 700 - pitch * i, said, 10.5)),
  ]);
  expect(text.replace(/\s/gu, '').indexOf(links.join(''))).toBe(0);
  expect(text).toContain(`${REPORT[1]}${REPORT[2]}`);
  expect(text).toContain(REPORT[3]);
});

describe('two sheets on one lying page', () => {
  const LYING = '/MediaBox [0 0 842 595]';
  const left = (i: number, said: string) => ucs2(40, 540 - 16 * i, said, 9);
  const right = (i: number, said: string) => ucs2(461, 540 - 16 * i, said, 9);
  const FIRST = [
    '五、存在的主要问题及改进情况',
    '主要问题是公开形式单一，有的科室报送不及时。',
    '改进办法是增设电子屏，并请居民代表提意见。',
    '对历年文件逐件核对效力，目录逐项更新。',
  ];
  const said = async (content: string[]): Promise<string> => {
    const { blocks } = await read(pdfOf([content.join('\n')], LYING));
    return blocks
      .map((b) => (b.kind === 'paragraph' ? b.text : '〔表〕'))
      .join('')
      .replace(/\s/gu, '');
  };

  it('are read one after the other, however little the second one holds', async () => {
    const second = ['六、其他需要报告的事项', '没有其他事项。'];
    const text = await said([
      ...FIRST.map((one, i) => left(i, one)),
      ...second.map((one, i) => right(i, one)),
    ]);
    expect(text).toBe([...FIRST, ...second].join(''));
  });

  it('a name and a date that end the second one stand at the end', async () => {
    const end = [
      ucs2(721, 540, '澜河市审计局', 9),
      ucs2(712, 524, '二〇二一年一月', 9),
      ucs2(793, 508, '日', 9),
    ];
    const text = await said([...FIRST.map((one, i) => left(i, one)), ...end]);
    expect(text).toBe(`${FIRST.join('')}澜河市审计局二〇二一年一月日`);
  });

  it('are one where but a date on the right stands over two lines on the left', async () => {
    const text = await said([
      ucs2(702, 540, '2021年1月29日', 9),
      ucs2(40, 524, '上一篇：', 9),
      ucs2(90, 524, '澜河市审计局2019年年度报告', 9),
      ucs2(40, 508, '下一篇：', 9),
      ucs2(90, 508, '澜河市审计局2021年年度报告', 9),
    ]);
    expect(text.startsWith('2021年1月29日')).toBe(true);
  });

  it('are no table where words stand beside each other', async () => {
    const rows = ['甲', '乙', '丙', '丁', '戊', '己'];
    const text = await said([
      ...rows.map((one, i) => left(i, `${one}局公开`)),
      ...rows.map((one, i) => ucs2(200, 540 - 16 * i, `${one}${i}1`, 9)),
      ...rows.map((one, i) => right(i, `${one}处收件`)),
      ...rows.map((one, i) => ucs2(700, 540 - 16 * i, `${one}${i}2`, 9)),
    ]);
    expect(text.indexOf('己局公开')).toBeLessThan(text.indexOf('甲处收件'));
  });

  it('a table on the right goes on with that on the left', async () => {
    const cells = (x: number, y: number, labels: readonly string[]) => [
      grid([x, x + 120, x + 240], labels.map((_, i) => y - 20 * i).concat(y - 20 * labels.length)),
      ...labels.flatMap((label, i) => [
        ucs2(x + 5, y - 14 - 20 * i, label, 9),
        ucs2(x + 130, y - 14 - 20 * i, `${i + 1}`, 9),
      ]),
    ];
    const { blocks } = await read(
      pdfOf(
        [
          [
            ...FIRST.map((one, i) => left(i, one)),
            ...cells(40, 120, ['信息内容', '规章', '规范性文件', '行政许可']),
            ...cells(461, 550, ['行政处罚', '行政强制', '收费']),
            ucs2(461, 440, '六、其他需要报告的事项', 9),
          ].join('\n'),
        ],
        LYING,
      ),
    );
    const tables = blocks.flatMap((b) => (b.kind === 'table' ? [b.rows] : []));
    expect(tables).toEqual([7]);
    expect(blocks.at(-1)).toMatchObject({ text: '六、其他需要报告的事项' });
  });
});

it('a page of very many words is looked at in one sweep', () => {
  const rects = Array.from({ length: 200_000 }, (_, i) => {
    const x = (i * 37) % 560;
    const y = (i * 11) % 800;
    return { x0: x, x1: x + 30, y0: y, y1: y + 9 };
  });
  const strips = stripsOf(rects, { from: 0, to: 595, height: 842 }, 9);
  expect(strips.length).toBeLessThanOrEqual(40);
  expect(stripsOf([], { from: 0, to: Number.NaN, height: 842 }, 9)).toEqual([]);
  expect(stripsOf([{ x0: -1e9, x1: 1e9, y0: 0, y1: 5 }], { from: 0, to: 1e7, height: 842 }, 9)).toHaveLength(
    1,
  );
});
