// @ts-check
import { launch } from './browser.mjs';

/** Longest that the background and the panel may take to appear, in milliseconds. */
const APPEARS = 20_000;

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
  await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().includes(id), {
    timeout: APPEARS,
  });
  return { browser, extension };
}

/**
 * Clicks the extension's button on a tab and answers the side panel that opens beside it.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Extension} extension
 * @param {import('puppeteer-core').Page} page
 */
export async function openPanel(browser, extension, page) {
  await page.bringToFront();
  await extension.triggerAction(page);
  const isPanel = (/** @type {import('puppeteer-core').Target} */ target) =>
    target.url().startsWith(`chrome-extension://${extension.id}/sidepanel.html`);
  const target = await browser.waitForTarget(isPanel, { timeout: APPEARS }).catch(() => {
    throw new Error('A click on the extension’s button opened no side panel.');
  });
  return target.asPage();
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
