import { describe, expect, it } from 'vitest';
import { formTables } from '../../lib/extract/pdf/by-form/form-tables';
import type { DocTable } from '../../lib/extract/pdf/pages/doc-table';
import type { FoundPage } from '../../lib/extract/pdf/pages/found-page';
import type { RawCell, RawTable } from '../../lib/extract/pdf/lines/raw-table';
import { holds, type Glyph } from '../../lib/extract/pdf/paint/paint';
import { bodyOfThree, headOfThree, pageOf, rowsOfThree, rowTexts } from './form-pages';
import { SIZE, text } from './glyphs';

type Row = ReturnType<typeof rowsOfThree>[number];

const read = (...pages: Glyph[][]) => formTables(pages.map((glyphs, i) => pageOf(i + 1, glyphs)));

const three = () => rowsOfThree('2021-30');
const figures = (rows: readonly Row[]) => rows.filter(({ heading }) => !heading);
const printed = ({ label, values }: Row) => [label, ...values].join('|');

/** Whether the rows under a table's head of three lines are these; labels of groups may stand before them. */
function expectRows(table: DocTable, rows: readonly Row[]): void {
  const texts = rowTexts(table).slice(3);
  expect(texts).toHaveLength(rows.length);
  rows.forEach((row, i) =>
    expect(texts[i]!.endsWith(printed(row)), `${texts[i]} is ${printed(row)}`).toBe(true),
  );
}

/** The rows with the one of this label changed. */
const withRow = (rows: readonly Row[], label: string, change: Partial<Row>) =>
  rows.map((row) => (row.label === label ? { ...row, ...change } : row));

const restOf = (pages: ReturnType<typeof read>['pages']) =>
  pages.map((p) => p.rest.map((w) => w.text).join(' '));

describe('a table of the form without lines', () => {
  it('is read row by row and column by column, labels of groups beside their rows', () => {
    const rows = three();
    const { found, pages, open } = read([...headOfThree(150), ...bodyOfThree(rows, 170)]);
    expect(found).toHaveLength(1);
    const { table } = found[0]!;
    expectRows(table, figures(rows));
    const group = table.cells.find((c) => c.text.replace(/\n/gu, '') === '（三）不予公开')!;
    expect([group.column, group.rowSpan]).toEqual([1, 8]);
    expect(table.placed).toBe(true);
    expect([restOf(pages), open]).toEqual([[''], null]);
  });

  it.each([
    ['without its head again', []],
    ['with its head again', headOfThree(100)],
    [
      'with the lower lines of its head alone, where the others were taken for a running head',
      headOfThree(100).slice(12),
    ],
  ])('goes on over a page break %s', (_, again) => {
    const rows = three();
    const { found, pages } = read(
      [...text('二、主动公开情况如下', 100, 60), ...headOfThree(150), ...bodyOfThree(rows.slice(0, 9), 170)],
      [...again, ...bodyOfThree(rows.slice(9), 120), ...text('四、其他情况说明', 100, 900)],
    );
    expect(found).toHaveLength(1);
    expectRows(found[0]!.table, figures(rows));
    expect(found[0]!.table.parts.map(({ page }) => page)).toEqual([1, 2]);
    expect(new Set(found[0]!.table.cells.map(({ page }) => page))).toEqual(new Set([1, 2]));
    expect(restOf(pages)).toEqual(['二、主动公开情况如下', '四、其他情况说明']);
  });

  it('goes on over a page break where its title is printed again with its head, once', () => {
    const rows = three();
    const title = '三、收到和处理政府信息公开申请情况';
    const { found, pages } = read(
      [...text(title, 400, 85), ...headOfThree(150), ...bodyOfThree(rows.slice(0, 9), 170)],
      [...text(title, 400, 35), ...headOfThree(100), ...bodyOfThree(rows.slice(9), 120)],
    );
    expectRows(found[0]!.table, figures(rows));
    expect(restOf(pages)).toEqual([title, '']);
    const other = text('本年度申请情况的说明', 400, 35);
    const apart = read(
      [...text(title, 400, 85), ...headOfThree(150), ...bodyOfThree(rows.slice(0, 9), 170)],
      [...other, ...headOfThree(100), ...bodyOfThree(rows.slice(9), 120)],
    );
    expect(apart.found, 'words of its own between the rows').toEqual([]);
  });

  it('is read where a figure of its first column touches the label of its row', () => {
    const rows = three().map((row) => ({ ...row, values: row.values.map((_, k) => `${k}`) }));
    const label = '（一）予以公开';
    const narrow = (g: Glyph): Glyph => (g.x0 > 370 ? { ...g, x0: g.x0 - 9, x1: g.x1 - 14 } : g);
    const glyphs = bodyOfThree(rows, 170).map(narrow);
    const { base } = glyphs.find((g) => g.text === '予')!;
    const own = glyphs.filter((g) => g.base !== base || g.x0 > 370);
    const touching = text(label, 386 - (label.length * SIZE) / 2, base);
    expectRows(read([...headOfThree(150), ...own, ...touching]).found[0]!.table, figures(rows));
  });

  it('is open while its last rows are to come', () => {
    const { found, open } = read([...headOfThree(150), ...bodyOfThree(three().slice(0, 9), 170)]);
    expect(found).toEqual([]);
    expect(open).toBe(0);
  });

  it('keeps blank places and rows of nothing but blanks', () => {
    const blank = three().map((row, i) => ({
      ...row,
      values: row.values.map((value, k) => (i % 3 === 0 || k === 2 ? '' : value)),
    }));
    const { found } = read([...headOfThree(150), ...bodyOfThree(blank, 170)]);
    expectRows(found[0]!.table, figures(blank));
  });

  it('keeps a row the form does not have, and what the form has and is not printed stays missing', () => {
    const rows = three();
    const other: Row = { label: '9.属于其他特殊情形', depth: 2, heading: false, values: rows[0]!.values };
    const more = [...rows.slice(0, 14), other, ...rows.slice(14)];
    const { found } = read([...headOfThree(150), ...bodyOfThree(more, 170)]);
    expectRows(found[0]!.table, figures(more));
    expect(found[0]!.table.placed).toBe(true);

    const less = rows.filter(({ label }) => label !== '2.重复申请');
    const without = read([...headOfThree(150), ...bodyOfThree(less, 170)]).found[0]!.table;
    expectRows(without, figures(less));
    expect(without.placed, 'what lacks a row is doubted').toBeUndefined();
  });

  it('keeps rows of text between its rows, each one of its own, but none where a page begins', () => {
    const rows = three();
    const said = (label: string): Row => ({ label, depth: 2, heading: false, values: [] });
    const texts = [said('主要内容'), said('内容多为征地和规划；补偿标准占九成。')];
    const more = [...rows.slice(0, 14), ...texts, ...rows.slice(14)];
    const { found } = read([...headOfThree(150), ...bodyOfThree(more, 170)]);
    expectRows(
      found[0]!.table,
      figures(more).map((row) => (row.values.length > 0 ? row : { ...row, values: Array(7).fill('') })),
    );
    const broken = [bodyOfThree(more.slice(0, 14), 170), bodyOfThree([texts[1]!, ...rows.slice(14)], 120)];
    expect(read([...headOfThree(150), ...broken[0]!], broken[1]!).found).toEqual([]);
  });

  it('keeps the words of a label that is not quite the form’s', () => {
    const rows = withRow(three(), '1.信访举报投诉类申请', { label: '1.信访、举报、投诉类的申请' });
    expectRows(read([...headOfThree(150), ...bodyOfThree(rows, 170)]).found[0]!.table, figures(rows));
  });

  it('is no table where a figure stands under no column, between two rows, or words have no place', () => {
    const whole = [...headOfThree(150), ...bodyOfThree(three(), 170)];
    const shifted = withRow(three(), '2.重复申请', { values: ['1', '', '', '', '', '', ''] });
    for (const more of [text('777', 430, 187), text('政府网站公开的其他信息', 600, 400)])
      expect(read([...whole, ...more]).found).toEqual([]);
    expectRows(read([...headOfThree(150), ...bodyOfThree(shifted, 170)]).found[0]!.table, figures(shifted));
  });

  it('doubts digits set apart where a place beside them is blank', () => {
    for (const [others, sure] of [
      [['0', '0', '0', '0', '0', '0'], 0.95],
      [['', '0', '0', '0', '0', '0'], 0.5],
    ] as const) {
      const rows = withRow(three(), '2.重复申请', { values: ['', ...others] });
      const glyphs = bodyOfThree(rows, 170);
      const { base } = glyphs.find((g) => g.text === '重')!;
      const apart = [...text('1', 394, base), ...text('3', 407, base)];
      const { table } = read([...headOfThree(150), ...glyphs, ...apart]).found[0]!;
      expect(table.cells.find((c) => c.words.length === 2 && c.text.replace(' ', '') === '13')?.sure).toBe(
        sure,
      );
    }
  });

  it('takes two parts of one value for one, also where a blank makes them as many as there are columns', () => {
    const rows = withRow(three(), '2.重复申请', { values: ['', '', '5', '5', '5', '5', '5'] });
    const glyphs = bodyOfThree(rows, 170);
    const { base } = glyphs.find((g) => g.text === '重')!;
    const apart = [...text('1', 390, base), ...text('2', 410, base)];
    const { table } = read([...headOfThree(150), ...glyphs, ...apart]).found[0]!;
    expect(rowTexts(table).find((row) => row.includes('重复申请'))).toMatch(/^2\.重复申请\|1 ?2\|\|5\|5/u);
  });

  it('leaves running text alone that speaks of the same things', () => {
    const prose = [
      '本年新收政府信息公开申请数量为九件，',
      '予以公开五件，不予公开两件，',
      '结转下年度继续办理一件。',
    ];
    const { found, open } = read(prose.flatMap((line, i) => text(line, 300, 100 + 20 * i)));
    expect([found, open]).toEqual([[], null]);
  });
});

describe('the table of reviews without lines', () => {
  const LEAVES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

  it('is cut at its labels where they run together', () => {
    const leaves = Array.from({ length: 3 }, () => LEAVES).flat();
    const glyphs = [
      ...text('行政复议', 235, 100),
      ...text('行政诉讼', 505, 100),
      ...text('未经复议直接起诉', 415, 114),
      ...text('复议后起诉', 595, 114),
      ...text(leaves.join(''), 415, 128),
    ];
    let x = 415 - leaves.join('').length * 5;
    const middles = leaves.map((leaf) => (x += leaf.length * 10) - leaf.length * 5);
    const { found } = read([...glyphs, ...middles.flatMap((middle, k) => text(`${k}`, middle, 150))]);
    expect(rowTexts(found[0]!.table).slice(2)).toEqual([
      LEAVES.concat(LEAVES).join('|'),
      leaves.map((_, k) => `${k}`).join('|'),
    ]);
  });
});

describe('a table of the form with level lines alone', () => {
  const RIGHT = [370, 430, 490, 550, 610, 670, 730, 790];

  /** The page with its words in a table of level lines: a row for each line of figures; `left` moves the borders of a row's columns. */
  function levelPage(glyphs: Glyph[], left: (row: number) => number = () => 0): FoundPage {
    const page = pageOf(1, glyphs);
    const middles = page.rest.filter((w) => w.x0 > 370 && /^\d/u.test(w.text)).map((w) => (w.y0 + w.y1) / 2);
    const rows = [...new Set(middles)].toSorted((a, b) => a - b);
    const ys = [0, ...rows.map((y, i) => ((rows[i - 1] ?? y - 20) + y) / 2), rows.at(-1)! + 30];
    const cells = ys.slice(1).flatMap((y1, row) =>
      [0, ...RIGHT].slice(0, -1).map((_, column): RawCell => {
        const edge = (k: number) => (k === 0 ? 0 : RIGHT[k - 1]! - (k < RIGHT.length ? left(row) : 0));
        const box = { x0: edge(column), x1: edge(column + 1), y0: ys[row]!, y1 };
        const words = page.rest.filter((w) => holds(box, w));
        return { ...box, row, column, rowSpan: 1, columnSpan: 1, words };
      }),
    );
    const box = { x0: 0, x1: 800, y0: 0, y1: ys.at(-1)! };
    const table: RawTable = { box, rows: ys.length - 1, columns: 8, cells, by: 'lines', levelOnly: true };
    return { ...page, tables: [table], rest: [] };
  }

  const glyphs = () => [...headOfThree(150), ...bodyOfThree(three(), 170)];

  it('is read by the form, each figure held against the lines', () => {
    const { found } = formTables([levelPage(glyphs())]);
    expectRows(found[0]!.table, figures(three()));
    expect(found[0]!.table.cells.every(({ readings }) => readings === undefined)).toBe(true);
  });

  it('doubts a figure that stands in another column by the lines', () => {
    const { found } = formTables([levelPage(glyphs(), (row) => (row === 3 ? 60 : 0))]);
    const doubtful = found[0]!.table.cells.filter(({ readings }) => readings !== undefined);
    expect(doubtful.map(({ text: said }) => said)).toEqual(figures(three())[2]!.values.slice(0, -1));
    expect(doubtful.every(({ sure }) => sure < 0.9)).toBe(true);
  });

  it('is left to its lines where rows of the form are missing', () => {
    const less = three().filter(({ label }) => !label.includes('重复申请'));
    const page = levelPage([...headOfThree(150), ...bodyOfThree(less, 170)]);
    expect(formTables([page])).toMatchObject({ found: [], pages: [{ tables: page.tables }] });
  });
});

describe('at a page break', () => {
  it('the end of a label is no part of the head printed again after it', () => {
    const rows = three();
    const at = rows.findIndex(({ label }) => label.includes('重复申请'));
    const cut = rows.map((row, i) => (i === at ? { ...row, label: row.label.replace('申请', '') } : row));
    const above = [...headOfThree(150), ...bodyOfThree(cut.slice(0, at + 1), 170)];
    const end = text('申请', 270, Math.max(...above.map(({ base }) => base)) + 14);
    const { found } = read(
      [...above, ...end],
      [...headOfThree(150), ...bodyOfThree(rows.slice(at + 1), 170)],
    );
    const texts = found.flatMap(({ table }) => rowTexts(table));
    expect(texts.some((row) => row.includes(`${rows[at]!.label}|`))).toBe(true);
  });

  it('the upper line of a head printed again stays with it', () => {
    const rows = three();
    const [upper, lower] = [headOfThree(150), headOfThree(150)].map((head, i) =>
      head.filter(({ base }) => base < 110 === (i === 0)),
    ) as [Glyph[], Glyph[]];
    const low = upper.map((g) => ({ ...g, base: g.base + 1040, y0: g.y0 + 1040, y1: g.y1 + 1040 }));
    const { found } = read(
      [...headOfThree(150), ...bodyOfThree(rows.slice(0, 10), 170), ...low],
      [...lower, ...bodyOfThree(rows.slice(10), 170)],
    );
    expect(found).toHaveLength(1);
    expectRows(found[0]!.table, figures(rows));
  });

  it('the name of a table at the foot of a page is its own', () => {
    const name = '收到和处理政府信息公开申请情况表';
    const { found, pages } = read(text(name, 300, 1100), [...headOfThree(150), ...bodyOfThree(three(), 170)]);
    expect(rowTexts(found[0]!.table)[0]).toBe(name);
    expect(restOf(pages)).toEqual(['', '']);
  });
});
