import { describe, expect, it } from 'vitest';
import { continued, withWordsBeyond } from '../../lib/extract/pdf/pages/continue';
import type { DocCell, DocTable } from '../../lib/extract/pdf/pages/doc-table';
import { IDENTITY } from '../../lib/extract/pdf/paint/matrix';
import type { Word } from '../../lib/extract/pdf/words/words';

const font = { key: 'f', name: '', bold: false, italic: false, vertical: false, unmapped: false };
const SIZE = 10;

/** Widths of the columns: a group, a label of six characters, three figures. Text stands 5 points from the borders. */
const WIDTHS = [40, 70, 24, 24, 24];
const PADDING = 5;

/** A cell to be: its text with "\n" between lines, and how many rows it spans. */
type Drawn = string | { text: string; rows: number } | null;

/** A table of one page whose rows are 20 points high; null where a cell above reaches down. */
function drawn(page: number, rows: readonly (readonly Drawn[])[]): DocTable {
  const lefts = WIDTHS.map((_, i) => 50 + WIDTHS.slice(0, i).reduce((a, b) => a + b, 0));
  const cells = rows.flatMap((row, r) =>
    row.flatMap((one, c): DocCell[] => {
      if (one === null) return [];
      const { text, rows: rowSpan } = typeof one === 'string' ? { text: one, rows: 1 } : one;
      const box = {
        x0: lefts[c]!,
        x1: lefts[c]! + WIDTHS[c]!,
        y0: 100 + 20 * r,
        y1: 100 + 20 * (r + rowSpan),
      };
      const lines = text === '' ? [] : text.split('\n');
      const words = lines.map((line, i) => wordOf(line, box, lines.length - 1 - i));
      return [
        { ...box, row: r, column: c, rowSpan, columnSpan: 1, words, text, page, back: IDENTITY, sure: 1 },
      ];
    }),
  );
  const box = { x0: 50, x1: 232, y0: 100, y1: 100 + 20 * rows.length };
  const parts = [{ page, box, back: IDENTITY, firstRow: 0 }];
  return { parts, rows: rows.length, columns: WIDTHS.length, cells, by: 'lines' };
}

/** A line of a cell; the lines stand at its end, as at a page break. */
function wordOf(text: string, box: { x0: number; y1: number }, after: number): Word {
  const wide = [...text].reduce((n, letter) => n + (letter > '\u2e80' ? SIZE : SIZE / 2), 0);
  const y0 = box.y1 - 14 - 12 * after;
  const x0 = box.x0 + PADDING;
  const place = { x0, x1: x0 + wide, y0, y1: y0 + SIZE, size: SIZE, base: y0 + 8 };
  return { text, ...place, direction: 'right', font, glyphs: [], spaced: false };
}

const HEAD = [
  ['类', '项目', '甲', '乙', '丙'],
  ['甲类', '1.农业', '1', '2', '3'],
];

/** Texts of the joined table by row and column, "|" between lines; null where no cell begins. */
function joined(
  above: readonly (readonly Drawn[])[],
  below: readonly (readonly Drawn[])[],
): (string | null)[][] {
  const whole = continued(drawn(1, above), drawn(2, below))!;
  const at = (row: number, column: number) => whole.cells.find((c) => c.row === row && c.column === column);
  return Array.from({ length: whole.rows }, (_row, row) =>
    WIDTHS.map((_width, column) => at(row, column)?.text.replace(/\n/gu, '|') ?? null),
  );
}

describe('a row that the page break cuts', () => {
  it('is one row where the label runs over and the rest of its figure with it', () => {
    const rows = joined(
      [...HEAD, ['乙类', '2.水利和渔业', '46', '12', '7']],
      [
        ['', '的设施', '4', '', ''],
        ['丙类', '3.林业', '8', '9', '10'],
      ],
    );
    expect(rows.slice(2)).toEqual([
      ['乙类', '2.水利和渔业|的设施', '46|4', '12', '7'],
      ['丙类', '3.林业', '8', '9', '10'],
    ]);
  });

  it('is one row where its label stands above and all its figures below', () => {
    const rows = joined(
      [...HEAD, ['乙类', '2.水利', '', '', '']],
      [
        ['', '', '4', '5', '6'],
        ['丙类', '3.林业', '8', '9', '10'],
      ],
    );
    expect(rows.slice(2)).toEqual([
      ['乙类', '2.水利', '4', '5', '6'],
      ['丙类', '3.林业', '8', '9', '10'],
    ]);
  });

  it('is one row where names of columns are broken over it, figures right under them', () => {
    const below = [
      ['', '数量', '', '', ''],
      ['甲类', '12', '1', '2', '3'],
    ];
    expect(joined([['类', '处理', '甲', '乙', '丙']], below)[0]).toEqual([
      '类',
      '处理|数量',
      '甲',
      '乙',
      '丙',
    ]);
    const rows = joined(
      [['类', '项目', '甲', '乙', '丙']],
      [
        ['', '农业', '', '', ''],
        ['', '林业', '1', '2', '3'],
      ],
    );
    expect(rows.map((r) => r[1])).toEqual(['项目', '农业', '林业']);
    const groups = joined(
      [['类', '企业', '', '', '总']],
      [
        ['', '国有', '民', '外', ''],
        ['甲类', '1', '2', '3', '6'],
      ],
    );
    expect(groups[1]?.slice(1, 4)).toEqual(['国有', '民', '外']);
  });

  it('is one row where nothing of it is left for the next page', () => {
    const rows = joined(
      [...HEAD, ['乙类', '2.水利', '4', '5', '6']],
      [
        ['', '', '', '', ''],
        ['丙类', '3.林业', '8', '9', '10'],
      ],
    );
    expect(rows.slice(2)).toEqual([
      ['乙类', '2.水利', '4', '5', '6'],
      ['丙类', '3.林业', '8', '9', '10'],
    ]);
  });

  it('is two rows where the second has a label of its own and blank figures, as other rows of the table have', () => {
    const rows = joined(
      [...HEAD, ['乙类', '水利', '4', '5', '6']],
      [
        ['', '林业', '', '', ''],
        ['', '渔业', '', '', ''],
      ],
    );
    expect(rows.slice(2).map((r) => r[1])).toEqual(['水利', '林业', '渔业']);
  });

  it('is two rows where the second begins with a number, however full the line above is', () => {
    const rows = joined([...HEAD, ['乙类', '2.水利和渔业', '4', '5', '6']], [['', '3.林业', '', '', '']]);
    expect(rows.slice(2).map((r) => r[1])).toEqual(['2.水利和渔业', '3.林业']);
  });
});

describe('a group whose label the page break cuts', () => {
  it('is one group where the label runs over', () => {
    const rows = joined(
      [...HEAD, ['不予公', '2.水利', '4', '5', '6']],
      [
        [{ text: '开', rows: 2 }, '3.林业', '8', '9', '10'],
        [null, '4.渔业', '1', '1', '1'],
      ],
    );
    expect(rows.slice(2)).toEqual([
      ['不予公|开', '2.水利', '4', '5', '6'],
      [null, '3.林业', '8', '9', '10'],
      [null, '4.渔业', '1', '1', '1'],
    ]);
  });

  it('is two groups where there was room for more on the line', () => {
    const rows = joined(
      [...HEAD, ['教育', '2.水利', '4', '5', '6']],
      [
        [{ text: '卫生', rows: 2 }, '3.林业', '8', '9', '10'],
        [null, '4.渔业', '1', '1', '1'],
      ],
    );
    expect(rows[3]).toEqual(['卫生', '3.林业', '8', '9', '10']);
  });

  it('is two groups where each is set one letter a line and begins with a number of its own', () => {
    const above = { text: '（五）不处理'.split('').join('\n'), rows: 4 };
    const below = { text: '（六）其他'.split('').join('\n'), rows: 4 };
    const rows = joined(
      [
        ...HEAD,
        [above, '1.水利', '4', '5', '6'],
        ...['2', '3', '4'].map((n) => [null, `${n}.渔业`, '1', '1', '1']),
      ],
      [[below, '1.林业', '8', '9', '10'], ...['2', '3', '4'].map((n) => [null, `${n}.渔业`, '1', '1', '1'])],
    );
    expect(rows[6]![0]).toBe('（|六|）|其|他');
  });

  it('is two groups where labels begin to be counted anew beside a blank place', () => {
    const rows = joined(
      [...HEAD, [{ text: '乙类', rows: 2 }, '1.水利', '4', '5', '6'], [null, '2.渔业', '7', '8', '9']],
      [['', '1.林业', '8', '9', '10']],
    );
    expect(rows[4]).toEqual(['', '1.林业', '8', '9', '10']);
  });

  it('is one where a number opens it above and its lines are as long as each other below, wherever they are broken', () => {
    const above = [
      ...HEAD,
      [{ text: '三、', rows: 2 }, '1.水利', '4', '5', '6'],
      [null, '2.渔业', '7', '8', '9'],
    ];
    const below = [
      [{ text: '年度\n内', rows: 2 }, '3.林业', '8', '9', '10'],
      [null, '4.渔业', '1', '1', '1'],
    ];
    expect(joined(above, below)[2]![0]).toBe('三、|年度|内');
    const others = [above[0]!, above[1]!, [{ text: '教育', rows: 2 }, ...above[2]!.slice(1)], above[3]!];
    expect(joined(others, below)[4]![0]).toBe('年度|内');
  });

  it('is shown where its words stand', () => {
    const above = drawn(1, [...HEAD, ['', '2.水利', '4', '5', '6']]);
    const below = drawn(2, [
      [{ text: '乙类', rows: 2 }, '3.林业', '8', '9', '10'],
      [null, '4.渔业', '1', '1', '1'],
    ]);
    const group = continued(above, below)!.cells.find((c) => c.text === '乙类')!;
    expect({ page: group.page, row: group.row, rowSpan: group.rowSpan }).toEqual({
      page: 2,
      row: 2,
      rowSpan: 3,
    });
  });
});

it('a head of years printed again on the next page is no row', () => {
  const years = ['', '', '1998', '1999', '2000'];
  const rows = joined([years, ['甲类', '1.农业', '1', '2', '3']], [years, ['乙类', '2.水利', '4', '5', '6']]);
  expect(rows.map((row) => row[1])).toEqual(['', '1.农业', '2.水利']);
});

describe('words under the last line of a page', () => {
  const table = drawn(1, [...HEAD, ['', '1.水利', '4', '5', '6']]);
  const box = { x0: 90, x1: 160, y0: table.parts[0]!.box.y1, y1: table.parts[0]!.box.y1 + 20 };

  it('are a row of their own where they begin with the number of a label', () => {
    const whole = withWordsBeyond(table, [wordOf('2.渔业', box, 0)])!;
    expect(whole.rows).toBe(table.rows + 1);
    expect(whole.cells.filter((c) => c.row === table.rows).map((c) => c.text)).toEqual([
      '2.渔业',
      '',
      '',
      '',
    ]);
  });

  it('are the rest of the label above else', () => {
    const whole = withWordsBeyond(table, [wordOf('渔业', box, 0)])!;
    expect(whole.rows).toBe(table.rows);
    expect(whole.cells.find((c) => c.text.startsWith('1.水利'))!.text).toBe('1.水利\n渔业');
  });
});
