import { rows3, table3, APPLICANTS } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { cells2, table2 } from '../forms/table-2';
import type { Figures } from '../figures';
import { asTable, cut } from '../grid';
import { trsPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const figures: Figures = {
  't2.rules.made': 0,
  't2.rules.disclosed': 0,
  't2.rules.total': 0,
  't2.normative.made': 1,
  't2.normative.disclosed': 1,
  't2.normative.total': 1,
  't2.licence.previous': 27,
  't2.licence.change': { value: 4, text: '+4' },
  't2.licence.decisions': 214,
  't2.other_service.previous': 0,
  't2.other_service.change': 0,
  't2.other_service.decisions': 0,
  't2.penalty.previous': 196,
  't2.penalty.change': 0,
  't2.penalty.decisions': 56,
  't2.coercion.previous': 13,
  't2.coercion.change': { value: 2, text: '+2' },
  't2.coercion.decisions': 0,
  't2.fee.previous': 5,
  't2.fee.change': 0,
  't2.procurement.count': 8,
  't2.procurement.amount': { value: 1654.74, text: '1654.74 万元' },
  't3.new.natural': 3,
  't3.new.total': 3,
  't3.carried_in.natural': 0,
  't3.carried_in.total': 0,
  't3.deny.third_party.natural': 3,
  't3.deny.third_party.total': 3,
  't3.total.natural': 3,
  't3.total.total': 3,
  't4.review.upheld': 1,
  't4.review.total': 1,
  't4.direct.other': 1,
  't4.direct.pending': 1,
  't4.direct.total': 2,
};
const cell = printer(figures);
const look = {
  table: 'border="1" cellspacing="0"',
  label: (text: string) => text.replace(/^(自|总|其)(?=[^、（]{1,2}$)/u, '$1 '),
};

// Page breaks as in the printed report: table 2 before 行政许可, table 3 after 一 and within （四）.
const [two, twoRest] = cut(table2('2019-60', cell), 6);
const rows = table3({
  other: 'single',
  print: cell,
  words: { partial: '(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)' },
});
const [three, rest] = cut(rows, 4);
const [middle, last] = cut(
  rest,
  rest.findIndex((r) => r.name === 't3.unable.must_create'),
);
const t = (...cells: string[]) => ({ cells: cells.map((text) => ({ text })) });
const directory = asTable(
  [
    t('序号', '公开事项', '公开内容', '公开时限', '公开主体', '公开渠道'),
    t('1', '机构概况', '办公地址、时间、电话', '20个工作日内', '办公室', '政府网站'),
    t('2', '机构职能', '职责、内设机构', '20个工作日内', '办公室', '政府网站'),
  ],
  look,
);

const body = `
依照《中华人民共和国政府信息公开条例》，平罗县自然资源局编制本报告，所列数据统计期限为2020年1月1日至2020年12月31日，电子版可在平罗县人民政府门户网站查阅。
# 一、总体情况
（一）主动公开情况
1.公文。全年印发公文522件，其中对外发布56件、依申请463件、不公开3件。
!<p align="center">2020年制发公文522件</p>
以县政府文件印发规范性文件1件。
2.重点任务。
（1）征地补偿。征收集体土地2宗13.88亩，公开信息18条。
（2）公共资源配置。发布18宗挂牌出让公告，成交14宗。
（3）行政执法公示。编制“十公示”目录228项，其中行政许可31项，行政处罚197项。录入数据270条（许可214条，处罚56条）。
（4）建议提案。共承办8件，全部完成办理，其中市级建议3件、市级提案2件、县级建议2件、县级提案1件。
3.解读回应。群众来访122件，办了122件，办复率100%；热线和网上转来48件，办了48件，办复率100%。
（二）依申请情况
上年度没有结转。本年新收到依申请公开3件（全部为自然人申请），全部按时办理，办结率100%，不收取任何费用。因申请引发行政复议案件1件，行政诉讼案件2件（庭外调解1件，发回重审1件）。
（三）政府信息管理
调整主动公开基本目录。
!<p align="center">平罗县自然资源局政府信息公开基本目录（2020年11月修订）</p>
@directory
（四）平台建设
微信公众号推送各类信息629条，微博推送804条；县政府网站主动公开信息81条；向查阅点移送56条。
（五）监督保障
举办政府开放日1次；公开评定占年底考核不低于4%。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
问题：认识不够到位，更新不够及时，新媒体内容单一。改进：加强业务培训，提高信息质量，安排专人学习排版和发布。
!<p align="right">平罗县自然资源局</p>
!<p align="right">2021年1月12日印发</p>
`;

const dress = {
  h1: (text: string) => `<p><strong>${text}</strong></p>\n`,
  p: (text: string) => `<p>${text}</p>\n`,
};
const blanks = [
  ...rows3('single').flatMap((r) => APPLICANTS.map((c) => `t3.${r}.${c}`)),
  ...Object.keys(figures4()),
];

export const report: Report = {
  slug: 'seed-pingluo-nr-2020',
  file: 'source.html',
  about: {
    title: '平罗县自然资源局2020年政府信息公开年度报告',
    agency: '平罗县自然资源局',
    level: 'department',
    year: 2020,
    template: '2019-60',
    publishedOn: null,
    sections: ['1', '2', '3', '4', '5'],
    figures: 'the published report of 2020; prose retold',
    manner:
      'tables 2 and 3 cut by page breaks without a repeated header; spaces inside labels; an unrelated table and a chart’s words between',
  },
  source: trsPage({
    title: '平罗县自然资源局2020年政府信息公开年度报告',
    site: '平罗县人民政府',
    date: null,
    body: compose(body, dress, {
      directory,
      t2: asTable(two, look) + asTable(twoRest, look),
      t3: asTable(three, look) + asTable(middle, look) + asTable(last, look),
      t4: tablePiece('t4', table4(cell), look),
    }),
  }),
  values: truths([...cells2('2019-60'), ...blanks], figures),
};
