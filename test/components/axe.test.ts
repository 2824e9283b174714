import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveGallery } from './gallery/serve.mjs';
import { GALLERY } from './gallery/states';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS: Record<string, Record<string, string>[]> = {
  mixed: [
    { open: 'all' },
    { view: 'tables', cell: 't3.new.natural' },
    { view: 'outline' },
    { view: 'coverage' },
    { edit: '1' },
  ],
  statistics: [{ view: 'tables' }],
};

interface Gallery {
  url: (query: Record<string, string>) => string;
  close: () => Promise<void>;
}
interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

// Without a browser there is no layout to measure contrast on.
describe.skipIf(!existsSync(CHROMIUM))('axe-core in a real Chromium', () => {
  let gallery: Gallery;
  let browser: Browser;
  beforeAll(async () => {
    gallery = await serveGallery();
    browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  for (const theme of ['light', 'dark']) {
    for (const lang of ['zh-CN', 'en']) {
      test(`${theme}, ${lang}: no violation in any state`, async () => {
        const page = await browser.newPage();
        await page.setViewport({ width: 380, height: 760 });
        const found: string[] = [];
        for (const state of Object.keys(GALLERY)) {
          for (const view of [{}, ...(VIEWS[state] ?? [])]) {
            await page.goto(gallery.url({ state, theme, lang, ...view }));
            await page.waitForSelector('[data-state]');
            await page.evaluate(AXE);
            const violations = await page.evaluate(async () => {
              const { axe } = globalThis as unknown as {
                axe: { run: () => Promise<{ violations: Violation[] }> };
              };
              return (await axe.run()).violations;
            });
            for (const { id, nodes } of violations) {
              found.push(
                `${state} ${JSON.stringify(view)} ${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary ?? ''}`,
              );
            }
          }
        }
        await page.close();
        expect(found).toEqual([]);
      });
    }
  }

  for (const [width, lang] of [
    [320, 'en'],
    [320, 'zh-CN'],
    [380, 'en'],
    [1200, 'zh-CN'],
  ] as const) {
    test(`nothing is wider than the panel at ${width} px in ${lang}`, async () => {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 760 });
      for (const state of Object.keys(GALLERY)) {
        for (const view of [{}, ...(VIEWS[state] ?? [])]) {
          await page.goto(gallery.url({ state, lang, ...view }));
          await page.waitForSelector('[data-state]');
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `${state} ${JSON.stringify(view)}`).toBeLessThanOrEqual(width);
        }
      }
      await page.close();
    });
  }
});
