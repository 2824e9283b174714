import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { table2 } from '../forms/table-2';
import type { Figures } from '../figures';
import { tablePage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 1,
  't2.rules.disclosed': 1,
  't2.rules.total': 18,
  't2.normative.made': 7,
  't2.normative.disclosed': 7,
  't2.normative.total': 96,
  't2.licence.previous': 5,
  't2.licence.change': -1,
  't2.licence.decisions': 214,
  't2.other_service.previous': 3,
  't2.other_service.change': 0,
  't2.other_service.decisions': 27,
  't2.penalty.previous': 11,
  't2.penalty.change': 0,
  't2.penalty.decisions': 2,
  't2.coercion.previous': 2,
  't2.coercion.change': 0,
  't2.coercion.decisions': 0,
  't2.fee.previous': 1,
  't2.fee.change': 0,
  't2.procurement.count': 36,
  't2.procurement.amount': { value: 2817.4, text: '2817.4万元' },
  ...figures3('single', {
    new: [233, 41, 6, 2, 15, 3],
    carried_in: [12, 1, 0, 0, 1],
    granted: [88, 19, 4, 1, 6, 2],
    partial: [21, 5, 0, 0, 2],
    'deny.secret': [6, 1],
    'deny.other_law': [2],
    'deny.three_security': [1],
    'deny.third_party': [9, 3, 0, 0, 1],
    'deny.internal': [3],
    'deny.process': [14, 2, 1],
    'deny.enforcement_file': [5, 1],
    'deny.administrative_query': [4],
    'unable.not_held': [52, 7, 1, 1, 3],
    'unable.must_create': [11, 1],
    'unable.unclear': [3],
    'reject.petition': [8],
    'reject.repeat': [4, 1],
    'reject.publication': [1],
    'reject.excessive': [2],
    other: [5, 1, 0, 0, 3, 1],
    carried_out: [6, 1, 0, 0, 1],
  }),
  ...figures4([14, 2, 3, 2], [5, 0, 2, 1], [9, 1, 0, 3]),
};
const cell = printer(figures);

const body = `
依据新修订的《中华人民共和国政府信息公开条例》，国家湖泊管理局编制2019年政府信息公开工作年度报告。统计期限自2019年1月1日至12月31日。
# 一、总体情况
2019年，我局把湖泊监测数据作为公开重点，公布重点湖泊水质月报12期，新闻发布会4场。新收政府信息公开申请300件，上年结转14件，年内办结306件，结转下年度8件，其中自然人申请233件。局机关举办培训2次，各司一名联络员参加；门户网站完成改版，检索速度明显提高。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
存在的主要问题有二：一是湖泊基础数据分散在多个系统，查找费时；二是被纠正的3件案件反映出第三方意见征询不规范。改进情况：已建成统一数据目录，修订征询意见函样式，来年还将扩大主动公开范围，减少同类申请。
# 六、其他需要报告的事项
无其他需要报告的事项。
`;

const dress = {
  h1: (t: string) => `<P align="left"><FONT face="黑体" size="4">${t}</FONT></P>\n`,
  p: (t: string) => `<P>　　${t}</P>\n`,
};
const look = {
  table: 'border="1" width="95%" bordercolor="#000000" cellspacing="0"',
  cell: 'align="center" nowrap',
};

export const report: Report = {
  slug: 'clean-2019-state-lakes',
  file: 'source.html',
  encoding: 'gbk',
  about: {
    title: '国家湖泊管理局2019年政府信息公开工作年度报告',
    agency: '国家湖泊管理局',
    level: 'ministry',
    year: 2019,
    template: '2019-60',
    publishedOn: '2020-01-22',
    figures: 'invented; they add up, and the text agrees with the tables',
    manner:
      'encoded in GBK and declared gb2312; layout tables; table 2 over a grid of five columns whose header and figures span unequally',
  },
  source: tablePage({
    title: '国家湖泊管理局2019年政府信息公开工作年度报告',
    site: '国家湖泊管理局',
    date: '2020-01-22',
    years: [2018, 2017, 2016],
    body: compose(body, dress, {
      t2: tablePiece('t2', table2('2019-60', cell, { grid: 5 }), look),
      t3: tablePiece('t3', table3({ other: 'single', print: cell }), look),
      t4: tablePiece('t4', table4(cell), look),
    }),
  }).replace('charset=utf-8', 'charset=gb2312'),
  values: truths(Object.keys(figures), figures),
};
