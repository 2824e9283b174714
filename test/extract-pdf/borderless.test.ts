import { expect, test } from 'vitest';
import { textOf } from '../../lib/extract/pdf/words/cell-text';
import { findTables } from '../../lib/extract/pdf/find-tables';
import type { Glyph } from '../../lib/extract/pdf/paint/paint';
import { text } from './glyphs';
import { wordsOf } from '../../lib/extract/pdf/words/words';

/** Rows of the only table of a page without lines, cells by "|", with [rows x columns] where they reach over several. */
function rows(glyphs: Glyph[]): string[] {
  const paint = {
    width: 800,
    height: 800,
    glyphs,
    rules: [],
    fills: [],
    pictures: [],
    slants: [],
    overruns: [],
    cut: false,
  };
  const { tables } = findTables(paint, wordsOf(glyphs));
  expect(tables).toHaveLength(1);
  const [table] = tables;
  return Array.from({ length: table!.rows }, (_, row) =>
    table!.cells
      .filter((c) => c.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((c) => {
        const span = c.rowSpan * c.columnSpan > 1 ? `[${c.rowSpan}x${c.columnSpan}]` : '';
        return textOf(c.words) + span;
      })
      .join('|'),
  );
}

const figures = (base: number): Glyph[] => [500, 560, 620].flatMap((x) => text('0', x, base));

test('numbered labels under a head open the body', () => {
  const glyphs = [
    ...text('指标', 200, 100),
    ...['甲', '乙', '丙'].flatMap((t, i) => text(t, 500 + 60 * i, 100)),
    ...text('一、公开情况', 200, 118),
    ...[136, 154, 172].flatMap((y, i) => [...text(`${'规章办法通'.slice(0, 3 + i)}`, 200, y), ...figures(y)]),
  ];
  expect(rows(glyphs)[0]).toBe('指标|甲|乙|丙');
  expect(rows(glyphs)[1]).toMatch(/^一、公开情况/u);
});

test('a label in the middle of several columns ends the groups above it', () => {
  const labels = [
    '国家秘密',
    '其他法律法规禁止',
    '三安全一稳定',
    '第三方合法权益',
    '重复申请',
    '信访投诉类',
    '出版物',
  ];
  const glyphs = [
    ...text('一、本年新收申请数量', 250, 100),
    ...figures(100),
    ...labels.flatMap((label, i) => [...text(label, 320, 118 + 18 * i), ...figures(118 + 18 * i)]),
    ...text('不予公开', 160, 145),
    ...text('不予处理', 160, 208),
    ...text('总计', 250, 244),
    ...figures(244),
  ];
  const found = rows(glyphs);
  expect(found[0]).toBe('一、本年新收申请数量[1x2]|0|0|0');
  expect(found[1]).toBe('不予公开[4x1]|国家秘密|0|0|0');
  expect(found[5]).toBe('不予处理[3x1]|重复申请|0|0|0');
  expect(found[8]).toBe('总计[1x2]|0|0|0');
});
