import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { table2 } from '../forms/table-2';
import type { Figures } from '../figures';
import { tablePage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.repealed': 0,
  't2.rules.valid': 0,
  't2.normative.made': 0,
  't2.normative.repealed': 0,
  't2.normative.valid': 0,
  't2.licence.decisions': 15,
  't2.penalty.decisions': 6,
  't2.coercion.decisions': 0,
  't2.fee.amount': 0,
  ...figures3('three', { new: [2], granted: [1], 'unable.not_held': [1] }),
  ...figures4(),
};
const cell = printer(figures);

const body = `
青川区西山街道办事处依据《中华人民共和国政府信息公开条例》编制2024年年度报告，数据统计期限：2024年1月1日至2024年12月31日。
# 一、总体情况
## （一）主动公开。
全年公开各类信息203条，居务公开栏每月更换一次。
## （二）依申请公开。
受理申请2件，均由自然人提出，予以公开1件，因本机关不掌握而无法提供1件，全部在期限内答复。
## （三）政府信息管理。
街道办公室统一登记、统一审核、统一归档。
## （四）平台建设。
区政府网站西山街道专页、便民服务中心查阅点各1处。
## （五）监督保障。
街道主任负总责，年内自查2次。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
主要问题是公开形式单一。改进办法是在社区增设电子屏，并请居民代表提意见。
# 六、其他需要报告的事项
按照《政府信息公开信息处理费管理办法》，本年度没有产生信息处理费。
`;

const hidden =
  '<tr style="display:none"><td colspan="2">行名（示例）</td>' + '<td>99</td>'.repeat(7) + '</tr>\n';
const dress = {
  h1: (t: string) => `<DIV><FONT face="黑体" size="4">${t}</FONT></DIV>\n`,
  h2: (t: string) => `<DIV>&nbsp;&nbsp;&nbsp;&nbsp;<B>${t}</B></DIV>\n`,
  p: (t: string) => `<DIV>&nbsp;&nbsp;&nbsp;&nbsp;${t}</DIV>\n`,
};
const look = { table: 'border=1 cellSpacing=0 align=center', cell: 'align=middle' };

export const report: Report = {
  slug: 'clean-2024-xishan-subdistrict',
  file: 'source.html',
  about: {
    title: '青川区西山街道办事处2024年政府信息公开工作年度报告',
    agency: '青川区西山街道办事处',
    level: 'township',
    year: 2024,
    template: '2021-30',
    publishedOn: '2025-02-20',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      'tables inside layout tables, unquoted attributes, thead and a tfoot before the tbody, a row that is not displayed, 0 throughout',
    notes: ['hidden-rows'],
  },
  source: tablePage({
    title: '青川区西山街道办事处2024年政府信息公开工作年度报告',
    site: '青川区人民政府',
    date: '2025-02-20',
    years: [2023, 2022],
    body: compose(body, dress, {
      t2: tablePiece('t2', table2('2021-30', cell), look),
      t3: tablePiece('t3', table3({ other: 'three', print: cell }), {
        ...look,
        head: 3,
        foot: 1,
        footFirst: true,
        after: { 't3.partial': hidden },
      }),
      t4: tablePiece('t4', table4(cell), { ...look, head: 3 }),
    }),
  }),
  values: truths(Object.keys(figures), figures),
};
