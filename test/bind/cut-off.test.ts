import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import type { Cell, CutEdge, ReportDocument, Table } from '../../lib/model/document';
import { printedPdf } from './printed';

const RIGHT: CutEdge[] = [{ page: 2, side: 'right' }];

/** As a PDF with lines is read; `change` gets table 3. */
const printed = (change: (table: Table) => Table): ReportDocument =>
  printedPdf((table) => ({ ...table, by: 'lines' }), change);

const isLast = ({ column, columnSpan }: Cell, { columns }: Table): boolean => column + columnSpan === columns;
const isFigure = ({ text }: Cell): boolean => /^\d+$/u.test(text.trim());

/** Without its last column, which the head and each row lose. */
const withoutLast = (table: Table): Table => ({
  ...table,
  columns: table.columns - 1,
  cells: table.cells
    .filter((cell) => cell.columnSpan > 1 || !isLast(cell, table))
    .map((cell) => (isLast(cell, table) ? { ...cell, columnSpan: cell.columnSpan - 1 } : cell)),
});

/** With a digit more in the first total above 0, as wrong as a lost one. */
function wrongTotal(table: Table, cut?: 'ink' | 'cell'): Table {
  const total = table.cells.find((cell) => isLast(cell, table) && isFigure(cell) && Number(cell.text) > 0)!;
  const wrong: Cell = { ...total, text: `${total.text.trim()}1`, ...(cut ? { cut } : {}) };
  return { ...table, cells: table.cells.map((cell) => (cell === total ? wrong : cell)) };
}

const violations = (document: ReportDocument) =>
  audit(document)
    .findings.filter(({ severity }) => severity === 'violation')
    .map(({ rule }) => rule);
const notes = (document: ReportDocument) =>
  audit(document)
    .notes.filter(({ code }) => code === 'table-cut-off')
    .map(({ detail }) => detail);

describe('a table at the edge of its paper', () => {
  it('is whole where it fills its form and its words keep clear of the edge', () => {
    const document = printed((table) => ({ ...wrongTotal(table, 'cell'), cutOff: RIGHT }));
    expect(violations(document)).toContain('arithmetic/row-total');
    expect(notes(document)).toEqual([]);
    expect(violations(printed((table) => ({ ...table, cutOff: RIGHT })))).toEqual([]);
  });

  it('lacks a column for certain only where it keeps clear of the edge', () => {
    expect(violations(printed(withoutLast))).toContain('table/column-missing');
    const cut = printed((table) => ({ ...withoutLast(table), cutOff: RIGHT }));
    expect(violations(cut)).toEqual([]);
    const missing = audit(cut).findings.filter(({ rule }) => rule === 'table/column-missing');
    expect(missing.map(({ severity, doubt }) => [severity, doubt?.code, doubt?.data])).toEqual([
      ['review', 'doubt/table-cut-off', { page: 2 }],
    ]);
    expect(notes(cut)).toEqual(['2']);
  });

  it('leaves the sums open that need what it lost', () => {
    const { checks, figures } = audit(printed((table) => ({ ...withoutLast(table), cutOff: RIGHT })));
    const sums = checks.filter(
      ({ rule, why }) => rule === 'arithmetic/row-total' && why?.code === 'why/cut-off',
    );
    expect(sums.length).toBeGreaterThan(10);
    expect(sums.every(({ outcome }) => outcome === 'unclear')).toBe(true);
    expect(figures.filter(({ cell }) => cell.startsWith('t3.')).every(({ sure }) => sure < 0.75)).toBe(true);
    expect(figures.filter(({ cell }) => cell.startsWith('t4.')).every(({ sure }) => sure === 1)).toBe(true);
  });

  it('has figures that may have lost digits where their words touch the edge: their sums stay open', () => {
    const document = printed((table) => ({ ...wrongTotal(table, 'ink'), cutOff: RIGHT }));
    expect(violations(document)).toEqual([]);
    const asked = audit(document).figures.filter(({ doubt }) => doubt === 'cut-off');
    expect(asked).toHaveLength(1);
    expect(notes(document)).toEqual(['2']);
  });

  it('may lack rows at the bottom, and keeps the figures it has', () => {
    const short = (table: Table): Table => ({
      ...table,
      rows: table.rows - 2,
      cells: table.cells.filter(({ row }) => row < table.rows - 2),
    });
    expect(violations(printed(short))).toContain('table/row-missing');
    const cut = printed((table) => ({ ...short(table), cutOff: [{ page: 3, side: 'bottom' }] }));
    expect(violations(cut)).toEqual([]);
    expect(notes(cut)).toEqual(['3']);
    expect(audit(cut).figures.filter(({ doubt }) => doubt === 'cut-off')).toEqual([]);
  });
});
