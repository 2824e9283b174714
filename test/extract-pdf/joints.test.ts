import { describe, expect, test } from 'vitest';
import { docTableOf } from '../../lib/extract/pdf/pages/doc-table';
import { edgesOf } from '../../lib/extract/pdf/lines/edges';
import { findTables } from '../../lib/extract/pdf/find-tables';
import { IDENTITY } from '../../lib/extract/pdf/paint/matrix';
import type { Glyph, PagePaint, Rule } from '../../lib/extract/pdf/paint/paint';
import { text } from './glyphs';
import { wordsOf, type Word } from '../../lib/extract/pdf/words/words';
import { textOf } from '../../lib/extract/pdf/words/cell-text';
import { jointEdges } from '../../lib/extract/pdf/lines/joints';

const level = (y: number, ...xs: number[]): Rule[] =>
  xs.slice(1).map((x, i) => ({ x0: xs[i]!, x1: x, y0: y, y1: y, horizontal: true, thickness: 0.5 }));

function page(rules: Rule[], glyphs: Glyph[]): PagePaint {
  return {
    width: 600,
    height: 800,
    glyphs,
    rules,
    fills: [],
    pictures: [],
    slants: [],
    overruns: [],
    cut: false,
  };
}

function joints(rules: Rule[], words: Word[] = []): number[] {
  return [...new Set(jointEdges(rules, [], words).upright.map((e) => e.at))].toSorted((a, b) => a - b);
}

/** Cells of the only table of a page, row by row, with how many columns they reach over. */
function cells(rules: Rule[], glyphs: Glyph[]): string[] {
  const { tables } = findTables(page(rules, glyphs), wordsOf(glyphs));
  expect(tables).toHaveLength(1);
  const [table] = tables;
  return Array.from({ length: table!.rows }, (_, row) =>
    table!.cells
      .filter((c) => c.row === row)
      .map((c) => textOf(c.words) + (c.columnSpan > 1 ? `[${c.columnSpan}]` : ''))
      .join('|'),
  );
}

const ROWS = [100, 120, 140, 160];

describe('level lines drawn cell by cell', () => {
  test('tell the columns where their pieces meet', () => {
    expect(joints(ROWS.flatMap((y) => level(y, 50, 250, 350, 450)))).toEqual([50, 250, 350, 450]);
  });

  test('tell nothing in one piece, or where pieces meet at one height only', () => {
    expect(joints(ROWS.flatMap((y) => level(y, 50, 450)))).toEqual([]);
    expect(joints([...level(100, 50, 250, 450), ...level(120, 50, 450), ...level(140, 50, 450)])).toEqual([]);
  });

  test('are no rows where figures stand under figures between them', () => {
    const glyphs = [114, 130, 146].flatMap((y) => [...text('12', 300, y), ...text('34', 400, y)]);
    const rules = [100, 150].flatMap((y) => level(y, 50, 250, 350, 450));
    expect(joints(rules, wordsOf(glyphs))).toEqual([]);
  });

  test('stop short of a label over several rows', () => {
    const rules = [
      ...level(100, 50, 150, 250, 350),
      ...level(120, 150, 250, 350),
      ...level(140, 50, 150, 250, 350),
    ];
    const glyphs = [...text('甲', 100, 124), ...text('乙', 200, 114), ...text('1', 300, 114)];
    expect(cells(rules, [...glyphs, ...text('丙', 200, 134), ...text('2', 300, 134)])).toEqual([
      '甲|乙|1',
      '丙|2',
    ]);
  });

  test('under one row alone tell its columns where it opens the page', () => {
    const line = level(120, 50, 150, 200, 250, 300, 350);
    const row = [...text('甲', 60, 112), ...text('1', 210, 112), ...text('2', 310, 112)];
    expect(cells(line, row)).toEqual(['甲||1||2']);
    const under = [...text('题', 60, 60), ...row];
    expect(joints(line, wordsOf(under))).toEqual([]);
    expect(joints(level(120, 50, 150, 250), wordsOf(row))).toEqual([]);
  });

  test('leave a row in doubt in which a blank place over several columns stands beside figures', () => {
    const rules = [
      ...level(100, 50, 150, 200, 250, 300),
      ...level(120, 50, 150, 200, 250, 300),
      ...level(140, 50, 150, 250, 300),
      ...level(160, 50, 150, 250, 300),
    ];
    const glyphs = [114, 134, 154].flatMap((y) => [...text('甲', 60, y), ...text('5', 270, y)]);
    const { tables } = findTables(page(rules, glyphs), wordsOf(glyphs));
    const found = docTableOf(tables[0]!, 1, IDENTITY);
    expect([0, 1, 2].map((row) => found.cells.find((c) => c.row === row && c.text === '5')!.sure)).toEqual([
      1, 0.5, 0.5,
    ]);
  });
});

describe('merged cells between level lines', () => {
  const rules = [...ROWS, 180].flatMap((y) => level(y, 50, 200, 300, 420, 450));

  test('are told by a text in their middle, and go on under it', () => {
    const glyphs = [
      ...text('内容', 120, 114),
      ...text('数量', 325, 114),
      ...text('许可', 120, 134),
      ...text('7', 325, 134),
      ...text('处罚', 120, 154),
      ...text('规章', 120, 174),
      ...[250, 360, 435].flatMap((x) => text('0', x, 174)),
    ];
    expect(cells(rules, glyphs)).toEqual(['内容|数量[3]', '许可|7[3]', '处罚|[3]', '规章|0|0|0']);
  });

  test('are told by a word across a border', () => {
    const glyphs = [
      ...text('一本年新收政府信息公开申请数量', 200, 114),
      ...text('3', 360, 114),
      ...text('5', 435, 114),
      ...text('乙', 120, 134),
      ...text('1', 250, 134),
      ...text('2', 360, 134),
      ...text('3', 435, 134),
    ];
    expect(cells(rules, glyphs).slice(0, 2)).toEqual(['一本年新收政府信息公开申请数量[2]|3|5', '乙|1|2|3']);
  });

  test('are none where a text runs a little over the border up to the next figure', () => {
    const glyphs = [
      ...text('一本年新收政府信息公开申请“', 138, 114),
      ...text('0', 214, 114),
      ...text('3', 360, 114),
      ...text('5', 435, 114),
    ];
    expect(cells(rules, glyphs)[0]).toBe('一本年新收政府信息公开申请“|0|3|5');
  });
});

test('drawn upright lines are what parts a table, not joints', () => {
  const rules = ROWS.flatMap((y) => level(y, 50, 250, 350, 450));
  const upright = edgesOf([
    { x0: 250, x1: 250, y0: 100, y1: 160, horizontal: false, thickness: 0.5 },
  ]).upright;
  expect(jointEdges(rules, upright, []).upright).toEqual([]);
});

describe('places of a table set left', () => {
  const rules = ROWS.flatMap((y) => level(y, 50, 192, 200, 224, 248, 300));

  test('keep their borders, though a figure stands in the middle of two of them', () => {
    const glyphs = [114, 134, 154].flatMap((y) => [
      ...text('合计', 63, y),
      ...text('3', 208, y),
      ...text('4', 256, y),
    ]);
    expect(cells(rules, glyphs)).toEqual(['合计||3||4', '合计||3||4', '合计||3||4']);
  });
});

test('tables of level lines that touch each other have columns of their own', () => {
  const rules = [
    ...ROWS.flatMap((y) => level(y, 50, 150, 250, 350, 450)),
    ...[160.75, 180, 200].flatMap((y) => level(y, 50, 200, 300, 400, 450)),
  ];
  const glyphs = [114, 134, 154].flatMap((y) => [100, 200, 300, 400].flatMap((x) => text('1', x, y)));
  glyphs.push(...[174, 194].flatMap((y) => [125, 250, 350, 425].flatMap((x) => text('2', x, y))));
  const { tables } = findTables(page(rules, glyphs), wordsOf(glyphs));
  expect(tables.map((t) => [t.rows, t.columns])).toEqual([
    [3, 4],
    [2, 4],
  ]);
});
