import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../lib/model/document';
import { findBrowser } from '../tools/browser.mjs';
import { HOSTILE, page, REPORT } from './markup';
import { ADDRESS, parsed } from './read-parsed';

const CORPUS = ['shanghai-office-2019.html', 'science-commission-2024.html'].map((name) => ({
  name,
  path: fileURLToPath(new URL(`../../../shared/corpus/${name}`, import.meta.url)),
}));

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const REPORTS = (existsSync(FIXTURES) ? readdirSync(FIXTURES) : [])
  .map((name) => ({ name, path: `${FIXTURES}${name}/source.html` }))
  .filter(({ path }) => existsSync(path));

const MARKUP: [string, string][] = [
  ['a report', REPORT],
  [
    'text and blocks misplaced in a table',
    page('<table>单位：件<tr><td>甲</td><td>1</td></tr><tr><p>散文</p><td>乙</td><td>2</td></tr></table>'),
  ],
  ['unclosed cells and rows', page('<table><tr><td>甲<td>1<tr><td>乙<td>2</table><p>后')],
  [
    'a form between rows',
    page('<table><form><tr><td>甲</td><td>1</td></tr></form><tr><td>乙</td><td>2</td></tr></table>'),
  ],
  ['nested paragraphs and formatting left open', page('<p>一<p><b>二<p>三</b><div>四<p>五</div>六')],
  [
    'hidden rows',
    page(
      '<table><tr><td>甲</td><td>1</td></tr><tr hidden><td>旧</td><td>9</td></tr><tr><td>乙</td><td>2</td></tr></table>',
    ),
  ],
  [
    'a grid',
    page(
      '<div style="display:grid;grid-template-columns:repeat(3, 80px)"><div style="grid-column:span 3">表头</div><div>规章</div><div>1</div><div>2</div><div>许可</div><div>3</div><div>4</div></div>',
    ),
  ],
  [
    'flex rows',
    page(
      '<style>.r{display:flex}</style><div><div class=r><span>规章</span><span>1</span><span>2</span></div><div class=r><span>许可</span><span>3</span><span>4</span></div><div class=r><span>处罚</span><span>0</span><span>0</span></div></div>',
    ),
  ],
  [
    'rules of style',
    page(
      '<style>.a > .b{display:none}.a .c{visibility:hidden}.a .c i{visibility:visible}@media print{p{display:none}}@media (max-width:100px){p{display:none}}#x{display:none!important}</style><div class=a><p class=b>藏</p><p class=c>藏<i>露</i></p><p>见</p><p id=x style="display:block">藏</p></div>',
    ),
  ],
  [
    'open shadow root',
    page(
      '<x-r><template shadowrootmode=open><h2>题</h2><slot></slot><p>影</p></template><p>光</p></x-r><p>后</p>',
    ),
  ],
  ...HOSTILE,
];

const program = findBrowser();
let browser: Browser | null = null;
let script = '';

beforeAll(async () => {
  if (!program) return;
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'inPage',
      },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('the page script was not built');
  script = first.output[0].code;
  browser = await puppeteer.launch({
    executablePath: program,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser?.close();
});

async function inChromium(html: string): Promise<ReportDocument> {
  const tab = await browser!.newPage();
  try {
    await tab.setViewport({ width: 1280, height: 800 });
    await tab.setContent(html, { waitUntil: 'domcontentloaded' });
    await tab.evaluate(script);
    return (await tab.evaluate(
      (uri) => (globalThis as unknown as { readThisPage(uri: string): ReportDocument }).readThisPage(uri),
      ADDRESS,
    )) as ReportDocument;
  } finally {
    await tab.close();
  }
}

/** As sent between contexts: absent and undefined are the same. */
function plain(document: ReportDocument): unknown {
  return JSON.parse(JSON.stringify(document));
}

// Without a Chromium-based browser there is nothing to compare with.
describe.skipIf(!program)(
  'a page read in Chromium and without a browser gives the same document (skipped where there is no Chromium)',
  () => {
    test.each(MARKUP)('%s', async (_, html) => {
      expect(plain(parsed(html))).toEqual(plain(await inChromium(html)));
    });

    test('every page of the fixtures', async () => {
      for (const { name, path } of REPORTS) {
        const html = readFileSync(path, 'utf8');
        expect(plain(parsed(html)), name).toEqual(plain(await inChromium(html)));
      }
    });

    // A checkout that stands alone has no corpus beside it.
    test.skipIf(!CORPUS.every(({ path }) => existsSync(path))).each(CORPUS)(
      '$name (needs ../shared/corpus)',
      async ({ path }) => {
        const html = readFileSync(path, 'utf8');
        expect(plain(parsed(html))).toEqual(plain(await inChromium(html)));
      },
    );
  },
);
