import { afterAll, beforeAll, expect, test } from 'vitest';
import { four, FIGURES, prose, TITLE } from '../extract-pdf/long-report';
import { pdfOf } from '../extract-pdf/samples';
import { settled } from '../tools/panel.mjs';
import { startBench, type Bench } from './harness';

const HOST = 'files.qinghe.gov.cn';
const PDF = 'application/pdf';
const LATE = { timeout: 30_000 };

/** A page that saves its graphics state time and again and never restores it: pdf.js takes the square of their number, minutes here. */
const ENDLESS = 'q '.repeat(300_000);
const REPORT = [TITLE, four(FIGURES), prose(1), prose(2)];

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  bench.put(`${HOST}/stuck-2023.pdf`, { body: pdfOf([ENDLESS]), type: PDF });
  bench.put(`${HOST}/cut-2023.pdf`, { body: pdfOf([...REPORT, ENDLESS]), type: PDF });
  bench.put(`${HOST}/right-2023.pdf`, { body: pdfOf(REPORT), type: PDF });
});
afterAll(() => bench?.close());

test('a PDF that holds its reader in a loop ends in a failure that says so, and the next one is read', async () => {
  const page = await bench.openPdf(`${HOST}/stuck-2023.pdf`);
  const panel = await bench.panelBeside(page);
  await panel.waitForSelector('[data-state="failed"]', LATE);
  expect(await panel.$eval('[data-state]', (state) => state.textContent)).toContain('time-out');
  await page.goto(`http://${HOST}/right-2023.pdf`, { waitUntil: 'domcontentloaded' });
  await panel.waitForSelector('[data-state="done"]', LATE);
  await page.close();
});

test('what was read before such a page is kept, and what was not is told', async () => {
  const page = await bench.openPdf(`${HOST}/cut-2023.pdf`);
  const panel = await bench.panelBeside(page);
  expect(await settled(panel)).toBe('done');
  await panel.$eval('#tab-coverage', (tab) => (tab as HTMLElement).click());
  const notes = await panel.waitForSelector(
    '::-p-xpath(//button[contains(@class, "fold__head")][contains(., "读取情况")])',
  );
  await notes!.evaluate((one) => (one as HTMLElement).click());
  await panel.waitForFunction(() => document.body.textContent?.includes('后面的没有读'));
  await page.close();
});
