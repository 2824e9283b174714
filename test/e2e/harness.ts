import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { badgeOf, launchWithExtension, openPanel } from '../tools/extension.mjs';
import { serve, type Served } from '../tools/serve.mjs';
import { SITE } from './pages/site';

const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));

/** Longest that a badge may take to appear, in milliseconds. */
const BADGE = 20_000;
/** How often a badge is looked at while it is waited for, in milliseconds. */
const LOOK = 100;

/** A browser with the built extension and the invented site, for one file of tests. */
export interface Bench {
  browser: Browser;
  extension: Extension;
  /** The loopback port the site is served on. */
  port: number;
  /** Opens a page of the site in a tab of its own. */
  open(address: string): Promise<Page>;
  /** Opens an address whose tab may tell of no load, as the browser's viewer of PDFs. */
  openPdf(address: string): Promise<Page>;
  /** A click on the extension's button on that tab; the panel beside it. */
  panelBeside(page: Page): Promise<Page>;
  /** The badge on a tab as soon as it shows the text, or what it shows after waiting for it. */
  badge(page: Page, expected: string): Promise<string>;
  /** Addresses asked of the site so far, without those of the pages themselves. */
  asked: readonly string[];
  /** Puts a further page or file on the site. */
  put(address: string, served: Served): void;
  close(): Promise<void>;
}

/** Starts the browser. The extension must have been built. */
export async function startBench(language = 'zh-CN'): Promise<Bench> {
  if (!existsSync(BUILT)) throw new Error('There is no build to test: run npm run build first.');
  const pages = { ...SITE };
  const site = await serve(pages);
  const { browser, extension } = await launchWithExtension({ folder: BUILT, port: site.port, language });
  const open = async (address: string, waitUntil: 'load' | 'domcontentloaded') => {
    const page = await browser.newPage();
    await page.goto(`http://${address}`, { waitUntil });
    return page;
  };
  return {
    browser,
    extension,
    asked: site.asked,
    port: site.port,
    put(address, served) {
      pages[address] = served;
    },
    open: (address) => open(address, 'load'),
    openPdf: (address) => open(address, 'domcontentloaded'),
    panelBeside: (page) => openPanel(browser, extension, page),
    async badge(page, expected) {
      let shown = '';
      for (const end = Date.now() + BADGE; Date.now() < end;) {
        shown = await badgeOf(extension, page.url());
        if (shown === expected) break;
        await new Promise((done) => setTimeout(done, LOOK));
      }
      return shown;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Counts of the verdict as the panel shows them. */
export async function verdictIn(panel: Page): Promise<{ violation: number; review: number }> {
  const count = (part: string) =>
    panel.$eval(`.count--${part} .count__figure`, (element) => Number(element.textContent));
  return { violation: await count('violation'), review: await count('review') };
}

/** Opens the first finding of a severity and asks for its place on the page. */
export async function showFirst(panel: Page, severity: string): Promise<void> {
  const card = `article.card--${severity}`;
  const head = await panel.waitForSelector(`${card} .card__head`);
  await head!.evaluate((element) => (element as HTMLElement).click());
  const show = await panel.waitForSelector(`${card} .card__body .button--main`);
  await show!.evaluate((element) => (element as HTMLElement).click());
  await panel.waitForSelector(`${card} .actions__outcome`);
}

/** A frame drawn over the page by the extension, in the page's viewport. */
export interface Painted {
  role: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Frames drawn over a document, and the names of the highlights in it. */
export function paintedOn(
  frame: Pick<Page, 'evaluate'>,
): Promise<{ boxes: Painted[]; highlights: string[] }> {
  return frame.evaluate(() => {
    const host = document.querySelector('gouji-marks');
    const boxes = [...(host?.shadowRoot?.querySelectorAll<HTMLElement>('[data-role]') ?? [])].map((box) => {
      const { left, top, width, height } = box.getBoundingClientRect();
      return { role: box.dataset['role'] ?? '', left, top, width, height };
    });
    return { boxes, highlights: [...CSS.highlights.keys()] };
  });
}
