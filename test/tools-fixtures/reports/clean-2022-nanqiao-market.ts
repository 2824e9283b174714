import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { cells2, table2 } from '../forms/table-2';
import { wide, type Figures } from '../figures';
import type { Look } from '../grid';
import { indexedPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const two: Figures = {
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 1,
  't2.normative.repealed': 0,
  't2.normative.valid': 3,
  't2.licence.decisions': 18265,
  't2.penalty.decisions': 734,
  't2.coercion.decisions': 21,
  't2.fee.amount': 0,
};
const rest: Figures = {
  ...figures3('three', {
    new: [23, 3],
    carried_in: [1],
    granted: [9, 1],
    partial: [2],
    'deny.third_party': [1],
    'deny.enforcement_file': [2],
    'unable.not_held': [5, 1],
    'unable.must_create': [1],
    'reject.petition': [2],
    'other.no_correction': [1],
    'other.rest': [0, 1],
    carried_out: [1],
  }),
  ...figures4([1], [0, 0, 0, 1]),
};
const printTwo = { number: wide };
const printRest = { number: wide, zero: '&nbsp;' };
const cell = (c: string) => (c.startsWith('t2.') ? printer(two, printTwo) : printer(rest, printRest))(c);

const look: Look = {
  table: 'width="100%" border="1" cellpadding="0" cellspacing="0" style="border-collapse:collapse"',
  cell: 'style="border:solid 1px #000;text-align:center"',
  wrap: (text) => `<span style="font-size:14px">${text}</span>`,
};

const body = `
南桥区市场监督管理局按照《中华人民共和国政府信息公开条例》第五十条和国务院办公厅政府信息与政务公开办公室印发的年度报告格式（国办公开办函〔2021〕30号）编写本报告。统计期限为2022年1月1日至2022年12月31日。
# 一、总体情况
## （一）主动公开情况
2022年通过区政府网站公开信息1326条，其中食品安全抽检结果412条，企业登记和处罚信息每七个工作日更新一次。
## （二）依申请公开情况
全年新收政府信息公开申请26件，自然人23件，商业企业3件；上年结转1件。办结26件，结转下年度1件。
## （三）政府信息管理情况
制发行政规范性文件1件，草案征求了意见，印发后三日内公开。
## （四）政府信息公开平台建设情况
维护区政府网站市场监管专栏和“南桥市监”公众号，查询窗口设在注册大厅。
## （五）监督保障情况
局办公室配备专人，半年开展一次自查，全年培训126人次。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
问题：答复用语还不统一，公众号栏目偏少。改进：修订答复文书样式，新开“你问我检”栏目，并将公开工作列入科室年终评分。
# 六、其他需要报告的事项
依照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号），本年度未收取信息处理费。
`;

const dress = {
  h1: (t: string) =>
    `<p style="text-indent:2em"><strong><span style="font-family:黑体">${t}</span></strong></p>\n`,
  h2: (t: string) => `<p style="text-indent:2em"><span style="font-family:楷体">${t}</span></p>\n`,
  p: (t: string) => `<p style="text-indent:2em"><span style="font-family:仿宋">${t}</span></p>\n`,
};

export const report: Report = {
  slug: 'clean-2022-nanqiao-market',
  file: 'source.html',
  about: {
    title: '南桥区市场监督管理局2022年政府信息公开工作年度报告',
    agency: '南桥区市场监督管理局',
    level: 'department',
    year: 2022,
    template: '2021-30',
    publishedOn: '2023-01-16',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner: 'full-width digits; every 0 of tables 3 and 4 is a no-break space; headings are p and span',
  },
  source: indexedPage({
    title: '南桥区市场监督管理局2022年政府信息公开工作年度报告',
    site: '南桥区市场监督管理局',
    date: '2023-01-16',
    years: [2021, 2023],
    body: compose(body, dress, {
      t2: tablePiece('t2', table2('2021-30', cell), look),
      t3: tablePiece('t3', table3({ other: 'three', print: cell }), look),
      t4: tablePiece('t4', table4(cell), look),
    }),
  }),
  values: { ...truths(cells2('2021-30'), two, printTwo), ...truths(Object.keys(rest), rest, printRest) },
};
