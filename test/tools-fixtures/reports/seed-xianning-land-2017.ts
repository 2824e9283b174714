import { CELLS_2014, table2014 } from '../forms/table-2014';
import type { Figures } from '../figures';
import { indexedPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const given: Figures = {
  'disclosed.total': 1169,
  'disclosed.normative.public': 7,
  'disclosed.normative.issued': null,
  'channel.gazette': 1,
  'channel.website': 831,
  'channel.weibo': 55,
  'channel.wechat': 55,
  'channel.other': 227,
  'response.hot': 10,
  'response.interview': 4,
  'response.interview.leader': 4,
  'response.explain': 4,
  'response.other': 69,
  'request.online': 6,
  'request.closed': 6,
  'request.closed.on_time': 6,
  'request.replied': 6,
  'reply.already_public': 2,
  'reply.granted': 2,
  'reply.not_this_organ': 4,
  'reply.elsewhere': 4,
  'complaint.total': 15,
  'staff.offices': 1,
  'staff.points': 3,
  'staff.people': 2,
  'staff.full_time': 1,
  'staff.part_time': 2,
  'staff.budget': 1.8,
  'training.meetings': 3,
  'training.classes': 5,
  'training.people': 215,
};
const figures: Figures = Object.fromEntries(
  CELLS_2014.map((c) => [c, given[c] === undefined ? 0 : given[c]!]),
);

const body = `
!<p align="center">引  言</p>
咸宁市国土资源局依照《中华人民共和国政府信息公开条例》和市里的要点，编制2017年报告。
统计期从2017年1月1日至2017年12月31日，由局信息中心负责解答。
# 一、概述
局公开工作领导小组下设办公室，信息中心负责实施；门户网站完成改版，每季度通报一次。
# 二、主动公开政务信息，筑牢公众服务平台
全年主动公开信息1169条，含规范性文件7件。门户网站831条，官方微博发布55条、官方微信发布55条，查询机和电子屏公开227条。
# 三、积极回应社会关切，有效开展舆论引导
1、回应热点。处置单共37件，其中网上热点10件（民生平台7件、问政平台3件）、电话27件。
2、解读动态。局领导在线访谈4次；解读稿件4篇；其他方式回应69次。
3、局长信箱。全年处理邮件45件。其中，咨询类32件、举报类13件。
# 四、推进重点事项公开，做到信息便民利民
1、清单公开。职权共71项，其中许可9项、处罚22项、强制2项、征收6项、检查7项、确认4项、裁决2项、其他19项。
2、征地信息。至目前已公开1354条。
3、出让信息。交易类131条，其中土地127条、矿产4条。
4、登记信息。公告99条，其中首次登记14条、灭失登记85条。
# 五、依申请公开和不予公开政府信息情况
收到申请6件，都从网上来，均已办结。已主动公开的2件，另4件不归本机关公开，告知了其他途径。
# 六、无因公开引起行政复议、行政诉讼及举报的情况
# 七、没有因依申请公开信息收取或减免费用情况
# 八、机构建设及制度保障情况
1、领导小组。共有兼职人员15名，法规科和信息中心各有专职1名。
2、考核评估。每季度召开督办会。
3、业务培训。组织了3次，215人次的专项业务培训。
4、便民服务。设置查询点3个。
# 九、存在的主要问题及改进措施
一是保密审查流程有待完善；二是智能化服务有待加强；三是专项经费有待加大投入。将逐项改进。
附表：
!<p align="center">政府信息公开情况统计表</p>
!<p align="center">（2017年度）</p>
!<p>填报单位：咸宁市国土资源局</p>
@statistics
!<p>填报人：周某　联系电话：0000-0000000　填表日期：2017年12月20日</p>
`;

const dress = {
  h1: (text: string) => `<p><strong>${text}</strong></p>\n`,
  p: (text: string) => `<p>${text}</p>\n`,
};
// Labels as a scanner misread them in the published table.
const rows = table2014({
  print: printer(figures),
  heading: '\u3000',
  words: {
    'channel.website': '2.政府网站公开政府信息教',
    'response.hot': '(一)回应公众关注热点或重大與情数 (不同方式回应同一热点或與情计1次)',
    'response.press': '1.參加或举办新闻发布会总次数',
    'response.press.leader': '其中:主要负责同志參加新闻发布会次数',
    'response.interview.leader': '其中:主要负责同志參加新闻发布会次数',
    '三、依申请公开情况': '三、依申清公开情况',
    'request.fax': '2.传真中请效',
    'request.online': '3.网络中请数',
    'request.letter': '4.信函中请数',
    'denied.business': '涉及商业科密',
    'denied.not_government_information': '不是«条例»所指政府信息',
    'fee.total': '七、依申请公开信息收取费用',
  },
  units: { 'response.interview': '\u3000' },
  headingFigures: {
    '（二）通过不同渠道和方式公开政府信息的情况': ['\u3000', '1169'],
    '三、依申请公开情况': ['件', '6'],
  },
  after: {
    'response.other': [
      ['其中:领导信箱回复办理数', '件', '45'],
      ['人民网地方领导留官板回复数', '条', '0'],
      ['网上调查数', '次', '2'],
      ['民意征集数', '次', '4'],
      ['热线电话接通教', '通', '18'],
    ],
  },
});

export const report: Report = {
  slug: 'seed-xianning-land-2017',
  file: 'source.html',
  about: {
    title: '咸宁市国土资源局2017年政府信息公开年度报告',
    agency: '咸宁市国土资源局',
    level: 'department',
    year: 2017,
    template: '2014-32',
    publishedOn: null,
    figures: 'the published report of 2017; prose retold',
    manner:
      'misread characters in labels; figures in two heading rows; five rows of the province; headings that tell (无…)',
  },
  source: indexedPage({
    title: '咸宁市国土资源局2017年政府信息公开年度报告',
    site: '咸宁市国土资源局',
    date: null,
    body: compose(body, dress, { statistics: tablePiece('statistics', rows, { table: 'border="1"' }) }),
  }),
  values: truths(CELLS_2014, figures),
};
