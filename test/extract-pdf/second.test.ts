import { expect, it } from 'vitest';
import type { DocCell, DocTable } from '../../lib/extract/pdf/pages/doc-table';
import { IDENTITY } from '../../lib/extract/pdf/paint/matrix';
import { withSecondReading } from '../../lib/extract/pdf/pages/second';
import type { Word } from '../../lib/extract/pdf/words/words';

const font = { key: 'f', name: '', bold: false, italic: false, vertical: false, unmapped: false };

function cell(row: number, column: number, text: string, x: number): DocCell {
  const y = 100 + row * 20;
  const word: Word = {
    text,
    x0: x,
    x1: x + 12,
    y0: y + 4,
    y1: y + 14,
    size: 10,
    base: y + 12,
    direction: 'right',
    font,
    glyphs: [],
    spaced: false,
  };
  const box = { x0: 50 + column * 100, x1: 150 + column * 100, y0: y, y1: y + 20 };
  const words = text === '' ? [] : [word];
  return { ...box, row, column, rowSpan: 1, columnSpan: 1, words, text, page: 1, back: IDENTITY, sure: 1 };
}

/** Three columns of figures set to the right; `last` says where the figure of the last row stands, and in which column the lines have it. */
function table(last: { column: number; x: number }, by: 'lines' | 'words' = 'lines'): DocTable {
  const cells = [0, 1, 2, 3].flatMap((row) =>
    [0, 1, 2].map((column) => cell(row, column, `${row}${column}`, 130 + column * 100)),
  );
  for (const column of [0, 1, 2]) cells.push(cell(4, column, column === last.column ? '77' : '', last.x));
  const box = { x0: 50, x1: 350, y0: 100, y1: 200 };
  return { parts: [{ page: 1, box, back: IDENTITY, firstRow: 0 }], rows: 5, columns: 3, cells, by };
}

it('leaves a figure sure that stands under the others of its column, or a little beside them', () => {
  for (const x of [230, 226, 240]) {
    const read = withSecondReading(table({ column: 1, x }));
    expect(read.cells.every((c) => c.sure === 1 && c.readings === undefined)).toBe(true);
  }
});

it('gives both readings, and no certainty, where a figure stands under another column than the lines say', () => {
  const read = withSecondReading(table({ column: 1, x: 330 }));
  const row = read.cells.filter((c) => c.row === 4);
  expect(row.map((c) => c.readings)).toEqual([undefined, ['77', ''], ['', '77']]);
  expect(row.map((c) => c.sure < 0.75)).toEqual([false, true, true]);
});

it('has nothing to say where there are no lines to disagree with', () => {
  const read = withSecondReading(table({ column: 1, x: 330 }, 'words'));
  expect(read.cells.every((c) => c.readings === undefined)).toBe(true);
});
