import { figures3, table3 } from '../forms/table-3';
import { figures4, table4 } from '../forms/table-4';
import { table2 } from '../forms/table-2';
import { CELLS_2014, table2014 } from '../forms/table-2014';
import type { Figures } from '../figures';
import { asLines, asTabs, cut, type GridRow } from '../grid';
import { place } from '../mark';
import { compose, printer, truths, type Report } from '../report';

/** Longest line of a hard-wrapped text, in characters. */
const WIDTH = 28;

/** Breaks a paragraph as a page of print does, with an empty line behind each line. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const c of text) {
    if (line.length >= WIDTH && !/[，。、；：）》”]/u.test(c)) {
      lines.push(line);
      line = '';
    }
    line += c;
  }
  return [...lines, line].map((l) => `${l}\n\n`).join('');
}

/** Rows as "label unit figure" on a line; a label longer than a line stands on two, unit and figure below. */
function labelled(rows: GridRow[]): string {
  return rows
    .map(({ cells, name }) => {
      const [label, unit, figure] = cells as [GridRow['cells'][0], GridRow['cells'][0], GridRow['cells'][0]];
      const text = figure.cell ? place(`cell:${figure.cell}`, figure.text) : figure.text;
      const rest = [unit.text, text].filter(Boolean).join(' ');
      const words = label.label ? place(`label:${label.label}`, label.text) : label.text;
      const cutAt = label.text.length > WIDTH ? label.text.search(/（不/u) : -1;
      const line =
        cutAt > 0
          ? `${label.text.slice(0, cutAt)}\n\n${label.text.slice(cutAt)}\n${rest}\n\n`
          : `${words}${rest ? ` ${rest}` : ''}\n\n`;
      return name ? place(`row:${name}`, line) : line;
    })
    .join('');
}

const given2016: Figures = {
  'disclosed.total': 1460,
  'disclosed.normative.public': 3,
  'disclosed.normative.issued': 4,
  'channel.website': 1302,
  'channel.weibo': 88,
  'channel.wechat': 140,
  'channel.other': 25,
  'response.hot': 6,
  'response.press': 1,
  'response.interview': 2,
  'response.interview.leader': 1,
  'response.explain': 5,
  'response.other': 9,
  'request.received': 17,
  'request.in_person': 2,
  'request.online': 9,
  'request.letter': 6,
  'request.closed': 16,
  'request.closed.on_time': 15,
  'request.closed.extended': 1,
  'request.replied': 16,
  'reply.already_public': 4,
  'reply.granted': 7,
  'reply.partial': 1,
  'reply.denied': 1,
  'denied.business': 1,
  'reply.not_this_organ': 2,
  'reply.not_exist': 1,
  'review.total': 1,
  'review.upheld': 1,
  'complaint.total': 2,
  'staff.offices': 1,
  'staff.points': 2,
  'staff.people': 5,
  'staff.full_time': 1,
  'staff.part_time': 4,
  'staff.budget': 3.5,
  'training.meetings': 2,
  'training.classes': 1,
  'training.people': 64,
};
const figures2016: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given2016[c] ?? 0]));
const wrappedBody = `
漓水市环境保护局2016年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》的规定，漓水市环境保护局编制2016年政府信息公开工作年度报告，所列数据的统计期限为2016年1月1日至2016年12月31日。
# 一、概述
局办公室负责公开工作的协调，各科室确定联络员，全年召开专题会议2次，对空气质量、水环境质量和排污许可信息实行当日发布。
# 二、主动公开政府信息情况
全年主动公开政府信息1460条，其中网站1302条，微博88条，微信140条，其他25条。
# 三、依申请公开政府信息情况
收到申请17件，办结16件，其余1件在期限内办理。同意公开7件，部分公开1件，因涉及商业秘密不同意公开1件。没有收取费用，也没有减免费用。
# 四、行政复议、行政诉讼情况
行政复议1件，维持1件；没有行政诉讼；收到举报投诉2件。
# 五、存在的主要问题和改进措施
主要问题是环评信息的检索不便。2017年将改进网站检索，把环评受理、审批信息按行业分类。
附件
`;
const prose = { h1: (t: string) => `${t}\n\n`, p: (t: string) => wrapped(t) };

const figures2020: Figures = {
  't2.rules.made': 0,
  't2.rules.disclosed': 0,
  't2.rules.total': 0,
  't2.normative.made': 0,
  't2.normative.disclosed': 0,
  't2.normative.total': 2,
  't2.licence.previous': 8,
  't2.licence.change': { value: 1, text: '+1' },
  't2.licence.decisions': 133,
  't2.other_service.previous': 5,
  't2.other_service.change': 0,
  't2.other_service.decisions': 61,
  't2.penalty.previous': 77,
  't2.penalty.change': { value: -2, text: '-2' },
  't2.penalty.decisions': 9,
  't2.coercion.previous': 6,
  't2.coercion.change': 0,
  't2.coercion.decisions': 1,
  't2.fee.previous': 0,
  't2.fee.change': 0,
  't2.procurement.count': 5,
  't2.procurement.amount': { value: 212.08, text: '212.08 万元' },
  ...figures3('single', {
    new: [6, 1],
    carried_in: [1],
    granted: [3, 1],
    'deny.enforcement_file': [1],
    'unable.must_create': [2],
    carried_out: [1],
  }),
  ...figures4([1, 0, 1]),
};
const print2020 = (cell: string) => (cell.startsWith('t2.') ? {} : { zero: '' });
const cell2020 = (c: string) => printer(figures2020, print2020(c))(c);
const [three, threeRest] = cut(table3({ other: 'single', print: cell2020 }), 12);
const tabbedBody = `
响水县应急管理局
2020 年政府信息公开年度报告
本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为 2020 年 1 月 1 日至 2020 年 12 月 31 日。
# 一、总体情况
（一）主动公开情况。公开信息 209 条，发布预警 47 条。
（二）依申请公开情况。新收申请 7 件，上年结转 1 件，结转下年度 1 件。
# 二、主动公开政府信息情况
@t2
# 三、收到和处理政府信息公开申请情况
@t3
# 四、政府信息公开行政复议、行政诉讼情况
@t4
# 五、存在的主要问题及改进情况
问题：预警信息格式不一。改进：统一了预警模板。
# 六、其他需要报告的事项
无其他需要报告的事项。
响水县应急管理局
2021 年 1 月 20 日印发
`;
const loose = { h1: (t: string) => `\n${t}\n\n`, p: (t: string) => `${t}\n\n` };

const given2017: Figures = {
  'disclosed.total': 702,
  'disclosed.normative.public': 2,
  'disclosed.normative.issued': 2,
  'channel.website': 655,
  'channel.wechat': 118,
  'channel.other': 20,
  'response.hot': 3,
  'response.explain': 2,
  'response.social': 4,
  'response.other': 1,
  'request.received': 8,
  'request.online': 5,
  'request.letter': 3,
  'request.closed': 8,
  'request.closed.on_time': 8,
  'request.replied': 8,
  'reply.granted': 5,
  'reply.not_exist': 2,
  'reply.amend': 1,
  'litigation.total': 1,
  'litigation.upheld': 1,
  'staff.offices': 1,
  'staff.points': 1,
  'staff.people': 3,
  'staff.part_time': 3,
  'staff.budget': 1.2,
  'training.meetings': 1,
  'training.classes': 2,
  'training.people': 45,
};
const figures2017: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given2017[c] ?? 0]));
const linedBody = `
[bookmark: _Toc1201][bookmark: _Toc3320]引  言
根据《中华人民共和国政府信息公开条例》，现公布凤台区文化局2017年政府信息公开工作年度报告，数据统计期限为2017年1月1日至2017年12月31日。
# [bookmark: _Toc88]一、主动公开情况
2017年主动公开政府信息702条，其中网站655条、微信118条。
[image: ]
# 二、依申请公开情况
收到申请8件，网上5件、来信3件，都已按时办结；同意公开5件。没有收费和减免。
# 三、复议和诉讼情况
无行政复议；行政诉讼1件，驳回原告诉讼请求。
# 四、主要问题和改进措施
文化活动预告发布偏晚是主要问题，将改进为提前七日发布。
附表：
`;

/** Reports as plain text in the three ways word processors and PDFs give it. */
export const PLAIN_TEXTS: readonly Report[] = [
  {
    slug: 'text-2016-wrapped',
    file: 'source.txt',
    about: {
      title: '漓水市环境保护局2016年政府信息公开工作年度报告',
      agency: '漓水市环境保护局',
      level: 'department',
      year: 2016,
      template: '2014-32',
      publishedOn: null,
      figures: 'invented; they add up',
      manner:
        'hard-wrapped lines with empty lines between; rows as label, unit, figure on a line; long labels on two lines',
    },
    source:
      compose(wrappedBody, prose) +
      '漓水市环境保护局2016年度政府信息公开情况统计表\n\n' +
      place(
        'table:statistics',
        labelled(table2014({ print: printer(figures2016), header: ['统 计 指 标', '单位', '统计数'] })),
      ),
    values: truths(CELLS_2014, figures2016),
  },
  {
    slug: 'text-2020-tabs',
    file: 'source.txt',
    about: {
      title: '响水县应急管理局2020年政府信息公开年度报告',
      agency: '响水县应急管理局',
      level: 'department',
      year: 2020,
      template: '2019-60',
      publishedOn: null,
      figures: 'invented; they add up',
      manner: 'rows parted by tabs, table 3 in two blocks, 0 left blank in tables 3 and 4',
    },
    source: compose(tabbedBody, loose, {
      t2: place('table:t2', asTabs(table2('2019-60', cell2020))) + '\n',
      t3: `${asTabs(three)}\n${asTabs(threeRest)}\n`,
      t4: place('table:t4', asTabs(table4(cell2020))) + '\n',
    }),
    values: Object.fromEntries(
      Object.keys(figures2020).map((c) => [c, truths([c], figures2020, print2020(c))[c]!]),
    ),
  },
  {
    slug: 'text-2017-one-cell-a-line',
    file: 'source.txt',
    about: {
      title: '凤台区文化局2017年政府信息公开工作年度报告',
      agency: '凤台区文化局',
      level: 'department',
      year: 2017,
      template: '2014-32',
      publishedOn: null,
      figures: 'invented; they add up',
      manner: 'one cell a line behind a tab; marks of bookmarks and pictures; no title but the preamble',
    },
    source:
      compose(linedBody, { h1: (t: string) => `${t}\n`, p: (t: string) => `${t}\n` }) +
      '\t政府信息公开情况统计表\n\n\t（2017年度）\n\n\t填报单位：凤台区文化局\n\t\n\t\n\n' +
      place('table:statistics', asLines(table2014({ print: printer(figures2017), heading: '\u3000' }))),
    values: truths(CELLS_2014, figures2017),
  },
];
