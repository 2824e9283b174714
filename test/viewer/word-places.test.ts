import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPdf, type OpenedPdf } from '../../lib/extract/pdf/file/open-pdf';
import type { PdfLocation } from '../../lib/model/location';
import { pdfjsFolders } from '../../lib/platform/pdfjs-node';
import { NarrowFindings } from '../../lib/viewer/narrow-findings';
import { WordPlaces } from '../../lib/viewer/word-places';
import type { Finding } from '../../lib/model/finding';
import { pdfOf, ucs2 } from '../extract-pdf/samples';

/** Two paragraphs with the same figure, one broken over two lines; the second goes on over the page. */
const PAGES = [
  [
    ucs2(50, 780, '全年新收申请３０件，上年结转2件，予以公开12'),
    ucs2(50, 760, '件，部分公开3件。'),
    ucs2(50, 700, '举办培训3件次，印发手册'),
  ].join('\n'),
  ucs2(50, 780, '三千册，接待来访240人次。'),
];
const FIRST = [45, 755, 545, 795] as const;
const LAST = [45, 695, 545, 712] as const;

let opened: OpenedPdf;
beforeAll(async () => {
  opened = await openPdf(pdfOf(PAGES), pdfjsFolders());
});
afterAll(() => opened?.close());

const at = (quote: string, before: string, after: string, box: PdfLocation['box'] = FIRST): PdfLocation => ({
  in: 'pdf',
  page: 1,
  box,
  quote,
  before,
  after,
});

test('words of a paragraph are found to the glyph', async () => {
  const place = await new WordPlaces(opened.document).of(at('30件', '全年新收申请', '，上年'));
  expect(place?.page).toBe(1);
  // Ten points a glyph from 50: six characters stand before the figure, which is three wide.
  const [x0, y0, x1, y1] = place!.boxes[0]!;
  expect([Math.round(x0), Math.round(x1)]).toEqual([110, 140]);
  expect(y0).toBeLessThan(780);
  expect(y1).toBeGreaterThan(785);
  expect(y1 - y0).toBeLessThan(12);
});

test('a figure broken over two lines has a box on each', async () => {
  const place = await new WordPlaces(opened.document).of(at('12件', '予以公开', '，部分公开'));
  expect(place!.boxes).toHaveLength(2);
  const [end, start] = [place!.boxes[0]!, place!.boxes[1]!];
  expect(end[0]).toBeGreaterThan(150);
  expect(Math.round(start[0])).toBe(50);
  expect(start[3]).toBeLessThan(end[1]);
});

test('a figure whose digits stand on two pages is shown where it begins', async () => {
  const document = (
    await openPdf(
      pdfOf([ucs2(50, 700, '受理12件，接待来访24'), ucs2(50, 780, '0人次，答复40人次。')]),
      pdfjsFolders(),
    )
  ).document;
  const places = new WordPlaces(document);
  const place = await places.of(at('240人次', '接待来访', '，答复', LAST));
  expect([place?.page, place?.boxes.length]).toEqual([1, 1]);
  // The last two digits of the page, ten points each.
  expect(place!.boxes[0]!.map(Math.round).filter((_, i) => i % 2 === 0)).toEqual([150, 170]);
  expect(await places.of(at('241人次', '接待群众', '，答复', LAST))).toBeNull();
  await document.loadingTask.destroy();
});

test('what stands around tells equal figures apart', async () => {
  const places = new WordPlaces(opened.document);
  const [own] = (await places.of(at('3件', '部分公开', '。')))!.boxes;
  const [other] = (await places.of(at('3件', '举办培训', '次，', LAST)))!.boxes;
  expect(own![1]).toBeGreaterThan(750);
  expect(other![3]).toBeLessThan(712);
});

test('a paragraph that goes on over the page has its last figures there', async () => {
  const place = await new WordPlaces(opened.document).of(at('240人次', '千册，接待来访', '。', LAST));
  expect([place?.page, place?.boxes.length]).toEqual([2, 1]);
});

test('what stands nowhere is not found, nor is anything on a page that cannot be read', async () => {
  expect(await new WordPlaces(opened.document).of(at('31件', '', ''))).toBeNull();
  const broken = new WordPlaces(opened.document, () => Promise.reject(new Error('no page')));
  expect(await broken.of(at('30件', '', ''))).toBeNull();
});

test('a place is made as narrow as its words, a cell keeps its box', async () => {
  const places = new WordPlaces(opened.document);
  const cell = at('三千册，接待来访240人次。', '', '', [40, 770, 300, 800]);
  const marks = [
    { role: 'place' as const, at: at('30件', '申请', '，上年') },
    { role: 'term' as const, at: { ...cell, page: 2 } },
  ];
  const [narrow, kept] = await places.narrowed(marks);
  expect(narrow!.at).toMatchObject({ page: 1, quote: '30件' });
  expect(narrow!.at.in === 'pdf' && narrow!.at.box[2]).toBeLessThan(145);
  expect(kept).toBe(marks[1]);
});

test('a page that never tells its words holds no mark back', async () => {
  vi.useFakeTimers();
  const silent = new WordPlaces(opened.document, () => new Promise(() => undefined));
  const marks = [{ role: 'place' as const, at: at('30件', '申请', '，上年') }];
  const narrow = silent.narrowed(marks);
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  expect(await narrow).toEqual(marks);
});

test('findings are narrowed page by page, each once', async () => {
  const finding = (id: string, page: number): Finding => ({
    id,
    rule: 'narrative/text-table-mismatch',
    severity: 'review',
    message: { code: 'x', data: {} },
    where: '',
    cells: [],
    basis: { law: '', article: '', stated: true },
    marks: [{ role: 'place', at: { ...at('30件', '申请', '，上年'), page } }],
    explanations: [],
  });
  const narrow = new NarrowFindings([finding('a', 1), finding('b', 2)], new WordPlaces(opened.document));
  expect(await narrow.on(1)).toBe(true);
  expect(await narrow.on(1)).toBe(false);
  const [a, b] = narrow.findings.map(({ marks }) => marks[0]!.at);
  expect(a!.in === 'pdf' && a!.box).not.toEqual(FIRST);
  expect(b!.in === 'pdf' && b!.box).toEqual(FIRST);
});
