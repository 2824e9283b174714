import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findFirefox, launchFirefox, openOwnPage, tabNumber, until } from '../tools/firefox.mjs';
import { settled } from '../tools/panel.mjs';
import { serve } from '../tools/serve.mjs';
import { paintedOn, showFirst, verdictIn } from './harness';
import { highlightsOn, IN_PAGE, IN_PDF, NO_FEE, paintedIn } from './painted';
import { printedBody, printedReport } from './pages/printed';
import { page as pageOf } from './pages/report';
import { ADDRESS, SITE } from './pages/site';
import { toldBody } from './pages/told';

const BUILT = fileURLToPath(new URL('../../.output/firefox-mv3/', import.meta.url));
const HOSTS = [...new Set(Object.values(ADDRESS).map((address) => address.split('/')[0]!))];
/** How far a frame may stand off its cell, in CSS pixels. */
const NEAR = 4;

/** A site the browser keeps every extension out of. */
const CLOSED = 'closed.qinghe.gov.cn';

/** Where the site keeps its files. */
const FILES = 'files.qinghe.gov.cn';

const TITLE = '青河市水务局2024年政府信息公开工作年度报告';

/** A site beyond gov.cn. */
const FURTHER = 'www.qinghe-water.example';

const firefox = findFirefox();
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let report: Uint8Array;

describe('in Firefox', () => {
  beforeAll(async () => {
    if (!('path' in firefox)) return;
    if (!existsSync(BUILT)) throw new Error('There is no build to test: run npm run build:firefox first.');
    const pages = { ...SITE };
    pages[`${CLOSED}/nb/2024.html`] = SITE[ADDRESS.report]!;
    pages[`${FURTHER}/nb/2024.html`] = SITE[ADDRESS.report]!;
    site = await serve(pages);
    const framing = String(SITE[ADDRESS.frame]!.body);
    pages[ADDRESS.frame] = { body: framing.replace(`http://${ADDRESS.framed}`, withPort(ADDRESS.framed)) };
    browser = await launchFirefox({
      path: firefox.path,
      folder: BUILT,
      hosts: [...HOSTS, FURTHER],
      closed: CLOSED,
    });
    // On paper on which no table is broken: Firefox leaves lines out where it breaks one.
    report = await printedReport(browser, 'roll');
    pages[`${FILES}/2024.pdf`] = { body: report, type: 'application/pdf' };
    pages[`${FILES}/told.html`] = { body: pageOf(TITLE, toldBody()) };
    pages[`${FILES}/told.pdf`] = {
      body: await printedBody(browser, toldBody(), 'roll'),
      type: 'application/pdf',
    };
    pages[`${FILES}/attach`] = { body: report, type: 'application/pdf' };
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  // A tab is found by its address: none of an earlier test may stay.
  afterEach(async () => {
    for (const page of (await browser?.pages())?.slice(1) ?? []) await page.close();
  });
  beforeEach((context) => {
    if ('why' in firefox) context.skip(`skipped: ${firefox.why}`);
  });

  test('a report is recognised and read; a click on a finding paints the cell', async () => {
    const page = await open(ADDRESS.report);
    const panel = await panelOf(page);
    expect(await settled(panel)).toBe('done');
    expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
    await page.bringToFront();
    await showFirst(panel, 'violation');
    const total = (await paintedOn(page)).boxes.find(({ role }) => role === 'total')!;
    const cell = await page.$eval('table:last-of-type tr:last-child td:nth-child(5)', (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height, inView: top >= 0 && top + height <= innerHeight };
    });
    expect(cell.inView).toBe(true);
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      expect(Math.abs(total[side] - cell[side]), side).toBeLessThanOrEqual(NEAR);
    }
    await page.keyboard.press('Escape');
    await until(
      async () => (await page.$('gouji-marks')) === null,
      'Escape in the page to take the marks away',
    );
  });

  test('a report in a frame of another site is read and painted there', async () => {
    const page = await open(ADDRESS.frame);
    const panel = await panelOf(page);
    expect(await settled(panel)).toBe('done');
    expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
    await showFirst(panel, 'violation');
    const frame = page.frames().find((one) => one.url().includes('files.qinghe'))!;
    expect((await paintedOn(frame)).boxes.some(({ role }) => role === 'total')).toBe(true);
  });

  test('a page in GBK is read as it is printed; news is no report', async () => {
    expect(await settled(await panelOf(await open(ADDRESS.gbk)))).toBe('done');
    expect(await settled(await panelOf(await open(ADDRESS.news)))).toBe('not-report');
  });

  test('a PDF in a tab is read in the background: findings, a picture, the viewer at the place', async () => {
    const page = await openPdf(`${FILES}/2024.pdf`);
    const panel = await panelOf(page);
    expect(await settled(panel)).toBe('done');
    expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
    await panel.click('.card--violation .card__head');
    await until(async () => (await panel.$('.crop__picture')) !== null, 'the picture of the place');
    await panel.click('.card--violation .card__body .button--main');
    const viewer = await viewerPage();
    const total = '.box--selected.box--total';
    await until(async () => (await viewer.$(total)) !== null, 'the box in the viewer');
    await until(async () => (await viewer.$('.page canvas')) !== null, 'the page in the viewer');
    await until(() => inView(viewer, total), 'the box to be in view');
  });

  test('a PDF whose address does not say so is known by what the site sends', async () => {
    const panel = await panelOf(await openPdf(`${FILES}/attach?id=7`));
    await until(async () => (await panel.$('[data-state="done"]')) !== null, 'the audit of the PDF');
    expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
  });

  test('the figures of the text are painted in the page, and taken away again', async () => {
    const page = await open(`${FILES}/told.html`);
    const panel = await panelOf(page);
    await listIn(panel);
    await panel.click('.paint__switch');
    await until(() => shows(panel, '已标出'), 'the panel to say what is painted');
    expect(await highlightsOn(page)).toMatchObject(IN_PAGE);
    await panel.click('.paint__switch');
    await until(async () => Object.keys(await highlightsOn(page)).length === 0, 'the page without them');
  });

  test('the figures of a PDF are painted in the viewer that the panel opens, and both switches follow each other', async () => {
    const panel = await panelOf(await openPdf(`${FILES}/told.pdf`));
    await listIn(panel);
    await panel.click('.paint__switch');
    await until(async () => (await panel.$('.paint .button')) !== null, 'the way to the viewer');
    await panel.click('.paint .button');
    const viewer = await viewerPage();
    const figures = async () => (await viewer.$$('.figure')).length;
    await until(async () => (await figures()) >= 10, 'the figures in the viewer');
    expect(await paintedIn(viewer)).toEqual({ ...IN_PDF, agrees: [...IN_PDF.agrees, NO_FEE] });
    const isOn = async () => (await panel.$('.paint__switch[aria-checked="true"]')) !== null;
    await until(isOn, 'the switch of the panel to follow');
    await viewer.keyboard.press('Escape');
    await until(
      async () => (await figures()) === 0 && !(await isOn()),
      'Escape in the viewer to take them away',
    );
  });

  test('a file dropped on the viewer is shown with its findings', async () => {
    const viewer = await openOwnPage(browser, 'viewer.html', '.waiting__title');
    await viewer.evaluate(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'dropped.pdf', { type: 'application/pdf' }));
        const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer });
        document.querySelector('.viewer')!.dispatchEvent(drop);
      },
      [...report],
    );
    await until(async () => (await viewer.$('.page canvas')) !== null, 'the page');
    await until(async () => (await viewer.$('button.box--violation')) !== null, 'the box of the finding');
  });

  test('a site the browser keeps extensions out of is not called something else than a report', async () => {
    const panel = await panelOf(await open(`${CLOSED}/nb/2024.html`));
    await until(() => shows(panel, '浏览器没有允许读取这个网站'), 'the panel to say why nothing is read');
    expect(await settled(panel)).toBe('failed');
  });

  test('a site added in the options is read like those of gov.cn', async () => {
    const page = await open(`${FURTHER}/nb/2024.html`);
    const options = await openOwnPage(browser, 'options.html', '.sites__one');
    await options.type('.sites__add input', withPort(`${FURTHER}/nb/`));
    await options.click('.sites__add button');
    await until(() => shows(options, `已添加 ${FURTHER}`), 'the options to list the site');
    expect(await settled(await panelOf(page)), 'the page that was open').toBe('done');
    await page.reload();
    expect(await settled(await panelOf(page)), 'the page opened anew').toBe('done');
  });

  test('gov.cn withheld: the panel says so, and its button asks', async () => {
    const page = await open(ADDRESS.report);
    const panel = await panelOf(page);
    const options = await openOwnPage(browser, 'options.html', '.sites__one');
    await withhold(options);
    await until(() => shows(options, '浏览器还没有允许'), 'the options to say that gov.cn is withheld');
    await page.reload();
    await panel.bringToFront();
    await until(() => shows(panel, '没有允许勾稽读取 gov.cn'), 'the panel to say that gov.cn is withheld');
    await until(async () => !(await panel.$('[data-state="done"]')), 'the panel to show no audit');
    await panel.click('.access button');
    await until(async () => !(await shows(panel, '没有允许')), 'the panel’s words to go');
    expect(await settled(panel)).toBe('done');
    expect(await verdictIn(panel)).toEqual({ violation: 1, review: 0 });
    await until(() => shows(options, '打开年报就会认出来'), 'the options to follow');
  });
});

/** Opens the list of figures in a panel. */
async function listIn(panel: Page): Promise<void> {
  expect(await settled(panel)).toBe('done');
  await panel.click('#tab-coverage');
  await panel.click('::-p-xpath(//button[contains(@class, "fold__head")][contains(., "文中数字")])');
}

const shows = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((one) => document.body.innerText.includes(one), words);

/** Takes back what was granted with the installation, as a person may in Firefox. */
function withhold(own: Page): Promise<boolean> {
  return own.evaluate(() => {
    const { browser: api } = globalThis as unknown as {
      browser: { permissions: { remove(what: { origins: string[] }): Promise<boolean> } };
    };
    return api.permissions.remove({ origins: ['*://*.gov.cn/*'] });
  });
}

/** Opens a page of the site; the names lead to this machine, so the port must be told. */
async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(withPort(address), { waitUntil: 'load' });
  return page;
}

/** Opens a PDF; Firefox's viewer may tell of no end of loading. */
async function openPdf(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(withPort(address), { waitUntil: 'domcontentloaded', timeout: 5000 }).catch(() => undefined);
  return page;
}

/** The viewer that the panel opened; pages of extensions are not told apart by their addresses here. */
async function viewerPage(): Promise<Page> {
  let found: Page | undefined;
  await until(async () => {
    for (const page of (await browser.pages()).toReversed()) {
      if ((await page.evaluate(() => location.pathname).catch(() => '')) === '/viewer.html') found = page;
    }
    return found !== undefined;
  }, 'the viewer to open');
  return found!;
}

const inView = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

const withPort = (address: string): string => `http://${address.replace('/', `:${site.port}/`)}`;

/** The panel's page in a tab, looking at another tab. */
async function panelOf(page: Page): Promise<Page> {
  const first = await openOwnPage(browser, 'sidepanel.html', '[data-state]');
  const tab = await tabNumber(first, page.url());
  await first.close();
  return openOwnPage(browser, `sidepanel.html?tab=${tab}`, '[data-state]');
}
