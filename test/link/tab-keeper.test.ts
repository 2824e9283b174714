import { describe, expect, it } from 'vitest';
import type { Mark } from '../../lib/model/finding';
import { documentOf, says, URL_A, World } from './world';

const TAB = 7;
const mark = (frame: string, quote: string): Mark => ({
  role: 'place',
  at: { in: 'dom', frame, path: '1', quote },
});

describe('a page that is a report', () => {
  it('is read, audited and counted on the badge', async () => {
    const world = new World();
    world.frames = [{ frame: 0, document: documentOf(URL_A, 'wrong sum', 'wrong row', 'right') }];
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    const { record, audit } = await keeper.view(TAB);
    expect(record).toMatchObject({ phase: 'done', url: URL_A, result: { violations: 2 } });
    expect(audit?.findings).toHaveLength(2);
    expect(world.badges.get(TAB)?.text).toBe('2');
    expect(world.told.at(-1)).toEqual({ to: 'panel', type: 'changed', tab: TAB });
  });

  it('outlives the end of the background', async () => {
    const world = new World();
    await world.wake().frameSpoke(TAB, 0, says());
    const { record, audit } = await world.wake().view(TAB);
    expect(record.phase).toBe('done');
    expect(audit?.isReport).toBe(true);
    expect(world.reads).toBe(1);
  });

  it('is read again when the background ended in the middle', async () => {
    const world = new World();
    world.reading = () => new Promise(() => undefined);
    void world.wake().frameSpoke(TAB, 0, says());
    await settle();
    world.reading = null;
    const keeper = world.wake();
    expect((await keeper.view(TAB)).record.phase).toBe('reading');
    await settle();
    expect((await keeper.view(TAB)).record.phase).toBe('done');
    expect(world.reads).toBe(2);
  });

  it('is read again when its audit had to make room', async () => {
    const world = new World();
    await world.wake().frameSpoke(TAB, 0, says());
    world.area.values.delete(`audit:${TAB}`);
    const keeper = world.wake();
    expect((await keeper.view(TAB)).audit).toBeNull();
    await settle();
    expect((await keeper.view(TAB)).audit?.isReport).toBe(true);
  });

  it('a second word of the same frame reads nothing again', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    await keeper.frameSpoke(TAB, 0, says({ size: 1010 }));
    expect(world.reads).toBe(1);
  });

  it('frames that speak during or after the reading are read too, small ones are not', async () => {
    const world = new World();
    const keeper = world.wake();
    const release = world.hold();
    const first = keeper.frameSpoke(TAB, 0, says());
    await settle();
    await keeper.frameSpoke(
      TAB,
      4,
      says({ page: 'p4', url: 'https://www.b.gov.cn/f.html', verdict: 'none' }),
    );
    world.reading = null;
    release();
    await first;
    expect(world.reads).toBe(2);
    await keeper.frameSpoke(TAB, 5, says({ page: 'p5', verdict: 'none', size: 60 }));
    expect(world.reads).toBe(2);
    await keeper.frameSpoke(TAB, 6, says({ page: 'p6', verdict: 'report', size: 60 }));
    expect(world.reads).toBe(3);
  });
});

describe('a tab that moves on', () => {
  it('to a page that is no report has no audit, document or badge', async () => {
    const world = new World();
    const keeper = world.wake();
    world.frames = [{ frame: 0, document: documentOf(URL_A, 'wrong') }];
    await keeper.frameSpoke(TAB, 0, says());
    await keeper.loads(TAB, 'https://www.a.gov.cn/news.html');
    await keeper.frameSpoke(
      TAB,
      0,
      says({ page: 'p2', url: 'https://www.a.gov.cn/news.html', verdict: 'none' }),
    );
    expect((await keeper.view(TAB)).record).toMatchObject({ phase: 'idle', result: null });
    expect(world.badges.get(TAB)?.text).toBe('');
    expect([...world.area.values.keys()].filter((key) => /^(?:audit|document):/u.test(key))).toEqual([]);
  });

  it('to an address the browser does not tell forgets the page', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    await keeper.loads(TAB, undefined);
    expect((await keeper.view(TAB)).record).toMatchObject({ phase: 'idle', url: '', frames: [] });
  });

  it('within one document, by its address alone, is another page', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    await keeper.frameSpoke(TAB, 0, says({ url: `${URL_A}?id=2` }));
    expect(world.reads).toBe(2);
    await keeper.frameSpoke(TAB, 0, says({ url: `${URL_A}?id=2#two` }));
    expect(world.reads).toBe(2);
  });

  it('keeps the frames of the new page that spoke before the page itself', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says({ verdict: 'none' }));
    await keeper.frameSpoke(TAB, 3, says({ page: 'old', verdict: 'none' }));
    world.now += 1000;
    await keeper.loads(TAB, URL_A);
    world.now += 1000;
    await keeper.frameSpoke(TAB, 9, says({ page: 'new', verdict: 'none' }));
    await keeper.frameSpoke(TAB, 0, says({ page: 'p2', verdict: 'none' }));
    expect((await keeper.view(TAB)).record.frames.map(({ id }) => id)).toEqual([0, 9]);
  });

  it('drops what an older reading brings', async () => {
    const world = new World();
    const keeper = world.wake();
    const release = world.hold();
    const first = keeper.frameSpoke(TAB, 0, says());
    await settle();
    await keeper.frameSpoke(
      TAB,
      0,
      says({ page: 'p2', url: 'https://www.a.gov.cn/other.html', verdict: 'none' }),
    );
    release();
    await first;
    expect((await keeper.view(TAB)).record.phase).toBe('idle');
    expect(world.audits).toBe(0);
  });

  it('and is closed leaves nothing behind', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    await keeper.closed(TAB);
    expect([...world.area.values.keys()].filter((key) => key.endsWith(`:${TAB}`))).toEqual([]);
  });
});

describe('what a person asks', () => {
  it('corrections audit again without reading again, and are kept', async () => {
    const world = new World();
    await world.wake().frameSpoke(TAB, 0, says());
    const keeper = world.wake();
    await keeper.correct(TAB, { year: 2023 });
    const { record, audit } = await keeper.view(TAB);
    expect(audit?.report?.year).toMatchObject({ value: 2023, from: 'user' });
    expect(record.corrections).toEqual({ year: 2023 });
    expect(world.reads).toBe(1);
    await keeper.correct(TAB, {});
    expect((await keeper.view(TAB)).audit?.report?.year).toBeNull();
  });

  it('corrections of a document that had to make room read the page again', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    world.area.values.delete(`document:${TAB}`);
    await keeper.correct(TAB, { year: 2022 });
    expect(world.reads).toBe(2);
    expect((await keeper.view(TAB)).audit?.report?.year?.value).toBe(2022);
  });

  it('a page that is not recognised is read when told to', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says({ verdict: 'none' }));
    expect(world.reads).toBe(0);
    await keeper.read(TAB, true);
    expect((await keeper.view(TAB)).record).toMatchObject({ phase: 'done', forced: true });
  });

  it('a cancelled reading stays cancelled', async () => {
    const world = new World();
    const keeper = world.wake();
    const release = world.hold();
    const first = keeper.frameSpoke(TAB, 0, says());
    await settle();
    await keeper.cancel(TAB);
    release();
    await first;
    await keeper.frameSpoke(TAB, 0, says());
    expect((await keeper.view(TAB)).record).toMatchObject({
      phase: 'failed',
      failure: { code: 'cancelled' },
    });
    expect(world.reads).toBe(1);
  });

  it('a failed reading says why and can be tried again', async () => {
    const world = new World();
    const keeper = world.wake();
    world.reading = async () => ({ ok: false, code: 'no-access', detail: 'refused' });
    await keeper.frameSpoke(TAB, 0, says());
    expect((await keeper.view(TAB)).record.failure).toEqual({ code: 'no-access', detail: 'refused' });
    world.reading = null;
    await keeper.read(TAB, false);
    expect((await keeper.view(TAB)).record.phase).toBe('done');
  });

  it('marks go to the frames they were read in, and are taken away in the others', async () => {
    const world = new World();
    const inner = 'https://www.b.gov.cn/f.html';
    world.frames = [
      { frame: 0, document: documentOf(URL_A, 'right') },
      { frame: 4, document: documentOf(inner, 'right') },
    ];
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    const answer = await keeper.show(
      TAB,
      [mark(`${inner}#x`, 'a'), mark('https://else.gov.cn/', 'b'), mark(inner, 'c')],
      undefined,
    );
    expect(answer).toEqual({ ok: true, value: ['shown', 'lost', 'shown'] });
    expect(world.shown).toEqual([{ frame: 4, quotes: ['a', 'c'] }]);
    expect(world.cleared).toEqual([0]);
  });
});

describe('a page that goes on changing', () => {
  it('is read again while it fills, then only marked as changed', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    for (let i = 0; i < 5; i++) await keeper.changed(TAB);
    expect(world.reads).toBe(4);
    expect((await keeper.view(TAB)).record.changed).toBe(true);
    await keeper.read(TAB, false);
    expect((await keeper.view(TAB)).record.changed).toBe(false);
  });

  it('long after it was read is left to the person', async () => {
    const world = new World();
    const keeper = world.wake();
    await keeper.frameSpoke(TAB, 0, says());
    world.now += 60_000;
    await keeper.changed(TAB);
    expect(world.reads).toBe(1);
    expect((await keeper.view(TAB)).record.changed).toBe(true);
  });
});

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
