import { CELLS_2014, table2014 } from '../forms/table-2014';
import { withCommas, type Figures } from '../figures';
import type { Look } from '../grid';
import { trsPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  'disclosed.total': 13528,
  'disclosed.normative.public': 31,
  'disclosed.normative.issued': 31,
  'channel.gazette': 12,
  'channel.website': 9870,
  'channel.weibo': 1544,
  'channel.wechat': 2980,
  'channel.other': 1206,
  'response.hot': 27,
  'response.press': 6,
  'response.press.leader': 2,
  'response.interview': 4,
  'response.interview.leader': 1,
  'response.explain': 39,
  'response.social': 18,
  'response.other': 22,
  'request.received': 118,
  'request.in_person': 20,
  'request.fax': 3,
  'request.online': 61,
  'request.letter': 34,
  'request.closed': 118,
  'request.closed.on_time': 112,
  'request.closed.extended': 6,
  'request.replied': 118,
  'reply.already_public': 22,
  'reply.granted': 41,
  'reply.partial': 7,
  'reply.denied': 13,
  'denied.secret': 1,
  'denied.business': 2,
  'denied.privacy': 3,
  'denied.security': 0,
  'denied.not_government_information': 6,
  'denied.other_law': 1,
  'reply.not_this_organ': 12,
  'reply.not_exist': 15,
  'reply.amend': 5,
  'reply.elsewhere': 3,
  'review.total': 5,
  'review.upheld': 3,
  'review.corrected': 1,
  'review.other': 1,
  'litigation.total': 2,
  'litigation.upheld': 2,
  'litigation.corrected': 0,
  'litigation.other': 0,
  'complaint.total': 4,
  'fee.total': 0.35,
  'staff.offices': 38,
  'staff.points': 41,
  'staff.people': 126,
  'staff.full_time': 14,
  'staff.part_time': 112,
  'staff.budget': 46.5,
  'training.meetings': 9,
  'training.classes': 11,
  'training.people': 640,
};
const print = { number: withCommas };

const look: Look = {
  table:
    'class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0" width="568" style="width:426.1pt;border-collapse:collapse"',
  row: 'style="mso-yfti-irow:1;height:18.0pt"',
  cell: 'nowrap style="border:solid black 1.0pt;padding:0cm 5.4pt;height:18.0pt"',
  wrap: (text) =>
    `<p class="MsoNormal"><span style="mso-ascii-font-family:宋体">${text}</span><span lang="EN-US"><o:p></o:p></span></p>`,
};

const body = `
按照《中华人民共和国政府信息公开条例》，清荷县人民政府汇总各乡镇、各部门情况，编制2016年政府信息公开工作年度报告。统计期限为2016年1月1日至12月31日。
# 一、基本情况
县政府把公开工作写入年度要点，调整了领导小组，县政府办公室设立政务公开股，全县专职人员14人、兼职人员112人。
# 二、主动公开政府信息情况
全县2016年主动公开政府信息13528条，其中规范性文件31件。政府网站公开9870条，政务微博1544条，政务微信2980条，其余通过公报、公开栏等公布。
# 三、依申请公开政府信息情况
全年收到申请118件，其中当面20件、传真3件、网络61件、信函34件；全部办结，按时办结112件，延期办结6件。不同意公开的13件均书面说明了理由。
# 四、收费和减免情况
全年收取检索、复制费用0.35万元，对3名低保申请人免收费用。
# 五、行政复议、行政诉讼和投诉举报情况
因政府信息公开引起的行政复议5件，维持3件，纠错1件，其他1件；行政诉讼2件，均维持；收到举报投诉4件。
# 六、存在的主要问题和改进措施
（一）有的乡镇更新不及时。（二）解读形式偏少。
下一年将实行信息发布时限登记，为每件重要文件配图解，并把改进情况列入督查。
# 七、附表
!<p class="MsoNormal" align="center" style="text-align:center"><b>政府信息公开情况统计表</b></p>
!<p class="MsoNormal" align="center">（2016年度）</p>
!<p class="MsoNormal">填报单位（盖章）：清荷县人民政府</p>
@statistics
!<p class="MsoNormal">单位负责人：林某　审核人：沈某　填报人：周某　联系电话：0000-1234567　填报日期：2017年1月18日</p>
`;

const dress = {
  h1: (t: string) =>
    `<p class="MsoNormal" style="text-indent:32pt"><b><span style="font-family:黑体">${t}<o:p></o:p></span></b></p>\n`,
  p: (t: string) =>
    `<p class="MsoNormal" style="text-indent:32pt"><span style="font-size:16.0pt;font-family:仿宋_GB2312">${t}<span lang="EN-US"><o:p></o:p></span></span></p>\n`,
};

export const report: Report = {
  slug: 'clean-2016-qinghe-county',
  file: 'source.html',
  about: {
    title: '清荷县2016年政府信息公开工作年度报告',
    agency: '清荷县人民政府',
    level: 'government',
    year: 2016,
    template: '2014-32',
    publishedOn: '2017-03-24',
    figures: 'invented; they add up, and the text agrees with the table',
    manner:
      'Word clutter in a TRS editor; thousands separators; unit and figure of heading lines blank; labels indented by no-break spaces',
  },
  source: trsPage({
    title: '清荷县2016年政府信息公开工作年度报告',
    site: '清荷县人民政府',
    date: '2017-03-24',
    years: [2015, 2014],
    body: compose(body, dress, {
      statistics: tablePiece(
        'statistics',
        table2014({ print: printer(figures, print), heading: '&nbsp;', indent: '&nbsp;&nbsp;' }),
        look,
      ),
    }),
  }),
  values: truths(CELLS_2014, figures, print),
};
