import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { table2 } from '../forms/table-2';
import type { Figures } from '../figures';
import { trsPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 0,
  't2.normative.repealed': 1,
  't2.normative.valid': 2,
  't2.licence.decisions': 88,
  't2.penalty.decisions': 12,
  't2.coercion.decisions': 3,
  't2.fee.amount': 0,
  ...figures3('three', {
    new: [7, 1, 0, 0, 2],
    carried_in: [2],
    granted: [3, 1, 0, 0, 1],
    partial: [1],
    'deny.process': [1],
    'unable.not_held': [2, 0, 0, 0, 1],
    'reject.petition': [1],
    carried_out: [1],
  }),
  ...figures4([0, 1]),
};
const print = (cell: string) => ({ zero: cell.startsWith('t3.') ? '/' : cell.startsWith('t4.') ? '—' : '0' });
const cell = (c: string) => printer(figures, print(c))(c);

const body = `
柳泉镇人民政府2025年政府信息公开工作年度报告按照国办公开办函〔2021〕30号的要求编制，反映2025年1月1日至2025年12月31日的情况。
# 一、总体情况
1.主动公开。镇政府在县政府网站公开信息417条，惠农补贴发放名单逐户张榜。
2.依申请公开。今年新收申请10件，上年结转2件，办结11件，结转下年度继续办理1件。
3.政府信息管理。废止行政规范性文件1件，现行有效2件，目录已更新。
4.政府信息公开平台建设。镇、村两级共有公开栏19处，“柳泉发布”公众号每周推送。
5.监督保障。县政府对本镇的工作考核结果为良好；请人大代表和村民开展社会评议1次；本年度没有责任追究情况。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
（一）问题。村级公开不够及时，有1件行政复议被纠正，反映出程序意识不强。
（二）改进。由司法所提前审核答复，村级公开纳入月度点评。
# 六、其他需要报告的事项
全年未收取信息处理费，无其他事项。
`;

const dress = {
  h1: (t: string) => `<p><strong>${t}</strong><br></p>\n`,
  p: (t: string) => `<p>　　${t}</p>\n`,
};
const look = {
  table: 'class="table table-bordered"',
  wrap: (t: string) => `<p style="text-align: center;">${t}</p>`,
};

export const report: Report = {
  slug: 'clean-2025-liuquan-town',
  file: 'source.html',
  about: {
    title: '柳泉镇人民政府2025年政府信息公开工作年度报告',
    agency: '柳泉镇人民政府',
    level: 'township',
    year: 2025,
    template: '2021-30',
    publishedOn: '2026-02-11',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner: '/ for none in table 3, — in table 4, 0 in table 2; aspects as 1. to 5. within paragraphs',
  },
  source: trsPage({
    title: '柳泉镇人民政府2025年政府信息公开工作年度报告',
    site: '柳泉镇人民政府',
    date: '2026-02-11',
    years: [2024, 2023, 2022],
    body: compose(body, dress, {
      t2: tablePiece('t2', table2('2021-30', cell), look),
      t3: tablePiece('t3', table3({ other: 'three', print: cell }), look),
      t4: tablePiece('t4', table4(cell), look),
    }),
  }),
  values: truths(Object.keys(figures), figures, print),
};
