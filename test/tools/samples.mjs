// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');
const HOST = 'samples.gouji.gov.cn';

/**
 * A report of test/fixtures that is a page. `violations` are those written down for it by hand.
 * @typedef {{ slug: string, title: string, source: string, year: number, violations: number }} Sample
 */

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @returns {Sample[]} */
function samples() {
  if (!existsSync(FIXTURES)) return [];
  return readdirSync(FIXTURES).flatMap((slug) => {
    const about = join(FIXTURES, slug, 'about.json');
    if (!existsSync(about)) return [];
    const { source, title, year } = json(about);
    if (typeof source !== 'string' || !source.endsWith('.html')) return [];
    return [{ slug, title, source: join(FIXTURES, slug, source), year, violations: violationsOf(slug) }];
  });
}

/** @param {string} slug */
function violationsOf(slug) {
  const path = join(FIXTURES, slug, 'findings.json');
  if (!existsSync(path)) return 0;
  return (readFileSync(path, 'utf8').match(/"severity":\s*"violation"/gu) ?? []).length;
}

/** @param {Sample[]} all */
function listOf(all) {
  const items = all.map(({ slug, title }) => `<li><a href="/${slug}.html">${title}</a></li>`).join('\n');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>政府信息公开年报</title>
<h1>政府信息公开年报</h1><ul>${items}</ul></html>`;
}

/**
 * The reports of test/fixtures as a site, and the address of the one to open first: the newest with a violation.
 * @returns {{ first: string, list: string, pages: Record<string, import('./serve.mjs').Served> }}
 */
export function sampleSite() {
  const all = samples();
  const first = all.toSorted(
    (a, b) => Number(b.violations > 0) - Number(a.violations > 0) || b.year - a.year,
  )[0];
  if (!first) throw new Error('There is no sample report in test/fixtures.');
  const pages = Object.fromEntries(
    // Without a charset, as many government sites send their pages: the page says it itself.
    all.map(({ slug, source }) => [
      `${HOST}/${slug}.html`,
      { body: readFileSync(source), type: 'text/html' },
    ]),
  );
  pages[`${HOST}/`] = { body: Buffer.from(listOf(all)), type: 'text/html; charset=utf-8' };
  return { first: `${HOST}/${first.slug}.html`, list: `${HOST}/`, pages };
}
