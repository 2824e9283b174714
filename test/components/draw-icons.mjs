// Draws the extension's icons from their sources: node test/components/draw-icons.mjs
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const HERE = fileURLToPath(new URL('../../components/brand/', import.meta.url));
const OUT = fileURLToPath(new URL('../../public/icon/', import.meta.url));
/** Up to this size in pixels the simpler drawing is clearer. */
const SMALL = 16;

mkdirSync(OUT, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  const svg = readFileSync(`${HERE}${size <= SMALL ? 'icon-small' : 'icon'}.svg`, 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: `${OUT}${size}.png`, omitBackground: true });
}
await browser.close();
