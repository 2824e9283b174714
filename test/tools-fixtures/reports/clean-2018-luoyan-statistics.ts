import { CELLS_2014, table2014 } from '../forms/table-2014';
import type { Figures } from '../figures';
import type { GridRow } from '../grid';
import { trsPage } from '../pages';
import { compose, printer, tablePiece, truths, type Report } from '../report';

const given: Figures = {
  'disclosed.total': 3088,
  'disclosed.normative.public': 2,
  'disclosed.normative.issued': 2,
  'channel.gazette': 4,
  'channel.website': 2750,
  'channel.weibo': 310,
  'channel.wechat': 612,
  'channel.other': 96,
  'response.hot': 11,
  'response.press': 4,
  'response.press.leader': 4,
  'response.interview': 1,
  'response.interview.leader': 1,
  'response.explain': 14,
  'response.social': 6,
  'response.other': 20,
  'request.received': 46,
  'request.in_person': 5,
  'request.fax': 1,
  'request.online': 33,
  'request.letter': 7,
  'request.closed': 46,
  'request.closed.on_time': 44,
  'request.closed.extended': 2,
  'request.replied': 46,
  'reply.already_public': 15,
  'reply.granted': 20,
  'reply.partial': 1,
  'reply.denied': 2,
  'denied.business': 2,
  'reply.not_this_organ': 3,
  'reply.not_exist': 4,
  'reply.amend': 1,
  'review.total': 1,
  'review.other': 1,
  'staff.offices': 1,
  'staff.points': 1,
  'staff.people': 7,
  'staff.full_time': 2,
  'staff.part_time': 5,
  'staff.budget': 12,
  'training.meetings': 3,
  'training.classes': 2,
  'training.people': 110,
};
const figures: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given[c] ?? 0]));
/** A serial number before each line. */
const numbered = (rows: GridRow[]): GridRow[] =>
  rows.map((r, i) => ({ ...r, cells: [{ text: i === 0 ? '序号' : String(i) }, ...r.cells] }));

const body = `
根据《中华人民共和国政府信息公开条例》，现公布洛岩市统计局2018年政府信息公开工作年度报告。统计期限：2018年1月1日至2018年12月31日。
# 一、主动公开政府信息的情况
全年主动公开政府信息3088条，公布月度、季度数据解读14篇，召开新闻发布会4次。
# 二、依申请公开和不予公开的情况
收到申请46件，按时办结44件，延期办结2件；涉及商业秘密不予公开2件。
# 三、收费及减免的情况
无收费，无减免。
# 四、行政复议、行政诉讼的情况
行政复议1件，因申请人撤回而终止；没有行政诉讼。
# 五、存在的主要问题及改进情况
主要问题是微观数据开放程度不高。改进：制定数据开放清单。
# 六、其他需要报告的事项
无。
@statistics
`;
const dress = {
  h1: (t: string) => `<p><span style="font-family:黑体">${t}</span></p>\n`,
  p: (t: string) => `<p>${t}</p>\n`,
};
const rows = numbered(
  table2014({ print: printer(figures), heading: '-', header: ['统计指标', '计量单位', '2018年'] }),
);

/** A bureau that numbers the lines of the table and heads its figures by the year. */
export const report: Report = {
  slug: 'clean-2018-luoyan-statistics',
  file: 'source.html',
  about: {
    title: '洛岩市统计局2018年政府信息公开工作年度报告',
    agency: '洛岩市统计局',
    level: 'department',
    year: 2018,
    template: '2014-32',
    publishedOn: '2019-03-29',
    figures: 'invented; they add up, and the text agrees with the table',
    manner: 'a column of serial numbers; the figures are headed 2018年; - in heading lines',
  },
  source: trsPage({
    title: '洛岩市统计局2018年政府信息公开工作年度报告',
    site: '洛岩市统计局',
    date: '2019-03-29',
    years: [2017, 2016],
    body: compose(body, dress, {
      statistics:
        '<p align="center">政府信息公开情况统计表</p>\n' +
        tablePiece('statistics', rows, { table: 'border="1"' }),
    }),
  }),
  values: truths(CELLS_2014, figures),
};
