import { describe, expect, test } from 'vitest';
import { read, tablesOf } from './read';
import { grid, pdfOf, rows, word } from './samples';

const XS = [50, 150, 250, 350, 450, 550];
const YS = [720, 700, 680, 660];
/** A grid of five columns from 50 to 550 and three rows; each word stands clear of its borders. */
const TABLE = [
  grid(XS, YS),
  rows([60, 160, 260, 360, 460], 705, 20, [
    ['Label', 'First', 'Second', 'Third', 'Total'],
    ['New', '11', '22', '33', '66'],
    ['Old', '1', '2', '3', '123456'],
  ]),
].join('\n');

/** The edges that cut the one table of a page with this crop box, and the words of cells that touch them. */
async function cutBy(crop: string | null, content = TABLE, more = '') {
  const document = await read(pdfOf([content], `${crop ? `/CropBox [${crop}]` : ''} ${more}`));
  const [table] = tablesOf(document);
  const marked = (cut: 'ink' | 'cell') =>
    table!.cells.filter((cell) => cell.cut === cut).map(({ text }) => text);
  return {
    sides: (table!.cutOff ?? []).map(({ page, side }) => `${page} ${side}`),
    ink: marked('ink'),
    cell: marked('cell'),
  };
}

describe('a table and the edges of its paper', () => {
  test('keeps clear of them: nothing is said', async () => {
    expect(await cutBy(null)).toEqual({ sides: [], ink: [], cell: [] });
    expect(await cutBy('40 0 560 842')).toEqual({ sides: [], ink: [], cell: [] });
  });

  test('is cut at the right in the middle of a column', async () => {
    const cut = await cutBy('0 0 420 842');
    expect(cut.sides).toEqual(['1 right']);
  });

  test('is cut at the right in the middle of a figure', async () => {
    const cut = await cutBy('0 0 480 842');
    expect(cut.sides).toEqual(['1 right']);
    const whole = await cutBy('0 0 552 842');
    expect(whole.ink).toEqual([]);
  });

  test('is cut so near behind a figure that a next digit would stand beyond: the figure is told', async () => {
    const frames = XS.slice(0, -1).flatMap((x, i) =>
      YS.slice(1).map((y, k) => `${x} ${y} ${XS[i + 1]! - x} ${YS[k]! - y} re S`),
    );
    const boxes = `${TABLE}\n${frames.join('\n')}`;
    const near = await cutBy('0 0 496 842', boxes);
    expect(near).toEqual({ sides: ['1 right'], ink: ['123456'], cell: ['Total', '66'] });
    const clear = await cutBy('0 0 500 842', boxes);
    expect(clear).toEqual({ sides: ['1 right'], ink: [], cell: ['Total', '66', '123456'] });
  });

  test('is cut at the right exactly behind a column', async () => {
    expect((await cutBy('0 0 450 842')).sides).toEqual(['1 right']);
    expect((await cutBy('0 0 451 842')).sides).toEqual(['1 right']);
  });

  test('is drawn exactly to the width of the paper: its edges are told, its words keep clear', async () => {
    const cut = await cutBy('50 0 550 842');
    expect(cut.sides).toEqual(['1 left', '1 right']);
    expect(cut.ink).toEqual([]);
    expect(cut.cell).toContain('123456');
  });

  test('is cut at the left in the middle of its labels', async () => {
    const cut = await cutBy('65 0 595 842');
    expect(cut.sides).toEqual(['1 left']);
    expect(cut.ink).toEqual(['Label', 'New', 'Old']);
  });

  test('is cut at the bottom in the middle of a row', async () => {
    expect((await cutBy('0 668 595 842')).sides).toEqual(['1 bottom']);
  });

  test('is cut where the page is turned: the side is that of the page as it is read', async () => {
    const turned = `q 0 1 -1 0 595 0 cm 1 0 0 1 0 -300 cm\n${TABLE}\nQ`;
    expect((await cutBy(null, turned, '/Rotate 90')).sides).toEqual([]);
    expect((await cutBy('0 0 595 420', turned, '/Rotate 90')).sides).toEqual(['1 right']);
  });
});

describe('a table and the edges of an area of its page that alone shows', () => {
  const shownIn = (x0: number, x1: number, content = TABLE) =>
    cutBy(null, `q ${x0} 0 ${x1 - x0} 842 re W n\n${content}\nQ`);

  test('keeps clear of them, or is drawn exactly to them: nothing is said', async () => {
    expect((await shownIn(40, 560)).sides).toEqual([]);
    expect((await shownIn(50, 550)).sides).toEqual([]);
  });

  test('is cut where its lines run over them, as its columns do', async () => {
    expect((await shownIn(50, 420)).sides).toEqual(['1 right']);
    const left = await shownIn(65, 560);
    expect(left.sides).toEqual(['1 left']);
    expect(left.ink).toEqual(['Label', 'New', 'Old']);
  });

  test('is cut in the middle of a figure: the figure is told', async () => {
    const cut = await shownIn(50, 480);
    expect(cut.sides).toEqual(['1 right']);
    expect(cut.ink).toEqual(['Total', '1234']);
  });

  test('is not cut by words above it that run over', async () => {
    const long = `${TABLE}\n${word(400, 800, 'A line of words that is far too long for its place')}`;
    expect((await shownIn(50, 550, long)).sides).toEqual([]);
  });
});

describe('what else reaches an edge of the paper', () => {
  test('a rule across the page above it does not cut a table', async () => {
    expect((await cutBy(null, `${TABLE}\n0 724 m 595 724 l S`)).sides).toEqual([]);
  });

  test('a table that goes on over the page break is not cut at the end of its page', async () => {
    const upper = [
      grid(XS, [60, 40, 20, 0]),
      rows([60, 160, 260, 360, 460], 45, 20, [
        ['Label', 'First', 'Second', 'Third', 'Total'],
        ['New', '11', '22', '33', '66'],
        ['Old', '1', '2', '3', '6'],
      ]),
    ].join('\n');
    const lower = [
      grid(XS, [842, 822, 802]),
      rows([60, 160, 260, 360, 460], 827, 20, [
        ['More', '4', '5', '6', '15'],
        ['Last', '7', '8', '9', '24'],
      ]),
    ].join('\n');
    const tables = tablesOf(await read(pdfOf([upper, lower])));
    expect(tables.map(({ rows: count, cutOff }) => [count, cutOff])).toEqual([[5, undefined]]);
    expect(tablesOf(await read(pdfOf([upper])))[0]!.cutOff).toEqual([{ page: 1, side: 'bottom' }]);
  });
});
