import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { startBench, verdictIn, type Bench } from './harness';
import { longReport, printedReport } from './pages/printed';
import { ADDRESS } from './pages/site';

const HOST = 'files.qinghe.gov.cn';
const PDF = 'application/pdf';
/** Longest that a picture of a place or a page of the viewer may take, milliseconds. */
const DRAWS = { timeout: 20_000 };

let bench: Bench;
let folder: string;
let report: Uint8Array;
beforeAll(async () => {
  bench = await startBench();
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  report = await printedReport(bench.browser);
  bench.put(`${HOST}/2024.pdf`, { body: report, type: PDF });
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the card of the first violation. */
async function openFirst(panel: Page): Promise<void> {
  const head = await panel.waitForSelector('.card--violation .card__head');
  await head!.evaluate((element) => (element as HTMLElement).click());
}

test('a PDF tab: badge, panel, a picture of the place', async () => {
  const page = await bench.openPdf(`${HOST}/2024.pdf?from=list`);
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

/** The viewer, as soon as a tab with it is there. */
async function viewerPage(): Promise<Page> {
  const target = await bench.browser.waitForTarget((one) => one.url().includes('/viewer.html'), DRAWS);
  const page = (await target.page())!;
  await page.waitForSelector('.page canvas', DRAWS);
  return page;
}

/** How much of an element can be seen, from 0 to 1, and its words by the text under it. */
async function seen(page: Page, selector: string): Promise<{ part: number; words: string }> {
  return page.$eval(selector, (element) => {
    const box = element.getBoundingClientRect();
    const high = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    const sheet = element.closest('.page')!;
    const words = [...sheet.querySelectorAll<HTMLElement>('.page__text span')].filter((span) => {
      const { left, right, top, bottom } = span.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return x > box.left && x < box.right && y > box.top && y < box.bottom;
    });
    return { part: Math.max(0, high / box.height), words: words.map((span) => span.textContent).join('') };
  });
}

test('the viewer opens at the place, draws the box over its words, and both lists lead to each other', async () => {
  const page = await bench.openPdf(`${HOST}/2024.pdf`);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  await openFirst(panel);
  await panel.$eval('.card--violation .card__body .button--main', (button) =>
    (button as HTMLElement).click(),
  );
  const viewer = await viewerPage();
  const total = '.box--selected.box--total';
  await viewer.waitForSelector(total, DRAWS);
  await viewer.waitForFunction(
    (selector) => {
      const sheet = document.querySelector(selector)?.closest('.page');
      return (sheet?.querySelectorAll('.page__text span').length ?? 0) > 0;
    },
    DRAWS,
    total,
  );
  const place = await seen(viewer, total);
  expect(place.part, 'the box is in view').toBe(1);
  expect(place.words.trim()).toBe('0');
  expect(await viewer.$$('.box--selected.box--term')).not.toHaveLength(0);
  expect(await viewer.$eval('.box[data-tag]', (box) => box.getAttribute('data-tag'))).toContain('11');

  // The panel stays with the report although the viewer is the tab in front.
  expect(await settled(panel)).toBe('done');
  await panel.waitForSelector('.card--violation .actions__outcome');
  await panel.$eval('.card--violation .card__head', (head) => (head as HTMLElement).click());
  expect(await panel.$('.card--violation .card__body')).toBeNull();
  await viewer.keyboard.press('Escape');
  await viewer.waitForFunction(() => !document.querySelector('.box--selected'));
  await viewer.$eval('button.box--violation', (box) => (box as HTMLElement).click());
  await panel.waitForSelector('.card--violation .card__body');

  // A second time the same viewer answers.
  await panel.$eval('.card--violation .card__body .button--main', (button) =>
    (button as HTMLElement).click(),
  );
  await viewer.waitForSelector(total);
  expect(bench.browser.targets().filter((one) => one.url().includes('/viewer.html'))).toHaveLength(1);

  await viewer.bringToFront();
  await viewer.keyboard.down('Control');
  await viewer.keyboard.press('f');
  await viewer.keyboard.up('Control');
  await viewer.type('.find__field', '行政复议、行政诉讼');
  await viewer.waitForFunction(() =>
    /^\d+ \/ \d+$/u.test(document.querySelector('.find__count')?.textContent ?? ''),
  );
  await viewer.waitForFunction(() => [...(CSS.highlights.get('gouji-found-now') ?? [])].length === 1);
  await viewer.close();
  await page.close();
});

/** What the panel showed while a PDF was read, whenever that changed. */
interface Shown {
  state: string;
  early: string[];
  page: number;
  of: number;
}

/** Keeps what the panel shows from now on. */
function record(panel: Page): Promise<void> {
  return panel.evaluate(() => {
    const kept: Shown[] = [];
    const look = (): void => {
      const bar = document.querySelector<HTMLProgressElement>('.steps__bar');
      kept.push({
        state: document.querySelector<HTMLElement>('[data-state]')!.dataset['state']!,
        early: [...document.querySelectorAll('.early__one')].map((one) => one.textContent ?? ''),
        page: bar?.value ?? 0,
        of: bar?.max ?? 0,
      });
    };
    Object.assign(globalThis, { kept });
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

test('a long PDF: what is wrong in its first tables is shown before its last page is read', async () => {
  bench.put(`${HOST}/long.pdf`, { body: await longReport(bench.browser, 200), type: PDF });
  const page = await bench.open(ADDRESS.news);
  const panel = await bench.panelBeside(page);
  await settled(panel);
  await record(panel);
  await page.goto(`http://${HOST}/long.pdf`, { waitUntil: 'domcontentloaded' });
  await panel.waitForSelector('[data-state="done"]', DRAWS);
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  const kept = await panel.evaluate(() => (globalThis as unknown as { kept: Shown[] }).kept);
  const first = kept.find(({ early }) => early.length > 0);
  expect(first?.state).toBe('reading');
  expect(first!.early).toHaveLength(1);
  expect(first!.early[0]).toContain('行政复议');
  expect(first!.of).toBeGreaterThan(200);
  expect(first!.page).toBeLessThan(first!.of);
  const last = kept.at(-1)!;
  expect([last.state, last.early]).toEqual(['done', []]);
  await page.close();
});

test('a file opened in the viewer is printed: every page on a sheet of its own size, and nothing left behind', async () => {
  const viewer = await bench.browser.newPage();
  await viewer.goto(`chrome-extension://${bench.extension.id}/viewer.html`);
  const path = join(folder, 'report.pdf');
  writeFileSync(path, report);
  const input = (await viewer.waitForSelector('.toolbar input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await viewer.waitForSelector('button.box--violation', DRAWS);
  const pages = await viewer.$$eval('.page', (sheets) => sheets.length);
  expect(pages).toBeGreaterThan(1);
  await viewer.evaluate(() => {
    const asked: number[] = [];
    Object.assign(globalThis, {
      asked,
      print: () => asked.push(document.querySelectorAll('.printed img').length),
    });
  });
  await viewer.keyboard.down('Control');
  await viewer.keyboard.press('p');
  await viewer.keyboard.up('Control');
  await viewer.waitForFunction(() => (globalThis as unknown as { asked: number[] }).asked.length > 0, DRAWS);
  expect(await viewer.evaluate(() => (globalThis as unknown as { asked: number[] }).asked)).toEqual([pages]);
  const drawn = await viewer.$$eval('.printed img', (pictures) =>
    pictures.map(
      (one) => (one as HTMLImageElement).complete && (one as HTMLImageElement).naturalWidth > 1000,
    ),
  );
  expect(drawn).toEqual(Array.from({ length: pages }, () => true));

  const sheets = Buffer.from(await viewer.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheets.match(/\/Type\s*\/Page\b/gu), 'as many sheets as pages').toHaveLength(pages);
  const sizes = [...sheets.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/gu)].map(([, box]) =>
    box!
      .trim()
      .split(/\s+/u)
      .map((side) => Math.round(Number(side))),
  );
  for (const [, , width, height] of sizes) {
    expect(Math.abs(width! - 595), 'as wide as A4').toBeLessThan(2);
    expect(Math.abs(height! - 842), 'as high as A4').toBeLessThan(2);
  }
  // The browser tells that it has printed, as it does after its own dialog.
  await viewer.waitForFunction(() => document.querySelector('.printed')!.childElementCount === 0);
  await viewer.close();
});
