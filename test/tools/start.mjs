// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchWithExtension, openPanel } from './extension.mjs';
import { findingsIn, settled, showFirstFinding } from './panel.mjs';
import { sampleSite } from './samples.mjs';
import { serve } from './serve.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const PICTURES = join(ROOT, '.output', 'start');

/** Whether a window can be shown: always but on a Linux without a display, or where --headless is asked for. */
function hasDisplay() {
  if (process.argv.includes('--headless')) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

function build() {
  const program = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'wxt.cmd' : 'wxt');
  const { status } = spawnSync(program, ['build'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension could not be built; see above.');
}

/**
 * Pictures of page and panel, and the findings as text on standard output.
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').Page} panel
 */
async function report(page, panel) {
  mkdirSync(PICTURES, { recursive: true });
  const text = await findingsIn(panel);
  await panel.screenshot({ path: join(PICTURES, 'panel.png') });
  await showFirstFinding(panel);
  await page.screenshot({ path: join(PICTURES, 'page.png') });
  await panel.screenshot({ path: join(PICTURES, 'finding.png') });
  writeFileSync(join(PICTURES, 'findings.txt'), `${text}\n`);
  console.log(`\n${text}\n`);
  console.log('Pictures: page.png, panel.png and finding.png in .output/start/');
}

async function start() {
  build();
  const headless = !hasDisplay();
  const { first, list, pages } = sampleSite();
  const site = await serve(pages);
  const { browser, extension } = await launchWithExtension({
    folder: EXTENSION,
    port: site.port,
    headless,
  });
  try {
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(`http://${first}`, { waitUntil: 'load' });
    const panel = await openPanel(browser, extension, page);
    await settled(panel);
    await report(page, panel);
    if (headless) return;
    console.log(`Sample reports stand at http://${list} in this browser. Close it, or press Ctrl+C, to end.`);
    await new Promise((done) => browser.once('disconnected', () => done(undefined)));
  } finally {
    await browser.close().catch(() => undefined);
    await site.close();
  }
}

try {
  await start();
} catch (error) {
  console.error(`\nnpm start failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
