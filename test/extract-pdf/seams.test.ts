import { expect, test } from 'vitest';
import { edgesOf } from '../../lib/extract/pdf/lines/edges';
import type { Fill } from '../../lib/extract/pdf/paint/paint';
import { gridsOf } from '../../lib/extract/pdf/lines/ruled';
import { drawn, read, tablesOf } from './read';
import { pdfOf, word } from './samples';
import { seamsOf } from '../../lib/extract/pdf/lines/seams';

const fill = (x0: number, y0: number, x1: number, y1: number, colour = '#ffffff'): Fill => ({
  x0,
  y0,
  x1,
  y1,
  colour,
});

/** A ground with boxes of 50 x 20 on it, `gap` apart. */
function boxes(columns: number, rows: number, gap: number): Fill[] {
  const ground = fill(0, 0, columns * (50 + gap) + gap, rows * (20 + gap) + gap, '#000000');
  const cells: Fill[] = [];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const x = gap + c * (50 + gap);
      const y = gap + r * (20 + gap);
      cells.push(fill(x, y, x + 50, y + 20));
    }
  return [ground, ...cells];
}

test('white boxes on a dark ground are the cells of a grid', () => {
  const [grid] = gridsOf(edgesOf(seamsOf(boxes(3, 4, 0.75))));
  expect(grid!.cells).toHaveLength(12);
  expect(grid!.xs).toHaveLength(4);
});

test('a box over several columns is a merged cell', () => {
  const [ground, , , third, ...rest] = boxes(3, 2, 0.75);
  const wide = fill(0.75, 0.75, third!.x1, third!.y1);
  const [grid] = gridsOf(edgesOf(seamsOf([ground!, wide, ...rest])));
  expect(grid!.cells.map((c) => c.columnSpan)).toEqual([3, 1, 1, 1]);
});

test('areas that touch, and areas far apart, leave no lines', () => {
  expect(seamsOf(boxes(3, 4, 0))).toEqual([]);
  expect(seamsOf(boxes(3, 4, 12))).toEqual([]);
});

test('marks inside a box are no cells', () => {
  const [ground, ...cells] = boxes(2, 2, 0.75);
  const mark = fill(5, 5, 30, 15, '#ffff00');
  const [grid] = gridsOf(edgesOf(seamsOf([ground!, ...cells, mark])));
  expect(grid!.cells).toHaveLength(4);
});

test('as many areas as a picture has are not looked at', () => {
  expect(seamsOf(boxes(60, 60, 0.75))).toEqual([]);
});

test('a blank row as low as a line is a row of cells', async () => {
  const xs = [50, 150, 250, 350];
  const box = (x: number, y: number, tall: number) => `${x + 0.75} ${y} 99.25 ${tall} re f`;
  const white = [
    ...xs.map((x) => box(x, 700, 20)),
    ...xs.map((x) => box(x, 679.25, 20)),
    ...xs.map((x) => box(x, 675.5, 3)),
  ];
  const words = xs.flatMap((x) => [word(x + 10, 706, 'head'), word(x + 10, 685, '7')]);
  const ground = '0 g 50 674.75 400.75 46 re f';
  const [table] = tablesOf(await read(pdfOf([[ground, '1 g', ...white, '0 g', ...words].join('\n')])));
  expect(drawn(table!).map((row) => row.split('|').length)).toEqual([4, 4, 4]);
});
