import { figures3, table3, header3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { cells2, table2 } from '../forms/table-2';
import type { Figures } from '../figures';
import { asTable, cut, type Look } from '../grid';
import { place } from '../mark';
import { trsPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const two: Figures = {
  't2.rules.made': 0,
  't2.rules.disclosed': 0,
  't2.rules.total': 0,
  't2.normative.made': 6,
  't2.normative.disclosed': 6,
  't2.normative.total': 41,
  't2.licence.previous': 312,
  't2.licence.change': { value: 9, text: '+9' },
  't2.licence.decisions': 20418,
  't2.other_service.previous': 87,
  't2.other_service.change': 0,
  't2.other_service.decisions': 5530,
  't2.penalty.previous': 1406,
  't2.penalty.change': -12,
  't2.penalty.decisions': 3311,
  't2.coercion.previous': 88,
  't2.coercion.change': 0,
  't2.coercion.decisions': 146,
  't2.fee.previous': 23,
  't2.fee.change': -1,
  't2.procurement.count': 215,
  't2.procurement.amount': { value: 18306.72, text: '18306.72 万元' },
};
const rest: Figures = {
  ...figures3('single', {
    new: [31, 4, 0, 0, 1],
    carried_in: [2],
    granted: [12, 2],
    partial: [3],
    'deny.process': [2],
    'deny.administrative_query': [1],
    'unable.not_held': [8, 1, 0, 0, 1],
    'unable.must_create': [2],
    'reject.petition': [3],
    other: [1, 1],
    carried_out: [1],
  }),
  ...figures4([3, 1], [1]),
};
// The items' own totals are left blank, as some offices do; 一, 二, （七） and 四 have theirs.
for (const id of Object.keys(rest)) {
  if (/^t3\.(?!new|carried_in|total|carried_out).*\.total$/u.test(id)) rest[id] = null;
}
const print = { zero: '&nbsp;', blank: '&nbsp;' };
const cell = (c: string) => (c.startsWith('t2.') ? printer(two) : printer(rest, print))(c);

const look: Look = {
  table: 'border="1" cellspacing="0" style="width:680px;border:none"',
  cell: 'style="border:1px solid #000;padding:0 7px"',
  wrap: (text) => `<p style="text-align:center">${text}</p>`,
};
const [first, second] = cut(table3({ other: 'single', print: cell }), 14);
const three =
  place('table:t3.first', asTable(first, look)) +
  '<p style="page-break-before:always">&nbsp;</p>\n' +
  place(
    'table:t3.second',
    asTable([...header3().map((r, i) => ({ ...r, name: `t3.again.${i + 1}` })), ...second], look),
  );

const body = `
万山县人民政府办公室汇总全县各乡镇、各部门情况，编制2019年政府信息公开工作年度报告，统计期限为2019年1月1日至2019年12月31日。
# 一、总体情况
## （一）主动公开
县政府网站公开信息8830条，印发并公开规范性文件6件。
## （二）依申请公开
全县新收申请36件，上年结转2件，办结37件，结转1件。
## （三）监督保障
开展工作考核，分值占全县综合考核的3分；组织社会评议，问卷满意率91%；对2个更新迟缓的单位约谈，未启动责任追究。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
主要问题：乡镇专职人员少，公开栏目缺少统一标准。改进情况：印发栏目标准26项，县政府办公室逐月抽查通报。
# 六、其他需要报告的事项
无。
`;

const dress = {
  h1: (t: string) =>
    `<p style="text-indent:2em"><span style="font-size:16pt"><strong>${t}</strong></span></p>\n`,
  h2: (t: string) => `<p style="text-indent:2em"><strong>${t}</strong></p>\n`,
  p: (t: string) => `<p style="text-indent:2em"><span style="font-size:16pt">${t}</span></p>\n`,
};

export const report: Report = {
  slug: 'clean-2019-wanshan-county',
  file: 'source.html',
  about: {
    title: '万山县人民政府2019年政府信息公开工作年度报告',
    agency: '万山县人民政府',
    level: 'government',
    year: 2019,
    template: '2019-60',
    publishedOn: '2020-03-27',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      'table 3 cut into two tables within （三）不予公开, header repeated; 0 as no-break space in tables 3 and 4; the items of table 3 have no totals',
  },
  source: trsPage({
    title: '万山县人民政府2019年政府信息公开工作年度报告',
    site: '万山县人民政府',
    date: '2020-03-27',
    years: [2018, 2017],
    body: compose(body, dress, {
      t2: tablePiece('t2', table2('2019-60', cell), look),
      t3: three,
      t4: tablePiece('t4', table4(cell), look),
    }),
  }),
  values: { ...truths(cells2('2019-60'), two), ...truths(Object.keys(rest), rest, print) },
};
