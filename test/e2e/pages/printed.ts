import type { Browser } from 'puppeteer-core';
import { reportBody } from './report';
import { WRONG } from './site';

const TITLE = '青河市水务局2024年政府信息公开工作年度报告';

/** Set as such reports are: centred title, indented paragraphs, ruled tables. */
const SET =
  'body{font:16px/1.8 sans-serif}h1{text-align:center}p{text-indent:2em;margin:0}' +
  'table{border-collapse:collapse;width:100%}td{border:1px solid #333;padding:3px;text-align:center}';

/** The report with one wrong total, as the browser prints it to PDF. */
export async function printedReport(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(
    `<title>${TITLE}</title><style>${SET}</style><meta charset="utf-8">${reportBody(WRONG)}`,
  );
  const bytes = await page.pdf({ format: 'A4', margin: { top: 40, bottom: 40, left: 40, right: 40 } });
  await page.close();
  return bytes;
}
