import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settled } from '../tools/panel.mjs';
import { startBench, type Bench } from './harness';
import { ADDRESS } from './pages/site';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on a page, one line a rule with the elements. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} ${nodes.map((node) => node.html).join(' ')}`,
    );
  });
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

/** Looks at the page in both themes. */
async function faultsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    found.push(...(await faults(page)).map((fault) => `${theme}: ${fault}`));
  }
  return found;
}

describe.each(['zh-CN', 'en-US'])('in %s', (language) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(language);
  });
  afterAll(() => bench?.close());

  test('the panel speaks the language of the browser', async () => {
    const panel = await bench.panelBeside(await bench.open(ADDRESS.report));
    await settled(panel);
    expect(await panel.$eval('html', (root) => root.lang)).toBe(language === 'zh-CN' ? 'zh-CN' : 'en');
  });

  test.each(['report', 'clean', 'news', 'index'] as const)(
    'axe finds nothing on the panel of %s',
    async (name) => {
      const panel = await bench.panelBeside(await bench.open(ADDRESS[name]));
      await settled(panel);
      await panel.$$eval('.card__head[aria-expanded="false"]', (heads) =>
        heads.forEach((head) => (head as HTMLElement).click()),
      );
      expect(await faultsInBothThemes(panel)).toEqual([]);
    },
  );

  test('axe finds nothing on any view of an audit', async () => {
    const panel = await bench.panelBeside(await bench.open(ADDRESS.report));
    await settled(panel);
    const tabs = await panel.$$('[role="tab"]');
    expect(tabs.length).toBeGreaterThanOrEqual(3);
    for (const tab of tabs) {
      await tab.evaluate((element) => (element as HTMLElement).click());
      expect(await faultsInBothThemes(panel)).toEqual([]);
    }
  });
});
