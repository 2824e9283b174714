import { describe, expect, test } from 'vitest';
import { drawn, read, tablesOf } from './read';
import { grid, line, pdfOf, rows, ucs2, word } from './samples';

/** The tables of a file of pages. */
const tables = async (...pages: string[]) => tablesOf(await read(pdfOf(pages))).map(drawn);

const XS = [50, 120, 250, 300, 350];
const TEXT_XS = [55, 125, 255, 305];
const ABOVE = [
  grid(XS, [120, 100, 80, 60]),
  rows(TEXT_XS, 105, 20, [
    ['Group', 'Item', 'Made', 'Valid'],
    ['First', '1.Rules', '1', '23'],
    ['Second', '2.Others', '4', '567'],
  ]),
].join('\n');

describe('what opens the next page', () => {
  test('is the rest of a table where it is but a label and blanks between the same borders', async () => {
    const below = `${grid(XS, [780, 760])}\n${word(125, 765, '3.Orders')}\n${word(50, 700, 'Text under the table.')}`;
    expect(await tables(ABOVE, below)).toEqual([
      ['Group|Item|Made|Valid', 'First|1.Rules|1|23', 'Second[2x1]|2.Others|4|567', '3.Orders||'],
    ]);
  });

  test('is the rest of a table where it is the blank row under its head', async () => {
    const above = `${grid(XS, [80, 60])}\n${rows(TEXT_XS, 65, 20, [['Held', 'Undone', 'Other', 'Open']])}`;
    const below = `${grid(XS, [780, 773])}\n${word(50, 700, 'Text under the table.')}`;
    expect(await tables(above, below)).toEqual([['Held|Undone|Other|Open', '|||']]);
  });

  test('goes on past a page number at its side, or one written with a radical', async () => {
    const below = `${grid(XS, [780, 760, 740])}\n${rows(TEXT_XS, 765, 20, [
      ['Third', '3.Orders', '5', '6'],
      ['Fourth', '4.Plans', '7', '8'],
    ])}`;
    for (const [x, one, two] of [
      [570, '1', '2'],
      [20, '1', '2'],
      [10, '第1⻚', '第2⻚'],
    ] as const)
      expect(
        (await tables(`${ABOVE}\n${ucs2(x, 95, one)}`, `${below}\n${ucs2(x, 95, two)}`))[0],
      ).toHaveLength(5);
  });

  test('keeps a head of the form that is printed again at the same place of each page', async () => {
    const page = (label: string) =>
      [
        ucs2(60, 800, '统计指标'),
        ucs2(300, 800, '单位'),
        ucs2(450, 800, '统计数'),
        ucs2(60, 700, label),
      ].join('\n');
    const running = (label: string) => [ucs2(60, 800, '某市统计年报'), ucs2(60, 700, label)].join('\n');
    const said = async (one: (label: string) => string) =>
      (await read(pdfOf([one('一、主动公开情况'), one('二、回应解读情况')]))).blocks
        .flatMap((b) => (b.kind === 'paragraph' ? [b.text] : []))
        .join('\n');
    expect(await said(page)).toMatch(/统计指标[^一]*统计数[^二]*统计指标/u);
    expect(await said(running)).not.toContain('统计年报');
  });

  test('loses no figure that stands alone at the side of its page', async () => {
    const lone = (figure: string) =>
      `${rows([20, 570], 700, 20, [
        ['Made', ''],
        ['Held', figure],
      ])}`;
    const said = (await read(pdfOf([lone('7'), lone('3')]))).blocks
      .flatMap((b) =>
        b.kind === 'table' ? b.cells.map((c) => c.text) : [b.kind === 'paragraph' ? b.text : ''],
      )
      .join(' ');
    expect(said).toMatch(/7.*3/u);
  });

  test('is none where it stands between other borders, or under other words', async () => {
    const other = `${grid([50, 140, 220, 320, 350], [780, 760])}\n${word(145, 765, '3.Orders')}`;
    const under = `${word(50, 800, 'A heading')}\n${grid(XS, [780, 760])}\n${word(125, 765, '3.Orders')}`;
    for (const below of [other, under]) expect((await tables(ABOVE, below))[0]).toHaveLength(3);
  });

  test('has a column without a level line where all its rows belong to one group', async () => {
    const below = [
      ...[780, 760, 740].map((y) => line(120, y, 350, y)),
      ...XS.map((x) => line(x, 740, x, 780)),
      rows(TEXT_XS, 765, 20, [
        ['', '3.Orders', '5', '6'],
        ['', '4.Plans', '7', '8'],
      ]),
    ].join('\n');
    const [table] = await tables(ABOVE, below);
    expect(table!.map((row) => row.split('|').slice(-3))).toEqual([
      ['Item', 'Made', 'Valid'],
      ['1.Rules', '1', '23'],
      ['2.Others', '4', '567'],
      ['3.Orders', '5', '6'],
      ['4.Plans', '7', '8'],
    ]);
  });

  test('keeps its columns where the line of the outer group is not drawn at all', async () => {
    const many = [50, 90, 170, 210, 250, 290, 330];
    const at = [55, 95, 175, 215, 255, 295];
    const above = `${grid(many, [120, 100, 80])}\n${rows(at, 105, 20, [
      ['Group', 'Item', 'A', 'B', 'C', 'D'],
      ['First', '1.Rules', '1', '2', '3', '6'],
    ])}`;
    const below = `${grid(many.slice(1), [780, 760, 740])}\n${rows(at.slice(1), 765, 20, [
      ['2.Others', '4', '5', '6', '15'],
      ['3.Orders', '7', '8', '9', '24'],
    ])}`;
    const found = tablesOf(await read(pdfOf([above, below])));
    expect(found).toHaveLength(1);
    const column = (text: string) => found[0]!.cells.find((c) => c.text === text)!.column;
    expect([column('2.Others'), column('15'), column('24')]).toEqual([column('1.Rules'), column('D'), 5]);
  });

  test('begins with its title where that stands alone at the end of the page before', async () => {
    const title = `${grid([50, 350], [80, 60])}\n${word(150, 65, 'Table of items')}`;
    const below = `${grid(XS, [780, 760, 740])}\n${rows(TEXT_XS, 765, 20, [
      ['Group', 'Item', 'Made', 'Valid'],
      ['First', '1.Rules', '1', '23'],
    ])}`;
    expect(await tables(`${word(50, 700, 'Text over it.')}\n${title}`, below)).toEqual([
      ['Table of items[1x4]', 'Group|Item|Made|Valid', 'First|1.Rules|1|23'],
    ]);
    const narrow = `${grid([50, 300], [80, 60])}\n${word(150, 65, 'Table of items')}`;
    expect((await tables(narrow, below))[0]).toHaveLength(2);
  });

  test('begins with no row for a title that the page break cuts', async () => {
    const above = `${grid([50, 350], [80, 60])}\n${word(150, 65, 'Items')}`;
    const rest = `${grid([50, 350], [780, 750])}\n${word(150, 768, 'Items')}\n${word(150, 756, 'of')}`;
    const below = `${rest}\n${grid(XS, [750, 730])}\n${rows(TEXT_XS, 735, 20, [['Group', 'Item', 'Made', 'Valid']])}`;
    expect((await tables(`${word(50, 700, 'Text over it.')}\n${above}`, below))[0]).toHaveLength(2);
  });

  test('takes the lines of a label that stand beyond the end of its table, one after the other', async () => {
    const head = rows(TEXT_XS, 125, 20, [['Group', 'Item', 'Made', 'Valid']]);
    const above = `${grid(XS, [140, 120])}\n${line(50, 80, 50, 120)}\n${grid(XS.slice(1), [120, 100, 80])}\n${head}\n${rows(
      TEXT_XS,
      105,
      20,
      [
        ['', '1.Rules', '1', '2'],
        ['All', '2.Others', '3', '4'],
      ],
    )}`;
    const beyond = [word(55, 68, 'made'), word(55, 56, 'here'), word(55, 44, 'now')].join('\n');
    const below = `${line(50, 740, 350, 740)}\n${line(50, 740, 50, 780)}\n${grid(XS.slice(1), [780, 760, 740])}\n${rows(
      TEXT_XS,
      765,
      20,
      [
        ['', '3.Orders', '5', '6'],
        ['', '4.Plans', '7', '8'],
      ],
    )}`;
    const found = tablesOf(await read(pdfOf([`${above}\n${beyond}`, below])));
    expect(found).toHaveLength(1);
    expect(found[0]!.cells.find((c) => c.row === 1 && c.column === 0)!.text).toBe('All\nmade\nhere\nnow');
  });
});

test('lines of a table above do not tear those of a double border apart', async () => {
  const upper = `${grid([50, 147, 247], [800, 780])}\n${rows([55, 155], 785, 20, [['Up', '1']])}`;
  const xs = [50, 149.5, 150.4, 250];
  const lower = `${grid(xs, [700, 680, 660])}\n${rows([55, 155], 685, 20, [
    ['Low', '2'],
    ['Last', '3'],
  ])}`;
  expect(await tables(`${upper}\n${lower}`)).toEqual([['Up|1'], ['Low|2', 'Last|3']]);
});
