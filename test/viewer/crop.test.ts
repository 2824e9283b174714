import { expect, test } from 'vitest';
import type { Mark } from '../../lib/model/finding';
import { cropArea, marksToCrop } from '../../lib/viewer/crop';

const PAGE = { width: 595, height: 842 };
const at = (page: number) => ({ in: 'pdf' as const, page, box: [0, 0, 1, 1] as const, quote: '' });

test('all marks of a row are shown, inside of the page', () => {
  const area = cropArea(
    [
      { x: 540, y: 400, width: 30, height: 20 },
      { x: 40, y: 400, width: 30, height: 20 },
    ],
    PAGE,
  );
  expect(area.x).toBeGreaterThanOrEqual(0);
  expect(area.x + area.width).toBeLessThanOrEqual(PAGE.width);
  expect(area.x).toBeLessThanOrEqual(40);
  expect(area.y).toBeLessThan(400);
  expect(area.y + area.height).toBeGreaterThan(420);
});

test('marks too far apart: what stands around the most telling one', () => {
  const area = cropArea(
    [
      { x: 300, y: 800, width: 20, height: 20 },
      { x: 300, y: 20, width: 20, height: 20 },
    ],
    PAGE,
  );
  expect(area.y).toBeLessThanOrEqual(800);
  expect(area.y + area.height).toBeLessThanOrEqual(PAGE.height);
  expect(area.height).toBeLessThan(300);
});

test('the total leads; marks of other pages and of no PDF are left out', () => {
  const marks: Mark[] = [
    { role: 'term', at: at(1) },
    { role: 'total', at: at(2) },
    { role: 'term', at: at(2) },
    { role: 'place', at: { in: 'txt', line: 1, quote: '' } },
  ];
  expect(marksToCrop(marks).map(({ role, at: place }) => [role, place.page])).toEqual([
    ['total', 2],
    ['term', 2],
  ]);
  expect(marksToCrop([marks[3]!])).toEqual([]);
});
