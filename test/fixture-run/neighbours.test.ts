import { describe, expect, test } from 'vitest';
import { detectDocument } from '../../lib/detect/document';
import { auditOf, documentOf } from './engine';
import { faultsOf } from './expect';
import { factFaults } from './facts';
import { bare } from '../tools-fixtures/mark';
import { plain2021 } from '../tools-fixtures/plain-2021';
import type { Page } from '../tools-fixtures/pages';

const YEAR = 2022;
const ORGAN = '海安县水务局';
const titleOf = (year: number, organ = ORGAN): string => `${organ}${year}年政府信息公开工作年度报告`;
const YEARS = [2021, 2020, 2019, 2018].map((year) => titleOf(year));
const ORGANS = ['海安县教育局', '海安县财政局', '海安县人民政府'].map((organ) => titleOf(YEAR, organ));
const LINKS = (titles: readonly string[]) =>
  titles.map((t, i) => `<li><a href="/t${i}.html">${t}</a><span>202${i}-01-20</span></li>`).join('');
const LINES = (titles: readonly string[]) => titles.map((t) => `<p>${t}</p>`).join('\n');

const head = (title: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head>`;
const HEADING = (p: Page) => `<h1>${p.title}</h1><p>发布日期：${p.date}</p>`;

/** Pages that print the titles of other reports with the one of this. */
const PAGES: [name: string, page: (p: Page) => string][] = [
  [
    'a list of links before the report',
    (p) =>
      `${head(p.title)}<body><ul class="list">${LINKS(YEARS)}</ul>${HEADING(p)}<div class="con">${p.body}</div></body></html>`,
  ],
  [
    'a list of links within the report’s own element',
    (p) =>
      `${head(p.title)}<body><div class="con"><ul>${LINKS(YEARS)}</ul>${HEADING(p)}${p.body}</div></body></html>`,
  ],
  [
    'two links within the report’s own element, as paragraphs',
    (p) =>
      `${head(p.site)}<body><div class="con"><p><a href="a">${YEARS[0]}</a></p><p><a href="b">${YEARS[1]}</a></p>${HEADING(p)}${p.body}</div></body></html>`,
  ],
  [
    'titles without links before its own, which is no heading',
    (p) =>
      `${head(p.site)}<body><div class="con">${LINES(YEARS)}<p>${p.title}</p><p>发布日期：${p.date}</p>${p.body}</div></body></html>`,
  ],
  [
    'titles without links after its own',
    (p) =>
      `${head(p.site)}<body><div class="con"><p>${p.title}</p>${LINES(YEARS)}<p>发布日期：${p.date}</p>${p.body}</div></body></html>`,
  ],
  [
    'titles beside, in a table that lays out the page',
    (p) =>
      `${head(p.title)}<body><table><tr><td>${LINES(YEARS)}</td><td>${HEADING(p)}${p.body}</td></tr></table></body></html>`,
  ],
  [
    'titles under the report, and the one before and after',
    (p) =>
      `${head(p.title)}<body><div class="con">${HEADING(p)}${p.body}<p>上一篇：${titleOf(YEAR - 1)}</p><p>下一篇：${titleOf(YEAR + 1)}</p>${LINES(YEARS)}</div></body></html>`,
  ],
  [
    'the one before above the report',
    (p) =>
      `${head(p.site)}<body><div class="con"><p>上一篇：${titleOf(YEAR - 1)}</p><p>${p.title}</p><p>发布日期：${p.date}</p>${p.body}</div></body></html>`,
  ],
  [
    'titles of other agencies before its own',
    (p) =>
      `${head(p.site)}<body><div class="con">${LINES(ORGANS)}<p>${p.title}</p><p>发布日期：${p.date}</p>${p.body}</div></body></html>`,
  ],
  [
    'titles of other agencies after its own heading',
    (p) =>
      `${head(p.title)}<body>${HEADING(p)}<div class="con">${LINES(ORGANS)}${p.body}</div></body></html>`,
  ],
  [
    'last year’s report linked in the text',
    (p) =>
      `${head(p.title)}<body>${HEADING(p)}<div class="con"><p><a href="x">${titleOf(YEAR - 1)}</a></p>${p.body}</div></body></html>`,
  ],
  [
    'its own title twice, others once',
    (p) =>
      `${head(p.title)}<body>${HEADING(p)}<div class="con"><p>${p.title}</p>${LINES(YEARS)}${p.body}</div></body></html>`,
  ],
  [
    'its own title broken over two lines',
    (p) =>
      `${head(p.site)}<body><div class="con">${LINES(YEARS)}<p>${p.title.slice(0, 17)}</p><p>${p.title.slice(17)}</p><p>发布日期：${p.date}</p>${p.body}</div></body></html>`,
  ],
];

describe.each(PAGES)('%s', (_, page) => {
  const report = plain2021({
    slug: 'neighbours',
    place: '海安县',
    organ: '水务局',
    year: YEAR,
    manner: '',
    page,
  });
  const bytes = new TextEncoder().encode(bare(report.source));
  const audit = auditOf(bytes, 'neighbours.html');

  test('agency, level, year and date', () => {
    expect(factFaults(audit, report.about)).toEqual([]);
  });

  test('no finding', () => {
    expect(faultsOf(audit.findings, [], [], false)).toEqual([]);
  });

  test('the year told where it is recognised', () => {
    expect(detectDocument(documentOf(bytes, 'neighbours.html'))).toMatchObject({
      verdict: 'report',
      year: YEAR,
    });
  });
});

describe('a list of reports', () => {
  test.each([
    ['as links', (titles: string[]) => `<ul>${LINKS(titles)}</ul>`],
    ['as lines', (titles: string[]) => LINES(titles)],
  ])('%s is no report', (_, list) => {
    const titles = [titleOf(YEAR), ...YEARS, ...ORGANS];
    const html = `${head('政府信息公开年报')}<body><h1>政府信息公开年报</h1>${list(titles)}<p>共8条 首页 上一页 下一页</p></body></html>`;
    const audit = auditOf(new TextEncoder().encode(html), 'list.html');
    expect([audit.isReport, audit.findings]).toEqual([false, []]);
  });
});
