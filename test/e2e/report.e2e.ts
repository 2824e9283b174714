import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { paintedOn, showFirst, startBench, verdictIn, type Bench } from './harness';
import { ADDRESS } from './pages/site';

/** How far a frame may stand off its cell, in CSS pixels. */
const NEAR = 4;

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench?.close());

/** The cell printed wrong: the fifth of the last row of the last table. */
function wrongCell(frame: Page | Frame) {
  return frame.$eval('table:last-of-type tr:last-child td:nth-child(5)', (cell) => {
    const { left, top, width, height } = cell.getBoundingClientRect();
    return {
      left,
      top,
      width,
      height,
      text: cell.textContent,
      inView: top >= 0 && top + height <= innerHeight,
    };
  });
}

/** The page's own nodes as text: what a click must leave as it was. */
const markup = (page: Page | Frame) => page.$eval('body', (body) => body.outerHTML);

test('a report: badge, panel, click, the cell is painted where it stands, Escape clears', async () => {
  const page = await bench.open(ADDRESS.report);
  expect(await bench.badge(page, '1')).toBe('1');
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });

  const before = await markup(page);
  await showFirst(panel, 'violation');
  const cell = await wrongCell(page);
  expect(cell).toMatchObject({ text: '0', inView: true });
  const total = (await paintedOn(page)).boxes.find(({ role }) => role === 'total');
  expect(total).toBeDefined();
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    expect(Math.abs(total![side] - cell[side]), side).toBeLessThanOrEqual(NEAR);
  }
  expect(await markup(page)).toBe(before);

  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('gouji-marks'));
  expect((await paintedOn(page)).highlights.filter((name) => name.startsWith('gouji'))).toEqual([]);
  await page.close();
});

test('a right report: nothing found, and the badge says only that it is one', async () => {
  const page = await bench.open(ADDRESS.clean);
  expect(await bench.badge(page, '•')).toBe('•');
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  expect(await verdictIn(panel)).toEqual({ violation: 0, review: 0 });
  await page.close();
});

test('a report in a frame of another site is read and painted there', async () => {
  const page = await bench.open(ADDRESS.frame);
  expect(await bench.badge(page, '1')).toBe('1');
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  await showFirst(panel, 'violation');
  const frame = page.frames().find((one) => one.url().includes(ADDRESS.framed))!;
  expect((await paintedOn(frame)).boxes.some(({ role }) => role === 'total')).toBe(true);
  expect((await wrongCell(frame)).text).toBe('0');
  await page.close();
});

test('a page in GBK is read as it is printed', async () => {
  const page = await bench.open(ADDRESS.gbk);
  expect(await page.evaluate(() => document.characterSet)).toBe('GBK');
  expect(await bench.badge(page, '1')).toBe('1');
  await page.close();
});

test('a page that fills in late is read when it has', async () => {
  const page = await bench.open(ADDRESS.late);
  expect(await page.$('table')).toBeNull();
  expect(await bench.badge(page, '1')).toBe('1');
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  await page.close();
});

test('news is no report: no badge, and the panel says so', async () => {
  const page = await bench.open(ADDRESS.news);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('not-report');
  expect(await bench.badge(page, '')).toBe('');
  await page.close();
});

test('a list of reports is shown as a list; a click opens one', async () => {
  const page = await bench.open(ADDRESS.index);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('index');
  const linked = await panel.$$eval('.linked__one', (links) =>
    links.map((link) => link.getAttribute('title')),
  );
  expect(linked).toHaveLength(6);
  await panel.$eval('.linked__one', (link) => (link as HTMLElement).click());
  await page.waitForFunction(() => location.pathname === '/nb/2024.html');
  expect(await bench.badge(page, '1')).toBe('1');
  await page.close();
});

test('nothing but the pages themselves was asked of any site', () => {
  const pages = new Set<string>(Object.values(ADDRESS));
  const further = bench.asked.filter((address) => !pages.has(address) && !address.endsWith('/favicon.ico'));
  expect(further).toEqual([]);
});
