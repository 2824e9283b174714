import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { paintedOn, startBench, type Bench } from './harness';
import { AGREE, highlightsOn, IN_PAGE, NO_FEE } from './painted';
import { page as pageOf } from './pages/report';
import { toldBody } from './pages/told';
import { ADDRESS } from './pages/site';

const TITLE = '青河市水务局2024年政府信息公开工作年度报告';
const REPORT = 'water.qinghe.gov.cn/nb/told.html';
const FRAMES = 'water.qinghe.gov.cn/nb/told-frame.html';
const FRAMED = 'files.qinghe.gov.cn/told.html';

let bench: Bench;
let page: Page;
let panel: Page;
beforeAll(async () => {
  bench = await startBench();
  bench.put(REPORT, { body: pageOf(TITLE, toldBody()) });
  bench.put(FRAMED, { body: pageOf(TITLE, toldBody()) });
  const frame = `<iframe src="http://${FRAMED}" width="1060" height="2400" title="年报"></iframe>`;
  bench.put(FRAMES, { body: pageOf('政府信息公开年报', frame) });
});
afterAll(() => bench?.close());

/** Opens a page with the panel beside it at the list of figures. */
async function listOn(address: string): Promise<void> {
  page = await bench.open(address);
  panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  await press('#tab-coverage');
  await press('::-p-xpath(//button[contains(@class, "fold__head")][contains(., "文中数字")])');
  await panel.waitForSelector('.told');
}

const press = (selector: string): Promise<void> =>
  panel.waitForSelector(selector).then((found) => found!.evaluate((one) => (one as HTMLElement).click()));

/** Presses a part of the line of a figure, named by words that stand in it. */
const pressIn = (words: string, part: string): Promise<void> =>
  panel.evaluate(
    (of, selector) => {
      const lines = [...document.querySelectorAll('.told')];
      const line = lines.find((one) => one.querySelector('.told__words')?.textContent?.includes(of));
      line!.querySelector<HTMLElement>(selector)!.click();
    },
    words,
    part,
  );

/** The middle of words on the page, in its viewport. */
const middleOf = (words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((of) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const start = text.data.indexOf(of);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + of.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`${of} does not stand on the page`);
  }, words);

const switchOn = (): Promise<string | null> =>
  panel.$eval('.paint__switch', (one) => one.getAttribute('aria-checked'));

async function paintAll(frame: Page | Frame): Promise<void> {
  await press('.paint__switch');
  await panel.waitForSelector('.paint__legend');
  await panel.waitForFunction(() => /\d/u.test(document.querySelector('.paint__note')?.textContent ?? ''));
  expect(await highlightsOn(frame)).toMatchObject(IN_PAGE);
}

const unpainted = (frame: Page | Frame): Promise<unknown> =>
  // A page in a tab behind another draws no frames to look between.
  frame.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.startsWith('gouji-')), {
    polling: 50,
  });

test('every figure of the text is listed with what came of it; words and cell are shown in the page', async () => {
  await listOn(REPORT);
  const standings = await panel.$$eval('.told', (lines) =>
    lines.map((one) => [one.querySelector('mark')!.textContent, /told--([\w-]+)/u.exec(one.className)![1]]),
  );
  expect(standings).toEqual([
    ...AGREE.slice(0, 6).map((figure) => [figure, 'agrees']),
    ['12件', 'differs'],
    ['3件', 'agrees'],
    ['41件', 'not-comparable'],
    ['240册', 'not-looked-at'],
    [NO_FEE, 'agrees'],
  ]);

  const before = await page.$eval('body', (body) => body.outerHTML);
  await pressIn('新收政府信息公开申请30件', '.told__words');
  await panel.waitForSelector('.told__words[aria-current]');
  expect((await highlightsOn(page))['gouji-place']).toEqual(['全年新收政府信息公开申请30件']);

  await pressIn('新收政府信息公开申请30件', '.told__cell');
  await panel.waitForSelector('.told__cell[aria-current]');
  const cell = await page.$eval('table:nth-of-type(2) tr:nth-child(4) td:last-child', (one) => {
    const { left, top, height } = one.getBoundingClientRect();
    return { left, top, text: one.textContent, seen: top >= 0 && top + height <= innerHeight };
  });
  expect(cell).toMatchObject({ text: '30', seen: true });
  const box = (await paintedOn(page)).boxes.find(({ role }) => role === 'place')!;
  expect(Math.abs(box.left - cell.left) + Math.abs(box.top - cell.top)).toBeLessThanOrEqual(4);
  expect(await page.$eval('body', (body) => body.outerHTML)).toBe(before);
  await page.close();
});

test('a cell that the text tells leads to its words', async () => {
  await listOn(REPORT);
  await pressIn('予以公开12件', '.told__cells .icon-button');
  await panel.waitForSelector('.grid__cell--chosen.grid__cell--told[data-cell="t3.granted.total"]');
  await press('.told-here .told__words');
  await panel.waitForSelector('.told-here .told__words[aria-current]');
  expect((await highlightsOn(page))['gouji-place']).toEqual(['予以公开12件']);
  await press('.told-here .icon-button');
  await panel.waitForFunction(() => document.activeElement?.textContent?.includes('予以公开12件'));
  await page.close();
});

test('all figures are painted by kind at a switch, stay under what is shown, and go with Escape', async () => {
  await listOn(REPORT);
  const before = await page.$eval('html', (root) => root.outerHTML);
  await paintAll(page);
  expect(await page.$eval('html', (root) => root.outerHTML)).toBe(before);
  await pressIn('予以公开12件', '.told__words');
  await panel.waitForSelector('.told__words[aria-current]');
  expect(await highlightsOn(page)).toMatchObject({ ...IN_PAGE, 'gouji-place': ['予以公开12件'] });
  await page.bringToFront();
  const { x, y } = await middleOf('41件');
  await page.mouse.click(x, y);
  await panel.waitForFunction(() => document.activeElement?.textContent?.includes('41件'));
  await page.keyboard.press('Escape');
  await unpainted(page);
  await panel.waitForSelector('.paint__switch[aria-checked="false"]');

  await paintAll(page);
  await press('.paint__switch');
  await unpainted(page);
  expect(await switchOn()).toBe('false');
  await page.close();
});

test('they go when the page is read again, when another tab is looked at and when the panel is closed', async () => {
  await listOn(REPORT);
  await paintAll(page);
  await panel.$eval('.header__tools .icon-button', (again) => (again as HTMLElement).click());
  await unpainted(page);
  await panel.waitForSelector('[data-state="done"] .paint__switch[aria-checked="false"]');
  await paintAll(page);
  const other = await bench.open(ADDRESS.news);
  await other.bringToFront();
  await unpainted(page);
  await other.close();
  await page.bringToFront();
  await press('#tab-coverage');
  await press('::-p-xpath(//button[contains(@class, "fold__head")][contains(., "文中数字")])');
  await paintAll(page);
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await unpainted(page);
  await page.close();
});

test('the figures of a report in a frame of another site are painted there', async () => {
  await listOn(FRAMES);
  const frame = page.frames().find((one) => one.url().includes(FRAMED))!;
  await paintAll(frame);
  expect(await highlightsOn(page)).toEqual({});
  await page.close();
});
