import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractSchema } from '../../lib/export/contract-schema';
import { settled } from '../tools/panel.mjs';
import { startBench, type Bench } from './harness';
import { ADDRESS } from './pages/site';

/** Longest that a download may take, in milliseconds. */
const DOWNLOAD = 10_000;

let bench: Bench;
let folder: string;
let panel: Page;
beforeAll(async () => {
  bench = await startBench();
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const session = await bench.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  panel = await bench.panelBeside(await bench.open(ADDRESS.report));
  await settled(panel);
});
afterAll(async () => {
  await bench?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Chooses a line of the export menu and answers the file it saved. */
async function exported(label: string, ending: string): Promise<{ name: string; text: string }> {
  const menu = await panel.waitForSelector('::-p-aria([name="导出"][role="button"])');
  await menu!.click();
  const item = await panel.waitForSelector(
    `::-p-xpath(//button[contains(@class, "menu__item")][contains(., "${label}")])`,
  );
  await item!.click();
  for (const end = Date.now() + DOWNLOAD; Date.now() < end;) {
    const name = readdirSync(folder).find((one) => one.endsWith(ending));
    if (name) return { name, text: readFileSync(join(folder, name), 'utf8') };
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Nothing with the ending ${ending} was saved within ${DOWNLOAD / 1000} s.`);
}

test('the JSON export is an object of the contract', async () => {
  const { name, text } = await exported('JSON', '.json');
  expect(name).toBe('gouji-青河市水务局-2024.json');
  const parsed = contractSchema.safeParse(JSON.parse(text));
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(parsed.data).toMatchObject({
    isReport: true,
    report: { agency: '青河市水务局', agencyLevel: 'department', year: 2024, template: '2021-30' },
    error: null,
  });
  expect(parsed.data!.findings).toMatchObject([
    { rule: 'arithmetic/row-total', severity: 'violation', expected: 11, actual: 0, difference: -11 },
  ]);
  expect(parsed.data!.values['t4.review.total']).toMatchObject({ value: 0, text: '0', reading: 'number' });
});

test('the Markdown export tells the finding with its basis', async () => {
  const { text } = await exported('Markdown', '.md');
  expect(text).toContain('青河市水务局');
  expect(text).toContain('总计写作 0');
  expect(text).toContain('国办公开办函〔2021〕30号');
});
