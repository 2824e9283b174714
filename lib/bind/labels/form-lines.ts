import type { FormPart, FormTable } from '../../model/form';
import type { FormLine } from './align';
import { labelForms } from './label';

// The forms never change: their lines are made comparable once.
const rowsOf = new WeakMap<FormTable, FormLine[]>();
const columnsOf = new WeakMap<FormPart, FormLine[]>();

function remembered<K extends object, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}

/** The lines of a table in printing order: part titles, label headers and rows, headings included. */
export function rowLines(table: FormTable): readonly FormLine[] {
  return remembered(rowsOf, table, () => linesOfTable(table));
}

function linesOfTable(table: FormTable): FormLine[] {
  return table.parts.flatMap((part) => [
    ...(part.title ? [line(part, `title:${part.id}`, part.title, 'title')] : []),
    ...(part.stub ? [line(part, `stub:${part.id}`, part.stub, 'stub')] : []),
    ...part.rows
      .filter((row) => row.label !== '')
      .map((row) => line(part, row.id, row.label, row.heading ? 'heading' : 'row', row.aliases)),
  ]);
}

/** The leaf columns of a part, in order. */
export function columnLines(part: FormPart): readonly FormLine[] {
  return remembered(columnsOf, part, () => linesOfPart(part));
}

function linesOfPart(part: FormPart): FormLine[] {
  return part.columns.map((column) => line(part, column.id, column.label, 'column', column.aliases));
}

function line(
  part: FormPart,
  id: string,
  label: string,
  kind: FormLine['kind'],
  aliases: readonly string[] = [],
): FormLine {
  return { id, part: part.id, label, forms: labelForms(label, aliases), kind };
}
