// Pictures of the gallery for looking at: node test/components/gallery/pictures.mjs [name …]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serveGallery } from './serve.mjs';

const OUT = fileURLToPath(new URL('../../output/gallery/', import.meta.url));
const SHOTS = {
  mixed: [380, {}],
  'mixed-open': [380, { open: 'all' }],
  'mixed-dark': [380, { open: '4', theme: 'dark' }],
  'mixed-en': [380, { open: '3', lang: 'en' }],
  'mixed-320': [320, { open: '2', lang: 'en' }],
  'tables-t3': [380, { view: 'tables', cell: 't3.carried_out.natural' }],
  'tables-t2': [380, { view: 'tables', cell: 't2.fee.amount' }],
  'tables-t4': [380, { view: 'tables', cell: 't4.review.total' }],
  'tables-dark': [380, { view: 'tables', cell: 't3.granted.business', theme: 'dark' }],
  'tables-320': [320, { view: 'tables' }],
  statistics: [380, { state: 'statistics', view: 'tables' }],
  'statistics-findings': [380, { state: 'statistics', open: 'all' }],
  outline: [380, { view: 'outline' }],
  coverage: [380, { view: 'coverage' }],
  'coverage-en-dark': [380, { view: 'coverage', lang: 'en', theme: 'dark' }],
  told: [380, { state: 'told', fold: 'claims', paint: '1' }],
  'told-320-en-dark': [320, { state: 'told', fold: 'claims', paint: '1', lang: 'en', theme: 'dark' }],
  'told-cell': [380, { state: 'told', view: 'tables', cell: 't3.total.total' }],
  quiet: [380, { state: 'quiet' }],
  edit: [380, { edit: '1' }],
  changed: [380, { state: 'changed' }],
  pasted: [380, { state: 'pasted' }],
  nothing: [380, { state: 'nothing' }],
  'nothing-dark-en': [320, { state: 'nothing', theme: 'dark', lang: 'en' }],
  'not-report': [380, { state: 'not-report' }],
  index: [380, { state: 'index' }],
  reading: [380, { state: 'reading' }],
  failed: [380, { state: 'failed' }],
  wide: [1200, { open: '4', cell: 't3.carried_out.natural' }],
  'wide-dark-en': [1200, { open: '4', lang: 'en', theme: 'dark' }],
};

const wanted = process.argv.slice(2);
mkdirSync(OUT, { recursive: true });
const gallery = await serveGallery();
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error.message));
page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
for (const [name, [width, query]] of Object.entries(SHOTS)) {
  if (wanted.length && !wanted.includes(name)) continue;
  await page.setViewport({ width, height: 760, deviceScaleFactor: 2 });
  await page.goto(gallery.url(query), { waitUntil: 'load' });
  await page.waitForSelector('.header');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await page.screenshot({ path: `${OUT}${name}.png`, fullPage: true });
}
await browser.close();
await gallery.close();
