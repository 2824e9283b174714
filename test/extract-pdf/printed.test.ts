import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument, Table } from '../../lib/model/document';
import { fold } from '../../lib/text/fold';
import { figure3, FIGURES4, LABELS3, MANNERS, reportHtml, type Manner } from './printed-report';
import { findBrowser } from '../tools/browser.mjs';
import { read, tablesOf } from './read';

const CHROMIUM = findBrowser();
const OFFICE = '/usr/bin/soffice';
const folder = mkdtempSync(join(tmpdir(), 'gouji-printed-'));

async function byChromium(browser: Browser, manner: Manner): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(reportHtml(manner));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf;
}

function byOffice(manner: Manner): Uint8Array {
  const html = join(folder, `${manner.name}.html`);
  writeFileSync(html, reportHtml(manner));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = [
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    html,
  ];
  execFileSync(OFFICE, [profile, '--headless', ...convert], { stdio: 'ignore' });
  return new Uint8Array(readFileSync(join(folder, `${manner.name}.pdf`)));
}

/** The seven figures beside each label of table 3, and the last row of table 4. */
function valuesOf(document: ReportDocument): { three: Record<string, string[]>; four: string[] } {
  const tables = tablesOf(document);
  const three = tables.filter((t) => t.cells.some((c) => fold(c.text).includes('本年新收政府信息')));
  expect(three).toHaveLength(1);
  const four = tables.find((t) => t.cells.some((c) => fold(c.text).includes('行政诉讼')))!;
  return {
    three: Object.fromEntries(
      LABELS3.map((labels) => {
        const label = labels.at(-1)![0];
        return [label, figuresBeside(three[0]!, label)];
      }),
    ),
    four: four.cells.filter((c) => c.row === four.rows - 1).map((c) => c.text),
  };
}

function figuresBeside(table: Table, label: string): string[] {
  const cell = table.cells.find((c) => fold(c.text) === fold(label));
  if (!cell) return [`no row ${label}`];
  return Array.from({ length: 7 }, (_, i) => {
    const column = table.columns - 7 + i;
    const at = table.cells.find(
      (c) =>
        c.row <= cell.row &&
        c.row + c.rowSpan > cell.row &&
        c.column <= column &&
        c.column + c.columnSpan > column,
    );
    return at?.text ?? 'no cell';
  });
}

const TRUTH = {
  three: Object.fromEntries(
    LABELS3.map((labels, row) => [labels.at(-1)![0], [0, 1, 2, 3, 4, 5, 6].map((c) => figure3(row, c))]),
  ),
  four: FIGURES4.map(String),
};

async function expectTruth(pdf: Uint8Array): Promise<void> {
  const document = await read(pdf);
  expect(document.notes).toEqual([]);
  expect(valuesOf(document)).toEqual(TRUTH);
}

const READ_IN_CHROMIUM = MANNERS.filter((m) => m.name !== 'rows-only');

describe.skipIf(!CHROMIUM)('a report printed by Chromium (skipped where there is none)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  for (const manner of READ_IN_CHROMIUM)
    it(
      `is read the same: ${manner.name}`,
      async () => expectTruth(await byChromium(browser, manner)),
      60_000,
    );

  it('is read the same wherever the page breaks', async () => {
    const plain = MANNERS[0]!;
    for (const lead of [1, 4, 7, 10])
      await expectTruth(await byChromium(browser, { ...plain, name: `lead-${lead}`, lead }));
  }, 120_000);
});

describe.skipIf(!existsSync(OFFICE))('a report printed by LibreOffice (skipped where there is none)', () => {
  for (const name of ['thin', 'repeated', 'landscape']) {
    it(
      `is read the same: ${name}`,
      () => expectTruth(byOffice(MANNERS.find((m) => m.name === name)!)),
      120_000,
    );
  }
});
