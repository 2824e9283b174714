// @ts-check
import { launch } from './browser.mjs';

/** Longest that the background and the panel may take to appear, in milliseconds. */
const APPEARS = 20_000;
/** How often the background is asked whether it listens, in milliseconds. */
const LOOK = 50;
/** A click may be lost while the browser is busy with its windows; a person would click again. */
const CLICKS = 3;

/**
 * A browser with the built extension of a folder in it.
 * @param {Parameters<typeof launch>[0] & { folder: string }} options
 */
export async function launchWithExtension({ folder, ...options }) {
  const browser = await launch(options);
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) {
    await browser.close();
    throw new Error(`The browser did not load the extension in ${folder}.`);
  }
  const background = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().includes(id),
    { timeout: APPEARS },
  );
  await listens(background);
  return { browser, extension };
}

/**
 * Waits until the background has run once: a click before that reaches nobody, which only a test is quick enough to do.
 * @param {import('puppeteer-core').Target} background
 */
async function listens(background) {
  const worker = await background.worker();
  for (const end = Date.now() + APPEARS; Date.now() < end;) {
    const ready = await worker?.evaluate(() =>
      /** @type {any} */ (globalThis).chrome?.action?.onClicked.hasListeners(),
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, LOOK));
  }
  throw new Error('The background of the extension did not start.');
}

/**
 * Clicks the extension's button on a tab and answers the side panel that opens beside it. A panel that is open already is closed
 * first, so that what is read in it belongs to this tab.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Extension} extension
 * @param {import('puppeteer-core').Page} page
 */
export async function openPanel(browser, extension, page) {
  const isPanel = (/** @type {import('puppeteer-core').Target} */ target) =>
    target.url().startsWith(`chrome-extension://${extension.id}/sidepanel.html`);
  const before = browser.targets().find(isPanel);
  if (before) await close(browser, before);
  await page.bringToFront();
  for (let click = 1; click <= CLICKS; click += 1) {
    await extension.triggerAction(page);
    const target = await browser.waitForTarget(isPanel, { timeout: APPEARS }).catch(() => null);
    if (target) return target.asPage();
    console.warn(`Click ${click} on the extension’s button opened no side panel.`);
  }
  throw new Error(`${CLICKS} clicks on the extension’s button opened no side panel.`);
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Target} panel
 */
async function close(browser, panel) {
  const gone = new Promise((done) => {
    const look = (/** @type {import('puppeteer-core').Target} */ target) => {
      if (target !== panel) return;
      browser.off('targetdestroyed', look);
      done(undefined);
    };
    browser.on('targetdestroyed', look);
  });
  const shown = await panel.asPage();
  await shown.evaluate(() => window.close()).catch(() => undefined);
  await gone;
}

/**
 * What the toolbar shows on a tab.
 * @param {import('puppeteer-core').Extension} extension
 * @param {string} address the tab's address
 * @returns {Promise<string>}
 */
export async function badgeOf(extension, address) {
  const [worker] = await extension.workers();
  if (!worker) return '';
  return worker.evaluate(async (/** @type {string} */ url) => {
    const { chrome } = /** @type {any} */ (globalThis);
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((/** @type {{ url?: string }} */ one) => one.url === url);
    return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : '';
  }, address);
}
