import { describe, expect, test } from 'vitest';
import { drawn, read, tablesOf } from './read';
import { grid, line, pdfOf, rows, word } from './samples';

/** The tables of one page. */
const tables = async (content: string) => tablesOf(await read(pdfOf([content]))).map(drawn);

describe('narrow places between drawn lines', () => {
  test('are rows no higher than their letters: a short piece of a longer line parts their cells', async () => {
    const ys = Array.from({ length: 11 }, (_, i) => 700 - 5.5 * i);
    const lines = [
      ...ys.map((y) => line(50, y, 250, y)),
      ...[50, 150, 200, 250].map((x) => line(x, 700, x, 645)),
      // The row before the last has one cell over the first two columns.
      line(100, 700, 100, 656),
      line(100, 650.5, 100, 645),
    ];
    const words = ys
      .slice(0, -1)
      .flatMap((y, row) => [
        word(52, y - 4.6, `Row ${row}`, 4.5),
        ...(row === 8 ? [] : [word(120, y - 4.6, `${row}`, 4.5)]),
        word(170, y - 4.6, `${10 + row}`, 4.5),
        word(220, y - 4.6, `${20 + row}`, 4.5),
      ]);
    const [table] = await tables([...lines, ...words].join('\n'));
    expect(table!.slice(-3)).toEqual(['Row 7|7|17|27', 'Row 8[1x2]|18|28', 'Row 9|9|19|29']);
  });

  test('are columns where cells stand in them, however narrow blank ones are made', async () => {
    const xs = [50, 150, 170, 176, 182, 188, 210];
    const words = rows([55, 155, 191], 705, 20, [
      ['Label', '3', '3'],
      ['Other', '0', '0'],
    ]);
    expect(await tables(`${grid(xs, [720, 700, 680])}\n${words}`)).toEqual([
      ['Label|3||||3', 'Other|0||||0'],
    ]);
  });

  test('are a row where cells stand in it, at the very end of a table too', async () => {
    const words = rows([55, 155, 255], 705, 20, [['Upheld', 'Corrected', 'Other']]);
    expect(await tables(`${grid([50, 150, 250, 350], [720, 700, 695.5])}\n${words}`)).toEqual([
      ['Upheld|Corrected|Other', '||'],
    ]);
  });

  test('are none between the lines of a double frame', async () => {
    const words = rows([55, 155], 705, 20, [
      ['Upheld', '1'],
      ['Other', '2'],
    ]);
    const frame = grid([46, 254], [724, 676]);
    expect(await tables(`${grid([50, 150, 250], [720, 700, 680])}\n${frame}\n${words}`)).toEqual([
      ['Upheld|1', 'Other|2'],
    ]);
  });

  test('are no columns where borders of rows under each other nearly agree, and no cell goes with them', async () => {
    const upper = grid([50, 150, 160, 170, 180, 210], [720, 700]);
    const lower = grid([50, 156, 165, 174.5, 184, 210], [700, 680]);
    const words = [
      rows([55, 152, 190], 705, 20, [['Label', '3', '4']]),
      rows([55, 157, 190], 685, 20, [['Other', '5', '6']]),
    ].join('\n');
    const [table] = await tables(`${upper}\n${lower}\n${words}`);
    const texts = table!.map((row) => row.split('|').map((cell) => cell.replace(/\[.*\]/u, '')));
    expect(texts).toEqual([
      ['Label', '3', '', '', '4'],
      ['Other', '5', '', '', '6'],
    ]);
  });
});
