import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabKeeper } from '../../lib/link/tab-keeper';
import { readViewerAddress, viewerAddress } from '../../lib/link/viewer-address';
import { documentOf, says, URL_A, World } from './world';

const PDF = 'https://www.a.gov.cn/2024-report.pdf';
const paged = (text: string) => documentOf(PDF, text);

test('the PDF a tab shows is read in place of its frames', async () => {
  const world = new World();
  world.pdfs.set(PDF, paged('wrong report'));
  await world.wake().frameSpoke(1, 0, says({ url: PDF, contentType: 'application/pdf', verdict: 'pdf' }));
  expect([world.reads, world.pdfsAsked]).toEqual([0, [PDF]]);
  expect(world.badges.get(1)?.text).toBe('1');
});

test('of a viewer page only the file it names is read', async () => {
  const world = new World();
  world.pdfs.set(PDF, paged('wrong report'));
  const files = [{ title: '', href: PDF, how: 'wrapped' as const }];
  await world.wake().frameSpoke(1, 0, says({ verdict: 'pdf', files }));
  expect([world.reads, world.pdfsAsked]).toEqual([0, [PDF]]);
});

test('an address that ends in .pdf but gives a page is read as a page', async () => {
  const world = new World();
  const keeper = world.wake();
  await keeper.frameSpoke(1, 0, says({ url: PDF, contentType: 'text/html', verdict: 'pdf' }));
  expect(world.pdfsAsked).toEqual([]);
});

test('a PDF in a page is read with it; where it cannot be had the page stands alone', async () => {
  const world = new World();
  const files = [{ title: '', href: PDF, how: 'embedded' as const }];
  await world.wake().frameSpoke(1, 0, says({ files }));
  expect([world.reads, world.pdfsAsked]).toEqual([1, [PDF]]);
  expect((await world.wake().view(1)).record).toMatchObject({
    phase: 'done',
    pdf: null,
    unread: { href: PDF, code: 'fetch' },
  });

  world.pdfs.set(PDF, paged('wrong report'));
  await world.wake().read(1, false);
  expect((await world.wake().view(1)).record).toMatchObject({ phase: 'done', pdf: PDF, unread: null });
  expect(world.badges.get(1)?.text).toBe('1');
});

test('a PDF with the tables to the text of its page is one report with it; a whole report is judged alone', async () => {
  const files = [{ title: '', href: PDF, how: 'embedded' as const }];
  const judged = async (page: string, file: string) => {
    const world = new World();
    world.frames = [{ frame: 0, document: documentOf(URL_A, page) }];
    world.pdfs.set(PDF, paged(file));
    await world.wake().frameSpoke(1, 0, says({ files }));
    const { record, audit } = await world.wake().view(1);
    return [record.joined, audit?.findings.map(({ where }) => where)];
  };
  expect(await judged('wrong section', 'wrong report')).toEqual([true, ['wrong section', 'wrong report']]);
  expect(await judged('wrong section', 'wrong report section')).toEqual([false, ['wrong report section']]);
});

test('a PDF that a script sets into a report page after it was read is read with it, once', async () => {
  const world = new World();
  const keeper = world.wake();
  await keeper.frameSpoke(1, 0, says());
  expect((await keeper.view(1)).record).toMatchObject({ phase: 'done', pdf: null });
  world.pdfs.set(PDF, paged('wrong report'));
  await keeper.frameSpoke(1, 0, says({ files: [{ title: '', href: PDF, how: 'embedded' }] }));
  expect((await keeper.view(1)).record).toMatchObject({ phase: 'done', pdf: PDF });
  await keeper.frameSpoke(1, 3, says({ url: PDF, verdict: 'pdf', contentType: 'application/pdf', size: 0 }));
  expect(world.pdfsAsked).toEqual([PDF]);
});

test('a PDF that does not speak of a report is not fetched unasked', async () => {
  const world = new World();
  const files = [{ title: 'map', href: 'https://www.a.gov.cn/map.pdf', how: 'embedded' as const }];
  await world.wake().frameSpoke(1, 0, says({ url: 'https://www.a.gov.cn/', verdict: 'none', files }));
  expect(world.pdfsAsked).toEqual([]);
});

test('a chosen attachment is audited alone, then with its page, then the page again', async () => {
  const world = new World();
  world.frames = [{ frame: 0, document: documentOf(URL_A, 'wrong page') }];
  world.pdfs.set(PDF, paged('wrong file'));
  const keeper = world.wake();
  await keeper.frameSpoke(1, 0, says());
  await keeper.choose(1, { href: PDF, together: false });
  expect((await keeper.view(1)).audit?.findings.map(({ where }) => where)).toEqual(['wrong file']);
  await keeper.choose(1, { href: PDF, together: true });
  expect((await keeper.view(1)).audit?.findings.map(({ where }) => where)).toEqual([
    'wrong page',
    'wrong file',
  ]);
  await keeper.choose(1, null);
  expect((await keeper.view(1)).audit?.findings.map(({ where }) => where)).toEqual(['wrong page']);
});

test('a file that cannot be had is a failure that says so; leaving the tab gives its reading up', async () => {
  const world = new World();
  const keeper = world.wake();
  await keeper.frameSpoke(1, 0, says({ url: PDF, contentType: 'application/pdf', verdict: 'pdf' }));
  expect((await keeper.view(1)).record.failure?.code).toBe('fetch');
  await keeper.loads(1, 'https://www.a.gov.cn/other');
  expect(world.pdfsEnded).toContain(1);
});

test('where no script may tell, the address does; a frame that spoke counts more', async () => {
  const world = new World();
  world.pdfs.set(PDF, paged('wrong report'));
  const keeper = world.wake();
  await keeper.looksSilent(1, PDF, '', true);
  expect(world.badges.get(1)?.text).toBe('1');
  await keeper.frameSpoke(2, 0, says({ url: PDF, verdict: 'none' }));
  await keeper.looksSilent(2, PDF, '', true);
  expect([world.pdfsAsked, world.typesAsked]).toEqual([[PDF], []]);
});

describe('an address that names no PDF, in a browser whose viewer lets no script in', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const FILE = 'https://www.a.gov.cn/attach?id=7';
  const look = async (keeper: TabKeeper, url: string, meanwhile = async () => {}): Promise<void> => {
    const done = keeper.looksSilent(1, url, '', false);
    await meanwhile();
    await vi.runAllTimersAsync();
    await done;
  };

  test('is asked for what stands there, and read where that is a PDF', async () => {
    const world = new World();
    world.pdfs.set(FILE, paged('wrong report'));
    await look(world.wake(), FILE);
    expect([world.typesAsked, world.pdfsAsked]).toEqual([[FILE], [FILE]]);
    expect(world.badges.get(1)?.text).toBe('1');
  });

  test('is left alone where it is none, where a script speaks, and where the tab moves on', async () => {
    const world = new World();
    const keeper = world.wake();
    await look(keeper, 'https://www.a.gov.cn/picture');
    expect(world.typesAsked).toEqual(['https://www.a.gov.cn/picture']);
    await look(keeper, URL_A, () => keeper.frameSpoke(1, 0, says({ verdict: 'none' })));
    await look(keeper, FILE, () => keeper.loads(1, URL_A));
    expect(world.typesAsked).toHaveLength(1);
    expect(world.pdfsAsked).toEqual([]);
  });
});

test('a document the viewer read is what its tab holds', async () => {
  const world = new World();
  const keeper = world.wake();
  await keeper.adopt(
    5,
    { url: 'chrome-extension://x/viewer.html', title: 'a.pdf' },
    'file:1',
    paged('wrong report'),
  );
  expect((await keeper.view(5)).record).toMatchObject({ phase: 'done', pdf: 'file:1', title: 'a.pdf' });
  expect(world.badges.get(5)?.text).toBe('1');
});

test('the address of a viewer carries file, tab and place, and refuses anything else', () => {
  const shown = { source: PDF, name: '年报 1.pdf', tab: 7 };
  const place = { page: 3, box: [1, 2.5, 30, 40] as const, finding: 'abc' };
  const address = viewerAddress('https://own/viewer.html', shown, place);
  expect(readViewerAddress(address)).toEqual({ shown, place, figures: false });
  const painted = viewerAddress('https://own/viewer.html', shown, null, true);
  expect(readViewerAddress(painted)).toEqual({ shown, place: null, figures: true });
  expect(readViewerAddress('https://own/viewer.html?src=javascript:1&tab=x#page=0')).toEqual({
    shown: { source: '', name: '', tab: null },
    place: null,
    figures: false,
  });
});

test('a PDF of this machine is not asked for: the failure says what it is', async () => {
  const world = new World();
  const keeper = world.wake();
  const url = 'file:///home/a/2024-report.pdf';
  await keeper.frameSpoke(1, 0, says({ url, contentType: 'application/pdf', verdict: 'pdf' }));
  expect(world.pdfsAsked).toEqual([]);
  expect((await keeper.view(1)).record).toMatchObject({ phase: 'failed', failure: { code: 'local-file' } });
});
