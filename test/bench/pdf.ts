import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '../../lib/audit/audit';
import { readPdf } from '../../lib/extract/pdf/read-pdf';
import { getDocument } from '../../lib/platform/pdfjs';
import { pdfjsFolders } from '../../lib/platform/pdfjs-node';
import { printingBrowser } from '../print/browser';
import { PAGES } from '../print/fixtures';
import { printed } from '../print/make';

/** A real report, in a checkout with the shared corpus beside it. */
const REAL = '../shared/corpus/hongze-2023.pdf';

/** Times each file is read each way, in turn; the fastest counts. Of a few files more often: the first rounds are those of a program that has just begun. */
const ROUNDS = 4;
const ROUNDS_OF_FEW = 10;
const FEW = 3;

/** What is measured against: pdf.js's own text and operators of the same pages. */
async function readByPdfJs(bytes: Uint8Array): Promise<number> {
  const task = getDocument({
    data: bytes,
    ...pdfjsFolders(),
    cMapPacked: true,
    verbosity: 0,
    isEvalSupported: false,
  } as Parameters<typeof getDocument>[0]);
  const document = await task.promise;
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  const pages = document.numPages;
  await task.destroy();
  return pages;
}

/** Milliseconds of processor time: of the clock's, other programs on the machine would take their share. */
async function spent(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

/** What is measured: the reading with its early documents, the audit of each, and the audit of the whole. */
async function auditByUs(bytes: Uint8Array, source: string): Promise<void> {
  audit(await readPdf(bytes, { source, ...pdfjsFolders(), onSoFar: (document) => void audit(document) }));
}

/** PDF files of a path: itself, or those of a folder. Throws where nothing is there. */
export function pdfsOf(path: string): string[] {
  if (!existsSync(path)) throw new Error(`There is no file or folder ${path}.`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .toSorted()
    .map((name) => join(path, name));
}

/** Prints the time of auditing each file as a ratio to pdf.js's own reading of it in the same run, and the ratio of the sums. Without paths a real report, or a fixture printed for the purpose where there is none. */
export async function benchPdf(paths: readonly string[]): Promise<void> {
  if (paths.length > 0) return measure(paths.flatMap(pdfsOf));
  if (existsSync(REAL)) return measure([REAL]);
  console.log(`There is no ${REAL}: a fixture is printed and measured in its place.`);
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    await measure([await printedFixture(folder)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fixture of our own as a PDF of several pages. */
async function printedFixture(folder: string): Promise<string> {
  const browser = await printingBrowser();
  if (!browser) throw new Error('To print a fixture a Chromium-based browser is needed; or name a PDF.');
  try {
    const page = PAGES[0]!;
    const file = join(folder, `${page.slug}.pdf`);
    const manner = { name: 'thin', by: 'browser', paper: 'A4', border: 'thin' } as const;
    writeFileSync(file, await printed(browser, page, manner));
    return file;
  } finally {
    await browser.close();
  }
}

async function measure(files: readonly string[]): Promise<void> {
  let ours = 0;
  let theirs = 0;
  let read = 0;
  for (const file of files) {
    const bytes = () => new Uint8Array(readFileSync(file));
    const pages = await readByPdfJs(bytes());
    let plain = Infinity;
    let whole = Infinity;
    let reading = Infinity;
    for (let i = 0; i < (files.length > FEW ? ROUNDS : ROUNDS_OF_FEW); i++) {
      plain = Math.min(plain, await spent(() => readByPdfJs(bytes())));
      whole = Math.min(whole, await spent(() => auditByUs(bytes(), file)));
      reading = Math.min(reading, await spent(() => readPdf(bytes(), { source: file, ...pdfjsFolders() })));
    }
    ours += whole;
    theirs += plain;
    read += reading;
    const [ratio, part] = [whole / plain, reading / plain].map((n) => n.toFixed(2));
    console.log(
      `${file}: ${pages} pages, ${whole.toFixed(0)} ms, pdf.js ${plain.toFixed(0)} ms, ratio ${ratio}, of reading alone ${part}`,
    );
  }
  if (theirs > 0)
    console.log(
      `pdf: ratio=${(ours / theirs).toFixed(3)} reading=${(read / theirs).toFixed(3)} ours=${ours.toFixed(0)} pdfjs=${theirs.toFixed(0)}`,
    );
}
