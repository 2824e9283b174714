import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { four, FIGURES, TITLE } from '../extract-pdf/long-report';
import { pdfOf, ucs2 } from '../extract-pdf/samples';
import { settled } from '../tools/panel.mjs';
import { faultsInBothThemes } from './axe';
import { startBench, type Bench } from './harness';
import { printedBody } from './pages/printed';
import { IN_PDF, paintedIn } from './painted';
import { page as pageOf } from './pages/report';
import { toldBody } from './pages/told';

const PDF = 'application/pdf';
const HOST = 'files.qinghe.gov.cn';
/** Longest that a page of the viewer may take to be drawn, milliseconds. */
const DRAWS = { timeout: 20_000 };

let bench: Bench;
let folder: string;
let report: Uint8Array;
beforeAll(async () => {
  bench = await startBench();
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  report = await printedBody(bench.browser, toldBody());
  bench.put(`${HOST}/told.pdf`, { body: report, type: PDF });
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

const press = (page: Page, selector: string): Promise<void> =>
  page
    .waitForSelector(selector, DRAWS)
    .then((found) => found!.evaluate((one) => (one as HTMLElement).click()));

const painted = (viewer: Page): Promise<unknown> =>
  viewer.waitForFunction((count) => document.querySelectorAll('.figure').length >= count, DRAWS, 10);

const unpainted = (viewer: Page): Promise<unknown> =>
  viewer.waitForFunction(() => document.querySelectorAll('.figure').length === 0, { polling: 50 });

const isOn = (page: Page): Promise<string | null> =>
  page.$eval('.paint__switch', (one) => one.getAttribute('aria-checked'));

const switched = (page: Page, on: boolean): Promise<unknown> =>
  page.waitForSelector(`.paint__switch[aria-checked="${on}"]`, DRAWS);

/** A click of the mouse into the box of a figure. */
async function clickFigure(viewer: Page, words: string): Promise<void> {
  const name = `.figure[aria-label*="${words}："]`;
  await viewer.$eval(name, (one) => one.scrollIntoView({ block: 'center' }));
  const middle = await viewer.$eval(name, (one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await viewer.bringToFront();
  await viewer.mouse.click(middle.x, middle.y);
}

test('the panel says that the viewer is needed, opens it with the figures painted, and both follow each other', async () => {
  const page = await bench.openPdf(`${HOST}/told.pdf`);
  const panel = await bench.panelBeside(page);
  await listIn(panel);
  await press(panel, '.paint__switch');
  await panel.waitForFunction(() => document.querySelector('.paint__note')?.textContent?.includes('查看器'));
  expect(await isOn(panel)).toBe('false');
  await press(panel, '.paint .button');
  const target = await bench.browser.waitForTarget((one) => one.url().includes('/viewer.html'), DRAWS);
  const viewer = (await target.page())!;
  await painted(viewer);
  expect(await paintedIn(viewer)).toMatchObject(IN_PDF);
  await switched(panel, true);

  await clickFigure(viewer, '新收政府信息公开申请41件');
  await panel.waitForFunction(() => document.activeElement?.textContent?.includes('41件'));
  expect(await viewer.$('.side__told'), 'the list of the panel is enough').toBeNull();

  await viewer.keyboard.down('Control');
  await viewer.keyboard.press('+');
  await viewer.keyboard.press('+');
  await viewer.keyboard.up('Control');
  await painted(viewer);
  expect((await paintedIn(viewer))['differs'], 'after zooming').toEqual(IN_PDF.differs);

  await viewer.keyboard.press('Escape');
  await unpainted(viewer);
  await switched(panel, false);
  await press(panel, '.paint__switch');
  await painted(viewer);
  await press(panel, '.paint__switch');
  await unpainted(viewer);
  // It stands beside every tab of the window: what follows is about the viewer alone.
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await viewer.close();
  await page.close();
});

/** The viewer alone with a file of this machine, at its list of figures. */
async function viewerWith(name: string, bytes: Uint8Array): Promise<Page> {
  const viewer = await bench.browser.newPage();
  await viewer.setViewport({ width: 1280, height: 900 });
  await viewer.goto(`chrome-extension://${bench.extension.id}/viewer.html`);
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const input = (await viewer.waitForSelector('.toolbar input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await press(viewer, '.toolbar__part:first-child .icon-button:not(:disabled)');
  await press(viewer, '::-p-xpath(//button[@class="segments__one"][contains(., "数字")])');
  await viewer.waitForSelector('.side__told', DRAWS);
  return viewer;
}

test('the viewer alone has the switch and the list: a box leads to its line, a line to its words', async () => {
  const viewer = await viewerWith('told.pdf', report);
  await press(viewer, '.paint__switch');
  await painted(viewer);
  expect(await paintedIn(viewer)).toMatchObject(IN_PDF);
  expect(await faultsInBothThemes(viewer)).toEqual([]);

  await press(viewer, '::-p-xpath(//button[@class="segments__one"][contains(., "页面")])');
  await clickFigure(viewer, '予以公开12件');
  await viewer.waitForFunction(() => document.activeElement?.textContent?.includes('予以公开12件'));
  await press(viewer, '::-p-xpath(//button[@class="side__told"][contains(., "印发工作手册")])');
  const size = await viewer
    .waitForSelector('.box--selected')
    .then((box) => box!.evaluate((one) => [one.clientWidth, one.clientHeight]));
  expect(size[0], 'the box of the words, not of the paragraph').toBeLessThan(250);
  await viewer.keyboard.press('Escape');
  await viewer.waitForFunction(() => !document.querySelector('.box--selected'));
  expect(await isOn(viewer)).toBe('true');
  await viewer.keyboard.press('Escape');
  await unpainted(viewer);
  await switched(viewer, false);
  await viewer.close();
});

test('on a turned page the boxes stand over the figures', async () => {
  const told = ucs2(70, 690, '全年发布信息2139条，其中动态1744条，政务393条，其他2条。');
  const viewer = await viewerWith('turned.pdf', pdfOf([`${TITLE}\n${told}`, four(FIGURES)], '/Rotate 90'));
  await press(viewer, '.paint__switch');
  await viewer.waitForFunction(() => document.querySelectorAll('.figure').length >= 4, DRAWS);
  const boxes = await viewer.$$eval('.figure', (all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return height > width;
    }),
  );
  expect(boxes.slice(0, 3), 'lines run down the page').toEqual([true, true, true]);
  await viewer.close();
});

/** Opens the list of figures in a panel. */
async function listIn(panel: Page): Promise<void> {
  expect(await settled(panel)).toBe('done');
  await press(panel, '#tab-coverage');
  await press(panel, '::-p-xpath(//button[contains(@class, "fold__head")][contains(., "文中数字")])');
}

test('a page and its attachment as one report: each paints its own, and what needs the viewer is told', async () => {
  const address = 'water.qinghe.gov.cn/nb/both.html';
  const words = '<p>网站公布目录，全年举办培训5次。</p>';
  const link = `<p><a href="http://${HOST}/told.pdf">附件：2024年度报告.pdf</a></p>`;
  bench.put(address, { body: pageOf('青河市水务局2024年政府信息公开工作年度报告', words + link) });
  const page = await bench.openPdf(address);
  const panel = await bench.panelBeside(page);
  await press(
    panel,
    '::-p-xpath(//section[contains(@class, "pdfs") or contains(@class, "files")]//button[contains(., "与网页合并核对")])',
  );
  await panel.waitForFunction(
    () => document.querySelector('.facts')?.textContent?.includes('网页与 PDF 合为一份'),
    DRAWS,
  );
  await listIn(panel);
  await press(panel, '.paint__switch');
  await panel.waitForFunction(() => document.querySelector('.paint__note')?.textContent?.includes('查看器'));
  expect(await panel.$eval('.paint__note', (note) => note.textContent)).toMatch(
    /^已标出 1 个；11 个在 PDF 里，在查看器中打开才能标出/u,
  );
  const marked = () =>
    page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.includes('figure')));
  expect(await marked()).not.toHaveLength(0);
  await press(panel, '.paint .button');
  const target = await bench.browser.waitForTarget((one) => one.url().includes('/viewer.html'), DRAWS);
  const viewer = (await target.page())!;
  await painted(viewer);
  await panel.waitForFunction(() => document.querySelector('.paint__note')?.textContent === '已标出 12 个');
  expect(await marked()).not.toHaveLength(0);
  await press(panel, '.paint__switch');
  await unpainted(viewer);
  expect(await marked()).toHaveLength(0);
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await viewer.close();
  await page.close();
});

test('a file given to the panel: its viewer opens with the figures painted, and the switch follows', async () => {
  const page = await bench.open('water.qinghe.gov.cn/');
  const panel = await bench.panelBeside(page);
  const path = join(folder, 'given.pdf');
  writeFileSync(path, report);
  const input = (await panel.waitForSelector('.drop input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await panel.waitForSelector('[data-state="done"]', DRAWS);
  await listIn(panel);
  await press(panel, '.paint__switch');
  await press(panel, '.paint .button');
  const target = await bench.browser.waitForTarget((one) => one.url().includes('/viewer.html'), DRAWS);
  const viewer = (await target.page())!;
  await painted(viewer);
  await switched(panel, true);
  await clickFigure(viewer, '予以公开12件');
  await panel.waitForFunction(() => document.activeElement?.textContent?.includes('予以公开12件'));
  await press(panel, '.paint__switch');
  await unpainted(viewer);
  await viewer.close();
  await page.close();
});
