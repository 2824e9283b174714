import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../lib/forms/cells';
import { FORMS, formOf } from '../../lib/forms/registry';
import type { FormTable } from '../../lib/model/form';
import { formGrid, type FormGrid } from '../../lib/panel/form-grid';

const grid = (table: FormTable): FormGrid => formGrid(table, () => false);
const table3 = formOf('2021-30').tables.find((one) => one.id === 't3')!;

/** Number of columns each line of the grid covers, spans from above included: must be the same on every line. */
function widths({ head, body, stubs, width }: FormGrid): number[] {
  const hanging: number[] = [];
  return [...head, ...body].map((line, row) => {
    const own =
      line.headers.reduce((sum, one) => sum + one.colSpan, 0) +
      line.figures.reduce((sum, one) => sum + one.colSpan, 0);
    const above = hanging[row] ?? 0;
    for (const one of line.headers) {
      for (let next = row + 1; next < row + one.rowSpan; next++)
        hanging[next] = (hanging[next] ?? 0) + one.colSpan;
    }
    const heading = line.kind === 'figures' && line.figures.length === 0 ? width : 0;
    return own + above + heading - stubs;
  });
}

describe('the form’s grid', () => {
  test('every line of every table is equally wide', () => {
    for (const form of FORMS) {
      for (const table of form.tables) {
        const laid = grid(table);
        expect(new Set(widths(laid)), `${form.id} ${table.id}`).toEqual(new Set([laid.width]));
      }
    }
  });

  test('every cell of the form is there once', () => {
    for (const form of FORMS) {
      for (const table of form.tables) {
        const cells = grid(table).body.flatMap((line) => line.figures.map((one) => one.cell));
        expect(cells).toEqual(cellsOf(table).map((cell) => cell.id));
      }
    }
  });

  test('table 3 has three lines of header and 25 of figures, with the spans of the form', () => {
    const laid = grid(table3);
    expect([laid.head.length, laid.body.length, laid.stubs, laid.width]).toEqual([3, 25, 3, 7]);
    const [corner, applicant] = laid.head[0]!.headers;
    expect([corner!.rowSpan, corner!.colSpan]).toEqual([3, 3]);
    expect([applicant!.label, applicant!.colSpan]).toEqual(['申请人情况', 7]);
    expect(laid.head[1]!.headers.map((one) => [one.label, one.rowSpan, one.colSpan])).toEqual([
      ['自然人', 2, 1],
      ['法人或其他组织', 1, 5],
      ['总计', 2, 1],
    ]);
    const results = laid.body.flatMap((line) => line.headers).find((one) => one.row === 'results')!;
    expect([results.rowSpan, results.tall]).toEqual([22, true]);
  });

  test('a row the report kept stands in place of its parts', () => {
    const kept = formGrid(table3, (cell) => cell === 't3.other.total');
    const cells = kept.body.flatMap((line) => line.figures.map((one) => one.cell));
    expect(cells).toContain('t3.other.natural');
    expect(cells).not.toContain('t3.other.rest.natural');
  });

  test('printed parts stand beside a kept row', () => {
    const both = formGrid(table3, (cell) => cell === 't3.other.total' || cell.startsWith('t3.other.rest'));
    const cells = both.body.flatMap((line) => line.figures.map((one) => one.cell));
    expect(cells).toContain('t3.other.natural');
    expect(cells).toContain('t3.other.rest.natural');
  });

  test('table 4 has no row labels, table 2 its parts under each other, the 2014 table its units', () => {
    expect(grid(formOf('2021-30').tables.find((one) => one.id === 't4')!).stubs).toBe(0);
    const parts = grid(formOf('2021-30').tables.find((one) => one.id === 't2')!);
    expect(parts.body.filter((line) => line.kind === 'title').map((line) => line.headers[0]!.label)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
    ]);
    const old = grid(formOf('2014-32').tables[0]!);
    expect(old.units).toBe(true);
    expect(old.body.find((line) => line.headers[0]?.row === 'staff.budget')!.unit).toBe('万元');
  });
});
