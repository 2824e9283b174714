import type { CellId, Form, FormColumn, FormPart, FormRow, FormTable, Relation, Term } from '../model/form';

/** A cell of the form with the lines it stands on. */
export interface FormCell {
  id: CellId;
  table: FormTable;
  part: FormPart;
  row: FormRow;
  column: FormColumn;
}

/** The contract's id of a cell: `row` alone in the 2014 table, `t4.column` in table 4, `table.row.column` elsewhere. */
export function cellId(table: FormTable, row: string, column: string): CellId {
  if (table.id === 'statistics') return row;
  if (table.id === 't4') return `t4.${column}`;
  return `${table.id}.${row}.${column}`;
}

/** Every figure cell of a table in printing order; heading rows have none. */
export function cellsOf(table: FormTable): FormCell[] {
  return table.parts.flatMap((part) =>
    part.rows
      .filter((row) => !row.heading)
      .flatMap((row) =>
        part.columns.map((column) => ({ id: cellId(table, row.id, column.id), table, part, row, column })),
      ),
  );
}

const cellsByForm = new WeakMap<Form, Map<CellId, FormCell>>();

/** Every figure cell of a form by id; the single row （六）其他处理 that some 2021-30 reports keep is among them. */
export function cellMap(form: Form): ReadonlyMap<CellId, FormCell> {
  let map = cellsByForm.get(form);
  if (!map) {
    map = new Map(form.tables.flatMap(cellsOf).map((cell) => [cell.id, cell]));
    for (const table of form.tables) {
      for (const part of table.parts) {
        for (const row of part.rows.filter((one) => one.kept)) {
          for (const column of part.columns) {
            const id = cellId(table, row.id, column.id);
            map.set(id, { id, table, part, row, column });
          }
        }
      }
    }
    cellsByForm.set(form, map);
  }
  return map;
}

/** The table of a form, undefined where the edition has none of that id. */
export function tableOf(form: Form, id: FormTable['id']): FormTable | undefined {
  return form.tables.find((table) => table.id === id);
}

/** Row and column in the form's words, joined with " · " ("一、本年新收政府信息公开申请数量 · 自然人"). */
export function labelOf(form: Form, id: CellId): string {
  const cell = cellMap(form).get(id);
  if (!cell) return id;
  const parents: string[] = [];
  for (let parent = cell.row.parent; parent;) {
    const row = cell.part.rows.find((one) => one.id === parent);
    if (row) parents.unshift(row.label);
    parent = row?.parent;
  }
  const groups = cell.table.id === 't4' ? cell.column.groups : [];
  const column = cell.table.id === 'statistics' ? [] : [...groups, cell.column.label];
  return [...parents.slice(-1), cell.row.label, ...column].filter(Boolean).join(' · ');
}

/** Terms that count once each. */
export const terms = (...cells: CellId[]): Term[] => cells.map((cell) => ({ cell, sign: 1 }));

/** A relation whose left side is a sum and whose right side is its total. */
export function sumRelation(
  spec: Omit<Relation, 'left' | 'op' | 'right' | 'highest'> & { parts: CellId[]; total: CellId },
): Relation {
  const { parts, total, ...rest } = spec;
  return { ...rest, highest: 'violation', left: terms(...parts), op: '=', right: terms(total) };
}

/** A relation by which a part is at most its whole. */
export function boundRelation(
  spec: Omit<Relation, 'kind' | 'left' | 'op' | 'right'> & { part: Term[]; whole: Term[] },
): Relation {
  const { part, whole, ...rest } = spec;
  return { ...rest, kind: 'bound', left: part, op: '<=', right: whole };
}
