import { describe, expect, it } from 'vitest';
import { assemble } from '../../lib/extract/pdf/assemble';
import type { FoundPage } from '../../lib/extract/pdf/pages/found-page';
import { furnitureOf, marginLines } from '../../lib/extract/pdf/pages/furniture';
import type { Glyph } from '../../lib/extract/pdf/paint/paint';
import { wordsOf } from '../../lib/extract/pdf/words/words';
import type { Block, Table } from '../../lib/model/document';
import { bodyOfThree, headOfThree, pageOf, rowsOfThree } from './form-pages';
import { text } from './glyphs';

/** Width of a sheet: what stands on the right one is moved by it. */
const SHEET = 820;

const moved = (glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.map((g) => ({ ...g, x0: g.x0 + SHEET, x1: g.x1 + SHEET }));

/** A lying page with two sheets. */
const twoUp = (number: number, left: readonly Glyph[], right: readonly Glyph[]): FoundPage => ({
  ...pageOf(number, [...left, ...moved(right)]),
  width: 2 * SHEET,
});

/** Full lines, which tell the margins of the left sheet. */
const full = () => [20, 40, 60].flatMap((y) => text('编制说明'.repeat(19), 410, y));

const three = () => rowsOfThree('2021-30');
const figuresOf = (table: Table) =>
  table.cells.filter((c) => /^\d+$/u.test(c.text)).map((c) => `${c.row} ${c.column} ${c.text}`);
const tablesOf = (blocks: readonly Block[]) => blocks.filter((b) => b.kind === 'table');
const middleOf = (box: readonly number[]) => (box[0]! + box[2]!) / 2;

describe('a table of the form without lines on two sheets of a page', () => {
  const whole = () => {
    const { blocks } = assemble([pageOf(1, [...headOfThree(150), ...bodyOfThree(three(), 170)])]);
    return tablesOf(blocks)[0]!;
  };

  it.each([1, 9, 20])('goes on from the left one to the right one at row %i', (cut) => {
    const rows = three();
    const page = twoUp(
      1,
      [...full(), ...headOfThree(150), ...bodyOfThree(rows.slice(0, cut), 170)],
      [...bodyOfThree(rows.slice(cut), 80), ...text('四、其他情况说明如下', 110, 900)],
    );
    const { blocks } = assemble([page]);
    const [table, ...others] = tablesOf(blocks);
    expect(others).toEqual([]);
    expect(figuresOf(table!)).toEqual(figuresOf(whole()));
    const last = table!.cells.findLast((c) => c.text !== '')!;
    expect(last.at.in === 'pdf' && middleOf(last.at.box) > SHEET, 'is shown where it stands').toBe(true);
    const said = blocks.map((b) => (b.kind === 'paragraph' ? b.text : b.kind)).join(' ');
    expect(said).toMatch(/^编制说明.* table 四、其他情况说明如下$/u);
  });

  it('goes on over the numbers of the sheets', () => {
    const rows = three();
    const number = (n: number) => text(`— ${n} —`, 400, 1170);
    const { blocks } = assemble([
      twoUp(
        1,
        [...full(), ...headOfThree(150), ...bodyOfThree(rows.slice(0, 9), 170), ...number(1)],
        [...bodyOfThree(rows.slice(9), 80), ...number(2)],
      ),
    ]);
    expect(tablesOf(blocks).flatMap(figuresOf)).toEqual(figuresOf(whole()));
  });

  it('goes on from the right one to the left one of the next page, and stands before what is under it', () => {
    const rows = three();
    const first = twoUp(1, full(), [...headOfThree(150), ...bodyOfThree(rows.slice(0, 9), 170)]);
    const end = text('四、其他情况说明如下', 110, 90);
    expect(tablesOf(assemble([first]).blocks).flatMap(figuresOf)).not.toEqual(figuresOf(whole()));
    const read = assemble([first, twoUp(2, bodyOfThree(rows.slice(9), 80), end)]);
    expect(tablesOf(read.blocks).flatMap(figuresOf)).toEqual(figuresOf(whole()));
    expect(read.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: '四、其他情况说明如下' });
  });
});

it('a table across the middle of a lying page keeps its place between the text above and under it', () => {
  const table = [...headOfThree(150), ...bodyOfThree(three(), 170)];
  const across = table.map((g) => ({ ...g, x0: g.x0 + 500, x1: g.x1 + 500 }));
  const name = text('三江县水利局', 2 * SHEET - 60, 1150);
  const { blocks } = assemble([
    twoUp(1, [...full(), ...across, ...text('四、其他情况', 60, 1100), ...name], []),
  ]);
  expect(blocks.map((b) => (b.kind === 'paragraph' ? b.text.slice(0, 4) : b.kind))).toEqual([
    '编制说明',
    'table',
    '四、其他',
    '三江县水',
  ]);
});

describe('a figure alone at the top of a page', () => {
  const dropped = (glyphs: readonly Glyph[]): string[] => {
    const words = wordsOf(glyphs);
    const [out] = furnitureOf([{ lines: marginLines(words, { width: 900, height: 1200 }), height: 1200 }]);
    return [...out!].map((w) => w.text);
  };

  it('is no page number where it stands beside the two lines of a label', () => {
    const label = [...text('（二）部分公开（区分处理的，', 200, 40), ...text('只计这一情形）', 200, 54)];
    expect(dropped([...label, ...text('3', 500, 47)])).toEqual([]);
    expect(dropped([...label, ...text('3', 500, 24)])).toEqual(['3']);
  });
});
