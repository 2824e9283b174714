import { expect, test } from 'vitest';
import type { PdfLocation } from '../../lib/model/location';
import type { FigureBox } from '../../lib/viewer/figure-layer';
import { FigurePainting, type ViewerFigure } from '../../lib/viewer/figure-painting';
import type { PagePlace } from '../../lib/viewer/word-places';

const BOX = [0, 0, 1, 1] as const;

const figure = (index: number, page: number, quote: string): ViewerFigure => ({
  index,
  kind: 'agrees',
  at: { in: 'pdf', page, box: BOX, quote },
  name: quote,
});

/** Pages that take boxes, and places that are known: every figure on its own page, but for those named. */
function bench(elsewhere: Record<string, PagePlace | null> = {}) {
  const shown = new Map<number, number[]>();
  const asked: string[] = [];
  const missed: number[] = [];
  const near = [1];
  const pages = {
    nearPages: () => near,
    setFigures: (page: number, boxes: readonly FigureBox[]) =>
      void shown.set(
        page,
        boxes.map(({ index }) => index),
      ),
  };
  const places = {
    of: async ({ page, quote }: PdfLocation): Promise<PagePlace | null> => {
      asked.push(quote);
      return quote in elsewhere ? elsewhere[quote]! : { page, boxes: [[...BOX]] };
    },
  };
  const paint = (figures: readonly ViewerFigure[]) =>
    new FigurePainting(figures, places, pages, (count) => missed.push(count));
  return { shown, asked, missed, near, paint };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('only pages that are drawn are looked at, each once', async () => {
  const { shown, asked, paint } = bench();
  const painting = paint([figure(0, 1, 'a'), figure(1, 2, 'b'), figure(2, 3, 'c')]);
  await settled();
  expect([asked, shown.get(1)]).toEqual([['a'], [0]]);
  await painting.drawn(2);
  await painting.drawn(2);
  expect([asked, shown.get(2), shown.has(3)]).toEqual([['a', 'b'], [1], false]);
});

test('what goes on over the page is painted there, when that page is drawn', async () => {
  const { shown, paint } = bench({ b: { page: 2, boxes: [[...BOX], [...BOX]] } });
  const painting = paint([figure(0, 1, 'a'), figure(1, 1, 'b')]);
  await settled();
  expect(shown.get(1)).toEqual([0]);
  await painting.drawn(2);
  expect(shown.get(2)).toEqual([1, 1]);
});

test('what is not found is counted, and nothing is left when it ends', async () => {
  const { shown, missed, paint } = bench({ a: null });
  const painting = paint([figure(0, 1, 'a'), figure(1, 1, 'b')]);
  await settled();
  expect([shown.get(1), missed]).toEqual([[1], [1]]);
  painting.end();
  expect(shown.get(1)).toEqual([]);
  await painting.drawn(1);
  expect(shown.get(1)).toEqual([]);
});
