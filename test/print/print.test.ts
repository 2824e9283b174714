import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { readPdfFile } from '../../lib/cli/read-pdf-file';
import { findBrowser } from '../tools/browser.mjs';
import { printingBrowser } from './browser';
import { differences, truthOf } from './compare';
import { PAGES } from './fixtures';
import { printed, printedInOffice } from './make';
import type { Manner } from './manners';
import { findOffice } from './office';
import { charactersOf, notPrinted, textsOf } from './whole';

const WITHOUT_BROWSER = findBrowser() ? '' : 'skipped: no Chromium-based browser on this machine';
const office = WITHOUT_BROWSER ? null : findOffice();
const WITHOUT_OFFICE = office ? '' : 'skipped: no browser or no LibreOffice on this machine';

/** A manner for each fixture named: together every kind of border, paper, font and maker. The whole matrix is a bench. */
const CHOSEN: readonly (readonly [string, Manner])[] = [
  [
    'clean-2019-wanshan-county',
    { name: 'thin lines', by: 'browser', paper: 'A4', letters: 9, border: 'thin', breakAt: 0 },
  ],
  [
    'edge-2023-totals-left-0',
    { name: 'thick lines', by: 'browser', paper: 'A3', letters: 12, border: 'thick', breakAt: 1 },
  ],
  [
    'clean-2021-heping-justice',
    {
      name: 'dotted lines',
      by: 'browser',
      paper: 'Letter landscape',
      letters: 10.5,
      border: 'dotted',
      breakAt: 5,
    },
  ],
  [
    'clean-2023-donglin-water',
    { name: 'boxes', by: 'browser', paper: 'Letter landscape', border: 'boxes', repeated: true, breakAt: 11 },
  ],
  [
    'clean-2022-nanqiao-market',
    {
      name: 'dashed lines, head again',
      by: 'browser',
      paper: 'A4 landscape',
      letters: 8,
      border: 'dashed',
      repeated: true,
      breakAt: 9,
    },
  ],
  [
    'edge-2022-late',
    {
      name: 'level lines alone',
      by: 'browser',
      paper: 'Letter landscape',
      letters: 7.5,
      border: 'rows',
      breakAt: 17,
    },
  ],
  [
    'clean-2020-hetan-town',
    {
      name: 'white boxes on black, head again',
      by: 'browser',
      paper: 'A4 landscape',
      letters: 7.5,
      border: 'gaps',
      repeated: true,
      breakAt: 3,
    },
  ],
  [
    'clean-2018-shitan-town',
    { name: 'no lines', by: 'browser', paper: 'A3', letters: 7.5, border: 'none', breakAt: 25 },
  ],
  [
    'clean-2020-linchuan-education',
    {
      name: 'no lines, narrow, head again',
      by: 'browser',
      paper: 'A4',
      letters: 9,
      border: 'none',
      repeated: true,
      breakAt: 7,
    },
  ],
  [
    'clean-2021-heping-justice',
    {
      name: 'no lines, GBK codes',
      by: 'writer',
      paper: 'A4',
      letters: 8,
      border: 'none',
      breakAt: 16,
      font: 'GBK-EUC-H',
    },
  ],
  [
    'clean-2022-nanqiao-market',
    {
      name: 'GBK codes',
      by: 'writer',
      paper: 'A4',
      letters: 9,
      border: 'thin',
      breakAt: 3,
      font: 'GBK-EUC-H',
    },
  ],
  [
    'clean-2019-wanshan-county',
    {
      name: 'UCS2 codes',
      by: 'writer',
      paper: 'Letter landscape',
      border: 'gaps',
      breakAt: 9,
      font: 'UniGB-UCS2-H',
    },
  ],
  [
    'clean-2021-beihu-city',
    {
      name: 'pages turned when shown',
      by: 'writer',
      paper: 'A4',
      letters: 9,
      border: 'thin',
      breakAt: 4,
      imposed: 'turned',
    },
  ],
  [
    'edge-2023-totals-left-0',
    {
      name: 'pages lying on their side',
      by: 'writer',
      paper: 'A4 landscape',
      letters: 9,
      border: 'thick',
      breakAt: 4,
      imposed: 'sideways',
    },
  ],
  [
    'clean-2022-nanqiao-market',
    {
      name: 'a table on lying pages between upright ones',
      by: 'browser',
      paper: 'A4',
      letters: 12,
      border: 'thin',
      breakAt: 6,
      lying: true,
    },
  ],
  [
    'clean-2019-state-lakes',
    {
      name: 'the whole page, links beside the report',
      by: 'browser',
      paper: 'A4',
      border: 'thin',
      whole: true,
    },
  ],
  [
    'clean-2024-xishan-subdistrict',
    {
      name: 'the whole page, two sheets on one',
      by: 'writer',
      paper: 'A4',
      letters: 9,
      border: 'thin',
      breakAt: 9,
      whole: true,
      imposed: 'two-up',
      font: 'UniGB-UCS2-H',
    },
  ],
  [
    'edge-2012-no-table',
    {
      name: 'the whole page, no table',
      by: 'writer',
      paper: 'A4',
      border: 'thin',
      whole: true,
      imposed: 'two-up',
    },
  ],
  [
    'clean-2022-nanqiao-market',
    {
      name: 'faint words over the tables',
      by: 'browser',
      paper: 'A4',
      letters: 9,
      border: 'thin',
      breakAt: 9,
      watermark: '内部资料 2024',
    },
  ],
  [
    'clean-2022-nanqiao-market',
    {
      name: 'two sheets on one',
      by: 'writer',
      paper: 'A4',
      letters: 9,
      border: 'thin',
      breakAt: 5,
      imposed: 'two-up',
    },
  ],
];

const fixture = (slug: string) => PAGES.find((p) => p.slug === slug)!;
const read = (pdf: Uint8Array) => readPdfFile(pdf, { uri: 'report.pdf', kind: 'pdf', bytes: pdf.length });
const told = (lines: string[]) => (lines.length > 0 ? `\n${lines.join('\n')}\n` : '');

describe.skipIf(WITHOUT_BROWSER !== '')(`printed reports say what their pages say ${WITHOUT_BROWSER}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = (await printingBrowser())!;
  });
  afterAll(async () => await browser?.close());

  test.each(CHOSEN)('%s', async (slug, manner) => {
    const source = fixture(slug);
    const document = await read(await printed(browser, source, manner));
    expect(told(differences(document, truthOf(readFileSync(source.file), slug))), manner.name).toBe('');
  });

  test.skipIf(WITHOUT_OFFICE !== '')(`printed by an office program ${WITHOUT_OFFICE}`, async () => {
    const source = fixture('clean-2022-nanqiao-market');
    const manner: Manner = {
      name: 'office',
      by: 'office',
      paper: 'A4',
      letters: 9,
      border: 'thin',
      breakAt: 4,
    };
    const [print] = await printedInOffice(browser, office!, [{ source, manner }]);
    const { pdf, html } = print!;
    expect(notPrinted(textsOf(html), await charactersOf(pdf))).toEqual([]);
    expect(told(differences(await read(pdf), truthOf(readFileSync(source.file), source.slug)))).toBe('');
  });

  test('a font that tells no characters gives no violation and no figure', async () => {
    const manner: Manner = { name: 'nothing', by: 'browser', paper: 'A4', border: 'thin', font: 'nothing' };
    const source = fixture('edge-2023-totals-left-0');
    const found = audit(await read(await printed(browser, source, manner)));
    expect(found.notes.map((n) => n.code)).toContain('text-layer-damaged');
    expect(found.findings.filter((f) => f.severity === 'violation')).toEqual([]);
    expect(found.figures.filter((f) => f.value !== null)).toEqual([]);
  });

  test('pictures alone are told, never taken for missing tables', async () => {
    const manner: Manner = { name: 'picture', by: 'picture', paper: 'A4', border: 'thin' };
    const found = audit(await read(await printed(browser, fixture('clean-2023-donglin-water'), manner)));
    expect(found.notes.map((n) => n.code)).toContain('page-without-text');
    expect(found.findings).toEqual([]);
  });
});
