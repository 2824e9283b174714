// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** The first Firefox the manifest admits. */
const OLDEST = 142;
const NAMES = process.platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox'];
const PLACES = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** The extension's id in Firefox, and the address its pages get in the profile of a test. */
const ID = 'gouji@gouji.example';
const UUID = '6d1f7c1e-0f6b-4d51-9f5e-2a6f1c3b7a90';
export const PAGES = `moz-extension://${UUID}/`;

/** Longest that a page of the extension may take to appear, in milliseconds. */
const APPEARS = 20_000;

/**
 * A Firefox on this machine, or why none is used. FIREFOX_PATH decides where it is set. Nothing is installed.
 * @returns {{ path: string } | { why: string }}
 */
export function findFirefox() {
  const told = process.env['FIREFOX_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const usual = process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : [];
  const all = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...usual];
  const path = told ?? all.find((one) => existsSync(one));
  if (!path) return { why: 'no Firefox on this machine (FIREFOX_PATH names one elsewhere)' };
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: APPEARS });
  const version = Number(/(\d+)\.\d/u.exec(stdout ?? '')?.[1] ?? 0);
  if (version >= OLDEST) return { path };
  return { why: `the Firefox here is ${version || 'of no known version'}; the extension asks for ${OLDEST}` };
}

/**
 * Starts Firefox with a new profile and the built extension; the named hosts lead to the loopback address, and no extension may enter `closed`.
 * @param {{ path: string, folder: string, hosts: readonly string[], closed?: string, language?: string }} options
 */
export async function launchFirefox({ path, folder, hosts, closed = '', language = 'zh-CN' }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    // Without this no test may open a page of an extension.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': [...hosts, closed].join(','),
      'extensions.webextensions.restrictedDomains': closed,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // A permission asked for in a click is granted: the browser's own question cannot be pressed.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': language,
    },
  });
  try {
    await browser.installExtension(folder);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

/**
 * Opens a page of the extension in a tab of its own. Firefox tells no end of loading for it, so its content is waited for.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} path
 * @param {string} selector what tells that the page stands
 */
export async function openOwnPage(browser, path, selector) {
  const page = await browser.newPage();
  void page.goto(PAGES + path, { timeout: APPEARS }).catch(() => undefined);
  await until(() => page.evaluate((one) => document.querySelector(one) !== null, selector), path);
  return page;
}

/**
 * Asks again until the answer is true; throws after a while.
 * @param {() => Promise<boolean>} look
 * @param {string} what
 */
export async function until(look, what) {
  for (const end = Date.now() + APPEARS; Date.now() < end;) {
    if (await look().catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/**
 * The number of the tab with an address, as the extension knows it; asked in one of its pages.
 * @param {import('puppeteer-core').Page} own
 * @param {string} address
 * @returns {Promise<number>}
 */
export async function tabNumber(own, address) {
  return own.evaluate(async (/** @type {string} */ url) => {
    const { browser } = /** @type {any} */ (globalThis);
    const tabs = await browser.tabs.query({});
    return tabs.find((/** @type {{ url?: string }} */ one) => one.url === url)?.id ?? -1;
  }, address);
}
