import { cells2, table2 } from '../forms/table-2';
import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import type { Figures } from '../figures';
import type { GridRow } from '../grid';
import { indexedPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 5,
  't2.normative.repealed': 3,
  't2.normative.valid': 44,
  't2.licence.decisions': 30115,
  't2.penalty.decisions': 2208,
  't2.coercion.decisions': 64,
  't2.fee.amount': { value: 1290.33, text: '1290.33万元' },
  ...figures3('three', {
    new: [61, 9, 0, 0, 2],
    carried_in: [4],
    granted: [22, 4],
    partial: [5, 1, 0, 0, 1],
    'deny.other_law': [1],
    'deny.internal': [2],
    'deny.administrative_query': [1],
    'unable.not_held': [19, 2, 0, 0, 1],
    'unable.must_create': [3],
    'reject.petition': [4, 1],
    'reject.repeat': [1],
    'other.no_correction': [2],
    'other.unpaid_fee': [0],
    'other.rest': [3, 1],
    carried_out: [2],
  }),
  ...figures4([4, 1, 0, 1], [2], [1, 0, 0, 1]),
};
const cell = printer(figures);
/** Sites put the table's title and unit into rows of the table itself. */
const titled = (rows: GridRow[], title: string, columns: number): GridRow[] => [
  { cells: [{ text: title, cols: columns }] },
  { cells: [{ text: '单位：件', cols: columns }] },
  ...rows,
];
const look = {
  table: 'border=1 style="border-collapse:collapse"',
  wrap: (t: string) => `<font size="3">${t}</font>`,
};

const body = `
石桥县人民政府2022年政府信息公开工作年度报告，依照《中华人民共和国政府信息公开条例》编制，所列数据统计期限为2022年1月1日起至2022年12月31日止。
# 一、总体情况
<b>（一）主动公开情况。</b>全县公开各类信息10218条，制发行政规范性文件5件。
<b>（二）依申请公开情况。</b>新收申请72件，上年结转4件，办结74件，结转下年度继续办理2件。
<b>（三）政府信息管理情况。</b>废止行政规范性文件3件，现行有效44件，逐件标注效力。
<b>（四）政府信息公开平台建设情况。</b>网站、公报、公众号统一由县融媒体中心维护。
<b>（五）监督保障情况。</b>工作考核占绩效分值4%，社会评议得分88.6分，年内对1名工作人员作责任追究。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况。存在问题：乡镇公开标准执行不一。改进情况：县里统一了26个领域的目录模板。
# 六、其他需要报告的事项。本年度没有收取政府信息公开信息处理费，无其他事项。
`;

const dress = {
  h1: (t: string) => `<br />　　<strong>${t}</strong><br />\n`,
  p: (t: string) => `　　${t}<br />\n`,
};

/** A county whose page is one element of lines parted by br. */
export const report: Report = {
  slug: 'clean-2022-stonebridge-county',
  file: 'source.html',
  about: {
    title: '石桥县人民政府2022年政府信息公开工作年度报告',
    agency: '石桥县人民政府',
    level: 'government',
    year: 2022,
    template: '2021-30',
    publishedOn: '2023-03-29',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      'lines parted by br in one div; 五 and 六 go on in the line of their heading; title and unit as rows of the tables',
  },
  source: indexedPage({
    title: '石桥县人民政府2022年政府信息公开工作年度报告',
    site: '石桥县人民政府',
    date: '2023-03-29',
    years: [2021, 2023],
    body: `<div class="bt-content">${compose(body, dress, {
      t2: tablePiece('t2', table2('2021-30', cell), look),
      t3: tablePiece(
        't3',
        titled(table3({ other: 'three', print: cell }), '收到和处理政府信息公开申请情况表', 10),
        look,
      ),
      t4: tablePiece('t4', titled(table4(cell), '行政复议、行政诉讼情况表', 15), look),
    })}</div>`,
  }),
  values: truths(
    [...cells2('2021-30'), ...Object.keys(figures).filter((c) => !c.startsWith('t2.'))],
    figures,
  ),
};
