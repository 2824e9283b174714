import { cellMap, labelOf, tableOf } from '../forms/cells';
import type { CellId, Form, FormTable, SectionId, TableId } from '../model/form';
import type { Location } from '../model/location';
import type { Known, Reading, ReadLine, ReadSection, ReadTable } from '../model/reading';
import { SURE_ENOUGH } from '../model/reading';

const NUMERALS = ['一', '二', '三', '四', '五', '六'];

/** The form that is due, or the printed one where the year is not known. */
export const dueForm = (reading: Reading): Form => reading.due ?? reading.form;

/** A statutory section with its number, as the form heads it ("六、其他需要报告的事项"); of a topic the title alone. */
export function sectionName(form: Form, id: SectionId): string {
  const title = form.sections.find((section) => section.id === id)?.title ?? id;
  return form.topics ? title : `${NUMERALS[Number(id) - 1]}、${title}`;
}

/** What a table is called: the section it stands in, or its own title. */
export function tableName(form: Form, table: FormTable): string {
  return table.section ? sectionName(form, table.section) : table.title;
}

/** Parts of a place joined as the contract has it. */
export const placeOf = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** Where a figure stands: table · row · column. */
export function whereOfCell(form: Form, id: CellId): string {
  const cell = cellMap(form).get(id);
  return cell ? placeOf(tableName(form, cell.table), labelOf(form, id)) : id;
}

/** Row and column of a cell, without its table and parents. */
export function shortLabel(form: Form, id: CellId): string {
  const cell = cellMap(form).get(id);
  if (!cell) return id;
  if (cell.table.id === 'statistics') return cell.row.label;
  if (cell.table.id === 't4') return placeOf(cell.column.groups.at(-1), cell.column.label);
  return placeOf(cell.row.label, cell.column.label);
}

/** A printed table with the form table it fills. */
export interface Printed {
  read: ReadTable;
  table: FormTable;
}

/** The tables printed, with their form; tables of an edition that has none of that id are left out. */
export function printedTables(reading: Reading): Printed[] {
  return reading.tables.flatMap((read) => {
    const table = tableOf(reading.form, read.table);
    return table ? [{ read, table }] : [];
  });
}

/** The printed table of that id. */
export function readTableOf(reading: Reading, id: TableId): ReadTable | undefined {
  return reading.tables.find((table) => table.table === id);
}

/** The printed section that fills a statutory one. */
export function sectionOf(reading: Reading, id: SectionId): ReadSection | undefined {
  return reading.sections.find((section) => section.id === id);
}

/** Whether a value was read surely enough to assert something on it. */
export function sureOf(known: Known<unknown> | null): boolean {
  return known !== null && known.sure >= SURE_ENOUGH;
}

/** Where the report begins: its title, else its first heading or block. */
export function reportPlace(reading: Reading): Location | undefined {
  return reading.title?.at ?? reading.headings[0]?.at ?? reading.document.blocks[reading.body.from]?.at;
}

/** Ids of the cells of a form row in a table, in printing order. */
export function cellsOfRow(form: Form, table: TableId, row: string, part?: string | null): CellId[] {
  return [...cellMap(form).values()]
    .filter((cell) => cell.table.id === table && cell.row.id === row && (!part || cell.part.id === part))
    .map((cell) => cell.id);
}

/** Ids of the cells of a form column in a table. */
export function cellsOfColumn(form: Form, table: TableId, column: string, part?: string | null): CellId[] {
  return [...cellMap(form).values()]
    .filter(
      (cell) => cell.table.id === table && cell.column.id === column && (!part || cell.part.id === part),
    )
    .map((cell) => cell.id);
}

/** A printed line's words, shortened to what a message can hold. */
export function printedLabel(line: ReadLine): string {
  const longest = 60;
  return line.label.length > longest ? `${line.label.slice(0, longest)}…` : line.label;
}
