import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { startBench, type Bench } from './harness';
import { longReport, wordsOnly } from './pages/printed';
import { page as pageOf } from './pages/report';

const HOST = 'files.qinghe.gov.cn';
const TITLE = '青河市水务局2024年政府信息公开工作年度报告';
const LATE = { timeout: 30_000 };

let bench: Bench;
let folder: string;
let long: Uint8Array;
beforeAll(async () => {
  bench = await startBench();
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  long = await longReport(bench.browser, 200);
  bench.put(`${HOST}/long.pdf`, { body: long, type: 'application/pdf' });
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Keeps, from now on, the words of what a selector matches, whenever the page changes. */
function record(page: Page, selector: string): Promise<void> {
  return page.evaluate((of) => {
    const kept: string[][] = [];
    const look = (): void =>
      void kept.push([...document.querySelectorAll(of)].map((one) => one.textContent ?? ''));
    Object.assign(globalThis, { kept });
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  }, selector);
}

/** What was matched at some time, each kind once. */
async function seen(page: Page): Promise<string[]> {
  const kept = await page.evaluate(() => (globalThis as unknown as { kept: string[][] }).kept);
  return [...new Set(kept.filter((found) => found.length > 0).map((found) => found.join('\n')))];
}

test('a page and a long attachment audited together: its first tables are told while it is read', async () => {
  const address = 'water.qinghe.gov.cn/nb/long-words.html';
  bench.put(address, { body: pageOf(TITLE, wordsOnly(`http://${HOST}/long.pdf`)) });
  const page = await bench.openPdf(address);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  await record(panel, '.early__one');
  const together = await panel.waitForSelector(
    '::-p-xpath(//section[contains(@class, "linked-pdfs")]//button[contains(., "与网页合并核对")])',
  );
  await together!.evaluate((button) => (button as HTMLElement).click());
  await panel.waitForFunction(
    () => document.querySelector('.facts')?.textContent?.includes('网页与 PDF 合为一份'),
    LATE,
  );
  const early = await seen(panel);
  expect(early).toHaveLength(1);
  expect(early[0]).toContain('行政复议');
  expect(await panel.$$('.card--violation')).toHaveLength(1);
  await page.close();
});

test('a long file opened in the viewer: what its first tables have wrong is listed and marked while it is read', async () => {
  const viewer = await bench.browser.newPage();
  await viewer.setViewport({ width: 1280, height: 900 });
  await viewer.goto(`chrome-extension://${bench.extension.id}/viewer.html`);
  await record(viewer, '.side__early, .side__early ~ ul .side__finding');
  const path = join(folder, 'long.pdf');
  writeFileSync(path, long);
  const input = (await viewer.waitForSelector('.toolbar input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await viewer.waitForSelector('.side__early', LATE);
  await viewer.waitForFunction(
    () => document.querySelector('.side__finding') && !document.querySelector('.side__early'),
    LATE,
  );
  const early = await seen(viewer);
  expect(early.length).toBeGreaterThan(0);
  for (const words of early) {
    expect(words).toMatch(/正在读第 \d+ 页，共 2\d\d 页/u);
    expect(words).toContain('行政复议');
  }
  expect(await viewer.$$('.side__finding')).toHaveLength(1);
  await viewer.close();
});
