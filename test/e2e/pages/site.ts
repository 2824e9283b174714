import { encodeGbk } from '../../tools-fixtures/gbk';
import type { Served } from '../../tools/serve.mjs';
import { page, reportBody } from './report';

const TITLE = '青河市水务局2024年政府信息公开工作年度报告';

/** The total that is printed wrong in the reports below: 10+1+0+0 is 11. */
export const WRONG = { 't4.review.total': '0' };

const HOST = 'water.qinghe.gov.cn';

const LATE = `<div id="late">正在加载</div>
<template id="held">${reportBody(WRONG)}</template>
<script>
  setTimeout(() => {
    const held = document.getElementById('held');
    document.getElementById('late').replaceWith(held.content.cloneNode(true));
    held.remove();
  }, 1500);
</script>`;

const INDEX = `<h1>政府信息公开年报</h1><ul>${[2024, 2023, 2022, 2021, 2020, 2019]
  .map(
    (year) =>
      `<li><a href="/nb/${year}.html">青河市水务局${year}年政府信息公开工作年度报告</a> <span>${year + 1}-01-20</span></li>`,
  )
  .join('')}</ul>`;

const NEWS = `<h1>我市召开防汛工作会议</h1>
<p>会议听取了水库安全检查情况的汇报，部署了下一阶段工作。</p>
<p>会议提到，各单位应按时发布政府信息公开工作年度报告。</p>`;

/** Addresses by what stands there, without "http://". */
export const ADDRESS = {
  report: `${HOST}/nb/2024.html`,
  clean: `${HOST}/nb/2024-clean.html`,
  frame: `${HOST}/nb/2024-frame.html`,
  framed: `files.qinghe.gov.cn/2024.html`,
  gbk: `${HOST}/nb/2024-gbk.html`,
  late: `${HOST}/nb/2024-late.html`,
  index: `${HOST}/nb/index.html`,
  news: `${HOST}/news/1.html`,
};

/** Pages of an invented site. */
export const SITE: Record<string, Served> = {
  [ADDRESS.report]: { body: page(TITLE, reportBody(WRONG)) },
  [ADDRESS.clean]: { body: page(TITLE, reportBody()) },
  [ADDRESS.frame]: {
    body: page(
      '政府信息公开年报',
      `<iframe src="http://${ADDRESS.framed}" width="1060" height="2400" title="年报"></iframe>`,
    ),
  },
  [ADDRESS.framed]: { body: page(TITLE, reportBody(WRONG)) },
  [ADDRESS.gbk]: { body: encodeGbk(page(TITLE, reportBody(WRONG), 'gb2312')), type: 'text/html' },
  [ADDRESS.late]: { body: page(TITLE, LATE) },
  [ADDRESS.index]: { body: page('政府信息公开年报', INDEX) },
  [ADDRESS.news]: { body: page('我市召开防汛工作会议', NEWS) },
};
