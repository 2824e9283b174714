import { cellMap, labelOf } from '../forms/cells';
import { formOf } from '../forms/registry';
import type { Audit } from '../model/audit';
import type { CellId, Form, FormTable } from '../model/form';
import { readNumbering } from '../text/numbering';

/** The form a report is printed on; null where it is no report. */
export function formOfAudit(audit: Audit): Form | null {
  return audit.report ? formOf(audit.report.edition) : null;
}

/** A cell in the form's words: row and column. */
export const cellLabel = (form: Form, cell: CellId): string => labelOf(form, cell);

/** The table a cell stands in, undefined where the form has no such cell. */
export function tableOfCell(form: Form, cell: CellId): FormTable | undefined {
  return cellMap(form).get(cell)?.table;
}

/**
 * A label shortened from the middle to at most `length` characters, its item number kept:
 * "1.申请人无正当…府信息公开申请".
 */
export function shortened(label: string, length: number): string {
  const characters = [...label];
  if (characters.length <= length) return label;
  const number = readNumbering(label)?.length ?? 0;
  const room = Math.max(2, length - number - 1);
  const head = Math.ceil(room / 2);
  return [
    ...characters.slice(0, number + head),
    '…',
    ...characters.slice(characters.length - (room - head)),
  ].join('');
}

/** What is said of a place under a heading that is already printed above it. */
export function whereUnder(heading: string, where: string): string {
  if (bare(where) === bare(heading)) return '';
  const parts = where.split(' · ');
  if (parts.length > 1 && bare(parts[0]!) === bare(heading)) return parts.slice(1).join(' · ');
  return where;
}

function bare(text: string): string {
  return text.slice(readNumbering(text)?.length ?? 0).replace(/\s/gu, '');
}

/** What a check looked at, in the form's words or, for a heading, the report's; null where it has no words of its own. */
export function targetLabel(form: Form, target: string): string | null {
  if (cellMap(form).has(target)) return labelOf(form, target);
  const relation = form.relations.find((one) => one.id === target);
  const total = relation?.right[0]?.cell;
  if (total) return labelOf(form, total);
  const section = form.sections.find((one) => one.id === target);
  if (section) return section.title;
  return tableLabel(form, target) ?? (/\p{Script=Han}/u.test(target) ? target : null);
}

function tableLabel(form: Form, target: string): string | null {
  for (const table of form.tables) {
    if (target === table.id || target === `${table.id}.row` || target === `${table.id}.column`)
      return table.title;
    for (const part of table.parts) {
      const row = part.rows.find((one) => target === `${table.id}.${one.id}` || target === one.id);
      if (row?.label) return row.label;
      const column = part.columns.find((one) => target === `${table.id}.${one.id}`);
      if (column) return [...column.groups, column.label].join(' · ');
    }
  }
  return null;
}

/** A difference with its sign, the minus as a real minus. */
export function signed(difference: number): string {
  return difference < 0 ? `−${-difference}` : `+${difference}`;
}
