import type { Browser } from 'puppeteer-core';
import { reportBody } from './report';
import { WRONG } from './site';

const TITLE = '青河市水务局2024年政府信息公开工作年度报告';

/** Set as such reports are: centred title, indented paragraphs, ruled tables. */
const SET =
  'body{font:16px/1.8 sans-serif}h1{text-align:center}p{text-indent:2em;margin:0}' +
  'table{border-collapse:collapse;width:100%}td{border:1px solid #333;padding:3px;text-align:center}';

/** Sheets of A4, or one as long as the whole report. */
const PAPERS = { A4: { format: 'A4' }, roll: { width: '297mm', height: '900mm' } } as const;
type Paper = keyof typeof PAPERS;

/** The report with one wrong total, as the browser prints it to PDF. */
export function printedReport(browser: Browser, paper: Paper = 'A4'): Promise<Uint8Array> {
  return printed(browser, reportBody(WRONG), paper);
}

/** Any body of that report. */
export const printedBody = (browser: Browser, body: string, paper: Paper = 'A4'): Promise<Uint8Array> =>
  printed(browser, body, paper);

const TABLES = /<table[\s\S]*?<\/table>/gu;

/** The report's words alone, as a page has them that puts its tables into a file. */
export const wordsOnly = (file: string): string =>
  reportBody(WRONG).replace(TABLES, '<p>详见附件。</p>') +
  `<p><a href="${file}">附件：2024年度统计表.pdf</a></p>`;

/** The tables of that report alone. */
export function printedTables(browser: Browser): Promise<Uint8Array> {
  return printed(browser, reportBody(WRONG).match(TABLES)!.join('<p></p>'));
}

const SENTENCE =
  '本年度各项工作按照条例的要求有序推进，公开的内容更加全面，办理的程序更加规范，平台的建设更加稳固。';
/** Paragraphs that fill a page. */
const FULL = 12;

/** The same report with so many pages of prose behind it. */
export function longReport(browser: Browser, pages: number): Promise<Uint8Array> {
  const prose = Array.from({ length: pages }, (_, page) => {
    const lines = Array.from({ length: FULL }, (__, line) => `<p>${page}.${line} ${SENTENCE.repeat(2)}</p>`);
    return `<div style="break-before:page">${lines.join('')}</div>`;
  });
  return printed(browser, reportBody(WRONG) + prose.join(''));
}

async function printed(browser: Browser, body: string, paper: Paper = 'A4'): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<title>${TITLE}</title><style>${SET}</style><meta charset="utf-8">${body}`);
  const bytes = await page.pdf({ ...PAPERS[paper], margin: { top: 40, bottom: 40, left: 40, right: 40 } });
  await page.close();
  return bytes;
}
