import { describe, expect, test } from 'vitest';
import { auditOf } from './engine';
import { faultsOf } from './expect';
import { valueFaults } from './values';
import { CELLS_2014, table2014 } from '../tools-fixtures/forms/table-2014';
import type { Figures } from '../tools-fixtures/figures';
import { asDivs, asTable, cut, type GridRow } from '../tools-fixtures/grid';
import { bare } from '../tools-fixtures/mark';
import { trsPage } from '../tools-fixtures/pages';
import { printer, truths } from '../tools-fixtures/report';

const given: Figures = {
  'disclosed.total': 640,
  'disclosed.normative.public': 2,
  'disclosed.normative.issued': 3,
  'channel.website': 600,
  'channel.wechat': 90,
  'response.hot': 2,
  'response.explain': 3,
  'response.other': 4,
  'request.received': 9,
  'request.online': 7,
  'request.letter': 2,
  'request.closed': 9,
  'request.closed.on_time': 8,
  'request.closed.extended': 1,
  'request.replied': 9,
  'reply.granted': 5,
  'reply.denied': 2,
  'denied.privacy': 1,
  'denied.other_law': 1,
  'reply.not_exist': 2,
  'review.total': 1,
  'review.upheld': 1,
  'staff.offices': 1,
  'staff.points': 1,
  'staff.people': 4,
  'staff.full_time': 1,
  'staff.part_time': 3,
  'staff.budget': 1.5,
  'training.meetings': 1,
  'training.classes': 1,
  'training.people': 30,
};
const figures: Figures = Object.fromEntries(CELLS_2014.map((c) => [c, given[c] ?? 0]));
const rows = table2014({ print: printer(figures) });
const LOOK = { table: 'border="1"' };
const head = rows[0]!;

const PROSE = `<p>根据《中华人民共和国政府信息公开条例》，云岭县林业局编制2016年度报告，统计期限为2016年1月1日至2016年12月31日。</p>
<p>一、主动公开情况</p><p>全年主动公开政府信息640条。</p>
<p>二、依申请公开情况</p><p>收到申请9件，均已办结。没有收费和减免。</p>
<p>三、复议和诉讼情况</p><p>行政复议1件，没有行政诉讼。</p>
<p>四、主要问题和改进措施</p><p>主要问题是更新慢，将改进栏目管理。</p>
<p align="center">政府信息公开情况统计表</p>`;

const sections = (all: GridRow[]): GridRow[][] => {
  const parts: GridRow[][] = [[]];
  for (const r of all) {
    if (/^heading:[一二三四五六七八九]、/u.test(r.name ?? '')) parts.push([]);
    parts.at(-1)!.push(r);
  }
  return parts;
};

const LAYOUTS: { name: string; table: string }[] = [
  ...[true, false].flatMap((header) =>
    Array.from({ length: rows.length - 3 }, (_, i) => {
      const [a, b] = cut(rows, i + 2);
      return {
        name: `cut before row ${i + 2}, header ${header ? 'repeated' : 'not repeated'}`,
        table: `${asTable(a, LOOK)}<p>&nbsp;</p>${asTable(header ? [head, ...b] : b, LOOK)}`,
      };
    }),
  ),
  { name: 'no header', table: asTable(rows.slice(1), LOOK) },
  {
    name: 'a table for each part',
    table: sections(rows)
      .map((part) => asTable(part, LOOK))
      .join('<p></p>'),
  },
  {
    name: 'div elements',
    table: `<style>.tb{display:table}.tb-r{display:table-row}.tb-c{display:table-cell}</style>${asDivs(rows)}`,
  },
  {
    name: 'unit before the words',
    table: asTable(
      rows.map((r) => ({ ...r, cells: [r.cells[1]!, r.cells[0]!, r.cells[2]!] })),
      LOOK,
    ),
  },
  {
    name: 'no unit column',
    table: asTable(
      rows.map((r) => ({ ...r, cells: [r.cells[0]!, r.cells[2]!] })),
      LOOK,
    ),
  },
  {
    name: 'heading rows across the table',
    table: asTable(
      rows.map((r) => (r.name?.startsWith('heading:') ? { cells: [{ ...r.cells[0]!, cols: 3 }] } : r)),
      LOOK,
    ),
  },
  {
    name: 'dashes in heading rows',
    table: asTable(table2014({ print: printer(figures), heading: '----' }), LOOK),
  },
  {
    name: 'title, unit and office as rows',
    table: asTable(
      [
        { cells: [{ text: '政府信息公开情况统计表', cols: 3 }] },
        { cells: [{ text: '（2016年度）', cols: 3 }] },
        { cells: [{ text: '填报单位：云岭县林业局', cols: 3 }] },
        ...rows,
        {
          cells: [{ text: '单位负责人：　审核人：　填报人：　联系电话：　填报日期：2017年1月9日', cols: 3 }],
        },
      ],
      LOOK,
    ),
  },
];

describe.each(LAYOUTS)('table of 2014: $name', ({ table }) => {
  test('the same figures, no finding', () => {
    const title = '云岭县林业局2016年政府信息公开工作年度报告';
    const html = trsPage({ title, site: '云岭县林业局', date: '2017-03-08', body: PROSE + bare(table) });
    const audit = auditOf(new TextEncoder().encode(html), 'layout.html');
    expect(valueFaults(audit, truths(CELLS_2014, figures))).toEqual([]);
    expect(faultsOf(audit.findings, [], [], false)).toEqual([]);
  });
});
