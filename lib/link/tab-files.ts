import type { FileSays } from './by-hand';
import { pdfsInPage } from './frame-record';
import type { TabRecord } from './tab-record';

/** The PDF a tab is: shown by the browser's viewer, or by a viewer that is a page; null where the tab is a page of its own. */
export function pdfOfTab(record: TabRecord): FileSays | null {
  const top = record.frames.find(({ id }) => id === 0);
  if (top?.verdict !== 'pdf') return null;
  const wrapped = top.files?.find(({ how }) => how === 'wrapped');
  if (wrapped) return wrapped;
  // An address that ends in .pdf may still give a page.
  const isPage = top.contentType !== '' && !/pdf/iu.test(top.contentType);
  return isPage ? null : { title: top.title, href: top.url, how: 'embedded' };
}

/** Whether a frame only shows a PDF, so that its own text must not be taken for the page's. */
export function onlyShowsPdf(record: TabRecord, frame: number): boolean {
  return record.frames.some(({ id, verdict }) => id === frame && verdict === 'pdf');
}

/** Whether the tab is a PDF, or its page or a file in it is called so that the file may be a report. */
export function isLikelyFile(record: TabRecord, speaksOfReport: (words: string) => boolean): boolean {
  if (pdfOfTab(record)) return true;
  const files = pdfsInPage(record);
  const words = [record.title, ...files.flatMap(({ title, href }) => [title, href])];
  return files.length > 0 && words.some(speaksOfReport);
}
