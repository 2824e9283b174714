import type { ReportDocument } from '../model/document';
import { failure, type Answer } from './answer';
import { pdfsInPage } from './frame-record';
import { onlyShowsPdf, pdfOfTab } from './tab-files';
import type { ReadFrom, TabRecord } from './tab-record';

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
  /** How many statutory sections the text of a document heads. */
  sectionsIn(document: ReportDocument): number;
}

/** A tab as read, and all of it as one document. */
export interface TabReading extends ReadFrom {
  document: ReportDocument;
}

/** What is audited of a tab once its PDF is read, or as much of it as is read by now. */
export type WithFile = (file: ReportDocument) => Answer<TabReading>;

/**
 * Reads what a tab holds: the PDF it is, the one a person chose, or its page with the PDF that stands in it. `onPdf` is told, before a PDF
 * is read, what it will be put together with.
 */
export async function readTab(
  record: TabRecord,
  readers: Readers,
  onPdf: (withFile: WithFile) => void = () => undefined,
): Promise<Answer<TabReading>> {
  const readPdf = async (href: string, withFile: WithFile) => {
    onPdf(withFile);
    const file = await pdf(record, readers, href);
    return file.ok ? withFile(file.value) : file;
  };
  const shown = pdfOfTab(record);
  if (shown && !record.focus) return readPdf(shown.href, (file) => alone(file, shown.href));
  const page = await readPage(record, readers);
  const { focus } = record;
  if (focus) return readPdf(focus.href, (file) => chosen(focus, page, file, readers));
  if (!page.ok) return page;
  const inside = pdfsInPage(record)[0];
  if (!inside || page.value.document.blocks.some(({ kind }) => kind === 'table')) return page;
  const both = await readPdf(inside.href, (file) => ({
    ok: true,
    value: withFileInside(page.value, file, inside.href, readers),
  }));
  if (both.ok || both.code === 'cancelled') return both;
  // The page stands for itself where its PDF cannot be had, and it is said.
  const { code, detail } = both;
  return { ok: true, value: { ...page.value, unread: { href: inside.href, code, detail } } };
}

async function readPage(record: TabRecord, readers: Readers): Promise<Answer<TabReading>> {
  const answer = await readers.readFrames(record.tab);
  if (!answer.ok) return answer;
  const read = answer.value.filter(({ frame }) => !onlyShowsPdf(record, frame));
  if (read.length === 0) return failure(onlyShowsPdf(record, 0) ? 'not-pdf' : 'page-not-ready');
  const frames = read.map(({ frame, document }) => ({ id: frame, url: document.source.uri }));
  const document = readers.join(read.map((one) => one.document));
  return { ok: true, value: { frames, pdf: null, joined: false, unread: null, document } };
}

async function pdf(record: TabRecord, readers: Readers, href: string): Promise<Answer<ReportDocument>> {
  if (href.startsWith('file:')) return failure('local-file', href);
  return readers.readPdf(record.tab, record.reading, href);
}

function alone(document: ReportDocument, href: string): Answer<TabReading> {
  return { ok: true, value: { frames: [], pdf: href, joined: false, unread: null, document } };
}

/** A PDF that is a whole report is judged alone, with what the page tells of it; one with the tables to the page's text is one report with it. */
function withFileInside(page: TabReading, file: ReportDocument, href: string, readers: Readers): TabReading {
  const isPart = readers.sectionsIn(page.document) > readers.sectionsIn(file);
  if (isPart || !readers.isReport(file)) return together(page, file, href, readers);
  const { titles, published, publishers } = page.document;
  const document = { ...file, titles: [...file.titles, ...titles], published, publishers };
  return { ...page, pdf: href, document };
}

function together(page: TabReading, file: ReportDocument, href: string, readers: Readers): TabReading {
  return { ...page, pdf: href, joined: true, document: readers.join([page.document, file]) };
}

/** The PDF a person chose: alone, or with its page as one report. */
function chosen(
  focus: { href: string; together: boolean },
  page: Answer<TabReading>,
  file: ReportDocument,
  readers: Readers,
): Answer<TabReading> {
  if (focus.together) {
    return page.ok ? { ok: true, value: together(page.value, file, focus.href, readers) } : page;
  }
  const frames = page.ok ? page.value.frames : [];
  // Files are linked from pages that hold the report's text; the page's date of publication is then theirs too.
  const facts =
    page.ok && readers.isReport(page.value.document)
      ? { published: page.value.document.published, publishers: page.value.document.publishers }
      : {};
  const attachments = page.ok ? page.value.document.attachments : [];
  const document = { ...file, ...facts, attachments };
  return { ok: true, value: { frames, pdf: focus.href, joined: false, unread: null, document } };
}
