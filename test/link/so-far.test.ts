import { expect, test } from 'vitest';
import { fromPanelSchema } from '../../lib/link/messages';
import { soFarOf } from '../../lib/link/desk';
import { viewSchema, type TabView } from '../../lib/link/state-schema';
import type { TabKeeper } from '../../lib/link/tab-keeper';
import { documentOf, says, URL_A, World } from './world';

const PDF = 'https://www.a.gov.cn/2024-report.pdf';
const SHOWS = says({ url: PDF, contentType: 'application/pdf', verdict: 'pdf' });

/** A tab whose PDF is read to the end, with what the panel is shown after `tell` while it is. */
function world(tell: (keeper: TabKeeper, reading: number) => Promise<void>) {
  const around = new World();
  const keeper = around.wake();
  const seen: TabView[] = [];
  around.pdfs.set(PDF, documentOf(PDF, 'right', 'wrong total', 'wrong order'));
  around.whileReading = async (tab, reading) => {
    await tell(keeper, reading);
    seen.push(await keeper.view(tab));
  };
  return { around, keeper, seen };
}

test('what is found in the first pages is told while the rest is read, and gives way to the audit', async () => {
  const { around, keeper, seen } = world((own, number) =>
    own.soFar(1, number, documentOf(PDF, 'right', 'wrong total')),
  );
  await keeper.frameSpoke(1, 0, SHOWS);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ record: { phase: 'reading' }, audit: null });
  expect(seen[0]!.early.map(({ where }) => where)).toEqual(['wrong total']);
  expect(viewSchema.parse(seen[0])).toEqual(seen[0]);
  const { record, audit, early } = await keeper.view(1);
  expect([record.phase, early]).toEqual(['done', []]);
  expect(audit?.findings.map(({ where }) => where)).toEqual(['wrong total', 'wrong order']);
  expect(around.badges.get(1)?.text, 'the badge waits for the whole').toBe('2');
});

test('pages of a reading that was given up are dropped, and so is what comes late', async () => {
  const { keeper, seen } = world((own, number) => own.soFar(1, number - 1, documentOf(PDF, 'wrong before')));
  await keeper.frameSpoke(1, 0, SHOWS);
  expect(seen[0]!.early).toEqual([]);
  const { reading: last } = seen[0]!.record;
  await keeper.soFar(1, last, documentOf(PDF, 'wrong late'));
  expect((await keeper.view(1)).early).toEqual([]);
});

test('a page and its PDF audited together: the pages read so far are judged with the page', async () => {
  const { around, keeper, seen } = world((own, number) =>
    own.soFar(1, number, documentOf(PDF, 'wrong total')),
  );
  around.frames = [{ frame: 0, document: documentOf(URL_A, 'wrong title') }];
  await keeper.frameSpoke(1, 0, says());
  await keeper.choose(1, { href: PDF, together: true });
  expect(seen).toHaveLength(1);
  expect(seen[0]!.early.map(({ where }) => where)).toEqual(['wrong title', 'wrong total']);
});

test('a PDF that stands in a page is judged with it, one that is a whole report alone', async () => {
  const inside = says({ verdict: 'none', files: [{ title: '', href: PDF, how: 'embedded' }] });
  for (const [words, found] of [
    ['wrong total', ['wrong title', 'wrong total']],
    ['wrong in a report', ['wrong in a report']],
  ] as const) {
    const { around, keeper, seen } = world((own, number) => own.soFar(1, number, documentOf(PDF, words)));
    around.frames = [{ frame: 0, document: documentOf(URL_A, 'wrong title') }];
    await keeper.frameSpoke(1, 0, inside);
    expect(seen[0]!.early.map(({ where }) => where)).toEqual(found);
  }
});

test('the message of the reader is understood at the door', () => {
  const told = soFarOf('7:3', documentOf(PDF, 'right'));
  expect(fromPanelSchema.parse(told)).toEqual(told);
  expect(told).toMatchObject({ tab: 7, reading: 3 });
});
