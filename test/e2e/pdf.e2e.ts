import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { startBench, verdictIn, type Bench } from './harness';
import { reportBody } from './pages/report';
import { WRONG } from './pages/site';

const HOST = 'files.qinghe.gov.cn';
const PDF = 'application/pdf';
const TITLE = '青河市水务局2024年政府信息公开工作年度报告';
/** Set as such reports are: centred title, indented paragraphs, ruled tables. */
const SET =
  'body{font:16px/1.8 sans-serif}h1{text-align:center}p{text-indent:2em;margin:0}' +
  'table{border-collapse:collapse;width:100%}td{border:1px solid #333;padding:3px;text-align:center}';
/** Longest that a picture of a place or a page of the viewer may take, milliseconds. */
const DRAWS = { timeout: 20_000 };

let bench: Bench;
let report: Uint8Array;
beforeAll(async () => {
  bench = await startBench();
  report = await printed(
    `<title>${TITLE}</title><style>${SET}</style><meta charset="utf-8">${reportBody(WRONG)}`,
  );
  bench.put(`${HOST}/2024.pdf`, { body: report, type: PDF });
});
afterAll(() => bench?.close());

/** A page of our own as the browser prints it. */
async function printed(html: string): Promise<Uint8Array> {
  const page = await bench.browser.newPage();
  await page.setContent(html);
  const bytes = await page.pdf({ format: 'A4', margin: { top: 40, bottom: 40, left: 40, right: 40 } });
  await page.close();
  return bytes;
}

/** Opens a PDF; the browser's viewer tells of no load. */
async function openPdf(address: string): Promise<Page> {
  const page = await bench.browser.newPage();
  await page.goto(`http://${address}`, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Opens the card of the first violation. */
async function openFirst(panel: Page): Promise<void> {
  const head = await panel.waitForSelector('.card--violation .card__head');
  await head!.evaluate((element) => (element as HTMLElement).click());
}

test('a PDF tab: badge, panel, a picture of the place', async () => {
  const page = await openPdf(`${HOST}/2024.pdf?from=list`);
  expect(await bench.badge(page, '1')).toBe('1');
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  await openFirst(panel);
  const drawn = await panel.waitForSelector('.card--violation .crop__picture', DRAWS);
  const { wide, grey } = await drawn!.evaluate(async (element) => {
    const picture = element as HTMLImageElement;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark += 1;
    return { wide: picture.naturalWidth, grey: dark / (data.length / 4) };
  });
  expect(wide).toBeGreaterThan(400);
  expect(grey, 'words and lines are drawn, not an empty sheet').toBeGreaterThan(0.005);
  await page.close();
});
