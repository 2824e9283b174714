import { cells2, table2 } from '../forms/table-2';
import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import type { Figures } from '../figures';
import { asTable, type GridRow, type Look } from '../grid';
import { place } from '../mark';
import { barePage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 1,
  't2.normative.repealed': 1,
  't2.normative.valid': 6,
  't2.licence.decisions': 412,
  't2.penalty.decisions': 7,
  't2.coercion.decisions': 0,
  't2.fee.amount': 0,
  ...figures3('three', {
    new: [13, 0, 0, 0, 2],
    granted: [6, 0, 0, 0, 1],
    'deny.process': [2],
    'unable.not_held': [3, 0, 0, 0, 1],
    'reject.reconfirm': [1],
    'other.rest': [1],
  }),
  ...figures4([2], [1]),
};
const cell = printer(figures, { number: (n) => (n > 9 ? [...String(n)].join(' ') : String(n)) });

// As a word processor saves a page: labels broken, empty elements, and a last row of no height that only sets widths.
const zero = (n: number) =>
  `<![if !supportMisalignedColumns]>\n<tr height=0>${'<td width=72 style="border:none"></td>'.repeat(n)}</tr>\n<![endif]>\n`;
const look = (last: string, columns: number): Look => ({
  table: 'class=MsoNormalTable border=1 cellspacing=0 cellpadding=0',
  cell: 'width=72 valign=top style="width:53.9pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt"',
  label: (text) =>
    text.replace(/^(.{2})(.{2,})$/u, '$1<br clear=none>$2').replace('组织', '组<span>织</span>'),
  wrap: (text) => `<p class=MsoNormal align=center>${text}<o:p></o:p></p>`,
  after: { [last]: zero(columns) },
});
const rows2 = table2('2021-30', cell);
// Table 2 as four tables, the line 第二十条第（X）项 a paragraph before each.
const parts: GridRow[][] = [];
for (const r of rows2) {
  if (r.name?.startsWith('t2.title.')) parts.push([r]);
  else parts.at(-1)!.push(r);
}
const two = parts
  .map(
    ([title, ...rows], i) =>
      `<p class=MsoNormal align=center>${title!.cells[0]!.text}</p>\n` +
      place(`table:t2.${i + 1}`, asTable(rows, look('', 0))),
  )
  .join('<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n');

const body = `
!<div class=Section1 style='layout-grid:15.6pt'>
!<p class=MsoNormal align=center><b><span style='font-size:22.0pt'>和平区司法局</span></b></p>
!<p class=MsoNormal align=center><b><span style='font-size:22.0pt'>2021年政府信息公开工作年度报告</span></b></p>
!<p class=MsoNormal><o:p>&nbsp;</o:p></p>
根据《中华人民共和国政府信息公开条例》第五十条，和平区司法局编制本年度报告。数据统计期限：2021年1月1日—2021年12月31日。
# 一、总体情况
（一）主动公开。全年公开信息388条，其中法律援助案件信息每季度更新。
（二）依申请公开。收到申请15件，全部办结，无结转。
（三）政府信息管理。规范性文件合法性审核与公开审查同步，废止1件。
（四）政府信息公开平台建设。“和平司法”公众号设公开专栏。
（五）监督保障。局长办公会每半年听取汇报，接受社会监督。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
主要问题：普法类信息阅读量不高。改进：按群体制作图文和短视频。
# 六、其他需要报告的事项
2021年未发生信息处理费收取事项。
!<p class=MsoNormal align=right>和平区司法局</p>
!<p class=MsoNormal align=right>二〇二二年一月二十日</p>
!</div>
`;
const dress = {
  h1: (t: string) =>
    `<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:黑体'>${t}<span lang=EN-US><o:p></o:p></span></span></p>\n`,
  p: (t: string) =>
    `<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:仿宋'>${t}</span></p>\n`,
};

/** A bureau whose report was saved as a web page by a word processor. */
export const report: Report = {
  slug: 'clean-2021-heping-justice',
  file: 'source.html',
  about: {
    title: '和平区司法局2021年政府信息公开工作年度报告',
    agency: '和平区司法局',
    level: 'department',
    year: 2021,
    template: '2021-30',
    publishedOn: null,
    signedOn: '2022-01-20',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      'saved by a word processor: downlevel conditionals, rows of no height, broken labels, spaces inside numbers; table 2 as four tables with their titles outside',
  },
  source: barePage({
    title: '和平区司法局',
    site: '',
    date: null,
    body: compose(body, dress, {
      t2: two,
      t3: tablePiece('t3', table3({ other: 'three', print: cell }), look('t3.carried_out', 10)),
      t4: tablePiece('t4', table4(cell), look('t4', 15)),
    }),
  }),
  values: truths(
    [...cells2('2021-30'), ...Object.keys(figures).filter((c) => !c.startsWith('t2.'))],
    figures,
  ),
};
