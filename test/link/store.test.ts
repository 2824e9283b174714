import { describe, expect, it } from 'vitest';
import { within } from '../../lib/link/answer';
import { badgeOf } from '../../lib/link/badge';
import { documentSchema } from '../../lib/link/document-schema';
import { worstOf } from '../../lib/link/route-marks';
import { SessionStore } from '../../lib/link/session-store';
import { judged, newTab, type Result } from '../../lib/link/tab-record';
import { auditOf, documentOf, MemoryArea } from './world';

const long = (size: number) => documentOf('https://x.gov.cn/', 'x'.repeat(size));
const many = (count: number) =>
  documentOf('https://x.gov.cn/', ...Array.from({ length: count }, () => 'x'.repeat(100_000)));

const done = (result: Partial<Result>) =>
  badgeOf(judged(newTab(1), { isReport: true, violations: 0, reviews: 0, ...result }, {}));

describe('session storage', () => {
  it('gives back what was kept, parsed', async () => {
    const store = new SessionStore(new MemoryArea());
    await store.keep(1, 'document', long(10));
    await store.keep(1, 'audit', auditOf(long(10)));
    expect(await store.document(1)).toEqual(long(10));
    expect((await store.audit(1))?.isReport).toBe(true);
    expect(await store.document(2)).toBeNull();
    expect(await store.record(2)).toEqual(newTab(2));
  });

  it.each([['{'], ['null'], ['{"isReport":true}'], [7], [{ isReport: true }]])(
    'what was damaged (%j) is not there',
    async (value) => {
      const area = new MemoryArea();
      area.values.set('audit:1', value);
      area.values.set('document:1', value);
      area.values.set('tab:1', value);
      area.values.set('shelf', value);
      const store = new SessionStore(area);
      expect([await store.audit(1), await store.document(1), await store.record(1)]).toEqual([
        null,
        null,
        newTab(1),
      ]);
      await store.keep(1, 'document', long(10));
      expect(await store.document(1)).toEqual(long(10));
    },
  );

  it('stays within bounds: documents go first, the oldest first', async () => {
    const area = new MemoryArea();
    const store = new SessionStore(area);
    await store.keep(1, 'audit', auditOf(long(10)));
    for (let tab = 1; tab <= 6; tab++) await store.keep(tab, 'document', many(9));
    const kept = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (tab) => (await store.document(tab)) !== null),
    );
    expect(kept).toEqual([false, false, false, true, true, true]);
    expect(await store.audit(1)).not.toBeNull();
    const size = [...area.values.values()].reduce<number>(
      (sum, value) => sum + JSON.stringify(value).length,
      0,
    );
    expect(size).toBeLessThan(3_100_000);
  });

  it('a document larger than all the room is not kept', async () => {
    const store = new SessionStore(new MemoryArea());
    await store.keep(1, 'document', many(40));
    expect(await store.document(1)).toBeNull();
    await store.keep(2, 'document', long(10));
    expect(await store.document(2)).toEqual(long(10));
  });

  it('many keepings at once do not lose each other', async () => {
    const store = new SessionStore(new MemoryArea());
    await Promise.all([1, 2, 3, 4, 5].map((tab) => store.keep(tab, 'document', long(tab))));
    await store.forget(3, true);
    const kept = await Promise.all([1, 2, 3, 4, 5].map(async (tab) => (await store.document(tab)) !== null));
    expect(kept).toEqual([true, true, false, true, true]);
  });
});

describe('the badge', () => {
  it('counts violations, marks a report without any, and is empty elsewhere', () => {
    expect(done({ violations: 3 }).text).toBe('3');
    expect(done({ violations: 250 }).text).toBe('99+');
    expect(done({}).text).toBe('•');
    expect(done({ reviews: 2 }).text).toBe('•');
    expect(done({ reviews: 2 }).background).not.toBe(done({}).background);
    expect(done({ isReport: false }).text).toBe('');
    expect(badgeOf(newTab(1)).text).toBe('');
  });
});

describe('a document from a page', () => {
  it('is taken as it is', () => {
    expect(documentSchema.parse(long(5))).toEqual(long(5));
  });

  it.each([
    [
      'with a cell of no size',
      {
        blocks: [
          {
            kind: 'table',
            rows: 1,
            columns: 1,
            by: 'markup',
            at: long(1).blocks[0]!.at,
            cells: [
              { row: 0, column: 0, rowSpan: 0, columnSpan: 1, text: '', sure: 1, at: long(1).blocks[0]!.at },
            ],
          },
        ],
      },
    ],
    [
      'with a row number without end',
      {
        blocks: [
          { kind: 'table', rows: 1e12, columns: 1, by: 'markup', at: long(1).blocks[0]!.at, cells: [] },
        ],
      },
    ],
    ['with a text without end', { blocks: long(300_000).blocks }],
    ['of a kind of its own', { source: { uri: '', kind: 'exe' } }],
    ['with a note of its own', { notes: [{ code: 'all-is-well' }] }],
    ['without blocks', { blocks: null }],
  ])('%s is refused', (_, wrong) => {
    expect(documentSchema.safeParse({ ...long(5), ...wrong }).success).toBe(false);
  });
});

it('the worst outcome of several', () => {
  expect(worstOf(['shown', 'moved'])).toBe('moved');
  expect(worstOf(['shown', 'lost', 'moved'])).toBe('lost');
  expect(worstOf(['hidden', 'shown', 'moved'])).toBe('hidden');
  expect(worstOf(['silent', 'hidden'])).toBe('silent');
  expect(worstOf(['shown'])).toBe('shown');
  expect(worstOf([])).toBe('lost');
});

it('an answer that never comes is a time-out', async () => {
  expect(await within(new Promise(() => undefined), 5, 'frame 3')).toEqual({
    ok: false,
    code: 'time-out',
    detail: 'frame 3',
  });
  expect(await within(Promise.resolve({ ok: true as const, value: 1 }), 1000, '')).toEqual({
    ok: true,
    value: 1,
  });
});
