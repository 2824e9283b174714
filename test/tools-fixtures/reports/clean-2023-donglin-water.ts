import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { cells2, table2 } from '../forms/table-2';
import type { Figures } from '../figures';
import { modernPage } from '../pages';
import { compose, divPiece, printer, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 4,
  't2.normative.repealed': 2,
  't2.normative.valid': 37,
  't2.licence.decisions': 1203,
  't2.penalty.decisions': 41,
  't2.coercion.decisions': 0,
  't2.fee.amount': 8865.5,
  ...figures3('three', {
    new: [57, 6, 0, 1, 4],
    carried_in: [3],
    granted: [20, 2, 0, 1, 1],
    partial: [6, 1],
    'deny.third_party': [2, 1],
    'deny.internal': [1],
    'deny.process': [4],
    'unable.not_held': [14, 1, 0, 0, 2],
    'unable.must_create': [5],
    'reject.petition': [1],
    'reject.repeat': [2],
    'other.no_correction': [2, 1, 0, 0, 1],
    carried_out: [3],
  }),
  ...figures4([2], [1, 0, 0, 1], [1]),
};
const cell = printer(figures);

const body = `
根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制东麟省水利厅2023年政府信息公开工作年度报告。所列数据的统计时间为2023年1月1日至12月31日。
# 一、总体情况
一是主动公开。全年在厅网站发布信息2874条，制发行政规范性文件4件，废止2件，配发解读8篇。
二是依申请公开。收到申请68件，较好地保障了群众取水、防汛、移民等方面的知情需求；年内办结68件（含上年结转3件），另有3件结转下年。
三是政府信息管理。厅机关公文起草时同步确定公开属性，目录每季度核对一次。
四是政府信息公开平台建设。防汛信息在门户网站首页滚动发布，厅政务微信推送1120条。
五是监督保障。厅政务公开领导小组开会2次，办公室负责督促，接受群众监督。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
存在的问题是水资源论证类信息公开口径不够统一，个别答复期限把握偏紧。已印发口径清单，并在系统里增加到期提醒，改进效果将在来年检验。
# 六、其他需要报告的事项
本年度收取信息处理费0元。
`;

const dress = {
  h1: (t: string) => `<div class="t1">${t}</div>\n`,
  p: (t: string) => `<div class="tx">${t}</div>\n`,
};
const classes = { table: 'g-table', row: 'g-row', cell: 'g-cell' };

export const report: Report = {
  slug: 'clean-2023-donglin-water',
  file: 'source.html',
  about: {
    title: '东麟省水利厅2023年政府信息公开工作年度报告',
    agency: '东麟省水利厅',
    level: 'department',
    year: 2023,
    template: '2021-30',
    publishedOn: '2024-01-30',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner: 'nothing but div: tables by display:table in a style element, no spans, spanned places empty',
  },
  source: modernPage({
    title: '东麟省水利厅2023年政府信息公开工作年度报告',
    site: '东麟省水利厅',
    date: '2024-01-30',
    years: [2022, 2021, 2020, 2019],
    style: `.t1{font-weight:700;font-size:20px}
.tx{text-indent:2em}
.g-table{display:table;border-collapse:collapse;width:100%}
.g-row{display:table-row}
.g-cell{display:table-cell;border:1px solid #333;text-align:center}`,
    body: compose(body, dress, {
      t2: divPiece('t2', table2('2021-30', cell), classes),
      t3: divPiece('t3', table3({ other: 'three', print: cell }), classes),
      t4: divPiece('t4', table4(cell), classes),
    }),
  }),
  values: truths(
    [...cells2('2021-30'), ...Object.keys(figures).filter((c) => !c.startsWith('t2.'))],
    figures,
  ),
};
