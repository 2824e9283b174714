import { expect, test } from 'vitest';
import { OwnSource } from '../../entrypoints/sidepanel/own-source';
import type { ReportDocument } from '../../lib/model/document';
import type { TabState } from '../../lib/panel/host';
import { four, prose, TITLE, WRONG } from '../extract-pdf/long-report';
import { read } from '../extract-pdf/read';
import { pdfOf } from '../extract-pdf/samples';

const PAGE = { url: '', title: 'report.pdf', origin: 'file' as const };
const report = () => pdfOf([TITLE, four(WRONG), ...[1, 2, 3, 4, 5].map(prose)]);

/** A file given to the panel, with every state the panel is shown. */
function given(reading: (source: OwnSource) => void = () => undefined) {
  const states: TabState[] = [];
  const source: OwnSource = new OwnSource(
    PAGE,
    async (signal, { onPage, onSoFar }): Promise<ReportDocument> => {
      const document = await read(report(), { onPage, ...(onSoFar ? { onSoFar } : {}) });
      reading(source);
      signal.throwIfAborted();
      return document;
    },
    () => void states.push(source.state),
  );
  return { source, states };
}

const early = (state: TabState) => (state.kind === 'reading' ? (state.early ?? []) : []);

test('a file given to the panel: what its first tables have wrong is shown while it is read, then the audit', async () => {
  const { source, states } = given();
  await source.run();
  const first = states.find((state) => early(state).length > 0)!;
  expect(early(first).map(({ rule }) => rule)).toEqual(['arithmetic/row-total']);
  expect(first).toMatchObject({ kind: 'reading', progress: { of: 7 } });
  expect(first.kind === 'reading' && first.progress!.page).toBeLessThan(7);
  const pages = states.flatMap((state) => (state.kind === 'reading' && state.progress ? [state] : []));
  expect(pages.at(-1)!.early, 'it stays while further pages are read').toHaveLength(1);
  expect(source.state.kind).toBe('done');
});

test('a reading that was stopped shows nothing more', async () => {
  const { source, states } = given((one) => one.cancel());
  await source.run();
  expect(source.state).toMatchObject({ kind: 'failed', code: 'cancelled' });
  expect(states.at(-1)).toBe(source.state);
});
