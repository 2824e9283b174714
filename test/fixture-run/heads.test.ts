import { describe, expect, test } from 'vitest';
import { auditOf } from './engine';
import { faultsOf } from './expect';
import { factFaults } from './facts';
import { bare } from '../tools-fixtures/mark';
import { plain2021 } from '../tools-fixtures/plain-2021';
import type { Page } from '../tools-fixtures/pages';
import type { About } from '../tools-fixtures/report';

interface Head {
  name: string;
  place: string;
  organ: string;
  level: About['level'];
  /** What stands above the text. */
  above: string;
  publishedOn: string | null;
  meta?: string;
  /** Whether it must give what is told of its lateness. */
  late?: boolean;
}

const page =
  (head: Head) =>
  (
    p: Page,
  ) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${p.title}</title>${head.meta ?? ''}</head><body>
<div class="nav"><a href="/">首页</a> <a href="/xxgk/">政府信息公开</a></div>
<h1>${p.title}</h1>${head.above}
<div class="con">${p.body}</div>
<div class="foot">版权所有 ${head.place} 更新于2026年3月1日</div></body></html>`;

const BUREAU = { place: '海安县', organ: '水务局', level: 'department' } as const;
const HEADS: Head[] = [
  { ...BUREAU, name: 'a Chinese date', above: '<p>发布日期：2023年1月18日</p>', publishedOn: '2023-01-18' },
  {
    ...BUREAU,
    name: 'slashes and an hour',
    above: '<span>发布时间：2023/01/18 15:20</span>',
    publishedOn: '2023-01-18',
  },
  { ...BUREAU, name: 'dots', above: '<em>时间：2023.01.18</em>', publishedOn: '2023-01-18' },
  {
    ...BUREAU,
    name: 'a short date',
    above: '<p>日期: 2023-1-8 来源: 海安县水务局 阅读: 2031</p>',
    publishedOn: '2023-01-08',
  },
  {
    ...BUREAU,
    name: 'made and published on different days',
    above: '<table><tr><td>成文日期</td><td>2023-01-10</td><td>发布日期</td><td>2023-01-18</td></tr></table>',
    publishedOn: '2023-01-18',
  },
  {
    ...BUREAU,
    name: 'published in time and changed later',
    above: '<p>发布时间：2023-01-18　更新时间：2023-05-06</p>',
    publishedOn: '2023-01-18',
  },
  {
    ...BUREAU,
    name: 'metadata alone',
    above: '',
    meta: '<meta name="PubDate" content="2023-01-18 08:00:00">',
    publishedOn: '2023-01-18',
  },
  { ...BUREAU, name: 'no date at all', above: '<p>【字体：大 中 小】</p>', publishedOn: null },
  {
    ...BUREAU,
    name: 'late by the page',
    above: '<p>发布日期：2023-02-03</p>',
    publishedOn: '2023-02-03',
    late: true,
  },
  {
    name: 'a county',
    place: '海安县',
    organ: '人民政府',
    level: 'government',
    above: '<p>发布日期：2023-03-28</p>',
    publishedOn: '2023-03-28',
  },
  {
    name: 'a prefecture',
    place: '阿勒山自治州',
    organ: '人民政府',
    level: 'government',
    above: '<p>发布日期：2023-03-31</p>',
    publishedOn: '2023-03-31',
  },
  {
    name: 'a town',
    place: '松林镇',
    organ: '人民政府',
    level: 'township',
    above: '<p>发布日期：2023-04-18</p>',
    publishedOn: '2023-04-18',
  },
  {
    name: 'an ethnic township',
    place: '苗岭苗族乡',
    organ: '人民政府',
    level: 'township',
    above: '<p>发布日期：2023-04-18</p>',
    publishedOn: '2023-04-18',
  },
  {
    name: 'a subdistrict',
    place: '海安区城南街道',
    organ: '办事处',
    level: 'township',
    above: '<p>发布日期：2023-04-18</p>',
    publishedOn: '2023-04-18',
  },
  {
    name: 'a government’s office',
    place: '东麟省',
    organ: '人民政府办公厅',
    level: 'department',
    above: '<p>发布日期：2023-01-30</p>',
    publishedOn: '2023-01-30',
  },
  {
    name: 'a commission',
    place: '东麟省',
    organ: '发展和改革委员会',
    level: 'department',
    above: '<p>发布日期：2023-01-30</p>',
    publishedOn: '2023-01-30',
  },
  {
    name: 'a branch',
    place: '海安市',
    organ: '公安局城东分局',
    level: 'department',
    above: '<p>发布日期：2023-01-30</p>',
    publishedOn: '2023-01-30',
  },
];
const SILENT = `（一）主动公开。全年发布信息512条。
（二）依申请公开。新收申请9件，上年结转1件，办结9件，结转下年度1件。
（三）政府信息管理。对公开目录逐项核对，更新14处。
（四）政府信息公开平台建设。网站专栏由专人维护。
（五）监督保障。工作考核结果良好，开展社会评议1次，没有责任追究情形。`;

describe.each(HEADS)('head: $name', (head) => {
  const report = plain2021({
    slug: 'head',
    place: head.place,
    organ: head.organ,
    level: head.level,
    year: 2022,
    manner: '',
    publishedOn: head.publishedOn,
    overview: SILENT,
    page: page(head),
  });
  const audit = auditOf(new TextEncoder().encode(bare(report.source)), 'head.html');

  test('agency, level, year and date', () => {
    expect(factFaults(audit, report.about)).toEqual([]);
  });

  test('late or not', () => {
    const must = head.late ? [{ rule: 'dates/published-late', severity: 'violation' }] : [];
    expect(faultsOf(audit.findings, must, [], false)).toEqual([]);
  });
});
