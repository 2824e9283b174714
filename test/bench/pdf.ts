import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../../lib/extract/pdf/read-pdf';
import { getDocument } from '../../lib/platform/pdfjs';
import { pdfjsFolders } from '../../lib/platform/pdfjs-node';

/** Times each file is read each way, in turn; the fastest counts. */
const ROUNDS = 4;

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

/** PDF files of a path: itself, or those of a folder. */
export function pdfsOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .toSorted()
    .map((name) => join(path, name));
}

/** Prints the time of reading each file as a ratio to pdf.js's own reading of it in the same run, and the ratio of the sums. */
export async function benchPdf(paths: readonly string[]): Promise<void> {
  let ours = 0;
  let theirs = 0;
  for (const file of paths.flatMap(pdfsOf)) {
    const bytes = () => new Uint8Array(readFileSync(file));
    const pages = await readByPdfJs(bytes());
    let plain = Infinity;
    let whole = Infinity;
    for (let i = 0; i < ROUNDS; i++) {
      plain = Math.min(plain, await spent(() => readByPdfJs(bytes())));
      whole = Math.min(whole, await spent(() => readPdf(bytes(), { source: file, ...pdfjsFolders() })));
    }
    ours += whole;
    theirs += plain;
    const ratio = (whole / plain).toFixed(2);
    console.log(
      `${file}: ${pages} pages, ${whole.toFixed(0)} ms, pdf.js ${plain.toFixed(0)} ms, ratio ${ratio}`,
    );
  }
  if (theirs > 0)
    console.log(
      `pdf: ratio=${(ours / theirs).toFixed(3)} ours=${ours.toFixed(0)} pdfjs=${theirs.toFixed(0)}`,
    );
}
