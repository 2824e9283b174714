import { CELLS_2014, table2014 } from '../forms/table-2014';
import type { Figures } from '../figures';
import { barePage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const given: Figures = {
  'disclosed.total': '33余万',
  'disclosed.normative.public': 17,
  'disclosed.normative.issued': { value: 17, text: '17\u3000' },
  'channel.gazette': 332,
  'channel.website': '33.7万',
  'channel.weibo': 1304,
  'channel.wechat': 1661,
  'channel.other': 359,
  'response.hot': 4,
  'response.press': 25,
  'response.press.leader': 2,
  'response.interview': 3,
  'response.explain': 78,
  'response.social': 1,
  'response.other': 26,
  'request.received': 2205,
  'request.in_person': 249,
  'request.online': 240,
  'request.letter': 1716,
  'request.closed': 2205,
  'request.closed.on_time': 2157,
  'request.closed.extended': 48,
  'request.replied': 2205,
  'reply.already_public': 81,
  'reply.granted': 521,
  'reply.denied': 161,
  'denied.secret': 29,
  'denied.business': 2,
  'denied.not_government_information': 130,
  'reply.not_this_organ': 91,
  'reply.not_exist': 920,
  'reply.amend': 346,
  'reply.elsewhere': 85,
  'review.total': 113,
  'review.upheld': 111,
  'review.corrected': 2,
  'litigation.total': 138,
  'litigation.upheld': 137,
  'litigation.corrected': 1,
  'staff.offices': 1,
  'staff.points': 1,
  'staff.people': 8,
  'staff.full_time': 2,
  'staff.part_time': 6,
  'training.meetings': 6,
  'training.classes': 8,
  'training.people': 2243,
};
const figures: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given[c] ?? 0]));

const body = `
!<p align="center">引　言</p>
国土资源部依照《中华人民共和国政府信息公开条例》编制2017年报告。
全文包括重点事项主动公开、发布解读和回应关切、依申请公开、行政复议和诉讼、政务公开工作、不足及改进共六个部分。数据统计起止：2017年1月1日至2017年12月31日。
报告已登在自然资源部（原国土资源部）网站，联系单位为原国土资源部办公厅。
# 一、重点事项主动公开情况
（一）决策、执行和落实公开。
1.决策预公开。土地管理法修正案公开征求意见，262个单位和个人提出意见840条，据此修改18处；另一办法收到意见110条。
2.预决算公开。三公经费随决算一并公开，只减不增。
（二）放管服改革信息公开。
1.权责清单。许可目录和抽查清单均已公布，抽查9项事项。
2.政务大厅。全年接收各类报件近4500件，发送各类文书超过10000件。
!<p align="center">图1  电子政务大厅网页</p>
（三）征地信息公开。
31个省级平台全部运行，累计69260条数据入库。2017年公开国务院批准用地征地批复302件（单独选址项目批复274件，城市建设用地批复28件）。
（四）土地市场和矿业权市场信息公开。
1.土地市场。土地交易类信息一年共31.9万余条，包括计划1906条、公告3.9万条、成交10.1万条、供地16.4万条和其他1.2万条。
2.矿业权市场。矿业权数据一年共5986条，其中出让公告1850条、出让公示1843条、受理公开1345条、转让公示948条。
（五）地质灾害信息发布。预警产品做了158份，其中35次经电视播出。
!<p align="center">图2 2017年地质灾害类型图</p>
（六）建议提案。公开人大代表建议复文84件、政协提案复文30件。
# 二、加强发布解读，积极回应关切
（一）政策解读与回应。
全年解读政策规章26项。
!<p align="center">图4 新闻发布会</p>
!<p align="center">图5 部长通道答记者问</p>
年内新闻发布会25场、座谈会12场。
!<p align="center">图6  重要媒体活动场次</p>
网站发布33.7万余条，在线访谈3期。主要媒体报道802篇，其中人民日报和人民网182篇、新华社128篇、光明日报59篇、经济日报87篇、广播121篇、电视225篇。
（二）新媒体。
微博发布640余条，微信发布1000余条。
（三）部长信箱。
接收咨询类信件1818封、建议类217封、举报类2665封；咨询共办结485封，其中集中发布94封，个别回复299封。
# 三、依申请公开政府信息情况
（一）受理和答复。
2017年共受理政府信息公开申请2205件，已全部办结。按方式分，信函1716件，占77.8%；当面249件，占11.3%；电子邮件240件，占10.9%。
!<p align="center">图7 政府信息依申请公开答复情况</p>
答复中，属主动公开的81件，同意公开的521件，需要更改或补充的346件，改走其他途径的85件，不同意公开的161件（非政府信息130件，国家秘密29件，商业秘密2件），不属于本机关公开的91件，信息不存在的920件。
没有因依申请公开收取或减免费用。
（二）文书模板。编制11类19种模板。
# 四、因政府信息公开引起的行政复议、诉讼情况
行政复议案件113件，维持111件，被依法纠错2件。诉讼案件138件，维持或者驳回137件，被依法纠错1件。举报投诉未曾收到。
# 5、 政务公开工作情况
（1） 年度任务。提出11类37项任务。
（二）基本目录。分概述和目录两部分，16个主题、100个事项。
!<p align="center">图8   基本目录内容</p>
（三）制度机制。公开工作以4%的权重纳入年度考核。
（四）平台建设。应当主动公开的文件802件，公开了786件，公开率98%。
（五）学习培训。举办了6期培训班，全年累计培训人员达3万余人。
# 六、存在的不足及改进措施
（一）存在的不足。
有的单位责任意识不强，公开的广度和深度不够。
（二）改进措施。
继续推进重点领域公开，严格执行同步解读制度，加强培训和检查考核。
附表
!<p align="center">政府信息公开情况统计表</p>
!<p align="center">（2017年度）</p>
!<p>填报单位：原国土资源部办公厅</p>
@statistics
`;

const dress = {
  h1: (text: string) => `<p><strong>${text}</strong></p>\n`,
  p: (text: string) => `<p>${text}</p>\n`,
};
const rows = table2014({
  print: printer(figures),
  header: ['统 计 指 标', '单位', '统计数'],
  heading: '\u3000',
  indent: '\u3000',
  words: {
    'disclosed.total': '（一）主动公开政府信息数',
    'response.hot': '（一）回应公众关注热点或重大舆情数',
    'denied.business': '涉及商业隐私',
    'staff.full_time': '1.专职人员数',
    'staff.budget': '（四）政府信息公开专项经费',
  },
});

export const report: Report = {
  slug: 'seed-mlr-2017',
  file: 'source.html',
  about: {
    title: '国土资源部2017年政府信息公开工作年度报告',
    agency: '国土资源部',
    level: 'ministry',
    year: 2017,
    template: '2014-32',
    publishedOn: null,
    figures: 'the published report of 2017; prose retold',
    manner:
      'no title but in the title element; 原 before the name; ideographic spaces in empty cells and behind a number',
  },
  source: barePage({
    title: '国土资源部2017年政府信息公开工作年度报告',
    site: '',
    date: null,
    body: compose(body, dress, { statistics: tablePiece('statistics', rows, { table: 'border="1"' }) }),
  }),
  values: truths(CELLS_2014, figures),
};
