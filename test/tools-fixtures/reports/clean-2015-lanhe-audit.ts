import { CELLS_2014, table2014 } from '../forms/table-2014';
import type { Figures } from '../figures';
import { tablePage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const given: Figures = {
  'disclosed.total': 214,
  'channel.website': 186,
  'channel.wechat': 40,
  'channel.other': 8,
  'response.hot': 2,
  'response.press': 1,
  'response.press.leader': 1,
  'response.interview': 1,
  'response.explain': 3,
  'response.other': 1,
  'request.received': 5,
  'request.online': 4,
  'request.letter': 1,
  'request.closed': 5,
  'request.closed.on_time': 5,
  'request.replied': 5,
  'reply.already_public': 1,
  'reply.granted': 2,
  'reply.denied': 1,
  'denied.not_government_information': 1,
  'reply.not_this_organ': 1,
  'staff.offices': 1,
  'staff.points': 1,
  'staff.people': 4,
  'staff.full_time': 1,
  'staff.part_time': 3,
  'staff.budget': 2,
  'training.meetings': 2,
  'training.classes': 1,
  'training.people': 36,
};
const figures: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given[c] ?? 0]));

const body = `
为便于社会了解审计机关的信息公开工作，现将澜河市审计局2015年度情况报告如下，统计期间从2015年1月1日到2015年12月31日。
# 一、加强组织，公开审计结果
局里由一名副局长分管，综合科专职1人、各科兼职3人负责。2015年主动公开政府信息214条，其中网站186条、微信40条。全年公告审计结果19份，举办新闻发布会1次。
# 二、依申请公开办理情况
收到申请5件，网上4件，来信1件，都已按时答复。其中1件所求内容不是《条例》所指政府信息，未予公开；1件不属于本机关公开范围，告知了查询途径。办理中未收取任何费用，也没有减免事项。
# 三、复议诉讼情况
本年度没有因政府信息公开被申请行政复议，没有被提起行政诉讼，也没有举报投诉。
# 四、不足与打算
审计术语多，群众看不懂，是主要的不足之处。2016年将改进公告写法，用案例和问答解释审计发现。
@statistics
`;

const dress = {
  h1: (t: string) => `<H2>${t}</H2>\n`,
  p: (t: string) => `<P>${t}</P>\n`,
};
const pieces = {
  statistics:
    '<P align="center"><B>政府信息公开情况统计表</B></P>\n<P>（2015年度）　填报单位：澜河市审计局</P>\n' +
    tablePiece('statistics', table2014({ print: printer(figures), heading: '——' }), {
      table: 'border="1" width="90%"',
      cell: 'height="24"',
    }) +
    '<P>填报日期：2016年1月12日</P>\n',
};

export const report: Report = {
  slug: 'clean-2015-lanhe-audit',
  file: 'source.html',
  about: {
    title: '澜河市审计局2015年政府信息公开工作年度报告',
    agency: '澜河市审计局',
    level: 'department',
    year: 2015,
    template: '2014-32',
    publishedOn: '2016-03-11',
    figures: 'invented; they add up, and the text agrees with the table',
    manner:
      'free topics: fees are told within 二, none has a heading of the statute; layout tables; —— in heading lines',
  },
  source: tablePage({
    title: '澜河市审计局2015年政府信息公开工作年度报告',
    site: '澜河市审计局',
    date: '2016-03-11',
    years: [2014, 2013, 2012],
    body: compose(body, dress, pieces),
  }),
  values: truths(CELLS_2014, figures),
};
