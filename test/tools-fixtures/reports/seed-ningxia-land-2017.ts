import { CELLS_2014, table2014 } from '../forms/table-2014';
import type { Figures } from '../figures';
import { asTable, cut } from '../grid';
import { modernPage } from '../pages';
import { compose, printer, truths, type Report } from '../report';

const given: Figures = {
  'disclosed.total': 8750,
  'disclosed.normative.public': 6,
  'disclosed.normative.issued': 11,
  'channel.website': 7951,
  'channel.wechat': 48,
  'channel.other': 751,
  'response.hot': 119,
  'response.press': 2,
  'response.press.leader': 2,
  'response.explain': 6,
  'response.other': 119,
  'request.received': 27,
  'request.in_person': 10,
  'request.online': 5,
  'request.letter': 12,
  'request.closed': 27,
  'request.closed.on_time': 27,
  'request.replied': 27,
  'reply.already_public': 27,
  'review.total': 8,
  'review.upheld': 4,
  'review.corrected': 2,
  'review.other': 2,
  'litigation.total': 5,
  'litigation.upheld': 3,
  'litigation.corrected': 2,
  'staff.offices': 2,
  'staff.points': 2,
  'staff.people': 3,
  'staff.part_time': 3,
  'staff.budget': 7,
  'training.meetings': 1,
  'training.classes': 2,
  'training.people': 176,
};
const figures: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given[c] ?? 0]));

const rows = table2014({ print: printer(figures), header: ['统 计 指 标', '单位', '统计数'] });
const after = rows.findIndex((r) => r.name === 'reply.elsewhere') + 1;
rows.splice(
  after,
  0,
  { cells: [{ text: '（四）申请公开的主要内容', cols: 3 }] },
  {
    cells: [{ text: '内容多为征地和规划，其中征地批复占比90%；征地补偿标准占比90%。', cols: 3 }],
  },
);
const [first, rest] = cut(
  rows,
  rows.findIndex((r) => r.name === 'heading:三、依申请公开情况'),
);
// The header is repeated on the second page after the group's own heading, as it was printed.
const second = [rest[0]!, { cells: rows[0]!.cells.map((c) => ({ ...c })) }, ...rest.slice(1)];

const body = `
依照《中华人民共和国政府信息公开条例》和自治区的实施办法，自治区国土资源厅发布2017年政府信息公开工作年度报告。数据统计期限为2017年1月1日至2017年12月31日。
# 一、概述
（一）组织领导。全年两次召开厅务会研究公开工作，考核赋分占比4%。
（二）平台建设。一级栏目23个、二级子栏目43个、查询系统11个。政务微信公开政府信息48条，另编发“政务通”50期751条。
（三）政策解读。2017年制定规范性文件6个并同步解读。信箱来信共123件（土地55件、矿产12件、测绘16件、执法11件、咨询29件），办了119件，还有4件在办，办结率97%。
（四）舆情回应。召开2次新闻发布会，15家媒体报道；回应公众关注热点或重大舆情119次。
# 二、推进重点领域政府信息公开情况
征地信息查询系统7月上线，公开各类信息2474条；土地交易1475宗，出让785宗。矿业权勘查开采信息公示72个，公示率100%；开采矿山公示459个，公示率99.6%。
# 三、政府信息主动公开情况
全年主动公开政府信息8750条，比2016年增加6%。其中政府网站公开7951条，占90.87%；政务微信公开48条，占0.5%；报刊、广播等其他方式751条，占8.6%。
# 四、政府信息依申请公开情况
2017年共受理依申请公开政府信息27件，内容主要为征收土地、规划和采矿权审批。27件全部办结，提前办结率100%。方式上，当面10件、网络5件、信函12件。提供信息一律免费，不收任何费用。
# 五、因信息公开申请行政复议、提起行政诉讼、收到投诉举报情况
收到行政复议8件，其中维持4件，被依法纠错2件，其他情形2件；被起诉5件，驳回3件，纠错2件；年内没有投诉举报。
# 六、各级人大代表建议和政协委员提案办理公开情况
主办、协办建议和提案共48件，主动公开28件。
# 七、存在问题及改进措施
存在的问题：认识不够到位，发展不够均衡，更新不够及时。改进措施：抓好学习培训，更新目录，规范答复程序，按时发布重要信息。
附件：自治区国土资源厅2017年度政府信息公开情况统计表
!<p align="center">自治区国土资源厅2017年度政府信息公开情况统计表</p>
!<p></p>
@statistics
`;

const dress = { h1: (text: string) => `<p><b>${text}</b></p>\n`, p: (text: string) => `<p>${text}</p>\n` };

export const report: Report = {
  slug: 'seed-ningxia-land-2017',
  file: 'source.html',
  about: {
    title: '自治区国土资源厅2017年政府信息公开工作年度报告',
    agency: '宁夏回族自治区国土资源厅',
    level: 'department',
    year: 2017,
    template: '2014-32',
    publishedOn: null,
    figures: 'the published report of 2017; prose retold',
    manner:
      'the table on two pages, its header repeated after the heading of a group; a row of words across the table; the name in full only on the site',
  },
  source: modernPage({
    title: '自治区国土资源厅2017年政府信息公开工作年度报告',
    site: '宁夏回族自治区国土资源厅',
    date: null,
    body: compose(body, dress, {
      statistics: `${asTable(first, { table: 'border="1"' })}<p>&nbsp;</p>\n${asTable(second, { table: 'border="1"' })}`,
    }),
  }),
  values: truths(CELLS_2014, figures),
};
