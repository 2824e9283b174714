import { expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { printedPdf } from './printed';

it('a unit in the label of a column is read whole where the label is broken in it', () => {
  const document = printedPdf((table) => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, text: cell.text.replace('万元', '万\n元') })),
  }));
  const { blocks } = document;
  expect(blocks.some((b) => b.kind === 'table' && b.cells.some((c) => c.text.includes('万\n元）')))).toBe(
    true,
  );
  expect(audit(document).findings.filter(({ rule }) => rule === 'table/unit-deviation')).toEqual([]);
});
