import { browserView } from '../../lib/extract/dom/browser-view';
import { readPage } from '../../lib/extract/dom/read-page';
import type { ReportDocument } from '../../lib/model/document';
import { ADDRESS, parsed } from './read-parsed';

/** Reads HTML text in the test's DOM, through computed styles. */
export function rendered(html: string): ReportDocument {
  document.open();
  document.write(html);
  document.close();
  return readPage(document.documentElement, browserView(window), { source: { uri: ADDRESS, kind: 'html' } });
}

/** Both ways of reading, for tests that must give the same in both. */
export const BOTH: [string, (html: string) => ReportDocument][] = [
  ['parsed', parsed],
  ['rendered', rendered],
];
