import { cellMap } from '../../forms/cells';
import type { ReportDocument } from '../../model/document';
import type { Form, FormTable } from '../../model/form';
import { hasAllLines, SURE_ENOUGH, type Figure } from '../../model/reading';
import type { BoundTable } from '../rows/bind-rows';

/** How surely figures are whose columns were told by words alone and do not fill the form. */
const LOOSE_SURE = 0.5;

/**
 * A table without ruling lines stands by the places of its words alone. Its figures are sure only where rows and columns fill the form
 * completely and in order, as they would not had words of neighbours run together, or where each word was put in its place by the form; else
 * they are asked about, and so are those of a row with blanks: a blank that is none may have taken the place of a figure.
 */
export function askedWithoutLines(bound: BoundTable, form: Form, document: ReportDocument): BoundTable {
  const table = form.tables.find(({ id }) => id === bound.read.table);
  if (!table || !bound.read.blocks.some((index) => isByWords(document, index))) return bound;
  if (!fillsForm(bound, table)) return { ...bound, figures: bound.figures.map(loosened) };
  const rowOf = ({ cell }: Figure) => cellMap(form).get(cell)?.row;
  const open = new Set(bound.figures.filter(({ kind }) => kind === 'blank').map(rowOf));
  return { ...bound, figures: bound.figures.map((one) => (open.has(rowOf(one)) ? loosened(one) : one)) };
}

/** Whether words alone tell the table's columns, and no reader found a place in the form for each of them. */
function isByWords(document: ReportDocument, index: number): boolean {
  const block = document.blocks[index];
  return block?.kind === 'table' && block.by === 'words' && !block.placed;
}

/** Whether each row and column of the form is printed, each in its place, and every figure was surely read. */
function fillsForm({ read, figures }: BoundTable, table: FormTable): boolean {
  return (
    hasAllLines(read, table) &&
    [...read.rows, ...read.columns].every(({ id, misplaced }) => id !== null && !misplaced) &&
    figures.every(({ sure }) => sure >= SURE_ENOUGH)
  );
}

const loosened = (figure: Figure): Figure => ({
  ...figure,
  sure: Math.min(figure.sure, LOOSE_SURE),
  doubt: figure.doubt ?? 'shifted',
});
