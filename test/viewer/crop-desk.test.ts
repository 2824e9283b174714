import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPdf } from '../../lib/extract/pdf/file/open-pdf';
import type { Mark } from '../../lib/model/finding';
import { pdfjsFolders } from '../../lib/platform/pdfjs-node';
import { CropDesk } from '../../lib/viewer/crop-desk';
import type { DrawablePdf } from '../../lib/viewer/open-to-draw';
import { pdfOf, word } from '../extract-pdf/samples';

const FILE = pdfOf([word(50, 780, 'first'), word(50, 780, 'second')]);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const marksOn = (page: number): Mark[] => [
  { role: 'total', at: { in: 'pdf', page, box: [0, 0, 9, 9], quote: '' } },
];

/** A desk with its drawing left out, and how often it opened and closed files. */
function deskOf(draw?: () => Promise<null>) {
  const counts = { opened: 0, closed: 0, fetched: 0 };
  const open = async (bytes: Uint8Array): Promise<DrawablePdf> => {
    counts.opened++;
    const { document, close } = await openPdf(bytes.slice(), pdfjsFolders());
    return { document, close: () => (counts.closed++, close()) };
  };
  const desk = new CropDesk(open, async (document, _places, marks) => {
    if (draw) return draw();
    const at = marks[0]!.at;
    const page = await document.getPage(at.in === 'pdf' ? at.page : 0);
    return { page: page.pageNumber, picture: '', width: 1, height: 1 };
  });
  const crop = (page: number, key = 'a') =>
    desk.crop(key, marksOn(page), () => {
      counts.fetched++;
      return FILE;
    });
  return { desk, crop, counts };
}

const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

test('the cards of one file open it once, one after the other and together, and it is closed when none follows', async () => {
  const { crop, counts } = deskOf();
  const one = [await crop(1), await crop(2), await crop(1)];
  const more = await Promise.all([crop(2), crop(1), crop(2)]);
  expect([...one, ...more].map((made) => made?.page)).toEqual([1, 2, 1, 2, 1, 2]);
  expect(counts).toEqual({ opened: 1, closed: 0, fetched: 1 });
  vi.advanceTimersByTime(3_600_000);
  await settled();
  expect(counts.closed).toBe(1);
  await crop(1);
  expect(counts).toEqual({ opened: 2, closed: 1, fetched: 2 });
});

test('one file that nobody draws from is open at most', async () => {
  const { crop, counts } = deskOf();
  for (const key of ['a', 'b', 'c', 'b']) {
    await crop(1, key);
    await settled();
    expect(counts.opened - counts.closed).toBe(1);
  }
});

test('a file read anew, and one of which a picture failed, is opened anew', async () => {
  const { desk, crop, counts } = deskOf();
  await crop(1);
  desk.forget('a');
  await settled();
  expect(counts).toMatchObject({ opened: 1, closed: 1 });
  await crop(1);
  await expect(crop(9)).rejects.toThrow();
  await settled();
  expect(counts).toMatchObject({ opened: 2, closed: 2 });
});

test('a file forgotten while a picture of it is drawn is closed after it', async () => {
  let finish: (() => void) | undefined;
  const { desk, crop, counts } = deskOf(() => new Promise((resolve) => (finish = () => resolve(null))));
  const made = crop(1);
  await vi.waitUntil(() => finish);
  desk.forget('a');
  await settled();
  expect(counts.closed).toBe(0);
  finish!();
  expect(await made).toBeNull();
  await settled();
  expect(counts.closed).toBe(1);
});

test('a picture that never comes is given up, and its file ended', async () => {
  const { crop, counts } = deskOf(() => new Promise(() => undefined));
  const made = expect(crop(1)).rejects.toThrow('too long');
  vi.advanceTimersByTime(3_600_000);
  await made;
  await vi.waitFor(() => expect(counts.closed).toBe(1));
});

test('marks of no PDF open nothing', async () => {
  const { desk, counts } = deskOf();
  const marks: Mark[] = [{ role: 'place', at: { in: 'txt', line: 1, quote: '' } }];
  expect(await desk.crop('a', marks, () => FILE)).toBeNull();
  expect(counts.opened).toBe(0);
});
