import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { outlivePdfjs, pdfjsFolders } from '../platform/pdfjs-node';
import { readHtml } from '../extract/html/read-html';
import { drawSteps } from '../extract/pdf/draw';
import type { PageSteps } from '../extract/pdf/find-tables';
import { PdfError } from '../extract/pdf/open-pdf';
import { readPdf } from '../extract/pdf/read-pdf';
import { tableLine, type TableLine } from './tables-line';

/** Longest reading of one file on the command line (milliseconds). */
const LONGEST = 60_000;

async function filesOf(path: string): Promise<string[]> {
  const about = await stat(path);
  if (!about.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && /\.(?:pdf|html?)$/iu.test(e.name))
    .map((e) => join(path, e.name))
    .toSorted();
}

/** How much of a file is looked at to tell what it is (bytes). */
const LOOKED_AT = 4096;

/** Told by content, not by name: markup before anything else, and no PDF header. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  return (
    !start.includes('%PDF') &&
    /^[^<]{0,200}<(?:!doctype|html|head|body|table|div|meta|\?xml|!--)/iu.test(start)
  );
}

async function readFileTables(file: string, drawTo: string | null): Promise<TableLine> {
  const onSteps = (page: number, steps: PageSteps) => {
    if (drawTo !== null) writeFileSync(join(drawTo, `${basename(file)}-${page}.svg`), drawSteps(steps));
  };
  try {
    const bytes = new Uint8Array(await readFile(file));
    const document = looksLikeHtml(bytes)
      ? readHtml(bytes, { uri: file, kind: 'html' })
      : await readPdf(bytes, { source: file, longest: LONGEST, onSteps, ...pdfjsFolders() });
    return tableLine(file, document, null);
  } catch (error) {
    const code = error instanceof PdfError ? error.code : 'unreadable';
    return tableLine(file, null, { code, message: error instanceof Error ? error.message : String(error) });
  }
}

async function main(args: string[]): Promise<number> {
  const draws = args[0] === '--draw';
  const drawTo = draws ? (args[1] ?? null) : null;
  const paths = args.slice(draws ? 2 : 0);
  if (paths.length === 0 || paths.some((p) => p.startsWith('--'))) {
    process.stderr.write('usage: npm run -s tables -- [--draw DIRECTORY] FILE|DIRECTORY ...\n');
    return 64;
  }
  if (drawTo !== null) await mkdir(drawTo, { recursive: true });
  let failed = false;
  for (const path of paths) {
    let files: string[];
    try {
      files = await filesOf(path);
    } catch {
      files = [path];
    }
    for (const file of files) {
      const line = await readFileTables(file, drawTo);
      if (line.error) failed = true;
      await new Promise<void>((resolve) =>
        process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve()),
      );
    }
  }
  return failed ? 2 : 0;
}

outlivePdfjs();
void main(process.argv.slice(2)).then((status) => process.exit(status));
