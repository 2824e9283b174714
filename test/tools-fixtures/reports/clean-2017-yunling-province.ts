import { CELLS_2014, table2014 } from '../forms/table-2014';
import { wide, type Figures } from '../figures';
import { modernPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  'disclosed.total': 1286403,
  'disclosed.normative.public': 398,
  'disclosed.normative.issued': 412,
  'channel.gazette': 15230,
  'channel.website': 986712,
  'channel.weibo': 210388,
  'channel.wechat': 163054,
  'channel.other': 402117,
  'response.hot': 356,
  'response.press': 188,
  'response.press.leader': 71,
  'response.interview': 94,
  'response.interview.leader': 33,
  'response.explain': 2107,
  'response.social': 866,
  'response.other': 1290,
  'request.received': 28114,
  'request.in_person': 6203,
  'request.fax': 118,
  'request.online': 15480,
  'request.letter': 6313,
  'request.closed': 27990,
  'request.closed.on_time': 26871,
  'request.closed.extended': 1119,
  'request.replied': 27990,
  'reply.already_public': 9020,
  'reply.granted': 8417,
  'reply.partial': 655,
  'reply.denied': 1208,
  'denied.secret': 76,
  'denied.business': 143,
  'denied.privacy': 291,
  'denied.security': 38,
  'denied.not_government_information': 402,
  'denied.other_law': 258,
  'reply.not_this_organ': 3166,
  'reply.not_exist': 3904,
  'reply.amend': 812,
  'reply.elsewhere': 808,
  'review.total': 604,
  'review.upheld': 431,
  'review.corrected': 82,
  'review.other': 91,
  'litigation.total': 377,
  'litigation.upheld': 298,
  'litigation.corrected': 29,
  'litigation.other': 50,
  'complaint.total': 152,
  'fee.total': 12.8,
  'staff.offices': 1320,
  'staff.points': 2788,
  'staff.people': 9014,
  'staff.full_time': 1102,
  'staff.part_time': 7912,
  'staff.budget': 5210.6,
  'training.meetings': 1460,
  'training.classes': 1187,
  'training.people': 96230,
};
const print = { number: wide };

const body = `
云岭省人民政府2017年政府信息公开工作年度报告由省政府办公厅编制，所列数据的统计期限是2017年1月1日到2017年12月31日。
# 一、概述
全省各级行政机关坚持以公开促规范，围绕脱贫攻坚、营商环境和生态保护推进公开。
# 二、主动公开的情况
2017年全省主动公开政府信息1286403条。制发规范性文件412件，主动公开398件。召开新闻发布会188次，其中主要负责同志参加71次；发布解读稿件2107篇。
# 三、依申请公开的情况
全省收到政府信息公开申请28114件，其中网络申请15480件。办结27990件，其中延期办结1119件。答复中同意公开8417件、同意部分公开655件、不同意公开1208件。
# 四、行政复议、诉讼、举报的情况
复议604件，被纠错82件；诉讼377件，被纠错29件；举报投诉152件。
# 五、收费与减免的情况
全省收取费用12.8万元，依规定对农村五保等困难群众减免。
# 六、主要问题和改进措施
对照群众期待，主要问题是基层公开不平衡、数据开放度不够。改进措施：制定基层公开标准目录，建成省级数据开放平台，按季检查。
# 七、附表
@statistics
`;

const dress = {
  h1: (t: string) => `<p><span class="sub"><strong>${t}</strong></span></p>\n`,
  p: (t: string) => `<p><span>${t}</span></p>\n`,
};
const rows = table2014({
  print: printer(figures, print),
  header: ['统 计 指 标', '单 位', '统 计 数'],
  after: {
    'response.other': [
      ['其中：领导信箱回复办理数', '件', '６４０'],
      ['热线电话接通数', '通', '４５５'],
      ['民意征集数', '次', '１９５'],
    ],
  },
});

export const report: Report = {
  slug: 'clean-2017-yunling-province',
  file: 'source.html',
  about: {
    title: '云岭省2017年政府信息公开工作年度报告',
    agency: '云岭省人民政府',
    level: 'government',
    year: 2017,
    template: '2014-32',
    publishedOn: '2018-03-30',
    figures: 'invented; they add up, and the text agrees with the table',
    manner:
      'full-width digits; three rows of the province beside each other; headings are p, span and strong; a caption instead of a title line',
  },
  source: modernPage({
    title: '云岭省2017年政府信息公开工作年度报告',
    site: '云岭省人民政府',
    date: '2018-03-30',
    years: [2016, 2015, 2014],
    body: compose(body, dress, {
      statistics: tablePiece('statistics', rows, { caption: '政府信息公开情况统计表（2017年度）', head: 1 }),
    }),
  }),
  values: truths(CELLS_2014, figures, print),
};
