import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { startBench, verdictIn, type Bench } from './harness';
import { printedReport, printedTables, wordsOnly } from './pages/printed';
import { page as pageOf } from './pages/report';

const HOST = 'files.qinghe.gov.cn';
const PDF = 'application/pdf';
const TITLE = '青河市水务局2024年政府信息公开工作年度报告';
const LATE = { timeout: 20_000 };

let bench: Bench;
let folder: string;
let report: Uint8Array;
let tables: Uint8Array;
beforeAll(async () => {
  bench = await startBench();
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  report = await printedReport(bench.browser);
  tables = await printedTables(bench.browser);
  bench.put(`${HOST}/2024.pdf`, { body: report, type: PDF });
  bench.put(`${HOST}/attach`, { body: report, type: PDF });
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The report is found in the tab: its badge, and its findings in the panel. */
async function expectAudit(page: Page): Promise<Page> {
  expect(await bench.badge(page, '1')).toBe('1');
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  return panel;
}

test('a PDF without a suffix, behind a query, is known by its content type', async () => {
  const page = await bench.openPdf(`${HOST}/attach?id=7&type=2`);
  await expectAudit(page);
  await page.close();
});

test.each([
  ['embed', `<embed src="http://${HOST}/2024.pdf" type="application/pdf" width="900" height="700">`],
  [
    'object',
    `<object data="http://${HOST}/2024.pdf" type="application/pdf" width="900" height="700"></object>`,
  ],
  ['iframe', `<iframe src="http://${HOST}/2024.pdf" width="900" height="700" title="年报"></iframe>`],
  [
    'late-iframe',
    `<div id="late"></div><script>
      const frame = '<iframe src="http://${HOST}/attach?id=9" width="900" height="700"></iframe>';
      setTimeout(() => { document.getElementById('late').innerHTML = frame; }, 1200);
    </script>`,
  ],
])('a PDF in an %s of a page is the report', async (name, element) => {
  const address = `water.qinghe.gov.cn/nb/${name}.html`;
  bench.put(address, { body: pageOf(TITLE, `<h1>${TITLE}</h1>${element}`) });
  const page = await bench.openPdf(address);
  const panel = await expectAudit(page);
  expect(await panel.$eval('.facts', (facts) => facts.textContent)).toContain('来自网页中的 PDF');
  await page.close();
});

test('a viewer page is never taken for the report: the file it names is audited', async () => {
  const words = `<div id="viewerContainer"><h1>${TITLE}</h1><p>一、总体情况</p><p>二、主动公开政府信息情况</p></div>`;
  bench.put('water.qinghe.gov.cn/pdf/web/viewer.html', { body: pageOf(TITLE, words) });
  const page = await bench.openPdf(
    `water.qinghe.gov.cn/pdf/web/viewer.html?file=${encodeURIComponent(`http://${HOST}/2024.pdf`)}`,
  );
  await expectAudit(page);
  // Without the file's address its words are still no report: they are what a viewer has put into itself.
  await page.goto('http://water.qinghe.gov.cn/pdf/web/viewer.html', { waitUntil: 'domcontentloaded' });
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('failed');
  expect(await panel.$eval('.panel__main', (main) => main.textContent)).toContain('没有说明文件的地址');
  await page.close();
});

test('a PDF that cannot be fetched: the panel says so and takes the file itself, which opens in the viewer', async () => {
  let asked = 0;
  bench.put(`${HOST}/once.pdf`, {
    type: PDF,
    get body() {
      asked += 1;
      return asked > 1 ? '<html>login</html>' : report;
    },
  });
  const page = await bench.openPdf(`${HOST}/once.pdf`);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('failed');
  expect(await bench.badge(page, '')).toBe('');
  const path = join(folder, 'report.pdf');
  writeFileSync(path, report);
  const input = (await panel.waitForSelector(
    '.intake input[type="file"]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await panel.waitForSelector('[data-state="done"]', LATE);
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  await panel.$eval('.card--violation .card__head', (head) => (head as HTMLElement).click());
  await panel.waitForSelector('.crop__picture', LATE);
  await panel.$eval('.card--violation .card__body .button--main', (show) => (show as HTMLElement).click());
  const target = await bench.browser.waitForTarget((one) => one.url().includes('/viewer.html'), LATE);
  const viewer = (await target.page())!;
  await viewer.waitForSelector('.box--selected.box--total', LATE);
  await viewer.waitForSelector('.page canvas', LATE);
  await viewer.close();
  await page.close();
});

test('a PDF of this machine in a tab: the panel says why it is not read, and takes it when it is dropped', async () => {
  const path = join(folder, 'local.pdf');
  writeFileSync(path, report);
  const page = await bench.browser.newPage();
  await page.goto(pathToFileURL(path).href, { waitUntil: 'domcontentloaded' });
  const panel = await bench.panelBeside(page);
  await panel.waitForSelector('[data-state="failed"]', LATE);
  expect(await panel.$eval('.panel__main', (main) => main.textContent)).toContain('本机的文件');
  await drop(panel, '.panel', 'local.pdf');
  await panel.waitForSelector('[data-state="done"]', LATE);
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  await page.close();
});

/** Drops the report, under each of these names, on a part of a page of ours. */
function drop(page: Page, onto: string, ...names: string[]): Promise<void> {
  return page.evaluate(
    (bytes, selector, called) => {
      const transfer = new DataTransfer();
      for (const name of called) transfer.items.add(new File([new Uint8Array(bytes)], name));
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer });
      document.querySelector(selector)!.dispatchEvent(event);
    },
    [...report],
    onto,
    names,
  );
}

test('the viewer says what is no PDF, and fetches it anew when asked again', async () => {
  let asked = 0;
  bench.put(`${HOST}/late.pdf`, {
    type: PDF,
    get body() {
      asked += 1;
      return asked > 1 ? report : '<html>login</html>';
    },
  });
  const viewer = await bench.browser.newPage();
  const source = encodeURIComponent(`http://${HOST}/late.pdf`);
  await viewer.goto(`chrome-extension://${bench.extension.id}/viewer.html?src=${source}`);
  await viewer.waitForSelector('.waiting__buttons', LATE);
  expect(await viewer.$eval('.waiting', (words) => words.textContent)).toContain('不是 PDF');
  expect(await viewer.$eval('.toolbar__name', (name) => name.textContent)).toBe('late.pdf');
  await viewer.$eval('.waiting__buttons .button', (again) => (again as HTMLElement).click());
  await viewer.waitForSelector('button.box--violation', LATE);
  await viewer.close();
});

test('a file dropped on the viewer alone is shown and audited', async () => {
  const viewer = await bench.browser.newPage();
  await viewer.goto(`chrome-extension://${bench.extension.id}/viewer.html`);
  await viewer.waitForSelector('.waiting__title');
  await drop(viewer, '.viewer', 'dropped.docx', 'dropped.pdf');
  await viewer.waitForSelector('.passing__line', LATE);
  await viewer.waitForSelector('.page canvas', LATE);
  await viewer.waitForSelector('button.box--violation', LATE);
  expect(await viewer.title()).toContain('dropped.pdf');

  const focused = () => viewer.evaluate(() => document.activeElement?.className);
  expect(await focused(), 'keys move the pages at once').toBe('viewer__pages');
  await viewer.keyboard.down('Control');
  await viewer.keyboard.press('f');
  await viewer.keyboard.up('Control');
  await viewer.waitForSelector('.find__field:focus');
  await viewer.type('.find__field', '２０２４年');
  await viewer.waitForFunction(() =>
    /^1 \/ [2-9]/u.test(document.querySelector('.find__count')!.textContent!),
  );
  await viewer.keyboard.press('F3');
  await viewer.waitForFunction(() => document.querySelector('.find__count')!.textContent!.startsWith('2 /'));
  await viewer.keyboard.press('Escape');
  expect(await focused(), 'and after the search again').toBe('viewer__pages');
  const panel = await bench.panelBeside(viewer);
  expect(await settled(panel)).toBe('done');
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  await viewer.close();
});

test('an attachment of a page is audited with a click, and the page again with another', async () => {
  const address = 'water.qinghe.gov.cn/nb/attached.html';
  const body = `<h1>${TITLE}</h1><p>本报告依照《中华人民共和国政府信息公开条例》编制。</p><p>一、总体情况</p><p>全文见附件。</p>
<p><a href="http://${HOST}/2024.pdf">附件：${TITLE}.pdf</a></p>`;
  bench.put(address, { body: pageOf(TITLE, body) });
  const page = await bench.openPdf(address);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  const audit = await panel.waitForSelector('.linked-pdfs .pdf-files button', LATE);
  await audit!.evaluate((button) => (button as HTMLElement).click());
  await panel.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('附件'), LATE);
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  await panel
    .waitForSelector('::-p-xpath(//p[contains(@class, "facts__source")]//button[contains(., "回到网页")])')
    .then((back) => back!.evaluate((button) => (button as HTMLElement).click()));
  await panel.waitForSelector('.linked-pdfs', LATE);
  await page.close();
});

test('a page whose tables are in an attachment: both together are one report', async () => {
  const address = 'water.qinghe.gov.cn/nb/words.html';
  // An address of downloads: only its words say that a PDF stands there.
  bench.put(`${HOST}/download`, { body: tables, type: PDF });
  bench.put(address, { body: pageOf(TITLE, wordsOnly(`http://${HOST}/download?id=3`)) });
  const page = await bench.openPdf(address);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  expect(await panel.$eval('.linked-pdfs', (list) => list.textContent)).toContain('2024年度统计表');
  expect(await verdictIn(panel), 'the page alone').toEqual({ violation: 0, review: 3 });
  await click(panel, '//section[contains(@class, "linked-pdfs")]//button[contains(., "与网页合并核对")]');
  await panel.waitForFunction(
    () => document.querySelector('.facts')?.textContent?.includes('网页与 PDF 合为一份'),
    LATE,
  );
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  expect(await bench.badge(page, '1')).toBe('1');

  // The figure stands in the file: its picture is drawn.
  await panel.$eval('.card--violation .card__head', (head) => (head as HTMLElement).click());
  await panel.waitForSelector('.crop__picture', LATE);
  await click(panel, '//p[contains(@class, "facts__source")]//button[contains(., "只核对这份 PDF")]');
  await panel.waitForFunction(
    () => document.querySelector('.facts')?.textContent?.includes('来自附件'),
    LATE,
  );
  await click(panel, '//p[contains(@class, "facts__source")]//button[contains(., "回到网页")]');
  await panel.waitForSelector('.linked-pdfs', LATE);
  await page.close();
});

test('the tables of a page in a PDF set into it are one report with it; another PDF there is offered, one that is gone is told', async () => {
  const address = 'water.qinghe.gov.cn/nb/set-in.html';
  bench.put(`${HOST}/set-in.pdf`, { body: tables, type: PDF });
  const frame = (name: string) => `<iframe src="http://${HOST}/${name}" width="900" height="300"></iframe>`;
  const body = wordsOnly('') + frame('set-in.pdf') + frame('2024.pdf');
  bench.put(address, { body: pageOf(TITLE, body) });
  const page = await bench.openPdf(address);
  const panel = await expectAudit(page);
  expect(await panel.$eval('.facts', (facts) => facts.textContent)).toContain('网页与 PDF 合为一份');
  expect(await panel.$$eval('.pdf-files__name', (names) => names.map((name) => name.textContent))).toEqual([
    '2024.pdf',
  ]);

  bench.put(address, { body: pageOf(TITLE, wordsOnly('') + frame('gone.pdf')) });
  await page.reload({ waitUntil: 'domcontentloaded' });
  const banner = await panel.waitForSelector('.report .banner', LATE);
  expect(await banner!.evaluate((words) => words.textContent)).toContain('（gone.pdf）。这个地址上没有文件');
  await page.close();
});

async function click(panel: Page, path: string): Promise<void> {
  const button = await panel.waitForSelector(`::-p-xpath(${path})`, LATE);
  await button!.evaluate((element) => (element as HTMLElement).click());
}

test('news with a PDF that is no report: nothing is fetched, the panel offers the file', async () => {
  const address = 'water.qinghe.gov.cn/news/notice.html';
  bench.put(`${HOST}/notice.pdf`, { body: report, type: PDF });
  bench.put(address, {
    body: `<title>通知</title><p>关于停水的通知</p><embed src="http://${HOST}/notice.pdf" type="application/pdf" width="600" height="400">`,
  });
  const page = await bench.openPdf(address);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('not-report');
  expect(await bench.badge(page, '')).toBe('');
  await panel
    .waitForSelector('.pdf-files button')
    .then((audit) => audit!.evaluate((button) => (button as HTMLElement).click()));
  await panel.waitForSelector('[data-state="done"]', LATE);
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  await page.close();
});
