import { describe, expect, test } from 'vitest';
import { drawn, read, tablesOf } from './read';
import { grid, pdfOf, rows, word } from './samples';

const XS = [50, 150, 250, 350, 450];
const TABLE = [
  grid(XS, [720, 700, 680, 660]),
  rows([60, 160, 260, 360], 705, 20, [
    ['Label', 'First', 'Second', 'Total'],
    ['New', '11', '22', '33'],
    ['Old', '1', '', '1'],
  ]),
].join('\n');
const AS_PRINTED = ['Label|First|Second|Total', 'New|11|22|33', 'Old|1||1'];

/** Words in a colour: its parts from 0 to 1. */
const inked = (colour: string, x: number, y: number, text: string, size = 10) =>
  `q ${colour} rg\n${word(x, y, text, size)}\nQ`;
const FAINT = '0.85 0.85 0.85';

/** The first table of a file, row by row. */
const table = async (...pages: string[]) => drawn(tablesOf(await read(pdfOf(pages)))[0]!);

describe('words painted over a table', () => {
  test('stand upon its figures, faint or in another colour: they are no part of it', async () => {
    for (const colour of [FAINT, '1 0 0'])
      expect(await table(`${TABLE}\n${inked(colour, 155, 687, 'COPY 2024')}`)).toEqual(AS_PRINTED);
  });

  test('stand in a blank cell of it, as they do upon words elsewhere or on the next page', async () => {
    const blank = inked(FAINT, 260, 665, '2024');
    const upon = inked(FAINT, 62, 702, '2024');
    expect(await table(`${TABLE}\n${blank}\n${upon}`)).toEqual(AS_PRINTED);
    expect(await table(`${TABLE}\n${blank}`, `${word(60, 702, 'Text of the next page')}\n${upon}`)).toEqual(
      AS_PRINTED,
    );
  });

  test('go across its lines', async () => {
    expect(await table(`${TABLE}\n${inked(FAINT, 235, 665, '2024 2024')}`)).toEqual(AS_PRINTED);
  });

  test('come back large and faint at the same place of each page', async () => {
    const mark = inked(FAINT, 258, 662, '7', 16);
    expect(await table(`${TABLE}\n${mark}`, `${word(60, 702, 'Text')}\n${mark}`)).toEqual(AS_PRINTED);
  });

  test('are its own where nothing stands under them, however coloured or faint', async () => {
    for (const colour of [FAINT, '1 0 0'])
      expect((await table(`${TABLE}\n${inked(colour, 260, 665, '24')}`)).at(-1)).toBe('Old|1|24|1');
  });

  test('make its text doubtful where they are in its own ink', async () => {
    const over = Array.from({ length: 3 }, (_, i) => word(62, 711 - 20 * i, 'COPY 2024', 14)).join('\n');
    const document = await read(pdfOf([`${TABLE}\n${over}`]));
    expect(document.notes.map(({ code }) => code)).toContain('text-layer-damaged');
  });

  test('do not turn the page by their direction', async () => {
    const up = `q ${FAINT} rg BT /F1 40 Tf 0 1 -1 0 400 100 Tm (SPECIMEN OF MANY MANY MANY LETTERS) Tj ET Q`;
    expect(await table(`${TABLE}\n${up}`)).toEqual(AS_PRINTED);
  });

  test('are drawn as outlines: curves do not make a chart of a table full of words', async () => {
    const curve = (x: number) =>
      `${x} 660 m ${x + 10} 680 ${x - 10} 700 ${x + 25} 720 c ${x + 40} 700 ${x + 20} 680 ${x} 660 c f`;
    const drawing = Array.from({ length: 12 }, (_, i) => curve(60 + 30 * i)).join('\n');
    expect(await table(`${TABLE}\nq ${FAINT} rg\n${drawing}\nQ`)).toEqual(AS_PRINTED);
  });
});
