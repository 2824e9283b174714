// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './browser.mjs';
import { contentScriptSize, MOST_BYTES } from './content-size.mjs';

/**
 * What one step came to. `skips` name each skipped test with its reason.
 * @typedef {{ passed: number, failed: number, skipped: number, skips?: string[], said?: string }} Counts
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CHROME = join(ROOT, '.output', 'chrome-mv3');
const FIREFOX = join(ROOT, '.output', 'firefox-mv3');
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/** @type {[string, () => Promise<Counts>][]} */
const STEPS = [
  // First: unit tests use it too, and skip what needs it where there is none.
  ['a Chromium-based browser', browser],
  ['formatter (npm run format mends it)', () => command('prettier', ['--check', '.', '--log-level', 'warn'])],
  ['linter', () => command('oxlint', ['--deny-warnings'])],
  ['types', () => command('tsc', ['--noEmit'])],
  ['unit and fixture tests', () => vitest('unit', [])],
  ['build for Chrome and Edge', () => command('wxt', ['build'])],
  ['build for Firefox', () => command('wxt', ['build', '-b', 'firefox', '--mv3'])],
  ['Firefox add-on linter', lintAddOn],
  ['size of the script on every page', sizeOfContentScript],
  ['end to end in the browser', () => vitest('e2e', ['--config', 'test/e2e/vitest.config.ts'])],
];

/**
 * Runs a program of node_modules/.bin with its output shown (or kept, where `quiet`).
 * @param {string} name
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(name, args, { env = {}, quiet = false } = {}) {
  const ending = process.platform === 'win32' ? '.cmd' : '';
  const program = join(ROOT, 'node_modules', '.bin', name + ending);
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (part) => (output += part));
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * @param {string} name
 * @param {string[]} args
 */
async function command(name, args) {
  const { code } = await run(name, args);
  return code === 0 ? PASSED : FAILED;
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function vitest(name, args) {
  const file = join(ROOT, '.output', 'test', `${name}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=./test/tools/count-reporter.mjs'];
  const { code } = await run('vitest', ['run', ...args, ...reporters], { env: { GOUJI_COUNTS: file } });
  if (!existsSync(file)) return { ...FAILED, said: 'vitest ended before it had run any test.' };
  /** @type {Counts} */
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed === 0) return { ...FAILED, said: 'No test was run.' };
  return counts;
}

/** @returns {Promise<Counts>} */
async function lintAddOn() {
  if (!existsSync(FIREFOX)) return { ...FAILED, said: 'There is no Firefox build to look at.' };
  const { code, output } = await run('web-ext', ['lint', '-s', FIREFOX, '-o', 'json'], { quiet: true });
  try {
    const { errors = [], summary } = JSON.parse(output);
    for (const error of errors)
      console.log(`  ${error.code}: ${error.message} (${error.file ?? 'manifest.json'})`);
    const said = `${summary.errors} errors, ${summary.warnings} warnings.`;
    return summary.errors === 0 ? { ...PASSED, said } : { ...FAILED, said };
  } catch {
    return { ...FAILED, said: `web-ext lint ended with ${code}: ${output.slice(0, 2000)}` };
  }
}

/** @returns {Promise<Counts>} */
async function sizeOfContentScript() {
  const { files, bytes } = contentScriptSize(CHROME);
  const said = `${files.join(', ')}: ${bytes} bytes gzipped, at most ${MOST_BYTES}.`;
  if (files.length === 0) return { ...FAILED, said: 'The built manifest names no content script.' };
  return bytes <= MOST_BYTES ? { ...PASSED, said } : { ...FAILED, said };
}

/** @returns {Promise<Counts>} */
async function browser() {
  return { ...PASSED, said: findOrInstallBrowser() };
}

/**
 * @param {string} title
 * @param {() => Promise<Counts>} step
 */
async function take(title, step) {
  console.log(`\n── ${title}`);
  const from = Date.now();
  /** @type {Counts} */
  let counts;
  try {
    counts = await step();
  } catch (error) {
    counts = { ...FAILED, said: error instanceof Error ? error.message : String(error) };
  }
  if (counts.said) console.log(`   ${counts.said}`);
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.log(`   ${counts.failed ? 'FAILED' : 'passed'} in ${seconds} s`);
  return counts;
}

/** @param {{ title: string, counts: Counts }[]} results */
function sumUp(results) {
  const skips = results.flatMap(({ counts }) => counts.skips ?? []);
  if (skips.length > 0) console.log(`\nSkipped:\n${skips.map((skip) => `  ${skip}`).join('\n')}`);
  const failed = results.filter(({ counts }) => counts.failed > 0);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ title }) => title).join(' · ')}`);
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((all, { counts }) => all + counts[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return failed.length === 0;
}

const results = [];
for (const [title, step] of STEPS) results.push({ title, counts: await take(title, step) });
process.exitCode = sumUp(results) ? 0 : 1;
