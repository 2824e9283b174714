import { table2 } from '../forms/table-2';
import { table3 } from '../forms/table-3';
import { table4 } from '../forms/table-4';
import type { GridRow } from '../grid';
import { place } from '../mark';
import { plain2021, quietFigures } from '../plain-2021';
import { printer, type Report } from '../report';

const cell = printer(quietFigures('three'));

/** The words of each row on a line, as they come out of a printed table by copy and paste. */
const pasted = (name: string, rows: GridRow[]): string =>
  place(
    `table:${name}`,
    rows
      .map((r) => {
        const words = r.cells
          .filter((c) => c.text !== '')
          .map((c) => (c.cell ? place(`cell:${c.cell}`, c.text) : c.text));
        const line = `${words.join(' ')}\n`;
        return r.name ? place(`row:${r.name}`, line) : line;
      })
      .join(''),
  );

const page = plain2021({
  slug: 'text-2022-label-figures',
  place: '清远湖区',
  organ: '林业局',
  year: 2022,
  publishedOn: null,
  manner:
    'plain text pasted out of a printed report: each row’s words and figures on a line, group labels before the first row’s own',
  pieces: {
    t2: pasted('t2', table2('2021-30', cell)),
    t3: pasted('t3', table3({ other: 'three', print: cell })),
    t4: pasted('t4', table4(cell)),
  },
  page: (p) => `${p.title}\n\n${p.body.replace(/<[^>]+>/gu, '')}`,
});

/** A report of the form of 2021 as pasted text. */
export const report: Report = { ...page, file: 'source.txt' };
