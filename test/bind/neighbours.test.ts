import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { bind } from '../../lib/bind/bind';
import type { Paragraph, ReportDocument, Told } from '../../lib/model/document';
import { SURE_ENOUGH } from '../../lib/model/reading';

const OWN = '澜河市审计局2020年政府信息公开工作年度报告';
const of = (year: number, agency = '澜河市审计局'): string => `${agency}${year}年政府信息公开工作年度报告`;
const LIST = [2019, 2018, 2017].map((year) => of(year));
const PERIOD =
  '根据《中华人民共和国政府信息公开条例》，澜河市审计局编制本报告。统计期限自2020年1月1日至12月31日。';
const WITHOUT_PERIOD = '根据《中华人民共和国政府信息公开条例》，澜河市审计局编制本报告，现予公布。';
const REST = [
  '一、总体情况',
  '2020年，我局公开信息214条。2020年培训两次。',
  '二、主动公开政府信息情况',
  '2020年发布公告十九份。',
  '三、收到和处理政府信息公开申请情况',
  '没有收到申请。',
  '四、政府信息公开行政复议、行政诉讼情况',
  '没有复议和诉讼。',
  '五、存在的主要问题及改进情况',
  '公告写法仍待改进，将用案例解释。',
  '六、其他需要报告的事项',
  '没有其他事项。',
];

interface Print {
  lines: string[];
  /** Title in the file's or the page's own data. */
  told?: Told[];
  /** Lines set large. */
  large?: string[];
}

function documentOf({ lines, told = [], large = [] }: Print): ReportDocument {
  const blocks = lines.map((text, i): Paragraph => ({
    kind: 'paragraph',
    text,
    at: { in: 'pdf', page: 1, box: [60, 800 - 12 * i, 500, 810 - 12 * i], quote: text },
    ...(large.includes(text) ? { looks: { heading: 1 } } : {}),
  }));
  return {
    source: { uri: 'print.pdf', kind: 'pdf' },
    titles: told,
    published: [],
    publishers: [],
    blocks,
    attachments: [],
    notes: [],
  };
}

const FILE: Told[] = [{ text: OWN, from: 'file' }];
const MENU = ['首页', '信息公开', '网上办事', '当前位置：首页>信息公开>政府信息公开年报'];

/** Pages printed whole: the report's own title among others, in every order. */
const PRINTS: [name: string, print: Print][] = [
  ['titles before its own', { lines: [...MENU, '年度报告', ...LIST, OWN, PERIOD, ...REST] }],
  ['titles after its own', { lines: [OWN, ...LIST, PERIOD, ...REST] }],
  ['one title before its own', { lines: [of(2019), OWN, PERIOD, ...REST] }],
  ['one title after its own', { lines: [OWN, of(2019), PERIOD, ...REST] }],
  ['the next year’s before', { lines: [of(2021), of(2022), OWN, PERIOD, ...REST] }],
  [
    'many titles before its own',
    {
      lines: [...Array.from({ length: 14 }, (_, i) => of(2008 + i)), OWN, PERIOD, ...REST].filter(
        (t, i) => t !== OWN || i > 12,
      ),
    },
  ],
  [
    'titles with dates, in the body’s place',
    { lines: [...LIST.map((t) => `${t}2020-01-20`), OWN, PERIOD, ...REST] },
  ],
  ['dates between the titles', { lines: [...LIST.flatMap((t) => [t, '2020-01-20']), OWN, PERIOD, ...REST] }],
  [
    'its own title set large, no period told',
    { lines: [...LIST, OWN, WITHOUT_PERIOD, ...REST], large: [OWN] },
  ],
  ['no period told, its text speaks of the year', { lines: [...LIST, OWN, WITHOUT_PERIOD, ...REST] }],
  [
    'titles beside its own, on the same lines',
    {
      lines: [
        '年度报告 澜河市审计局2020年政府信息公开工',
        '澜河市审计局2019年政',
        '府信息公开工作年度报告 作年度报告',
        '澜河市审计局2018年政 ［发布日期：2021年1月11日］',
        `府信息公开工作年度报告 ${PERIOD}`,
        ...REST,
      ],
      told: FILE,
    },
  ],
  [
    'titles broken over two lines',
    {
      lines: [
        '澜河市审计局2019年政府',
        '信息公开工作年度报告',
        '澜河市审计局2018年政府',
        '信息公开工作年度报告',
        '澜河市审计局2020年政府信息公开工',
        '作年度报告',
        PERIOD,
        ...REST,
      ],
    },
  ],
  [
    'titles broken over three lines',
    {
      lines: [
        '澜河市审计局',
        '2019年政府信息公开工作',
        '年度报告',
        '澜河市审计局',
        '2020年政府信息公开工作',
        '年度报告',
        PERIOD,
        ...REST,
      ],
    },
  ],
  [
    'the one before and the one after',
    { lines: [OWN, `上一篇：${of(2019)}`, `下一篇：${of(2021)}`, PERIOD, ...REST] },
  ],
  ['its own title only in the file, others on the page', { lines: [...LIST, PERIOD, ...REST], told: FILE }],
  [
    'its own title only in the file, one other on the page',
    { lines: [of(2019), PERIOD, ...REST], told: FILE },
  ],
  [
    'the file’s title left over from last year',
    { lines: [of(2019), of(2018), OWN, PERIOD, ...REST], told: [{ text: of(2019), from: 'file' }] },
  ],
  [
    'the file’s title left over, no list',
    { lines: [OWN, PERIOD, ...REST], told: [{ text: of(2019), from: 'file' }] },
  ],
  ['the same year twice', { lines: [OWN, OWN, ...LIST, PERIOD, ...REST] }],
  ['last year’s report linked in the text', { lines: [OWN, PERIOD, `附件：${of(2019)}`, of(2019), ...REST] }],
  ['titles of several years on one line', { lines: [`${of(2018)} ${of(2019)}`, OWN, PERIOD, ...REST] }],
  [
    'its date behind its own title',
    { lines: [...LIST, `${OWN} ［发布日期：2021年1月11日］`, PERIOD, ...REST] },
  ],
  [
    'a broken date behind its own title',
    { lines: [`${OWN}［发布日期：`, '2021年1月11日］', PERIOD, ...REST] },
  ],
  ['a link without a title of its own above', { lines: [`查看${of(2019)}`, OWN, PERIOD, ...REST] }],
];

describe('a page printed with the titles of other years', () => {
  it.each(PRINTS)('%s', (_, print) => {
    const document = documentOf(print);
    const reading = bind(document);
    expect([reading.year?.value, reading.agency?.value]).toEqual([2020, '澜河市审计局']);
    expect(reading.year!.sure).toBeGreaterThanOrEqual(SURE_ENOUGH);
    expect(reading.title!.value.replace(/\s/gu, '')).toBe(OWN);
    const { findings } = audit(document, { force: true });
    expect(findings.filter(({ rule }) => /^(?:dates|template|identity)\//u.test(rule))).toEqual([]);
  });
});

describe('titles of other agencies', () => {
  const OTHERS = ['澜河市教育局', '澜河市水利局', '澜河市人民政府'].map((agency) => of(2020, agency));
  it.each<[string, Print]>([
    ['before its own', { lines: [...OTHERS, OWN, PERIOD, ...REST] }],
    ['after its own', { lines: [OWN, ...OTHERS, PERIOD, ...REST] }],
    [
      'its own set large, the text names nobody',
      { lines: [...OTHERS, OWN, '现将年度报告公布如下。', ...REST], large: [OWN] },
    ],
    ['its own in the file alone', { lines: [...OTHERS, PERIOD, ...REST], told: FILE }],
    ['of other years too', { lines: [...OTHERS, of(2019, '澜河市教育局'), OWN, PERIOD, ...REST] }],
  ])('%s', (_, print) => {
    const reading = bind(documentOf(print));
    expect([reading.year?.value, reading.agency?.value]).toEqual([2020, '澜河市审计局']);
    expect(reading.agency!.sure).toBeGreaterThanOrEqual(SURE_ENOUGH);
  });

  it('nothing tells which is its own: the agency is doubtful', () => {
    const reading = bind(documentOf({ lines: [...OTHERS, '现将年度报告公布如下。', ...REST] }));
    expect(reading.agency?.sure ?? 0).toBeLessThan(SURE_ENOUGH);
    expect(reading.level.sure).toBeLessThan(SURE_ENOUGH);
  });
});

describe('where two readings of the year remain', () => {
  const mismatches = (print: Print) =>
    audit(documentOf(print), { force: true }).findings.filter(({ rule }) => rule === 'dates/year-mismatch');

  it.each<[string, Print]>([
    ['a list, the period tells none of its years', { lines: [of(2018), of(2017), PERIOD, ...REST] }],
    [
      'the large title and the period differ beside a list',
      { lines: [of(2021), of(2020), of(2019), PERIOD, ...REST], large: [of(2021)] },
    ],
    [
      'the file’s title and the page’s differ, the period agrees with neither',
      { lines: [of(2018), PERIOD, ...REST], told: [{ text: of(2019), from: 'file' }] },
    ],
  ])('%s: never a violation', (_, print) => {
    const found = mismatches(print);
    expect(found.filter(({ severity }) => severity === 'violation')).toEqual([]);
    for (const one of found) expect(one.doubt?.code).toBe('doubt/year-unsure');
  });

  it('a list alone tells no year surely', () => {
    const lines = [
      of(2018),
      of(2017),
      WITHOUT_PERIOD,
      ...REST.map((line) => line.replaceAll('2020年', '全年')),
    ];
    const reading = bind(documentOf({ lines }));
    expect(reading.year?.sure ?? 0).toBeLessThan(SURE_ENOUGH);
  });

  it.each<[string, Print]>([
    ['without other titles', { lines: [of(2021), PERIOD, ...REST] }],
    [
      'with the same title in the file',
      { lines: [of(2021), PERIOD, ...REST], told: [{ text: of(2021), from: 'file' }] },
    ],
  ])('%s a title of another year than the period is a violation', (_, print) => {
    expect(mismatches(print).map(({ severity }) => severity)).toEqual(['violation']);
  });
});

describe('a title broken inside a word', () => {
  it.each([
    [['澜河市审计局2020年政府信息公开工作年度', '报告']],
    [['澜河市审计局2020年政府信息公', '开工作年度报告']],
    [['澜河市审计局', '2020年政府信息公开工作年度报告']],
    [['澜河市审', '计局2020年政府信息公开工作年度报告']],
  ])('%j', (lines) => {
    const reading = bind(documentOf({ lines: [...lines, PERIOD, ...REST] }));
    expect(reading.title?.value).toBe(OWN);
    expect([reading.year?.value, reading.agency?.value]).toEqual([2020, '澜河市审计局']);
  });
});

describe('dates that are not those under the text', () => {
  const END = [...REST, '澜河市审计局', '2021年1月11日'];
  it('is read under the text', () => {
    expect(bind(documentOf({ lines: [OWN, PERIOD, ...END] })).signedOn?.value).toBe('2021-01-11');
  });

  it.each<[string, string[]]>([
    ['other reports with their dates', [...REST, '相关信息', '澜河审计2019年政府信息公开年报2020-01-20']],
    ['other reports and no word before them', [...REST, `${of(2019)} 2020-01-20`, `${of(2018)} 2019-01-20`]],
    ['a footer', [...REST, '澜河市审计局 版权所有 更新于2026年3月1日']],
    ['a label broken over two lines', [...REST, '单位负责人：林某 填报人：周某 填报日', '期：2021年1月11日']],
    ['the date of publication', [...REST, '［发布日期：', '2021年1月11日］']],
  ])('%s', (_, lines) => {
    expect(bind(documentOf({ lines: [OWN, PERIOD, ...lines] })).signedOn).toBeNull();
  });

  it('a label broken over two lines is still that of the table', () => {
    const lines = [OWN, PERIOD, ...REST, '单位负责人：林某 填报人：周某 填报日', '期：2021年1月11日'];
    expect(bind(documentOf({ lines })).filledOn?.value).toBe('2021-01-11');
  });
});
