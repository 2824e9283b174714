import { describe, expect, it } from 'vitest';
import { drawn, read, tablesOf } from './read';
import { grid, pdfOf, word } from './samples';

const XS = [50, 150, 250];
const LINES = grid(XS, [720, 700, 680]);
const SEEN = [word(55, 705, '12'), word(155, 705, '3'), word(55, 685, '4'), word(155, 685, '5')].join('\n');
const AS_SEEN = ['12|3', '4|5'];

/** A grey picture of this size on the page. */
const picture = (x: number, y: number, wide: number, tall: number) =>
  `q ${wide} 0 0 ${tall} ${x} ${y} cm BI /W 1 /H 1 /CS /G /BPC 8 ID ~ EI Q`;

async function cellsOf(...content: string[]) {
  const document = await read(pdfOf([content.join('\n')]));
  const [table] = tablesOf(document);
  return { document, table: table!, cells: drawn(table!) };
}

describe('text that nobody sees is not read', () => {
  it.each([
    ['set without ink', `q 3 Tr ${word(67, 705, '7')} Q`],
    ['white on the paper', `1 g ${word(67, 705, '7')} 0 g`],
    ['white on a white area', `0 g 52 702 40 14 re f 1 g 52 702 40 14 re f ${word(67, 705, '7')} 0 g`],
    ['outside of its clipping area', `q 55 750 40 10 re W n ${word(67, 705, '7')} Q`],
    ['of a line cut off but for its third', `q 55 710.5 40 10 re W n ${word(67, 705, '7')} Q`],
    ['too small to be read', word(67, 705, '777', 1)],
  ])('%s', async (_, hidden) => {
    expect((await cellsOf(LINES, hidden, SEEN)).cells).toEqual(AS_SEEN);
  });

  it('on the other side of the cut where a line is cut between two pages', async () => {
    const [line, rest] = [word(55, 700, 'A line'), 'the rest of the text'];
    const above = `q 0 702 595 140 re W n ${line} Q`;
    const below = `q 0 0 595 702 re W n ${line} Q ${word(55, 600, rest)}`;
    const { blocks } = await read(pdfOf([above, below]));
    expect(blocks.map((b) => (b.kind === 'paragraph' ? b.text : ''))).toEqual(['A line', rest]);
  });

  it('painted over before the words that replace it', async () => {
    const old = `${word(60, 705, '789')} 1 g 53 702 40 14 re f 0 g`;
    expect((await cellsOf(LINES, old, SEEN)).cells).toEqual(AS_SEEN);
  });

  it('but what is white on a colour, and what is only partly painted over', async () => {
    const header = `0 0 1 rg 50 700 100 20 re f 1 g ${word(55, 705, '12')} 0 g ${SEEN.replace('(12)', '()')}`;
    expect((await cellsOf(LINES, header)).cells).toEqual(AS_SEEN);
    const aside = 'q 53 702 m 93 702 l 93 704 l h W n 1 g 53 702 40 14 re f Q';
    expect((await cellsOf(LINES, SEEN, aside)).cells).toEqual(AS_SEEN);
    const frame = '1 g 53 702 40 14 re 55 703 36 12 re f* 0 g';
    expect((await cellsOf(LINES, SEEN, frame)).cells).toEqual(AS_SEEN);
  });
});

describe('what software read in a picture', () => {
  const scan = picture(0, 0, 595, 842);
  it.each([
    ['over it without ink', `${scan} q 3 Tr ${LINES} ${SEEN} Q`],
    ['under it', `${LINES} ${SEEN} ${scan}`],
  ])('is read as a guess: %s', async (_, content) => {
    const { document, table, cells } = await cellsOf(content);
    expect(cells).toEqual(AS_SEEN);
    expect(document.notes).toMatchObject([{ code: 'text-recognised', detail: '1' }]);
    expect(table.cells.every((c) => c.sure < 0.75)).toBe(true);
  });

  it('gives way to text that is seen', async () => {
    const { document, cells } = await cellsOf(scan, LINES, SEEN, `q 3 Tr ${SEEN.replaceAll('(1', '(7')} Q`);
    expect(cells).toEqual(AS_SEEN);
    expect(document.notes).toEqual([]);
  });

  it('is doubted in its own cell where only that is a picture', async () => {
    const prose = word(55, 600, 'text that is seen on the rest of the page');
    const one = `q 3 Tr ${word(55, 705, '12')} Q ${picture(52, 702, 40, 14)}`;
    const { table, cells } = await cellsOf(LINES, one, SEEN.replace('(12)', '()'), prose);
    expect(cells).toEqual(AS_SEEN);
    expect(table.cells.map((c) => c.sure < 0.75)).toEqual([true, false, false, false]);
  });
});

describe('text painted again beside itself', () => {
  it.each([
    ['a little aside', 1.2, 0],
    ['aside and below', 1.5, -1.5],
  ])('is read once: %s', async (_, dx, dy) => {
    const shadow = `0.6 g ${[word(55 + dx, 705 + dy, '12'), word(155 + dx, 705 + dy, '33')].join('\n')} 0 g`;
    expect((await cellsOf(LINES, shadow, SEEN.replace('(3)', '(33)'))).cells).toEqual(['12|33', '4|5']);
  });
});
