import { describe, expect, test } from 'vitest';
import { auditOf } from './engine';
import { faultsOf } from './expect';
import { valueFaults } from './values';
import { header3 } from '../tools-fixtures/forms/table-3';
import { asDivs, asTable, cut, type GridRow } from '../tools-fixtures/grid';
import { bare } from '../tools-fixtures/mark';
import { plain2021 } from '../tools-fixtures/plain-2021';

/** Header rows of table 3. */
const HEAD = 3;
const LOOK = { table: 'border="1"' };

interface Layout {
  name: string;
  make: (rows: GridRow[]) => string;
}

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

describe.each(LAYOUTS)('table 3: $name', ({ make }) => {
  test('the same figures, no finding', () => {
    const report = plain2021({
      slug: 'layout',
      place: '永宁县',
      organ: '林业局',
      year: 2022,
      manner: '',
      layout3: make,
    });
    const audit = auditOf(new TextEncoder().encode(bare(report.source)), 'layout.html');
    expect(valueFaults(audit, report.values)).toEqual([]);
    expect(faultsOf(audit.findings, [], [], false)).toEqual([]);
  });
});
