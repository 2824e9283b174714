import type { ReportDocument } from '../model/document';
import { failure, type Answer } from './answer';
import { onlyShowsPdf, pdfOfTab, pdfsInPage } from './tab-files';
import type { ReadFrame, TabRecord } from './tab-record';

/** A frame's document. */
export interface FrameDocument {
  frame: number;
  document: ReportDocument;
}

/** What reading a tab asks of the browser and the engine. */
export interface Readers {
  /** Reads every frame that can be reached, the page's own first. */
  readFrames(tab: number): Promise<Answer<FrameDocument[]>>;
  /** Fetches and reads a PDF. `reading` is the number its progress is told under. */
  readPdf(tab: number, reading: number, href: string): Promise<Answer<ReportDocument>>;
  join(documents: ReportDocument[]): ReportDocument;
  /** Whether a document alone is a report. */
  isReport(document: ReportDocument): boolean;
}

/** A tab as read: frames that answered, the PDF that was part of it, and all of it as one document. */
export interface TabReading {
  frames: ReadFrame[];
  pdf: string | null;
  document: ReportDocument;
}

/** Reads what a tab holds: the PDF it is, the one a person chose, or its page with the PDF that stands in it. */
export async function readTab(record: TabRecord, readers: Readers): Promise<Answer<TabReading>> {
  const shown = pdfOfTab(record);
  if (shown && !record.focus) return alone(await pdf(record, readers, shown.href), shown.href);
  const page = await readPage(record, readers);
  if (record.focus) return chosen(record.focus, page, await pdf(record, readers, record.focus.href), readers);
  if (!page.ok) return page;
  const inside = pdfsInPage(record)[0];
  if (!inside || page.value.document.blocks.some(({ kind }) => kind === 'table')) return page;
  const file = await pdf(record, readers, inside.href);
  // The page stands for itself where its PDF cannot be had: the note of the unread frame stays.
  return file.ok ? { ok: true, value: withFileInside(page.value, file.value, inside.href, readers) } : page;
}

async function readPage(record: TabRecord, readers: Readers): Promise<Answer<TabReading>> {
  const answer = await readers.readFrames(record.tab);
  if (!answer.ok) return answer;
  const read = answer.value.filter(({ frame }) => !onlyShowsPdf(record, frame));
  if (read.length === 0) return failure('page-not-ready');
  const frames = read.map(({ frame, document }) => ({ id: frame, url: document.source.uri }));
  const document = readers.join(read.map((one) => one.document));
  return { ok: true, value: { frames, pdf: null, document } };
}

async function pdf(record: TabRecord, readers: Readers, href: string): Promise<Answer<ReportDocument>> {
  if (href.startsWith('file:')) return failure('local-file', href);
  return readers.readPdf(record.tab, record.reading, href);
}

function alone(answer: Answer<ReportDocument>, href: string): Answer<TabReading> {
  return answer.ok ? { ok: true, value: { frames: [], pdf: href, document: answer.value } } : answer;
}

/** A PDF that is a whole report is judged alone, with what the page tells of it; otherwise both are one report. */
function withFileInside(page: TabReading, file: ReportDocument, href: string, readers: Readers): TabReading {
  if (!readers.isReport(file)) return together(page, file, href, readers);
  const { titles, published, publishers } = page.document;
  const document = { ...file, titles: [...file.titles, ...titles], published, publishers };
  return { frames: page.frames, pdf: href, document };
}

function together(page: TabReading, file: ReportDocument, href: string, readers: Readers): TabReading {
  return { frames: page.frames, pdf: href, document: readers.join([page.document, file]) };
}

/** The PDF a person chose: alone, or with its page as one report. */
function chosen(
  focus: { href: string; together: boolean },
  page: Answer<TabReading>,
  file: Answer<ReportDocument>,
  readers: Readers,
): Answer<TabReading> {
  if (!file.ok) return file;
  if (focus.together) {
    return page.ok ? { ok: true, value: together(page.value, file.value, focus.href, readers) } : page;
  }
  const frames = page.ok ? page.value.frames : [];
  // Files are linked from pages that hold the report's text; the page's date of publication is then theirs too.
  const facts =
    page.ok && readers.isReport(page.value.document)
      ? { published: page.value.document.published, publishers: page.value.document.publishers }
      : {};
  const attachments = page.ok ? page.value.document.attachments : [];
  return { ok: true, value: { frames, pdf: focus.href, document: { ...file.value, ...facts, attachments } } };
}
