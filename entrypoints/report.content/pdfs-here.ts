import type { FileSays } from '../../lib/link/by-hand';

/** Files told of at most, and elements looked at. */
const MOST_FILES = 20;
const MOST_ELEMENTS = 200;
const LONGEST_TITLE = 300;
const LONGEST_ADDRESS = 4000;

const PDF = /\.pdf(?:$|[?#&])/iu;
/** Parameters in which pages that show a PDF carry its address. */
const CARRIERS = ['file', 'url', 'src', 'pdf', 'pdfurl'];
/** Pages of viewers by their own names; others must name a .pdf. */
const VIEWER_PAGE = /\/(?:viewer|pdf-?viewer|pdfview)\.\w{3,5}$/iu;
const VIEWER_PARTS = '#viewerContainer, .pdfViewer';

/** The PDF that a page shows as a viewer, by the page's address; null where the page is none. */
export function wrappedPdf(address: string, hasViewerParts: boolean): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const isViewer = hasViewerParts || VIEWER_PAGE.test(url.pathname);
  for (const [name, value] of url.searchParams) {
    if (!CARRIERS.includes(name.toLowerCase()) || value === '') continue;
    const file = absolute(value, address);
    if (file && (PDF.test(value) || (isViewer && name.toLowerCase() === 'file'))) return file;
  }
  return null;
}

const hasViewerParts = (page: Document): boolean => page.querySelector(VIEWER_PARTS) !== null;

/** Whether a page is a viewer of PDFs and nothing else, whatever words of a report it has put into itself. */
export function isViewerPage(page: Document): boolean {
  return VIEWER_PAGE.test(page.location?.pathname ?? '') && hasViewerParts(page);
}

/** The PDF that a viewer in the page has fetched, where its address does not say; null where none is known. */
function fetchedPdf(): string | null {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  return (
    names.findLast((name) => /^https?:/iu.test(name) && name.length <= LONGEST_ADDRESS && PDF.test(name)) ??
    null
  );
}

/** PDFs a frame shows: the one it wraps as a viewer, or those set into it. */
export function pdfsHere(page: Document, fetched = fetchedPdf): FileSays[] {
  const address = page.location?.href ?? '';
  const named = wrappedPdf(address, hasViewerParts(page));
  const shown = named ?? (hasViewerParts(page) ? fetched() : null);
  if (shown) {
    const how = named || isViewerPage(page) ? 'wrapped' : 'embedded';
    return [{ title: page.title.slice(0, LONGEST_TITLE), href: shown, how }];
  }
  const found = new Map<string, FileSays>();
  const elements = page.querySelectorAll('embed, object, iframe, frame');
  for (let at = 0; at < Math.min(elements.length, MOST_ELEMENTS) && found.size < MOST_FILES; at++) {
    const href = pdfIn(elements[at]!, page.baseURI);
    const title = (elements[at]!.getAttribute('title') ?? '').slice(0, LONGEST_TITLE);
    if (href && !found.has(href)) found.set(href, { title, href, how: 'embedded' });
  }
  return [...found.values()];
}

function pdfIn(element: Element, base: string): string | null {
  const given = element.getAttribute(element.localName === 'object' ? 'data' : 'src') ?? '';
  const address = given === '' ? null : absolute(given, base);
  if (!address) return null;
  const typed = /pdf/iu.test(element.getAttribute('type') ?? '');
  return typed || PDF.test(new URL(address).pathname) ? address : wrappedPdf(address, false);
}

function absolute(address: string, base: string): string | null {
  try {
    const url = new URL(address, base);
    return /^https?:$/u.test(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
  } catch {
    return null;
  }
}
