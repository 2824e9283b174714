import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { faultsInBothThemes } from './axe';
import { startBench, verdictIn, type Bench } from './harness';
import { ADDRESS, SITE } from './pages/site';

/** Longest that anything may take to appear, in milliseconds. */
const APPEARS = 20_000;

let bench: Bench;
/** The report again, on a site that is none of gov.cn's. */
let elsewhere: string;
beforeAll(async () => {
  bench = await startBench();
  bench.put('127.0.0.1/nb/2024.html', SITE[ADDRESS.report]!);
  elsewhere = `127.0.0.1:${bench.port}/nb/2024.html`;
});
afterAll(() => bench?.close());

/** The options page in a tab. */
async function openOptions(): Promise<Page> {
  const page = await bench.browser.newPage();
  await page.goto(`chrome-extension://${bench.extension.id}/options.html`);
  await page.waitForSelector('.sites__one');
  return page;
}

/** The sites beyond gov.cn on which the detector runs by itself. */
async function followed(): Promise<string[]> {
  const [worker] = await bench.extension.workers();
  return worker!.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } };
    };
    return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
  });
}

const listed = (options: Page): Promise<string[]> =>
  options.$$eval('.sites__name', (names) => names.map((name) => name.textContent ?? ''));

/** What a person answers to the browser's own question, which no test can press. */
async function willAllow(site: string): Promise<void> {
  const settings = await bench.browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    async (id, pattern) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> } };
      };
      await chrome.developerPrivate.addHostPermission(id, pattern);
    },
    bench.extension.id,
    site,
  );
  await settings.close();
}

test('the panel’s menu opens the options; a theme chosen there is the panel’s too', async () => {
  const panel = await bench.panelBeside(await bench.open(ADDRESS.report));
  await settled(panel);
  await (await panel.waitForSelector('::-p-aria([name="设置"][role="button"])'))!.click();
  await (await panel.waitForSelector('::-p-xpath(//button[contains(., "更多选项")])'))!.click();
  const target = await bench.browser.waitForTarget((one) => one.url().endsWith('/options.html'), {
    timeout: APPEARS,
  });
  const options = (await target.page())!;
  await options.waitForSelector('.sites__one');
  await (await options.waitForSelector('::-p-xpath(//button[. = "深色"])'))!.click();
  await panel.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark', {
    timeout: APPEARS,
  });
  await (await options.waitForSelector('::-p-xpath(//button[. = "跟随系统"])'))!.click();
  await options.close();
});

test('axe finds nothing on the options in either language and theme', async () => {
  const options = await openOptions();
  for (const language of ['English', '中文']) {
    await (await options.waitForSelector(`::-p-xpath(//button[. = "${language}"])`))!.click();
    expect(await faultsInBothThemes(options)).toEqual([]);
  }
  await options.close();
});

test('a site outside gov.cn: read after a click, then always, then no more', async () => {
  await willAllow('*://127.0.0.1/*');
  const page = await bench.open(elsewhere);
  expect(await followed()).toEqual([]);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  const always = await panel.waitForSelector('.access button');
  expect(await faultsInBothThemes(panel)).toEqual([]);

  await always!.click();
  await panel.waitForSelector('.access', { hidden: true, timeout: APPEARS });
  await page.close();
  const later = await bench.open(elsewhere);
  expect(await bench.badge(later, '1'), 'recognised without a click').toBe('1');
  await later.close();

  const options = await openOptions();
  expect(await listed(options)).toContain('127.0.0.1');
  await (await options.waitForSelector('::-p-aria([name="移除 127.0.0.1"][role="button"])'))!.click();
  await options.waitForFunction(() => document.querySelectorAll('.sites__one').length === 1, {
    timeout: APPEARS,
  });
  await expect.poll(followed, { timeout: APPEARS }).toEqual([]);
  await options.close();
});
