import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../tools/browser.mjs';
import { readyForOffice } from './for-office';
import type { Manner } from './manners';
import { prepare } from './prepare';

/** A page file with its report's title. */
export interface Source {
  file: string;
  title: string;
}

/** A browser that prints; close it when done. Null where there is none on this machine. */
export async function printingBrowser(): Promise<Browser | null> {
  const program = findBrowser();
  if (!program) return null;
  return await puppeteer.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** A page file printed by the browser to a PDF with a text layer. */
export async function printInBrowser(browser: Browser, source: Source, manner: Manner): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.goto(`file://${source.file}`);
    await prepare(page, manner, source.title);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await page.close();
  }
}

/** A page file as HTML readied for a manner: for programs that print without a browser. */
export async function preparedHtml(browser: Browser, source: Source, manner: Manner): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(`file://${source.file}`);
    await prepare(page, manner, source.title);
    await readyForOffice(page);
    await page.evaluate(() => {
      document.querySelectorAll('meta[charset],meta[http-equiv]').forEach((m) => m.remove());
    });
    return (await page.content()).replace('<head>', '<head><meta charset="utf-8">');
  } finally {
    await page.close();
  }
}
