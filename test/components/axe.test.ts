import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../tools/browser.mjs';
import { serveGallery } from './gallery/serve.mjs';
import { GALLERY } from './gallery/states';

const CHROMIUM = findBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every state as it opens, and the further views of some. */
const SCREENS: Record<string, string>[] = [
  ...Object.keys(GALLERY).map((state) => ({ state })),
  { state: 'mixed', open: 'all' },
  { state: 'mixed', view: 'tables', cell: 't3.new.natural' },
  { state: 'mixed', view: 'tables', cell: 't4.review.total' },
  { state: 'mixed', view: 'outline' },
  { state: 'mixed', view: 'coverage' },
  { state: 'told', fold: 'claims', paint: '1' },
  { state: 'told', view: 'tables', cell: 't3.total.total' },
  { state: 'mixed', edit: '1' },
  { state: 'statistics', view: 'tables' },
];

interface Result {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: { id: string }[];
}

/** What axe-core finds on the page, a line a rule; throws where it measured nothing. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<Result> } };
    return axe.run();
  });
  expect(passes.map((one) => one.id)).toContain('color-contrast');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary ?? ''}`);
}

/** How far, in pixels, a page is wider than the panel, and its tabs than their room. */
function excess(page: Page): Promise<{ page: number; tabs: number }> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const list = document.querySelector('.tabs');
    return {
      page: Math.max(0, scrollWidth - window.innerWidth),
      tabs: list ? list.scrollWidth - list.clientWidth : 0,
    };
  });
}
const FITS = { page: 0, tabs: 0 };

// Without a browser there is no layout on which contrast and widths could be measured.
describe.skipIf(!CHROMIUM)('the panel in a real Chromium (skipped where there is none)', () => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let browser: Browser;
  beforeAll(async () => {
    gallery = await serveGallery();
    browser = await puppeteer.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  async function onEachScreen(
    width: number,
    query: Record<string, string>,
    look: (page: Page, screen: string) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 760 });
    for (const screen of SCREENS) {
      await page.goto(gallery.url({ ...query, ...screen }), { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('[data-state]');
      await look(page, JSON.stringify(screen));
    }
    await page.close();
  }

  test.each([
    ['light', 'zh-CN'],
    ['light', 'en'],
    ['dark', 'zh-CN'],
    ['dark', 'en'],
  ])('axe-core finds nothing in any state and nothing is too wide, %s, %s', async (theme, lang) => {
    const found: string[] = [];
    await onEachScreen(380, { theme, lang }, async (page, screen) => {
      for (const violation of await violationsOn(page)) found.push(`${screen} ${violation}`);
      expect(await excess(page), screen).toEqual(FITS);
    });
    expect(found).toEqual([]);
  });

  test('axe-core would find a button without a name', async () => {
    const page = await browser.newPage();
    await page.goto(gallery.url({ state: 'mixed' }));
    await page.waitForSelector('.icon-button');
    await page.evaluate(() => document.querySelector('.icon-button')!.removeAttribute('aria-label'));
    await page.evaluate(() => document.querySelector('.icon-button')!.removeAttribute('title'));
    expect((await violationsOn(page)).join()).toContain('button-name');
    await page.close();
  });

  test.each([
    [320, 'en'],
    [320, 'zh-CN'],
    [1200, 'zh-CN'],
  ])('nothing is wider than the panel at %i px in %s', async (width, lang) => {
    await onEachScreen(width, { lang }, async (page, screen) =>
      expect(await excess(page), screen).toEqual(FITS),
    );
  });
});
