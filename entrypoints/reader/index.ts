import { browserView } from '../../lib/extract/dom/browser-view';
import { readPage } from '../../lib/extract/dom/read-page';
import { failure, type Answer } from '../../lib/link/answer';
import { toReader, type ReaderAsk } from '../../lib/link/by-hand';
import { hear, tellBackground } from '../../lib/link/page-door';
import { clearFigures } from '../../lib/locate/figures';
import { clear, show } from '../../lib/locate/show';
import type { ReportDocument } from '../../lib/model/document';
import { defineUnlistedScript } from '../../lib/platform/wxt';
import { paintOnLine } from './figures-line';
import { watchChanges } from './watch-changes';

/** Put into the frames of a page once it is a report: reads it, and shows places in it when asked. */
export default defineUnlistedScript(() => {
  const place = globalThis as { goujiReader?: boolean };
  if (place.goujiReader) return;
  place.goujiReader = true;
  let unwatch = nothing;
  let address = location.href;
  const read = (): ReportDocument => {
    clearFigures(document);
    address = location.href;
    const report = readHere();
    unwatch();
    unwatch = watchChanges(document, report, readHere, onChange);
    return report;
  };
  paintOnLine(() => address, onCleared);
  hear((message, answer) => {
    const ask = toReader(message);
    if (ask === null) return false;
    answer(ask === 'malformed' ? failure('bad-message') : answerTo(ask, read));
    return true;
  });
});

function nothing(): void {}

function onChange(): void {
  tellBackground({ to: 'background', type: 'changed' });
}

function onCleared(): void {
  tellBackground({ to: 'background', type: 'cleared' });
}

function readHere(): ReportDocument {
  const source = { uri: location.href, kind: 'html' as const };
  return readPage(document.documentElement, browserView(window), { source });
}

function answerTo(ask: ReaderAsk, read: () => ReportDocument): Answer<unknown> {
  try {
    if (ask.type === 'read') return { ok: true, value: read() };
    if (ask.type === 'clear') return { ok: true, value: clear(document) };
    return {
      ok: true,
      value: show(ask.marks, document, { tag: ask.tag, still: ask.still === true, onCleared }),
    };
  } catch (error) {
    return failure('unexpected', error);
  }
}
