import { describe, expect, test } from 'vitest';
import { auditOf } from './engine';
import { faultsOf } from './expect';
import { valueFaults } from './values';
import { header3 } from '../tools-fixtures/forms/table-3';
import { asDivs, asTable, cut, type GridRow } from '../tools-fixtures/grid';
import { bare } from '../tools-fixtures/mark';
import { plain2021, quietFigures } from '../tools-fixtures/plain-2021';
import { printer, type Report } from '../tools-fixtures/report';
import { table2 } from '../tools-fixtures/forms/table-2';
import { table4 } from '../tools-fixtures/forms/table-4';

/** Header rows of table 3. */
const HEAD = 3;
const LOOK = { table: 'border="1"' };

interface Layout {
  name: string;
  make: (rows: GridRow[]) => string;
}

const cell = printer(quietFigures('three'));
/** A first column of labels, as some tables have it: 件数 before the figures. */
const labelled = (rows: GridRow[]): GridRow[] =>
  rows.map((r, i) => {
    if (i === 0) return { ...r, cells: [{ text: '', rows: HEAD }, ...r.cells] };
    return i < HEAD ? r : { ...r, cells: [{ text: '件数' }, ...r.cells] };
  });

const asPair = ([a, b]: [GridRow[], GridRow[]], header: boolean) =>
  `${asTable(a, LOOK)}<p>&nbsp;</p>\n${asTable(header ? [...header3(), ...b] : b, LOOK)}`;

/** The same report with table 3 laid out as page breaks and editors leave it. */
const LAYOUTS: Layout[] = [
  ...[true, false].flatMap((header) =>
    Array.from({ length: 24 }, (_, i): Layout => {
      const at = HEAD + 1 + i;
      return {
        name: `cut before row ${at - HEAD + 1}, header ${header ? 'repeated' : 'not repeated'}`,
        make: (rows) => asPair(cut(rows, at), header),
      };
    }),
  ),
  {
    name: 'cut twice',
    make: (rows) => {
      const [a, rest] = cut(rows, 9);
      const [b, c] = cut(rest, 10);
      return [a, b, c].map((part) => asTable(part, LOOK)).join('<p></p>\n');
    },
  },
  {
    name: 'a row of its own for each page’s number between',
    make: (rows) => asPair(cut(rows, 12), false).replace('<p>&nbsp;</p>', '<p>— 5 —</p>'),
  },
  {
    name: 'div elements',
    make: (rows) =>
      `<style>.tb{display:table}.tb-r{display:table-row}.tb-c{display:table-cell}</style>${asDivs(rows)}`,
  },
  {
    name: 'every row in a tbody of its own',
    make: (rows) => asTable(rows, LOOK).replace(/<tr>/gu, '</tbody><tbody><tr>'),
  },
  {
    name: 'an empty column behind',
    make: (rows) =>
      asTable(
        rows.map((r) => ({ ...r, cells: [...r.cells, { text: '&nbsp;' }] })),
        LOOK,
      ),
  },
  { name: 'end tags left out', make: (rows) => asTable(rows, LOOK).replace(/<\/t[dr]>/gu, '') },
];

const REPORT = { slug: 'layout', place: '永宁县', organ: '林业局', year: 2022, manner: '' };
const read = (report: Report) => auditOf(new TextEncoder().encode(bare(report.source)), 'layout.html');

describe.each(LAYOUTS)('table 3: $name', ({ make }) => {
  test('the same figures, no finding', () => {
    const report = plain2021({ ...REPORT, layout3: make });
    const audit = read(report);
    expect(valueFaults(audit, report.values)).toEqual([]);
    expect(faultsOf(audit.findings, [], [], false)).toEqual([]);
  });

  test('a wrong item gives the same two findings', () => {
    const report = plain2021({
      ...REPORT,
      layout3: make,
      figures: { ...quietFigures('three'), 't3.deny.process.natural': 2 },
    });
    const audit = read(report);
    const must = [
      { rule: 'arithmetic/row-total', severity: 'violation', cells: ['t3.deny.process.total'], off: 1 },
      { rule: 'arithmetic/column-total', severity: 'violation', cells: ['t3.total.natural'], off: 1 },
    ];
    expect(valueFaults(audit, report.values)).toEqual([]);
    expect(faultsOf(audit.findings, must, [], false)).toEqual([]);
  });
});

const TABLES_2_AND_4: { name: string; pieces: Record<string, string> }[] = [
  ...[1, 2, 3, 6, 8, 10, 12].map((wide) => ({
    name: `行政复议 over ${wide} columns`,
    pieces: { t4: asTable(table4(cell, wide), LOOK) },
  })),
  { name: 'table 4 with a column of labels', pieces: { t4: asTable(labelled(table4(cell)), LOOK) } },
  {
    name: 'table 4 without its first two header rows’ spans',
    pieces: { t4: asTable(table4(cell), LOOK).replace(/ rowspan="2"/gu, '') },
  },
  {
    name: 'table 4 cut before its figures',
    pieces: {
      t4: cut(table4(cell), 3)
        .map((part) => asTable(part, LOOK))
        .join('<p></p>'),
    },
  },
  ...Array.from({ length: 11 }, (_, i) => ({
    name: `table 2 cut before row ${i + 3}`,
    pieces: {
      t2: cut(table2('2021-30', cell), i + 2)
        .map((part) => asTable(part, LOOK))
        .join('<p></p>'),
    },
  })),
  {
    name: 'table 2 over a grid of five',
    pieces: { t2: asTable(table2('2021-30', cell, { grid: 5 }), LOOK) },
  },
];

describe.each(TABLES_2_AND_4)('$name', ({ pieces }) => {
  test('the same figures, no finding', () => {
    const report = plain2021({ ...REPORT, pieces });
    const audit = read(report);
    expect(valueFaults(audit, report.values)).toEqual([]);
    expect(faultsOf(audit.findings, [], [], false)).toEqual([]);
  });
});
