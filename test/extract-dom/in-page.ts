import { browserView } from '../../lib/extract/dom/browser-view';
import { readPage } from '../../lib/extract/dom/read-page';

/** Built into one script and run in a real page by chromium.test.ts. */
Object.assign(globalThis, {
  readThisPage: (uri: string) =>
    readPage(document.documentElement, browserView(window), { source: { uri, kind: 'html' } }),
});
