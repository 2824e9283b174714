import { FORMS } from '../../../forms/registry';
import type { FormColumn, FormPart, FormTable } from '../../../model/form';
import { fold } from '../../../text/fold';

/** A line of the form with the wordings in which it is printed, folded. `depth` counts the headings it stands under. */
export interface FormLine {
  id: string;
  wordings: readonly string[];
  heading: boolean;
  /** A heading that some print as a row of figures. */
  kept: boolean;
  depth: number;
  /** Index of the heading it stands under among the lines of its part; -1 for none. */
  parent: number;
  /** Number of its part among those of the table. */
  part: number;
}

/** A column to be found, with its wordings and the labels of the groups above it, folded. */
export interface FormHead {
  wordings: readonly string[];
  /** What else may stand there. */
  pattern?: RegExp;
  groups: readonly string[];
  /** A column that some tables do not print: that of units. */
  optional: boolean;
}

export interface PartForm {
  title: string | null;
  /** What the form prints left of the columns' labels. */
  corner: string;
  columns: readonly FormHead[];
  lines: readonly FormLine[];
  /** Deepest of its lines. */
  depth: number;
}

/** A table of the form made ready to be looked for. `labels` holds all its wordings, parted by line breaks. */
export interface TableForm {
  table: FormTable;
  parts: readonly PartForm[];
  labels: string;
}

/** What stands over the units of the 2014 table. */
const UNIT: FormHead = { wordings: ['单位', '计量单位'], groups: [], optional: true };

/** A year over the figures of the 2014 table. */
const YEAR = /^20\d\d年?度?(?:统计数|数量|数据)?$/u;

/** A label's wordings: as the form prints it, without what stands in brackets behind it, and its aliases. */
function wordingsOf(label: string, aliases: readonly string[] = []): string[] {
  const all = [label, ...aliases].flatMap((one) => [
    one,
    one.replace(/(?<=.)[（(][^（）()]{4,80}[）)]$/u, ''),
  ]);
  return [...new Set(all.map(fold))].filter((one) => one !== '');
}

function headOf(column: FormColumn): FormHead {
  return {
    wordings: wordingsOf(column.label, column.aliases),
    groups: column.groups.map(fold),
    optional: false,
  };
}

function linesOf(part: FormPart, number: number): FormLine[] {
  const lines: FormLine[] = [];
  for (const row of part.rows) {
    const parent = part.rows.findIndex((one) => one.id === row.parent);
    // A part of a row's own count (其中) is a row beside it in print: only headings reach over what stands under them.
    const over = parent >= 0 && lines[parent]!.heading ? parent : -1;
    lines.push({
      id: row.id,
      wordings: wordingsOf(row.label, row.aliases),
      heading: row.heading ?? false,
      kept: row.kept ?? false,
      depth: over < 0 ? 0 : lines[over]!.depth + 1,
      parent: over,
      part: number,
    });
  }
  return lines;
}

function partForm(table: FormTable, part: FormPart, number: number): PartForm {
  const columns = part.columns.map(headOf);
  const lines = linesOf(part, number);
  return {
    title: part.title ? fold(part.title) : null,
    corner: fold(part.stub ?? table.corner ?? ''),
    columns: table.id === 'statistics' ? [UNIT, ...columns.map((c) => ({ ...c, pattern: YEAR }))] : columns,
    lines,
    depth: Math.max(...lines.map((l) => l.depth)),
  };
}

function tableForm(table: FormTable): TableForm {
  const parts = table.parts.map((part, i) => partForm(table, part, i));
  const all = parts.flatMap((p) => [
    p.title ?? '',
    p.corner,
    ...p.columns.flatMap((c) => [...c.wordings, ...c.groups]),
    ...p.lines.flatMap((l) => l.wordings),
  ]);
  const labels = [...new Set(all)].filter((l) => l !== '').join('\n');
  return { table, parts, labels };
}

/** Every table of every edition, those with the same labels once. */
export const TABLE_FORMS: readonly TableForm[] = unlike(FORMS.flatMap((form) => form.tables).map(tableForm));

function unlike(forms: readonly TableForm[]): TableForm[] {
  const seen = new Set<string>();
  return forms.filter(({ labels }) => !seen.has(labels) && seen.add(labels));
}

/** The labels of all tables. */
export const ALL_LABELS = TABLE_FORMS.map(({ labels }) => labels).join('\n');
