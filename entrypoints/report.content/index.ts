import { detect, type Detection, type PageSignals } from '../../lib/detect/detect';
import { signalsOf } from '../../lib/detect/signals';
import { readTitle } from '../../lib/detect/title';
import { NO_FILE_KNOWN, toDetector, type FrameSays, type LinkSays } from '../../lib/link/by-hand';
import { hear, tellBackground } from '../../lib/link/page-door';
import { defineContentScript } from '../../lib/platform/wxt';
import { isViewerPage, pdfsHere } from './pdfs-here';
import { watchFilling } from './watch-filling';

/** Frames inside a page with less text than this (characters) say nothing. */
const LEAST_TEXT = 50;
const LONGEST_TITLE = 300;
const LONGEST_ADDRESS = 4000;

/** A page that only shows a PDF is never taken for the report itself, whatever words its viewer has put into it. */
const WRAPPED: Detection = { verdict: 'pdf', reason: 'pdf' };

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    const place = globalThis as { goujiDetector?: boolean };
    // On sites outside gov.cn it is put in on a click, perhaps twice.
    if (place.goujiDetector) return;
    place.goujiDetector = true;
    start();
  },
});

function start(): void {
  const page = Math.random().toString(36).slice(2);
  let said = '';
  /** Tells what the frame holds where that is news, or `again`; whether more may come that belongs to the report. */
  const look = (again: boolean): boolean => {
    const signals = signalsOf(document);
    const files = pdfsHere(document);
    const detection = files[0]?.how === 'wrapped' || isViewerPage(document) ? WRAPPED : detect(signals);
    const says = {
      ...sayingOf(page, signals, detection),
      ...(files.length > 0 ? { files } : isViewerPage(document) ? { reason: NO_FILE_KNOWN } : {}),
    };
    const key = [says.url, says.verdict, says.reason, Math.round(says.size / LEAST_TEXT), files.length].join(
      ' ',
    );
    const worth =
      window === window.top || detection.verdict !== 'none' || says.size >= LEAST_TEXT || files.length > 0;
    if (worth && (again || key !== said)) tellBackground(says);
    said = key;
    return !isWhole(detection, files.length);
  };
  hear((message) => {
    if (toDetector(message)) look(true);
    return false;
  });
  // A page that comes back from the browser's cache is shown without being loaded.
  window.addEventListener('pageshow', (event) => event.persisted && look(true));
  if (look(true)) watchFilling(document, () => !look(false));
}

/** A report with its tables or a PDF, and a page that is a PDF. Scripts set in tables and files long after the title has told what a page is. */
function isWhole({ verdict }: Detection, files: number): boolean {
  if (verdict === 'pdf') return files > 0 || !isViewerPage(document);
  return verdict === 'report' && (files > 0 || document.querySelector('table') !== null);
}

function sayingOf(page: string, signals: PageSignals, detection: Detection): FrameSays {
  return {
    to: 'background',
    type: 'frame',
    page,
    url: signals.url.slice(0, LONGEST_ADDRESS),
    title: signals.title.slice(0, LONGEST_TITLE),
    contentType: signals.contentType,
    verdict: detection.verdict,
    reason: detection.reason,
    ...(detection.year === undefined ? {} : { year: detection.year }),
    links: detection.verdict === 'index' ? reportLinks(signals.links) : [],
    size: signals.text.length,
  };
}

/** Links to reports, each address once, with absolute addresses. */
function reportLinks(links: PageSignals['links']): LinkSays[] {
  const found = new Map<string, LinkSays>();
  for (const { text, href } of links) {
    const says = readTitle(text);
    const address = says?.kind === 'report' ? absolute(href) : null;
    if (says?.kind !== 'report' || !address || found.has(address)) continue;
    found.set(address, { title: text.slice(0, LONGEST_TITLE), href: address, year: says.year });
  }
  return [...found.values()];
}

function absolute(href: string): string | null {
  try {
    const url = new URL(href, document.baseURI);
    return /^https?:$/u.test(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
  } catch {
    return null;
  }
}
