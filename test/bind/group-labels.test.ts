import { describe, expect, it } from 'vitest';
import { bindRows } from '../../lib/bind/rows/bind-rows';
import type { FoundTable } from '../../lib/bind/tables/find-tables';
import { gridRows } from '../../lib/bind/tables/grid';
import { formForYear } from '../../lib/forms/registry';
import type { Cell, Table } from '../../lib/model/document';

const form = formForYear(2023)!;
const three = form.tables.find((table) => table.id === 't3')!;

/** A cell of table 3 as printed on a page. */
function cell(page: number, row: number, column: number, text: string, rowSpan = 1): Cell {
  const at = { in: 'pdf' as const, page, box: [0, 0, 1, 1] as [number, number, number, number], quote: text };
  return { row, column, rowSpan, columnSpan: 1, text, at, sure: 1 };
}

/** Rows of group 三 and its group （一）…（三）; `label` is the cell of （三）不予公开, with the rows it was found in. */
function found(label: Cell, blank: Cell | null): FoundTable {
  const item = (page: number, row: number, text: string) => [
    cell(page, row, 2, text),
    ...Array.from({ length: 7 }, (_value, i) => cell(page, row, 3 + i, '0')),
  ];
  const head = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const cells = [
    ...head.map((text, i) => cell(1, 0, 3 + i, text)),
    cell(1, 1, 0, '三、本年度办理结果', 6),
    ...item(1, 1, '（一）予以公开'),
    ...item(1, 2, '（二）部分公开'),
    ...(blank ? [blank] : []),
    ...item(1, 3, '1.属于国家秘密'),
    ...item(1, 4, '2.其他法律行政法规禁止公开'),
    label,
    ...item(2, 5, '3.危及“三安全一稳定”'),
    ...item(2, 6, '4.保护第三方合法权益'),
  ];
  const at = cells[0]!.at;
  const table: Table = { kind: 'table', rows: 7, columns: 10, cells, at, by: 'lines' };
  return { table: 't3', rows: gridRows(table, 0), blocks: [0], duplicates: [] };
}

const order = (table: FoundTable) => {
  const { rows } = bindRows(table, three, form.id).read;
  return { ids: rows.map((row) => row.label), misplaced: rows.filter((row) => row.misplaced).length };
};

describe('the label of a group that a page break parts', () => {
  const RIGHT = [
    '三、本年度办理结果',
    '（一）予以公开',
    '（二）部分公开',
    '（三）不予公开',
    '1.属于国家秘密',
  ];

  it('is read before the first of its rows where it is printed on the next page', () => {
    const read = order(found(cell(2, 5, 1, '（三）不予公开', 2), cell(1, 3, 1, '', 2)));
    expect(read.ids.slice(0, 5)).toEqual(RIGHT);
    expect(read.misplaced).toBe(0);
  });

  it('is read before the first of its rows where it is printed on the next sheet of the same page', () => {
    const pages = found(cell(2, 5, 1, '（三）不予公开', 2), cell(1, 3, 1, '', 2));
    const beside = ({ at, ...rest }: Cell): Cell => ({
      ...rest,
      at: at.in === 'pdf' && at.page === 2 ? { ...at, page: 1, box: [500, 300, 501, 301] } : at,
    });
    const rows = pages.rows.map((row) => ({ ...row, cells: row.cells.map(beside) }));
    expect(order({ ...pages, rows })).toEqual(order(pages));
    expect(order(pages).misplaced).toBe(0);
  });

  it('is left where it stands where the rows above have a label of their own there', () => {
    const read = order(found(cell(2, 5, 1, '（三）不予公开', 2), cell(1, 3, 1, '另一组', 2)));
    expect(read.ids.indexOf('（三）不予公开')).toBeGreaterThan(
      read.ids.indexOf('2.其他法律行政法规禁止公开'),
    );
  });

  it('is left where it stands on one page: there its merged cell says where it begins', () => {
    const read = order(found(cell(1, 4, 1, '（三）不予公开', 3), cell(1, 3, 1, '')));
    expect(read.ids.indexOf('（三）不予公开')).toBeGreaterThan(read.ids.indexOf('1.属于国家秘密'));
  });
});
