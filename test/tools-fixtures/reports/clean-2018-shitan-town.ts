import { CELLS_2014, table2014 } from '../forms/table-2014';
import type { Figures } from '../figures';
import { indexedPage } from '../pages';
import { compose, divPiece, printer, truths, type Report } from '../report';

const given: Figures = {
  'disclosed.total': 96,
  'disclosed.normative.public': 1,
  'disclosed.normative.issued': 1,
  'channel.website': 60,
  'channel.wechat': 22,
  'channel.other': 30,
  'response.explain': 1,
  'response.other': 2,
  'request.received': 2,
  'request.in_person': 2,
  'request.closed': 2,
  'request.closed.on_time': 2,
  'request.replied': 2,
  'reply.granted': 1,
  'reply.not_exist': 1,
  'staff.offices': 1,
  'staff.points': 1,
  'staff.people': 2,
  'staff.part_time': 2,
  'staff.budget': 0.5,
  'training.meetings': 1,
  'training.classes': 1,
  'training.people': 28,
};
const figures: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given[c] ?? 0]));

const body = `
石滩镇人民政府2018年政府信息公开工作年度报告，数据统计起止时间：2018年1月1日至2018年12月31日。
# 一、主动公开情况
镇政府全年主动公开政府信息96条，公开规范性文件1件，惠民资金逐项上墙。
# 二、依申请公开情况
当面受理申请2件，同意公开1件，信息不存在1件，按时办结。
# 三、收费及减免情况
没有收费，没有减免。
# 四、行政复议和行政诉讼情况
未发生行政复议，未发生行政诉讼。
# 五、主要问题及改进情况
存在的主要问题是人手不足。已从便民中心调剂人员，改进窗口值守。
# 六、其他需要报告的事项
无。
@statistics
`;

const dress = {
  h1: (t: string) => `<div><b>${t}</b></div>\n`,
  p: (t: string) => `<div style="text-indent:2em">${t}</div>\n`,
};
const classes = { table: 'dtable', row: 'drow', cell: 'dcell' };

export const report: Report = {
  slug: 'clean-2018-shitan-town',
  file: 'source.html',
  about: {
    title: '石滩镇人民政府2018年政府信息公开工作年度报告',
    agency: '石滩镇人民政府',
    level: 'township',
    year: 2018,
    template: '2014-32',
    publishedOn: '2019-03-12',
    figures: 'invented; they add up, and the text agrees with the table',
    manner: 'a table of div elements shown as a table by a style element; the heading lines hold nothing',
  },
  source: indexedPage({
    title: '石滩镇人民政府2018年政府信息公开工作年度报告',
    site: '石滩镇人民政府',
    date: '2019-03-12',
    years: [2017, 2019],
    style:
      '.dtable{display:table;width:90%}.drow{display:table-row}.dcell{display:table-cell;border:1px solid #000}',
    body: compose(body, dress, {
      statistics:
        '<div>政府信息公开情况统计表</div>\n' +
        divPiece('statistics', table2014({ print: printer(figures) }), classes),
    }),
  }),
  values: truths(CELLS_2014, figures),
};
