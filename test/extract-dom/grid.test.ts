import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formGrid, type LooseRow } from '../../lib/extract/dom/grid';

const cell = fc.record({
  item: fc.constant('x'),
  rowSpan: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(65_534)),
  columnSpan: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(1000)),
});
const rows = fc.array(
  fc.record({ group: fc.constant(0), cells: fc.array(cell, { maxLength: 6 }), dropped: fc.boolean() }),
  { maxLength: 8 },
);

test('whatever the spans, cells keep apart and inside their table, in order, each once', () => {
  fc.assert(
    fc.property(rows, (loose: LooseRow<string>[]) => {
      const grid = formGrid(loose);
      const taken = new Set<number>();
      for (const { row, column, rowSpan, columnSpan } of grid.cells) {
        expect(rowSpan).toBeGreaterThan(0);
        expect(columnSpan).toBeGreaterThan(0);
        expect(row + rowSpan).toBeLessThanOrEqual(grid.rows);
        expect(column + columnSpan).toBeLessThanOrEqual(grid.columns);
        for (let r = row; r < row + rowSpan; r++) {
          for (let c = column; c < column + columnSpan; c++) taken.add(r * 1001 + c);
        }
      }
      // Places taken twice would be fewer than the cells' areas together.
      const areas = grid.cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
      expect(taken.size).toBe(areas);
    }),
  );
});

test('sane tables are left as they are', () => {
  const plain = (texts: string[]): LooseRow<string> => ({
    group: 0,
    cells: texts.map((item) => ({ item, rowSpan: 1, columnSpan: 1 })),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (height, width) => {
      const texts = Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (__, column) => `${row},${column}`),
      );
      const grid = formGrid(texts.map(plain));
      expect(grid).toMatchObject({ rows: height, columns: width, mended: 0 });
      for (const { item, row, column, mended } of grid.cells) {
        expect(item).toBe(`${row},${column}`);
        expect(mended).toBe(false);
      }
    }),
  );
});

test('a span never leaves its row group', () => {
  const one = (item: string, rowSpan: number) => ({ item, rowSpan, columnSpan: 1 });
  const grid = formGrid([
    { group: 0, cells: [one('甲', 5), one('乙', 1)] },
    { group: 1, cells: [one('丙', 1), one('丁', 1)] },
  ]);
  expect(grid.cells.map(({ item, row, column, rowSpan }) => [item, row, column, rowSpan])).toEqual([
    ['甲', 0, 0, 1],
    ['乙', 0, 1, 1],
    ['丙', 1, 0, 1],
    ['丁', 1, 1, 1],
  ]);
  expect(grid.mended).toBe(1);
});
