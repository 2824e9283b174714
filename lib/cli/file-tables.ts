import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readHtml } from '../extract/html/read-html';
import { drawSteps } from '../extract/pdf/draw';
import type { PageSteps } from '../extract/pdf/find-tables';
import { PdfError } from '../extract/pdf/file/open-pdf';
import { Pace } from '../extract/pdf/file/pace';
import { readPdf, type PdfOptions } from '../extract/pdf/read-pdf';
import { outlivePdfjs, pdfjsFolders } from '../platform/pdfjs-node';
import { InputError, readInput } from './inputs';
import type { PdfFollowing } from './read-pdf-file';
import { tableLine, type TableLine } from './tables-line';

/** Longest reading of one file on the command line (milliseconds). */
const LONGEST = 60_000;

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

/** The tables of one file as a line of `tables`; `drawTo` is a folder for drawings of the steps. Never throws. */
export async function fileTables(
  file: string,
  drawTo: string | null,
  { clock, onPage }: PdfFollowing,
): Promise<TableLine> {
  outlivePdfjs();
  const onSteps = (page: number, steps: PageSteps) => {
    if (drawTo !== null) writeFileSync(join(drawTo, `${basename(file)}-${page}.svg`), drawSteps(steps));
  };
  const readFollowed = (bytes: Uint8Array, options: PdfOptions) => {
    const pace = clock && new Pace(clock);
    return readPdf(bytes, { ...options, pace, onPage: () => onPage?.(pace?.left) });
  };
  try {
    const bytes = new Uint8Array((await readInput(file)).bytes);
    const document = looksLikeHtml(bytes)
      ? readHtml(bytes, { uri: file, kind: 'html' })
      : await readFollowed(bytes, { source: file, longest: LONGEST, onSteps, ...pdfjsFolders() });
    return tableLine(file, document, null);
  } catch (error) {
    const code = error instanceof PdfError || error instanceof InputError ? error.code : 'unreadable';
    return tableLine(file, null, { code, message: error instanceof Error ? error.message : String(error) });
  }
}
