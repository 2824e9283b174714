import type { Block, Note, ReportDocument, Told } from '../../model/document';
import type { PDFDocumentProxy } from '../../platform/pdfjs';
import { assemble } from './assemble';
import type { FoundPage } from './pages/found-page';
import { reachesOf } from './pages/clipped';
import { findTables, type PageSteps } from './find-tables';
import { furnitureOf, marginLines, type MarginLine } from './pages/furniture';
import { openPdf, PdfError, untilAborted, type OpenOptions } from './file/open-pdf';
import type { Pace } from './file/pace';
import { healthOf, isBlank, isDamaged, markUnknown, pageNotes } from './pages/health';
import { isWhole } from './file/integrity';
import { readPage, type PaintedPage } from './paint/read-page';
import { SoFar, type OnSoFar } from './so-far';
import { streamsUnpack } from './file/streams';
import { Overlays } from './words/overlays';
import { wordsOf, type Word } from './words/words';

/** Most pages read of one file; reports are shorter than a hundred. The rest is noted as cut. */
const MOST_PAGES = 1000;

/** Longest reading of one file (milliseconds) unless the caller says otherwise. */
const LONGEST_READING = 120_000;

/** Pages that may fail to be read before the rest is left unread. */
const MOST_BROKEN_PAGES = 20;

/** Pages that must be painted after a page before its running heads are known. */
const LOOK_AHEAD = 2;

export interface PdfOptions extends OpenOptions {
  /** Address or name of the file. */
  source: string;
  /** Called after each page read: its number, and of how many. */
  onPage?: (page: number, of: number) => void;
  /** Called with each page's steps, to look at or draw them. */
  onSteps?: (page: number, steps: PageSteps) => void;
  /** Called, while pages are to come, with what is read so far whenever a further table is whole; its notes say `pages-to-come`. Never of a damaged file. */
  onSoFar?: OnSoFar;
  mostPages?: number;
  /** Milliseconds. */
  longest?: number;
  /** Ends the reading where pages take time and give no text; without it only `longest` does. What was read till then is kept, with a note. */
  pace?: Pace;
}

/** Reads a PDF into a ReportDocument. The bytes are handed over and no longer usable. Rejects with PdfError. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<ReportDocument> {
  const size = bytes.length;
  const whole = isWhole(bytes);
  const limit = limited(options);
  const unpacking = untilAborted(
    streamsUnpack(bytes.slice()).catch(() => true),
    limit.signal,
  );
  unpacking.catch(() => undefined);
  try {
    const opened = await openPdf(bytes, { ...options, signal: limit.signal });
    try {
      const handOver = whole ? handingOver(opened.document, options, size, unpacking) : null;
      const reading = await readPages(opened.document, options, limit.signal, handOver);
      // Ended by its pace, a file is not looked through any further.
      if (!(await unpacking.catch(() => limit.signal.aborted && !isOver(options.pace)))) {
        reading.notes.unshift({ code: 'mended-file', detail: 'streams' });
        for (const page of reading.pages) page.damaged = true;
      } else if (!whole) reading.notes.unshift({ code: 'mended-file' });
      const { blocks } = assemble(reading.pages);
      const titles = await untilAborted(told(opened.document), limit.signal).catch(() => []);
      return documentOf(titles, blocks, reading.notes, options, size);
    } finally {
      await opened.close();
    }
  } finally {
    limit.end();
  }
}

/** A signal that fires with the caller's or when the time is over, be it that of all files or that of one which gives no text. */
function limited({ signal: outer, longest = LONGEST_READING, pace }: PdfOptions): {
  signal: AbortSignal;
  end: () => void;
} {
  const controller = new AbortController();
  const cancel = () => controller.abort(new PdfError('cancelled', 'reading was cancelled'));
  if (outer?.aborted) cancel();
  outer?.addEventListener('abort', cancel, { once: true });
  const timer = setTimeout(
    () => controller.abort(new PdfError('too-slow', `not read within ${longest} ms`)),
    longest,
  );
  const endWatch = pace?.watch(() => controller.abort(tooSlow(pace)));
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      endWatch?.();
      outer?.removeEventListener('abort', cancel);
    },
  };
}

const isOver = (pace: Pace | undefined): boolean => pace !== undefined && pace.left <= 0;

const tooSlow = (pace: Pace): PdfError =>
  new PdfError(
    'too-slow',
    `its pages gave too little text for the time they took (${Math.round(pace.taken)} ms)`,
  );

interface Reading {
  pages: FoundPage[];
  notes: Note[];
}

/** Looks at the pages read so far and hands them over where that is worth it; null where nobody asks. */
function handingOver(
  document: PDFDocumentProxy,
  options: PdfOptions,
  size: number,
  unpacking: Promise<boolean>,
): ((reading: Reading, of: number) => Promise<void>) | null {
  const { onSoFar } = options;
  if (!onSoFar) return null;
  const soFar = new SoFar();
  return async ({ pages, notes }, of) => {
    const blocks = soFar.look(pages);
    if (!blocks || !(await unpacking)) return;
    const toCome: Note = { code: 'pages-to-come', detail: `${pages.length}/${of}` };
    onSoFar(documentOf(await told(document), blocks, [...notes, toCome], options, size));
  };
}

/** A page whose operators are read. `painted` is let go once its tables are found. */
interface Waiting {
  painted: PaintedPage | null;
  words: Word[];
  lines: MarginLine[];
  height: number;
}

/** Reads page after page; a page's tables are looked for as soon as the heads of the next pages are known. */
async function readPages(
  document: PDFDocumentProxy,
  options: PdfOptions,
  signal: AbortSignal,
  handOver: ((reading: Reading, of: number) => Promise<void>) | null,
): Promise<Reading> {
  const { pace } = options;
  const count = document.numPages;
  const most = Math.min(count, options.mostPages ?? MOST_PAGES);
  const reading: Reading = { pages: [], notes: [] };
  if (most < count) reading.notes.push({ code: 'document-cut', detail: `${most}/${count}` });
  const queue: Waiting[] = [];
  const overlays = new Overlays();
  let done = 0;
  let broken = 0;
  let glyphs = 0;
  for (let number = 1; number <= most; number++) {
    const painted = await untilAborted(readPage(document, number), signal).catch((error: unknown) => {
      if (signal.aborted && !isOver(pace)) throw error;
      if (!signal.aborted && broken++ < MOST_BROKEN_PAGES)
        reading.notes.push({ code: 'mended-file', detail: `${number}` });
      return null;
    });
    if (painted) {
      markUnknown(painted.paint.glyphs);
      // Words now known to be painted over the report are so on the pages that wait, too.
      if (overlays.look(painted.paint))
        for (let i = done; i < queue.length; i++) queue[i] = waiting(queue[i]!.painted!, overlays);
      queue.push(waiting(painted, overlays));
    }
    const gained = painted?.paint.glyphs.length ?? 0;
    pace?.page(gained);
    glyphs += gained;
    if (isOver(pace) && glyphs === 0) throw tooSlow(pace!);
    if (isOver(pace) || broken > MOST_BROKEN_PAGES) {
      reading.notes.push({ code: 'document-cut', detail: `${number}/${count}` });
      break;
    }
    options.onPage?.(number, most);
    while (queue.length - done > LOOK_AHEAD) finish(queue, done++, reading, options);
    if (number < most) await handOver?.(reading, most);
  }
  while (done < queue.length) finish(queue, done++, reading, options);
  if (queue.length === 0) throw new PdfError('damaged', 'no page could be read');
  if (reading.pages.every((p) => p.blank)) throw new PdfError('empty', 'nothing is painted on any page');
  return reading;
}

function waiting(page: PaintedPage, overlays: Overlays): Waiting {
  const painted = { ...page, paint: { ...page.paint, glyphs: overlays.without(page.paint.glyphs) } };
  const words = wordsOf(painted.paint.glyphs);
  const { height } = painted.paint;
  return { painted, words, lines: marginLines(words, painted.paint), height };
}

/** Finds the tables of a page and lets go what is no longer needed. */
function finish(queue: Waiting[], index: number, reading: Reading, options: PdfOptions): void {
  const from = Math.max(0, index - LOOK_AHEAD);
  const furniture = furnitureOf(queue.slice(from, index + LOOK_AHEAD + 1))[index - from]!;
  const page = queue[index]!;
  const { paint, number, back } = page.painted!;
  const health = healthOf(paint.glyphs);
  const steps = findTables(paint, page.words, furniture);
  options.onSteps?.(number, steps);
  for (const word of page.words) word.glyphs = [];
  for (const word of steps.words) word.glyphs = [];
  page.painted = null;
  page.words = [];
  reading.pages.push({
    number,
    back,
    width: paint.width,
    height: paint.height,
    tables: steps.tables,
    scraps: steps.scraps,
    rest: steps.rest,
    pictures: paint.pictures,
    blank: isBlank(paint),
    damaged: isDamaged(health),
    reach: reachesOf(steps.edges, steps.words, paint),
    overruns: paint.overruns,
  });
  reading.notes.push(...pageNotes(number, paint, back, health));
}

function documentOf(
  titles: Told[],
  blocks: Block[],
  notes: Note[],
  options: PdfOptions,
  size: number,
): ReportDocument {
  return {
    source: { uri: options.source, kind: 'pdf', bytes: size },
    titles,
    published: [],
    publishers: [],
    blocks,
    attachments: [],
    notes,
  };
}

/** The title the file gives itself, where it is more than the name of a program or template. */
async function told(document: PDFDocumentProxy): Promise<Told[]> {
  try {
    const { info } = await document.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    if (typeof title === 'string' && title.trim() !== '')
      return [{ text: title.trim().slice(0, 500), from: 'file' }];
  } catch {
    // A file without readable properties tells nothing.
  }
  return [];
}
