import { describe, expect, it } from 'vitest';
import { drawn, read, tablesOf } from './read';
import { grid, line, pdfOf, rows, word } from './samples';

const XS = [50, 150, 250, 350];
const TEXT_XS = [55, 155, 255];
const TEXTS = [
  ['Item', 'Made', 'Valid'],
  ['Rules', '1', '23'],
  ['Others', '4', '567'],
];
const WORDS = rows(TEXT_XS, 705, 20, TEXTS);
const PLAIN = ['Item|Made|Valid', 'Rules|1|23', 'Others|4|567'];
const YS = [720, 700, 680, 660];

async function only(content: string): Promise<string[]> {
  const tables = tablesOf(await read(pdfOf([content])));
  expect(tables).toHaveLength(1);
  return drawn(tables[0]!);
}

describe('ruled tables', () => {
  it('reads stroked lines, thin filled rectangles, dashes and doubled lines alike', async () => {
    const filled = [...YS.map((y) => `50 ${y} 300 0.5 re f`), ...XS.map((x) => `${x} 660 0.5 60 re f`)].join(
      '\n',
    );
    const dashes = `[3 2] 0 d\n${grid(XS, YS)}`;
    const pieces = YS.flatMap((y) =>
      Array.from({ length: 60 }, (_, i) => line(50 + i * 5, y, 53 + i * 5, y)),
    );
    const broken = [...pieces, ...XS.map((x) => line(x, 660, x, 720))].join('\n');
    const doubled = `${grid(XS, YS)}\n${grid(
      XS.map((x) => x + 2),
      YS.map((y) => y + 2),
    )}`;
    for (const lines of [grid(XS, YS), filled, dashes, broken, doubled])
      expect(await only(`${lines}\n${WORDS}`)).toEqual(PLAIN);
  });

  it('merges cells where inner lines are missing and closes a missing side', async () => {
    const lines = [
      ...YS.map((y) => line(50, y, 350, y)),
      line(150, 660, 150, 700),
      line(250, 660, 250, 700),
      line(50, 660, 50, 720),
    ].join('\n');
    const words = rows(TEXT_XS, 705, 20, [['Over all', '', ''], ...TEXTS.slice(1)]);
    expect(await only(`${lines}\n${words}`)).toEqual(['Over all[1x3]', 'Rules|1|23', 'Others|4|567']);
  });

  it('takes no clip for a line, and follows the matrix of a transformation', async () => {
    const clip = '50 690 300 5 re W n';
    const scaled = `q 2 0 0 2 0 0 cm ${grid(
      XS.map((x) => x / 2),
      YS.map((y) => y / 2),
    )} Q`;
    expect(await only(`q ${clip} Q ${scaled}\n${WORDS}`)).toEqual(PLAIN);
  });

  it('keeps a blank cell blank, with its place', async () => {
    const words = rows(TEXT_XS, 705, 20, [TEXTS[0]!, ['Rules', '', '23'], TEXTS[2]!]);
    const [table] = tablesOf(await read(pdfOf([`${grid(XS, YS)}\n${words}`])));
    const blank = table!.cells.find((c) => c.row === 1 && c.column === 1)!;
    expect(blank.text).toBe('');
    expect(blank.at).toMatchObject({ in: 'pdf', page: 1, box: [150, 680, 250, 700] });
  });

  it('gives glyphs painted one by one, and a letter on the border, to the cell they belong to', async () => {
    const one = [word(155, 685, '1'), word(160.6, 685, '2'), word(248.5, 665, '9')].join('\n');
    const words = rows(TEXT_XS, 705, 20, [TEXTS[0]!, ['Rules', '', '23'], ['Others', '', '']]);
    const table = await only(`${grid(XS, YS)}\n${words}\n${one}`);
    expect(table).toEqual(['Item|Made|Valid', 'Rules|12|23', 'Others||9']);
  });

  it('parts two figures painted close together on both sides of a line', async () => {
    const words = rows(TEXT_XS, 705, 20, [TEXTS[0]!, ['Rules', '', ''], TEXTS[2]!]);
    const close = `${word(244, 685, '5')}\n${word(250.4, 685, '10')}`;
    expect(await only(`${grid(XS, YS)}\n${words}\n${close}`)).toEqual([
      'Item|Made|Valid',
      'Rules|5|10',
      'Others|4|567',
    ]);
  });

  it('splits a frame with column lines but no row lines where figures stand under figures', async () => {
    expect(
      await only(
        `${grid(XS, [720, 650])}\n${rows(TEXT_XS, 708, 14, [...TEXTS, ['More', '8', '9'], ['Last', '6', '7']])}`,
      ),
    ).toEqual([...PLAIN, 'More|8|9', 'Last|6|7']);
  });

  it('is no table: a page frame, an empty grid, a chart', async () => {
    const frame = `${grid([40, 560], [60, 800])}\n${word(60, 700, 'A single sentence in a frame.')}`;
    const empty = grid(XS, YS);
    const curve = Array.from(
      { length: 12 },
      (_, i) => `${50 + i * 25} ${660 + ((i * 17) % 60)} m ${75 + i * 25} ${660 + ((i * 29) % 60)} l S`,
    );
    const chart = `${grid([50, 350], YS)}\n${curve.join('\n')}\n${word(30, 660, '10')}\n${word(30, 700, '20')}\n${word(30, 720, '30')}`;
    for (const content of [frame, empty, chart])
      expect(tablesOf(await read(pdfOf([`${word(60, 100, 'Text')}\n${content}`])))).toHaveLength(0);
  });
});

describe('tables without lines', () => {
  it('finds columns and rows by where words stand', async () => {
    expect(await only(WORDS + rows(TEXT_XS, 645, 20, [['More', '8', '9']]))).toEqual([...PLAIN, 'More|8|9']);
  });

  it('puts a head wrapped over lines together and spans heads over the line drawn under them', async () => {
    const head = [
      word(230, 740, 'Both'),
      line(155, 735, 320, 735),
      word(155, 725, 'Made'),
      word(255, 725, 'Still'),
      word(255, 713, 'valid'),
      line(50, 750, 350, 750),
      line(50, 707, 350, 707),
      line(50, 640, 350, 640),
    ].join('\n');
    const table = await only(
      `${head}\n${rows(TEXT_XS, 690, 20, [
        ['Rules', '1', '23'],
        ['Others', '4', '567'],
        ['More', '8', '9'],
      ])}`,
    );
    expect(table).toEqual(['Both[1x2]', 'Made|Still/valid', 'Rules|1|23', 'Others|4|567', 'More|8|9']);
  });

  it('takes no prose, list or contents for a table', async () => {
    const sentence =
      'This is a line of running text that fills the measure of the page and goes on and on until';
    const prose = Array.from({ length: 8 }, (_, i) => word(60, 700 - i * 14, `${sentence} ${i} of`)).join(
      '\n',
    );
    const list = Array.from(
      { length: 5 },
      (_, i) => `${word(60, 500 - i * 14, '-')}\n${word(80, 500 - i * 14, 'a point of a list')}`,
    ).join('\n');
    const contents = Array.from(
      { length: 6 },
      (_, i) =>
        `${word(60, 400 - i * 14, `Part ${i} ${'. '.repeat(30)}`)}\n${word(500, 400 - i * 14, String(3 + i))}`,
    ).join('\n');
    expect(tablesOf(await read(pdfOf([[prose, list, contents].join('\n')])))).toEqual([]);
  });
});
