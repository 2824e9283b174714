import { figures3, rows3, APPLICANTS, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { cells2, table2 } from '../forms/table-2';
import { withCommas, type Figures } from '../figures';
import type { Look } from '../grid';
import { trsPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 2,
  't2.rules.repealed': 1,
  't2.rules.valid': 14,
  't2.normative.made': 23,
  't2.normative.repealed': 5,
  't2.normative.valid': 186,
  't2.licence.decisions': 128640,
  't2.penalty.decisions': 9312,
  't2.coercion.decisions': 1077,
  't2.fee.amount': 23458.16,
  ...figures3('three', {
    new: [412, 36, 1, 2, 9, 4],
    carried_in: [18, 2],
    granted: [121, 14, 1, 0, 3, 1],
    partial: [33, 3, 0, 0, 1],
    'deny.secret': [2],
    'deny.other_law': [3],
    'deny.third_party': [7, 1],
    'deny.internal': [4],
    'deny.process': [9, 1],
    'deny.enforcement_file': [6],
    'deny.administrative_query': [11, 2],
    'unable.not_held': [118, 10, 0, 1, 3, 2],
    'unable.must_create': [21, 2, 0, 0, 1],
    'unable.unclear': [5],
    'reject.petition': [29, 0, 0, 0, 0, 1],
    'reject.repeat': [8, 1],
    'reject.publication': [1],
    'reject.reconfirm': [3],
    'other.no_correction': [17, 2, 0, 1, 1],
    'other.rest': [6, 1],
    carried_out: [26, 1],
  }),
  ...figures4([9, 2, 1, 3], [4, 0, 1, 2], [3, 0, 0, 1]),
};
const print = { number: withCommas };
const cell = printer(figures, print);

// Pasted from a word processor; the editor made spans that run past the table's end, and gave 行政复议 eight columns.
const look: Look = {
  table:
    'class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;mso-yfti-tbllook:1184"',
  cell: 'valign="center" style="padding:0 5pt;border:1px solid windowtext"',
  wrap: (text) => `<p class="MsoNormal" align="center"><span lang="EN-US">${text}</span><o:p></o:p></p>`,
  wrongSpans: { 't3.carried_out': { rows: 4 }, 't2.title.1': { cols: 36 }, 't2.title.3': { cols: 2 } },
};

const body = `
为贯彻《中华人民共和国政府信息公开条例》，北湖市人民政府编制2021年度政府信息公开工作年度报告。报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成，数据统计期限自2021年1月1日起，至2021年12月31日止。
# 一、总体情况
## （一）主动公开
围绕湖区治理、保障性住房和义务教育招生，市政府网站全年新增信息61204条。年内出台规章2件、行政规范性文件23件，均配有解读材料。
## （二）依申请公开
新收申请464件，加上年结转20件，共484件；年内办结457件，27件转入2022年办理。办结的申请里，予以公开140件，部分公开37件。
## （三）政府信息管理
对历年文件逐件核对效力，废止规章1件、行政规范性文件5件，现行有效行政规范性文件186件已集中发布。
## （四）政府信息公开平台建设
市政府网站完成适老化改造，政府公报全年出版12期，赠阅点设到全部社区。
## （五）监督保障
市政府办公室按季通报各部门公开情况。工作考核：政务公开占年度综合考核的4分，58家单位参评。社会评议：委托高校开展第三方评议，结果已在网站公布。责任追究：年内没有发生需要追究责任的情形。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
主要问题：一些部门答复申请时说理偏简，纠正的2件行政复议均出在事实查明不足；基层公开栏更新不够勤。改进情况：编印答复范例，举办两期培训，由市司法局会同审核重要答复；为212个村居配齐信息员。
# 六、其他需要报告的事项
（一）信息处理费：全年没有向申请人收取信息处理费。
（二）其余无需说明的事项。
`;

const dress = {
  h1: (t: string) =>
    `<p class="MsoNormal" style="text-indent:32pt"><b><span style="font-family:黑体;font-size:16pt">${t}</span></b><o:p></o:p></p>\n`,
  h2: (t: string) =>
    `<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:楷体;font-size:16pt">${t}</span><o:p></o:p></p>\n`,
  p: (t: string) =>
    `<p class="MsoNormal" style="text-indent:32pt;line-height:150%"><span style="font-family:仿宋_GB2312;font-size:16pt">${t}</span><span lang="EN-US"><o:p></o:p></span></p>\n`,
};

export const report: Report = {
  slug: 'clean-2021-beihu-city',
  file: 'source.html',
  about: {
    title: '北湖市人民政府2021年政府信息公开工作年度报告',
    agency: '北湖市人民政府',
    level: 'government',
    year: 2021,
    template: '2021-30',
    publishedOn: '2022-03-18',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      'Word clutter in a TRS editor; thousands separators; spans that run past the table; 行政复议 spans eight columns',
  },
  source: trsPage({
    title: '北湖市人民政府2021年政府信息公开工作年度报告',
    site: '北湖市人民政府网',
    date: '2022-03-18',
    years: [2018, 2019, 2020],
    body: compose(body, dress, {
      t2: tablePiece('t2', table2('2021-30', cell), look),
      t3: tablePiece('t3', table3({ other: 'three', print: cell }), look),
      t4: tablePiece('t4', table4(cell, 8), look),
    }),
  }),
  values: {
    ...truths(cells2('2021-30'), figures, print),
    ...truths(
      rows3('three').flatMap((r) => APPLICANTS.map((c) => `t3.${r}.${c}`)),
      figures,
      print,
    ),
    ...truths(
      Object.keys(figures).filter((c) => c.startsWith('t4.')),
      figures,
      print,
    ),
  },
};
