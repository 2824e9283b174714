import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { paintedOn, showFirst, startBench, verdictIn, type Bench } from './harness';
import { page as pageOf, reportBody } from './pages/report';
import { ADDRESS, WRONG } from './pages/site';

let bench: Bench;
let folder: string;
beforeAll(async () => {
  bench = await startBench();
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Ends the background as the browser does when it has been idle. When it is wanted again it starts as a worker under a debugger
 * does, waiting to be told to run, because these tests are attached to it: so it is told.
 */
async function endBackground(panel: Page): Promise<void> {
  const target = bench.browser.targets().find((one) => one.type() === 'service_worker')!;
  const worker = await target.createCDPSession();
  const session = await panel.createCDPSession();
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) {
        if (runningStatus === 'stopped') done();
        if (runningStatus === 'starting')
          void worker.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
      }
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
}

/** Waits until the panel shows another audit than that of its tab. */
const waitFor = (panel: Page, selector: string) => panel.waitForSelector(selector, { timeout: 20_000 });

test('a background that was ended loses nothing: the panel still shows places', async () => {
  const page = await bench.open(ADDRESS.report);
  expect(await bench.badge(page, '1')).toBe('1');
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  await endBackground(panel);
  await showFirst(panel, 'violation');
  expect((await paintedOn(page)).boxes.some(({ role }) => role === 'total')).toBe(true);
  await page.close();
});

/** What the panel says came of showing a place. */
const outcomeIn = (panel: Page): Promise<string> =>
  panel.$eval('.actions__outcome', (line) => line.className.replace(/.*--/u, ''));

test('a place in a part that was folded up since is said to be hidden, and nothing is painted', async () => {
  const address = 'water.qinghe.gov.cn/nb/folded.html';
  const body = `<details open><summary>年度报告</summary>${reportBody(WRONG)}</details>`;
  bench.put(address, { body: pageOf('青河市水务局2024年政府信息公开工作年度报告', body) });
  const page = await bench.open(address);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  await page.$eval('details', (details) => details.removeAttribute('open'));
  await showFirst(panel, 'violation');
  expect(await outcomeIn(panel)).toBe('hidden');
  expect((await paintedOn(page)).boxes).toEqual([]);
  await page.close();
});

test('a page that does not answer is not said to have lost its words', async () => {
  const page = await bench.open(ADDRESS.report);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  // A page that waits for a person to close its message answers nobody.
  const asks = new Promise<Dialog>((done) => page.once('dialog', done));
  const stopped = page.evaluate(() => alert('一则通知'));
  const dialog = await asks;
  await showFirst(panel, 'violation');
  expect(await outcomeIn(panel)).toBe('silent');
  await dialog.accept();
  await stopped;
  await page.close();
});

test('a file given to the panel is audited without any page', async () => {
  const path = join(folder, 'report.html');
  writeFileSync(path, pageOf('青河市水务局2024年政府信息公开工作年度报告', reportBody(WRONG)));
  const page = await bench.open(ADDRESS.news);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('not-report');
  const input = (await waitFor(panel, 'input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await waitFor(panel, '[data-state="done"]');
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  await panel.$eval('.card--violation .card__head', (head) => (head as HTMLElement).click());
  expect(await panel.$('.card--violation .button--main'), 'no page to show a place in').toBeNull();
  await page.close();
});

test('a click on a cell of the tables as read leads to its finding', async () => {
  const page = await bench.open(ADDRESS.report);
  const panel = await bench.panelBeside(page);
  await settled(panel);
  await panel.$eval('.card--violation .card__head', (head) => (head as HTMLElement).click());
  const toTable = await waitFor(
    panel,
    '::-p-xpath(//article[contains(@class, "card--violation")]//button[contains(., "在报表中查看")])',
  );
  await toTable!.evaluate((button) => (button as HTMLElement).click());
  await waitFor(panel, '[role="tab"][aria-selected="true"]');
  const selected = await panel.$eval('[role="tab"][aria-selected="true"]', (tab) => tab.textContent ?? '');
  expect(selected).toContain('报表');
  await page.close();
});

test('the keyboard alone opens a finding', async () => {
  const page = await bench.open(ADDRESS.report);
  const panel = await bench.panelBeside(page);
  await settled(panel);
  await panel.focus('.card--violation .card__head');
  await panel.keyboard.press('Enter');
  await waitFor(panel, '.card--violation .card__body');
  await page.close();
});
