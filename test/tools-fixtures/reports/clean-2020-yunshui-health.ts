import { table2 } from '../forms/table-2';
import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import type { Figures } from '../figures';
import { asTable, type GridRow } from '../grid';
import { place } from '../mark';
import { trsPage } from '../pages';
import { compose, printer, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.disclosed': 0,
  't2.rules.total': 0,
  't2.normative.made': 4,
  't2.normative.disclosed': 4,
  't2.normative.total': 22,
  't2.licence.previous': 13,
  't2.licence.change': -2,
  't2.licence.decisions': 1890,
  't2.other_service.previous': 18,
  't2.other_service.change': 0,
  't2.other_service.decisions': 644,
  't2.penalty.previous': 152,
  't2.penalty.change': 6,
  't2.penalty.decisions': 233,
  't2.coercion.previous': 5,
  't2.coercion.change': 0,
  't2.coercion.decisions': 3,
  't2.fee.previous': 1,
  't2.fee.change': -1,
  't2.procurement.count': 48,
  't2.procurement.amount': { value: 5120.9, text: '5120.9万元' },
  ...figures3('single', {
    new: [27, 3, 0, 0, 1],
    carried_in: [1],
    granted: [13, 2],
    partial: [2],
    'deny.third_party': [1],
    'deny.process': [1],
    'unable.not_held': [7, 1, 0, 0, 1],
    'reject.petition': [2],
    other: [1],
    carried_out: [1],
  }),
  ...figures4([1, 0, 1], [0, 0, 0, 1]),
};
const cell = printer(figures);
const look = { table: 'width="700" border="1" cellpadding="0" cellspacing="0"' };

/** The section's heading stands in the table's first row, and a line of remarks in its last. */
function headed(section: number, words: string, rows: GridRow[], columns: number): string {
  const heading = place(`words:${section}`, words);
  return place(
    `section:${section}`,
    place(
      `table:t${section}`,
      asTable([{ cells: [{ text: `<strong>${heading}</strong>`, cols: columns }] }, ...rows], look),
    ),
  );
}

const body = `
云水市卫生健康委员会依据《中华人民共和国政府信息公开条例》编制2020年政府信息公开工作年度报告，统计期限2020年1月1日至12月31日。
# 一、总体情况
2020年围绕疫情防控发布信息3977条，新闻发布会26场。新收申请31件，上年结转1件，办结31件，结转1件。
@t2
@t3
@t4
`;
const rest = `
# 五、存在的主要问题及改进情况
存在问题：基层医疗机构公开内容更新慢。改进情况：修订公立医院公开目录，纳入日常巡查。
# 六、其他需要报告的事项
没有其他需要报告的事项。
`;
const dress = { h1: (t: string) => `<p><strong>${t}</strong></p>\n`, p: (t: string) => `<p>${t}</p>\n` };

/** A commission whose headings of 二, 三 and 四 stand inside the tables. */
export const report: Report = {
  slug: 'clean-2020-yunshui-health',
  file: 'source.html',
  about: {
    title: '云水市卫生健康委员会2020年政府信息公开工作年度报告',
    agency: '云水市卫生健康委员会',
    level: 'department',
    year: 2020,
    template: '2019-60',
    publishedOn: '2021-01-25',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner: 'the headings of 二, 三 and 四 are the first rows of their tables',
  },
  source: trsPage({
    title: '云水市卫生健康委员会2020年政府信息公开工作年度报告',
    site: '云水市卫生健康委员会',
    date: '2021-01-25',
    years: [2019, 2018],
    body:
      compose(body, dress, {
        t2: headed(2, '二、主动公开政府信息情况', table2('2019-60', cell), 4),
        t3: headed(3, '三、收到和处理政府信息公开申请情况', table3({ other: 'single', print: cell }), 10),
        t4: headed(4, '四、政府信息公开行政复议、行政诉讼情况', table4(cell), 15),
      }) +
      compose(rest, dress).replace(
        /\uE000(section|heading|words|content):([12])\uE001/gu,
        (_, name: string, n: string) => `\uE000${name}:${Number(n) + 4}\uE001`,
      ),
  }),
  values: truths(Object.keys(figures), figures),
};
