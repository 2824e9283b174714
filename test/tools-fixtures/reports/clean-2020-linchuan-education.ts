import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { table2 } from '../forms/table-2';
import type { Figures } from '../figures';
import type { Look } from '../grid';
import { indexedPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.disclosed': 0,
  't2.rules.total': 0,
  't2.normative.made': 2,
  't2.normative.disclosed': 2,
  't2.normative.total': 11,
  't2.licence.previous': 4,
  't2.licence.change': { value: 2, text: '＋2' },
  't2.licence.decisions': { value: 61, text: '61件' },
  't2.other_service.previous': 9,
  't2.other_service.change': -3,
  't2.other_service.decisions': 1284,
  't2.penalty.previous': 14,
  't2.penalty.change': 0,
  't2.penalty.decisions': 1,
  't2.coercion.previous': 0,
  't2.coercion.change': 0,
  't2.coercion.decisions': 0,
  't2.fee.previous': 3,
  't2.fee.change': 0,
  't2.procurement.count': 17,
  't2.procurement.amount': { value: 903.6, text: '903.6万元' },
  ...figures3('single', {
    new: [19, 2],
    granted: [8, 1],
    partial: [1],
    'deny.third_party': [2],
    'unable.not_held': [5],
    'unable.must_create': [1],
    'reject.repeat': [1],
    other: [1, 1],
  }),
  ...figures4([1]),
};
const cell = printer(figures);

// The editor broke long labels to fit its narrow columns.
const broken = (text: string) => (text.length < 6 ? text : text.replace(/(.{4})(?=.)/gu, '$1<br />'));
const look: Look = {
  table: 'border="1" cellspacing="0" cellpadding="2" align="center"',
  label: broken,
  wrap: (text) => `<div align="center">${text}</div>`,
};

const body = `
!<p style="text-align:center">（二〇二一年一月）</p>
林川市教育局2020年度报告依照《中华人民共和国政府信息公开条例》第五十条编写。所列数据统计期为2020年1月1日至2020年12月31日，电子版可从市教育局网站下载。
# 一、总体情况
2020年，市教育局围绕疫情防控期间的教学安排公开信息，网站发布各类信息1906条。
!<p style="text-align:center"><img src="/images/c1.png" width="420" height="240" alt="各栏目发布条数"></p>
!<p style="text-align:center">图1 各栏目发布条数</p>
收到政府信息公开申请21件，自然人19件，商业企业2件，均已办结，没有结转。
!<p style="text-align:center"><img src="/images/c2.png" width="420" height="240" alt="申请内容"></p>
!<p style="text-align:center">图2 申请内容分布</p>
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、政府信息公开工作存在的主要问题及改进情况
问题：学校层面公开的内容不齐，招生政策解读形式偏少。改进：统一中小学公开清单，采用图解和短视频讲解招生入学政策。
# 六、其他需要报告的事项
我局没有其他需要报告的事项。
!<p style="text-align:right">林川市教育局</p>
!<p style="text-align:right">2021年1月29日</p>
`;

const dress = {
  h1: (t: string) => `<h3>${t}</h3>\n`,
  p: (t: string) => `<p>${t}</p>\n`,
};

export const report: Report = {
  slug: 'clean-2020-linchuan-education',
  file: 'source.html',
  about: {
    title: '林川市教育局2020年政府信息公开工作年度报告',
    agency: '林川市教育局',
    level: 'department',
    year: 2020,
    template: '2019-60',
    publishedOn: '2021-01-31',
    signedOn: '2021-01-29',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      'br inside words of labels; 61件, ＋2 and 903.6万元 in cells; two numbered figures; published on the last day',
  },
  source: indexedPage({
    title: '林川市教育局2020年政府信息公开工作年度报告',
    site: '林川市教育局',
    date: '2021-01-31',
    years: [2019, 2021],
    body: compose(body, dress, {
      t2: tablePiece('t2', table2('2019-60', cell), look),
      t3: tablePiece('t3', table3({ other: 'single', print: cell }), look),
      t4: tablePiece('t4', table4(cell), look),
    }),
  }),
  values: truths(Object.keys(figures), figures),
};
