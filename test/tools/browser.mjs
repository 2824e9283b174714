// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Chromium's sandbox does not work as root nor in many containers; the browser only ever sees pages of this machine. */
const WITHOUT_SANDBOX = ['--no-sandbox'];

/** A Chromium-based browser on this machine, or null. CHROME_PATH decides where it is set. @returns {string | null} */
export function findBrowser() {
  const told = process.env['CHROME_PATH'];
  if (told) {
    if (runs(told)) return told;
    throw new Error(`CHROME_PATH is ${told}, but there is no program to run there.`);
  }
  return [...onPath(), ...usualPlaces(), ...downloaded()].find(runs) ?? null;
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((root) =>
      apps.map((app) => join(root, app)),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    const apps = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    apps.push('Microsoft\\Edge\\Application\\msedge.exe');
    return roots.flatMap((root) => (root ? apps.map((app) => join(root, app)) : []));
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium'];
}

/** Browsers that Puppeteer or Playwright put into a person's cache. */
function downloaded() {
  const inside = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe'];
  return ['.cache/puppeteer/chrome', '.cache/ms-playwright'].flatMap((cache) => {
    const folder = join(homedir(), cache);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((version) => inside.map((path) => join(folder, version, path)));
  });
}

/** The browser found, or installed where that can be done unasked (Debian and its kin, as root). @returns {string} */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (canInstall()) {
    console.log('No Chromium-based browser found: installing chromium and a Chinese font with apt-get.');
    install(['chromium', 'fonts-noto-cjk']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium-based browser found. Install Chromium, Chrome or Edge, or set CHROME_PATH to the browser’s program.',
  );
}

function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  // Ubuntu's own chromium package only leads to a snap, which does not run in a container; it is tried all the same.
  return (
    /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/mu.test(release) && spawnSync('apt-get', ['--version']).status === 0
  );
}

/** @param {string[]} packages */
function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  });
}

/**
 * Starts a browser of its own (new profile) that takes extensions. Names under gov.cn lead to the loopback port, everything else
 * leads nowhere, so a run proves that nothing leaves the machine.
 * @param {{ port: number, headless?: boolean, language?: string, width?: number, height?: number }} options
 */
export async function launch({ port, headless = true, language = 'zh-CN', width = 1280, height = 900 }) {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--test-type',
    '--no-default-browser-check',
    `--lang=${language}`,
    `--accept-lang=${language}`,
    `--window-size=${width},${height}`,
    `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE localhost,EXCLUDE 127.0.0.1`,
  ];
  const start = (/** @type {string[]} */ further) =>
    puppeteer.launch({
      executablePath: findOrInstallBrowser(),
      headless,
      pipe: true,
      enableExtensions: true,
      defaultViewport: headless ? { width, height } : null,
      args: [...args, ...further],
      // Chromium on Linux takes the language of its own menus from here.
      env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    });
  if (process.getuid?.() === 0) return start(WITHOUT_SANDBOX);
  try {
    return await start([]);
  } catch (error) {
    if (process.platform !== 'linux' || !/sandbox/iu.test(String(error))) throw error;
    return start(WITHOUT_SANDBOX);
  }
}
