import type { Form, FormTable } from '../../lib/model/form';
import type { ReadLine, ReadTable } from '../../lib/model/reading';
import { readQuantity } from '../../lib/text/quantity';
import { plainWording } from '../../lib/rules/table/wording';
import { likeness } from '../../lib/text/likeness';
import { at } from './build-reading';
import type { Case } from './case';

/** A statutory table as the case prints it. */
export function readTable(table: FormTable, form: Form, spec: Case, block: number): ReadTable {
  const dropped = new Set(spec.drop ?? []);
  const rows = table.parts.flatMap((part) =>
    part.rows
      .filter((row) => row.label !== '' && !dropped.has(`${table.id}:${row.id}`))
      .map((row) => line(spec, block, { id: row.id, part: part.id, label: row.label })),
  );
  const columns = table.parts.flatMap((part) =>
    part.columns
      .filter((column) => !dropped.has(`${table.id}/${column.id}`))
      .map((column) => line(spec, block, { id: column.id, part: part.id, label: column.label })),
  );
  for (const extra of spec.extra?.filter((one) => one.table === table.id) ?? [])
    insert(extra.column ? columns : rows, extra, block);
  const missing = (prefix: string) =>
    [...dropped].filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  return {
    table: table.id,
    edition: form.id,
    blocks: [block],
    at: at(block, table.title),
    rows,
    columns,
    missingRows: missing(`${table.id}:`),
    missingColumns: missing(`${table.id}/`),
    sure: 1,
    duplicates: spec.twice?.includes(table.id) ? [block] : [],
  };
}

function line(
  spec: Case,
  block: number,
  { id, part, label }: { id: string; part: string; label: string },
): ReadLine {
  const other = spec.label?.[id];
  const text = other?.text ?? label;
  return {
    id,
    part,
    label: text,
    formLabel: label,
    by: other?.by ?? 'words',
    likeness: text === label ? 1 : Math.min(0.99, likeness(plainWording(text), plainWording(label))),
    misplaced: spec.misplaced?.includes(id) ?? false,
    ...(spec.unit?.[id] ? { unit: spec.unit[id] } : {}),
    at: at(block, text),
  };
}

function insert(lines: ReadLine[], extra: NonNullable<Case['extra']>[number], block: number): void {
  const index = lines.findLastIndex((one) => one.id === extra.after || one.label === extra.after);
  lines.splice(index + 1, 0, {
    id: null,
    part: null,
    label: extra.label,
    formLabel: '',
    by: null,
    likeness: 0,
    misplaced: false,
    at: at(block, extra.label),
    figures: (extra.figures ?? ['1']).map(readQuantity),
  });
}
