import { expect, test } from 'vitest';
import { findTables } from '../../lib/extract/pdf/find-tables';
import type { Glyph, Rule } from '../../lib/extract/pdf/paint/paint';
import { IDENTITY } from '../../lib/extract/pdf/paint/matrix';
import { newTextState, showText } from '../../lib/extract/pdf/paint/paint-text';
import type { RawTable } from '../../lib/extract/pdf/lines/raw-table';
import { chunkLines } from '../../lib/extract/pdf/words/chunks';
import { textOf } from '../../lib/extract/pdf/words/cell-text';
import { wordsOf } from '../../lib/extract/pdf/words/words';
import { FONT } from './glyphs';

let run = 0;

/** A text from `x` on in letters half as wide as they are high, with usual word spaces. */
function at(x: number, base: number, said: string, size = 10): Glyph[] {
  run++;
  const glyphs: Glyph[] = [];
  let from = x;
  for (const letter of said) {
    const width = letter === ' ' ? size / 4 : size / 2;
    if (letter !== ' ')
      glyphs.push({
        text: letter,
        x0: from,
        x1: from + width,
        y0: base - 0.8 * size,
        y1: base + 0.2 * size,
        size,
        base,
        direction: 'right',
        font: FONT,
        run,
        fontWidth: 500,
        code: letter.codePointAt(0)!,
        ink: '#000000',
      });
    from += width;
  }
  return glyphs;
}

const widthOf = (said: string, size: number) =>
  [...said].reduce((sum, letter) => sum + (letter === ' ' ? size / 4 : size / 2), 0);

/** The same up to `x`, and with its middle there. */
const until = (x: number, base: number, said: string, size = 10) =>
  at(x - widthOf(said, size), base, said, size);
const around = (x: number, base: number, said: string, size = 10) =>
  at(x - widthOf(said, size) / 2, base, said, size);

const level = (y: number, x0: number, x1: number): Rule => ({
  x0,
  x1,
  y0: y,
  y1: y,
  horizontal: true,
  thickness: 0.5,
});
const upright = (x: number, y0: number, y1: number): Rule => ({
  x0: x,
  x1: x,
  y0,
  y1,
  horizontal: false,
  thickness: 0.5,
});

function tablesOf(glyphs: readonly Glyph[], rules: readonly Rule[] = []): RawTable[] {
  const paint = { width: 600, height: 800, fills: [], pictures: [], slants: [], cut: false, overruns: [] };
  return findTables({ ...paint, glyphs: [...glyphs], rules: [...rules] }, wordsOf(glyphs)).tables;
}

/** Rows of a table, cells by "|", with → and the number of columns where they reach over several; lines of a cell by a space. */
function rowsOf(table: RawTable | undefined): string[] {
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    table!.cells
      .filter((c) => c.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((c) => textOf(c.words).replaceAll('\n', ' ') + (c.columnSpan > 1 ? `→${c.columnSpan}` : ''))
      .join('|'),
  );
}

const LABELS = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'];

/** A label and three figures that end at 300, 360 and 420. */
const row = (i: number, base: number) => [
  ...at(100, base, LABELS[i]!),
  ...[300, 360, 420].flatMap((x, k) => until(x, base, `${i + 1}${k}.5`)),
];

const head = (base: number) => [
  ...at(100, base, 'Region'),
  ...['Value', 'Share', 'Rate'].flatMap((t, k) => until(300 + 60 * k, base, t)),
];

const BODY = ['Alpha|10.5|11.5|12.5', 'Beta|20.5|21.5|22.5', 'Gamma|30.5|31.5|32.5'];

test('a frame with a line under the head alone holds the rows its words make', () => {
  const rows = [0, 1, 2].map((i) => row(i, 144 + 14 * i));
  const glyphs = [head(112), around(260, 130, 'Northern part'), ...rows].flat();
  const rules = [
    level(100, 90, 430),
    level(117, 90, 430),
    level(179, 90, 430),
    upright(90, 100, 179),
    upright(430, 100, 179),
  ];
  expect(rowsOf(tablesOf(glyphs, rules)[0])).toEqual(['Region|Value|Share|Rate', 'Northern part→4', ...BODY]);
});

test('a label alone under the head opens a group of rows, what goes on a head does not', () => {
  const rows = [0, 1, 2].flatMap((i) => row(i, 140 + 14 * i));
  expect(rowsOf(tablesOf([...head(112), ...at(100, 126, 'Northern part'), ...rows])[0])).toEqual([
    'Region|Value|Share|Rate',
    'Northern part|||',
    ...BODY,
  ]);
  expect(rowsOf(tablesOf([...head(112), ...at(100, 126, 'of residence'), ...rows])[0])[0]).toBe(
    'Region of residence|Value|Share|Rate',
  );
  expect(rowsOf(tablesOf([...head(112), ...around(260, 126, 'Northern part'), ...rows])[0])[1]).toBe(
    'Northern part→4',
  );
});

test('an index little smaller than its text stands behind it', () => {
  const line = [...at(100, 130, 'Alpha'), ...at(125, 126, '1', 8.3)];
  expect(textOf(wordsOf(line))).toBe('Alpha1');
});

test('a head over several columns is not cut between its words', () => {
  const ends = [300, 350, 400, 490];
  const rows = [0, 1, 2].flatMap((i) => [
    ...at(100, 130 + 14 * i, LABELS[i]!),
    ...ends.flatMap((x, k) => until(x, 130 + 14 * i, `${i + 1}${k}.5`)),
  ]);
  const heads = [...at(100, 114, 'Region'), ...ends.flatMap((x, k) => until(x, 114, `${1998 + k}`))];
  const glyphs = [...around(385, 100, 'Wholes trades by women'), ...heads, ...rows];
  expect(rowsOf(tablesOf(glyphs, [level(88, 90, 500)])[0])[0]).toMatch(/Wholes trades by women→4/u);
});

test.each([
  ['Value', 'Share', 'Rate'],
  ['1998', '1999', '2000'],
])('heads at the left of wide columns name the figures at their right: %s %s %s', (...said) => {
  const heads = said.flatMap((t, k) => at(230 + 90 * k, 112, t));
  const rows = [0, 1, 2].flatMap((i) => [
    ...at(100, 130 + 14 * i, LABELS[i]!),
    ...[0, 1, 2].flatMap((k) => until(300 + 90 * k, 130 + 14 * i, `${i + 1}${k}.5`)),
  ]);
  expect(rowsOf(tablesOf([...at(100, 112, 'Region'), ...heads, ...rows])[0])).toEqual([
    `Region|${said.join('|')}`,
    ...BODY,
  ]);
});

test('rows stand apart from the text and the notes in the column beside them', () => {
  const prose = Array.from({ length: 10 }, (_, i) =>
    at(20, 90 + 12.5 * i, 'running text of some words that goes on', 9.5),
  ).flat();
  const notes = [...at(20, 226, 'Office for statistics'), ...at(20, 240, 'Department of trade')];
  const move = (glyphs: readonly Glyph[]) => glyphs.map((g) => ({ ...g, x0: g.x0 + 140, x1: g.x1 + 140 }));
  const table = [head(180), ...[0, 1, 2, 3, 4].map((i) => row(i, 198 + 14 * i))].flat();
  const found = tablesOf([...prose, ...notes, ...move(table)]);
  expect(found.map((t) => rowsOf(t).slice(0, 4))).toEqual([['Region|Value|Share|Rate', ...BODY]]);
  expect(found[0]!.rows).toBe(6);
});

test('lines of wrapped texts are one row where rows stand further apart', () => {
  const texts = [
    [['Review by the', 'competent', 'authority'], ['Ministry of', 'Finance'], ['Ongoing']],
    [['On request'], ['Regional', 'offices'], ['Draft']],
    [['Guidance for', 'inspectors'], ['Yes'], ['Adopted in', 'plenary', 'session']],
    [['Training'], ['Local', 'offices'], ['Partly']],
  ];
  let base = 130;
  const glyphs = ['Measure', 'Responsible', 'Status'].flatMap((t, k) => at(100 + 120 * k, 112, t));
  for (const cells of texts) {
    cells.forEach((lines, k) => lines.forEach((t, i) => glyphs.push(...at(100 + 120 * k, base + 11 * i, t))));
    base += 11 * (Math.max(...cells.map((c) => c.length)) - 1) + 14;
  }
  const rules = [level(100, 90, 430), level(117, 90, 430), level(base - 6, 90, 430)];
  expect(rowsOf(tablesOf(glyphs, rules)[0]).slice(1)).toEqual(
    texts.map((cells) => cells.map((lines) => lines.join(' ')).join('|')),
  );
});

test('dots in place of figures are no leader', () => {
  const dots = [300, 360, 420].flatMap((x) => until(x, 172, '.'));
  const leader = [0, 1, 2, 3].flatMap((k) => at(130 + 10 * k, 190, '.'));
  const lines = chunkLines(wordsOf([...dots, ...leader]), []);
  expect(lines.map((l) => l.chunks.map((c) => c.text))).toEqual([['.', '.', '.'], ['. . . .']]);
});

test('a head in letters of another size opens another table', () => {
  const above = [head(112), ...[0, 1, 2].map((i) => row(i, 126 + 14 * i))].flat();
  const below = [
    ...at(100, 172, 'Country', 8),
    ...until(300, 172, 'Men', 8),
    ...until(360, 172, 'Women', 8),
    ...[3, 4, 2].flatMap((i, k) => [
      ...at(100, 186 + 12 * k, LABELS[i]!, 8),
      ...until(300, 186 + 12 * k, `${i}7`, 8),
      ...until(360, 186 + 12 * k, `${i}9`, 8),
    ]),
  ];
  const found = tablesOf([...above, ...below]);
  expect(found.map((t) => rowsOf(t)[0])).toEqual(['Region|Value|Share|Rate', 'Country|Men|Women']);
});

test('columns of marks are no running text', () => {
  const marks = [0, 1, 2].flatMap((i) => [
    ...at(100, 130 + 12 * i, LABELS[i]!),
    ...[0, 1, 2, 3, 4, 5, 6].flatMap((k) => at(160 + 15 * k, 130 + 12 * i, 'x', 9)),
  ]);
  const heads = [
    ...at(100, 112, 'Region'),
    ...[0, 1, 2, 3, 4, 5, 6].flatMap((k) => at(160 + 15 * k, 112, 'ABCDEFG'[k]!)),
  ];
  expect(rowsOf(tablesOf([...heads, ...marks])[0])).toEqual([
    'Region|A|B|C|D|E|F|G',
    'Alpha|x|x|x|x|x|x|x',
    'Beta|x|x|x|x|x|x|x',
    'Gamma|x|x|x|x|x|x|x',
  ]);
});

test('a text that begins in its column and ends before the next stands in one', () => {
  const glyphs = [
    ...['No', 'Measure', 'Status'].flatMap((t, k) => at(100 + 100 * k, 112, t)),
    ...[0, 1, 2, 3].flatMap((i) => [
      ...at(100, 130 + 14 * i, `${i + 1}.`),
      ...at(200, 130 + 14 * i, 'Review'),
      ...at(300, 130 + 14 * i, 'Open'),
    ]),
    ...at(200, 183, 'of all offices now'),
  ];
  const rules = [level(100, 90, 430), level(117, 90, 430), level(188, 90, 430)];
  expect(rowsOf(tablesOf(glyphs, rules)[0]).at(-1)).toBe('4.|Review of all offices now|Open');
});

test('a hyphen whose font calls it a soft one is printed, one without width is not', () => {
  const shown = (width: number) => {
    const state = { ...newTextState(), font: {}, size: 10 };
    const glyphs: Glyph[] = [];
    const letters = [
      { unicode: 'a', width: 500 },
      { unicode: '\u00ad', width },
      { unicode: 'b', width: 500 },
    ];
    showText(state, letters, { ctm: IDENTITY, run: 1, ink: '#000000' }, glyphs);
    return textOf(wordsOf(glyphs));
  };
  expect([shown(333), shown(0)]).toEqual(['a-b', 'ab']);
});
