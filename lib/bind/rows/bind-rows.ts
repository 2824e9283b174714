import type { EditionId, FormPart, FormRow, FormTable } from '../../model/form';
import type { Figure, ReadLine, ReadTable } from '../../model/reading';
import { cellId } from '../../forms/cells';
import { collapse } from '../../text/fold';
import { readQuantity } from '../../text/quantity';
import { alignLines, type FormLine, type Match } from '../labels/align';
import { assignCells, figureOf } from './assign-cells';
import type { FoundTable } from '../tables/find-tables';
import { columnLines, rowLines } from '../labels/form-lines';
import { isFilled, readPrintedRows, type Entry } from './printed-rows';
import { joinCutRows } from './cut-rows';
import { placeGroupLabels } from './group-labels';
import type { Layout } from './layout';
import { printedColumns } from './printed-columns';

/** A table read through one edition's form. */
export interface BoundTable {
  read: ReadTable;
  figures: Figure[];
}

/** Binds a table of labelled rows (statistics, t2, t3). */
export function bindRows(found: FoundTable, table: FormTable, edition: EditionId): BoundTable {
  const lines = rowLines(table);
  const columns = new Map(table.parts.map((part) => [part.id, columnLines(part)]));
  const rows = placeGroupLabels(joinCutRows(found.rows, lines), lines);
  const { headers, entries } = readPrintedRows(rows, table);
  const matches = alignLines(
    entries.map((entry) => collapse(entry.cell.text)),
    lines,
    (i) => entries[i]!.last && entries[i]!.after.length > 0,
  );
  const layout: Layout = { table, lines, rows, headers, columns, entries, matches };
  return collect(layout, found, edition);
}

function collect(layout: Layout, found: FoundTable, edition: EditionId): BoundTable {
  const { table, lines, entries, matches } = layout;
  const first = matches.findIndex((match) => match.form !== null);
  const last = matches.findLastIndex((match) => match.form !== null);
  const rows: ReadLine[] = [];
  const columns = new Map<string, ReadLine[]>();
  const figures: Figure[] = [];
  entries.forEach((entry, i) => {
    const match = matches[i]!;
    const line = match.form === null ? null : lines[match.form]!;
    if (line?.kind === 'title' || line?.kind === 'stub') return;
    if (line) {
      const part = table.parts.find((one) => one.id === line.part)!;
      const row = part.rows.find((one) => one.id === line.id)!;
      const bound = bindFigures(layout, i, part, row, match, columns);
      rows.push({ ...readLine(entry, line, match), ...bound.unit });
      figures.push(...bound.figures);
    } else if (isExtra(layout, i, first, last)) {
      rows.push({
        ...readLine(entry, null, match),
        figures: entry.after.map((cell) => readQuantity(cell.text)),
      });
    }
  });
  return { read: summary(layout, found, edition, rows, columns), figures: withoutKept(figures, table, rows) };
}

/** An unbound label counts as an extra row where it stands between bound rows or brings figures; titles and footers of the table do not. */
function isExtra(
  { entries, matches, rows, headers }: Layout,
  i: number,
  first: number,
  last: number,
): boolean {
  const entry = entries[i]!;
  const sameRow = entries.flatMap((other, k) => (other.row === entry.row ? [k] : []));
  if (sameRow[0] !== i || sameRow.some((k) => matches[k]!.form !== null)) return false;
  if (headers[rows.indexOf(entry.row)] === 'stub') return false;
  if (FOOTER.test(collapse(entry.cell.text).replace(/\s/gu, ''))) return false;
  if (i > first && i < last) return true;
  return i > last && last >= 0 && entry.after.some(isFilled);
}

const FOOTER =
  /^[（(]?(?:注|备注|说明|填表|填报|单位负责人|负责人|审核人|联系电话|联系人|制表|附[:：]|\d{4}年度|本列数据)/u;

function readLine(entry: Entry, line: FormLine | null, match: Match): ReadLine {
  return {
    id: line?.id ?? null,
    part: line?.part ?? null,
    label: collapse(entry.cell.text.replace(/\n/gu, '')),
    formLabel: line?.label ?? '',
    by: match.by,
    likeness: match.likeness,
    misplaced: match.misplaced,
    at: entry.cell.at,
  };
}

interface RowFigures {
  figures: Figure[];
  unit: { unit?: string };
}

function bindFigures(
  layout: Layout,
  i: number,
  part: FormPart,
  row: FormRow,
  match: Match,
  columns: Map<string, ReadLine[]>,
): RowFigures {
  const { table, entries, matches, lines } = layout;
  const entry = entries[i]!;
  const ownsFigures =
    (!row.heading || row.kept) &&
    (entry.last ||
      entries.every(
        (other, k) =>
          other.row !== entry.row ||
          k <= i ||
          matches[k]!.form === null ||
          lines[matches[k]!.form!]!.kind !== 'row',
      ));
  if (!ownsFigures) return { figures: [], unit: {} };
  const printed = columns.get(part.id) ?? printedColumns(layout, entry, part);
  columns.set(part.id, printed);
  const assigned = assignCells(entry.after, printed, table, row);
  const figures = assigned.cells.map(({ column, cell, doubt }) =>
    figureOf(
      cellId(table, row.id, column),
      cell,
      doubt ?? (match.by === 'place' ? 'bound-by-place' : undefined),
    ),
  );
  return { figures, unit: assigned.unit === undefined ? {} : { unit: assigned.unit } };
}

/** A row the form has as a heading holds figures only where its sub-rows are not printed (（六）其他处理 kept single). */
function withoutKept(figures: Figure[], table: FormTable, rows: readonly ReadLine[]): Figure[] {
  const kept = table.parts.flatMap((part) =>
    part.rows.filter(
      (row) =>
        row.kept && part.rows.some((one) => one.parent === row.id && rows.some((line) => line.id === one.id)),
    ),
  );
  const dropped = kept.map((row) => `${table.id}.${row.id}.`);
  return figures.filter(
    ({ cell }) =>
      !dropped.some((prefix) => cell.startsWith(prefix) && !cell.slice(prefix.length).includes('.')),
  );
}

function summary(
  layout: Layout,
  found: FoundTable,
  edition: EditionId,
  rows: ReadLine[],
  columns: Map<string, ReadLine[]>,
): ReadTable {
  const { table, entries, rows: grid } = layout;
  const formRows = table.parts.flatMap((part) => part.rows);
  const printed = new Set(rows.map((row) => row.id));
  const printedColumnIds = new Set(
    [...columns.values()].flat().map((column) => `${column.part}/${column.id}`),
  );
  const shown = table.parts.filter((part) => columns.has(part.id));
  const byWords = rows.filter((row) => row.id !== null && row.by === 'words').length;
  return {
    table: table.id,
    edition,
    blocks: found.blocks,
    at: (entries[0]?.cell ?? grid[0]!.cells[0]!).at,
    rows,
    columns: [...columns.values()].flat(),
    missingRows: formRows.filter((row) => !printed.has(row.id)).map((row) => row.id),
    missingColumns: shown.flatMap((part) =>
      part.columns
        .filter((column) => !printedColumnIds.has(`${part.id}/${column.id}`))
        .map((column) => column.id),
    ),
    sure: rows.length === 0 ? 0 : byWords / rows.length,
    duplicates: found.duplicates,
  };
}
