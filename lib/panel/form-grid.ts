import { cellId } from '../forms/cells';
import type { CellId, FormColumn, FormPart, FormRow, FormTable } from '../model/form';

/** A statutory table laid out as printed: lines of header and figure cells with their spans. */
export interface FormGrid {
  table: FormTable;
  /** Columns that hold row labels. */
  stubs: number;
  /** Columns that hold figures (parts with fewer columns span several). */
  width: number;
  /** Whether a column of units stands between labels and figures. */
  units: boolean;
  head: GridLine[];
  body: GridLine[];
}

export interface GridLine {
  key: string;
  kind: 'title' | 'head' | 'figures';
  headers: GridHeader[];
  figures: GridFigure[];
  /** Number of the group for zebra. */
  group: number;
  /** The row's own unit, where the form prints one. */
  unit: string;
}

export interface GridHeader {
  label: string;
  rowSpan: number;
  colSpan: number;
  /** First stub column it stands in; null for a column header. */
  stub: number | null;
  /** A label that runs down beside several rows. */
  tall: boolean;
  /** Depth in a flat list of rows. */
  indent: number;
  /** Id of the form row it names, for what was read of it. */
  row: string | null;
}

export interface GridFigure {
  cell: CellId;
  row: string;
  column: string;
  colSpan: number;
}

/** Lays out a table. `printed` tells whether the report prints a figure for a cell; it decides on rows an edition may keep. */
export function formGrid(table: FormTable, printed: (cell: CellId) => boolean): FormGrid {
  const width = table.parts.map((part) => part.columns.length).reduce(leastCommonMultiple, 1);
  const nested = table.id !== 'statistics';
  const parts = table.parts.map((part) => ({ part, rows: linesOf(table, part, printed) }));
  const stubs = Math.max(
    ...parts.map(({ rows }) => (nested ? depthOf(rows) : rows.some((row) => row.label) ? 1 : 0)),
  );
  const single = table.parts.length === 1;
  const head: GridLine[] = [];
  const body: GridLine[] = [];
  let group = 0;
  for (const { part, rows } of parts) {
    const heads = headLines(table, part, stubs, width);
    if (single) head.push(...heads);
    else {
      group++;
      if (part.title) body.push(titleLine(part, stubs + width, group));
      body.push(...heads.map((line) => ({ ...line, group })));
    }
    body.push(...bodyLines(table, part, rows, { stubs, width, nested, group }));
    group = body.at(-1)?.group ?? group;
  }
  const units = table.parts.some((part) => part.rows.some((row) => row.unit));
  return { table, stubs, width, units, head, body };
}

/** A row the edition dropped but a report kept takes the place of its parts, unless they are printed too. */
function linesOf(table: FormTable, part: FormPart, printed: (cell: CellId) => boolean): FormRow[] {
  const has = (row: FormRow): boolean =>
    part.columns.some((column) => printed(cellId(table, row.id, column.id)));
  const kept = new Set(part.rows.filter((row) => row.kept && has(row)).map((row) => row.id));
  return part.rows
    .filter((row) => !(row.parent && kept.has(row.parent) && !has(row)))
    .map((row) => (kept.has(row.id) ? { ...row, heading: false } : row));
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}

function titleLine(part: FormPart, colSpan: number, group: number): GridLine {
  const header = { label: part.title!, rowSpan: 1, colSpan, stub: 0, tall: false, indent: 0, row: null };
  return { key: `${part.id} title`, kind: 'title', headers: [header], figures: [], group, unit: '' };
}

/** Header lines of a part: groups over the columns they hold, a leaf down to the last line. */
function headLines(table: FormTable, part: FormPart, stubs: number, width: number): GridLine[] {
  const depth = Math.max(...part.columns.map((column) => column.groups.length)) + 1;
  const span = width / part.columns.length;
  return Array.from({ length: depth }, (_, level) => {
    const headers: GridHeader[] = [];
    if (level === 0 && stubs > 0) {
      headers.push({
        label: table.corner ?? part.stub ?? '',
        rowSpan: depth,
        colSpan: stubs,
        stub: 0,
        tall: false,
        indent: 0,
        row: null,
      });
    }
    part.columns.forEach((column, index) => {
      const before = part.columns[index - 1];
      if (column.groups.length > level) {
        if (before && sameUpTo(before, column, level)) headers.at(-1)!.colSpan += span;
        else headers.push(columnHeader(column.groups[level]!, 1, span));
      } else if (column.groups.length === level) {
        headers.push(columnHeader(column.label, depth - level, span));
      }
    });
    return { key: `${part.id} head ${level}`, kind: 'head', headers, figures: [], group: 0, unit: '' };
  });
}

function columnHeader(label: string, rowSpan: number, colSpan: number): GridHeader {
  return { label, rowSpan, colSpan, stub: null, tall: false, indent: 0, row: null };
}

function sameUpTo(a: FormColumn, b: FormColumn, level: number): boolean {
  return (
    a.groups.length > level &&
    a.groups.slice(0, level + 1).join('|') === b.groups.slice(0, level + 1).join('|')
  );
}

interface Frame {
  stubs: number;
  width: number;
  nested: boolean;
  group: number;
}

function bodyLines(table: FormTable, part: FormPart, rows: FormRow[], frame: Frame): GridLine[] {
  const span = frame.width / part.columns.length;
  const lines: GridLine[] = [];
  let waiting: GridHeader[] = [];
  let group = frame.group;
  for (const row of rows) {
    const depth = levelOf(row, rows);
    if (startsGroup(row, rows, frame.nested)) group++;
    if (frame.nested && row.heading) {
      waiting.push({
        label: row.label,
        rowSpan: leavesUnder(row, rows),
        colSpan: 1,
        stub: depth,
        tall: true,
        indent: 0,
        row: row.id,
      });
      continue;
    }
    const own: GridHeader[] = frame.stubs
      ? [
          {
            label: row.label,
            rowSpan: 1,
            colSpan: frame.nested ? frame.stubs - depth : 1,
            stub: frame.nested ? depth : 0,
            tall: false,
            indent: frame.nested ? 0 : depth,
            row: row.id,
          },
        ]
      : [];
    const figures = row.heading
      ? []
      : part.columns.map((column) => ({
          cell: cellId(table, row.id, column.id),
          row: row.id,
          column: column.id,
          colSpan: span,
        }));
    lines.push({
      key: `${part.id} ${row.id}`,
      kind: 'figures',
      headers: [...waiting, ...own],
      figures,
      group,
      unit: row.unit ?? '',
    });
    waiting = [];
  }
  return lines;
}

function startsGroup(row: FormRow, rows: FormRow[], nested: boolean): boolean {
  if (!row.parent) return true;
  return nested && (row.heading === true || rows.find((one) => one.id === row.parent)?.parent === undefined);
}

/** How deep a row stands, 0 at the top. */
function levelOf(row: FormRow, rows: FormRow[]): number {
  let level = 0;
  for (let parent = row.parent; parent && level < rows.length; level++) {
    const id = parent;
    parent = rows.find((one) => one.id === id)?.parent;
  }
  return level;
}

function depthOf(rows: FormRow[]): number {
  if (!rows.some((row) => row.label)) return 0;
  return Math.max(...rows.map((row) => levelOf(row, rows))) + 1;
}

function leavesUnder(heading: FormRow, rows: FormRow[]): number {
  return rows
    .filter((row) => row.parent === heading.id)
    .reduce((sum, row) => sum + (row.heading ? leavesUnder(row, rows) : 1), 0);
}
