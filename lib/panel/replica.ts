import { cellId, cellMap, type FormCell } from '../forms/cells';
import type { Finding } from '../model/finding';
import type { CellId, Form, FormColumn, Relation } from '../model/form';
import type { Figure } from '../model/reading';
import { tidy } from '../model/quantity';
import { aboutFigures, figureView, pointedCells, type FigureView } from './figures';

/** What a cell is in the finding. */
type Role = 'total' | 'term' | 'place' | null;

export interface ReplicaCell {
  label: string;
  view: FigureView;
  role: Role;
  /** Sign of a term on its side of the relation. */
  sign: 1 | -1;
}

/**
 * The row or column of the report a finding is about, with its neighbours.
 * `left` are parts and `right` totals of the relation; `quiet` counts parts of a long column left out because they print 0 or nothing.
 */
export interface Replica {
  kind: 'row' | 'column';
  /** Label of the row or column itself. */
  caption: string;
  cells: ReplicaCell[];
  quiet: { zero: number; blank: number };
  sum: Sum | null;
}

/** Both sides of a relation added up; null sides hold no number at all. */
export interface Sum {
  relation: Relation;
  left: number | null;
  right: number | null;
  /** Printed less calculated. */
  difference: number | null;
}

/** Beyond so many lines of a column those that print 0 or nothing are only counted. */
const LONG_COLUMN = 8;

/** The replica for a finding on cells of the form; null where it has none. */
export function replicaOf(
  form: Form,
  finding: Finding,
  figures: ReadonlyMap<CellId, Figure>,
): Replica | null {
  if (!aboutFigures(finding)) return null;
  const relation = relationOf(form, finding);
  const known = cellMap(form);
  const ids = relation ? relationCells(relation) : pointedCells(finding);
  const cells = ids.flatMap((id) => known.get(id) ?? []);
  const first = cells[0];
  if (!first || (!relation && cells.length > MAX_POINTED)) return null;
  const roles = rolesOf(finding, relation);
  const sum = relation ? sumOf(relation, figures) : null;
  const oneRow = first.part.columns.length > 1 && cells.every((cell) => cell.row === first.row);
  return oneRow ? rowReplica(first, roles, figures, sum) : columnReplica(cells, roles, figures, sum);
}

// A finding that points at more cells than this has no single line to show.
const MAX_POINTED = 12;

/** The form's relation a finding is about: same rule, its totals among the cells judged, no judged cell outside it. */
function relationOf(form: Form, finding: Finding): Relation | null {
  const judged = new Set(finding.cells);
  if (judged.size < 2) return null;
  const fits = (relation: Relation): boolean => {
    if (relation.rule !== finding.rule || !relation.right.every((term) => judged.has(term.cell)))
      return false;
    const all = new Set(relationCells(relation));
    return finding.cells.every((cell) => all.has(cell));
  };
  return form.relations.find(fits) ?? null;
}

/** Cells of a relation, parts first. */
export function relationCells(relation: Relation): CellId[] {
  return [...relation.left, ...relation.right].map((term) => term.cell);
}

function rolesOf(
  finding: Finding,
  relation: Relation | null,
): ReadonlyMap<CellId, { role: Role; sign: 1 | -1 }> {
  const roles = new Map<CellId, { role: Role; sign: 1 | -1 }>();
  for (const term of relation?.left ?? []) roles.set(term.cell, { role: 'term', sign: term.sign });
  for (const term of relation?.right ?? []) roles.set(term.cell, { role: 'total', sign: term.sign });
  if (relation) return roles;
  for (const cell of pointedCells(finding)) roles.set(cell, { role: 'place', sign: 1 });
  for (const mark of finding.marks) {
    if (mark.cell) roles.set(mark.cell, { role: mark.role, sign: mark.sign ?? 1 });
  }
  return roles;
}

function rowReplica(
  at: FormCell,
  roles: ReadonlyMap<CellId, { role: Role; sign: 1 | -1 }>,
  figures: ReadonlyMap<CellId, Figure>,
  sum: Sum | null,
): Replica {
  const beside = (column: FormColumn): boolean => at.table.id !== 't4' || sameGroup(column, at.column);
  const cells = at.part.columns.filter(beside).map((column) => {
    const id = cellId(at.table, at.row.id, column.id);
    return cellIn(id, column.label, roles, figures);
  });
  const caption = at.row.label || at.column.groups.join(' · ');
  return { kind: 'row', caption, cells, quiet: { zero: 0, blank: 0 }, sum };
}

function sameGroup(a: FormColumn, b: FormColumn): boolean {
  return a.groups.join() === b.groups.join();
}

function columnReplica(
  cells: FormCell[],
  roles: ReadonlyMap<CellId, { role: Role; sign: 1 | -1 }>,
  figures: ReadonlyMap<CellId, Figure>,
  sum: Sum | null,
): Replica {
  const lines = withNeighbours(cells).map((cell) => cellIn(cell.id, lineLabel(cell, cells), roles, figures));
  const quiet = { zero: 0, blank: 0 };
  const shown = lines.filter((line) => {
    if (lines.length <= LONG_COLUMN || line.role !== 'term') return true;
    if (line.view.value === 0) quiet.zero++;
    else if (line.view.kind === 'blank' || line.view.kind === 'dash') quiet.blank++;
    else return line.view.kind !== 'absent';
    return false;
  });
  const first = cells[0]!;
  const caption =
    first.table.id === 'statistics' ? '' : [...first.column.groups.slice(-1), first.column.label].join(' · ');
  return { kind: 'column', caption, cells: shown, quiet, sum };
}

/** A figure alone convinces nobody: a single cell of a one-column table comes with the lines around it. */
function withNeighbours(cells: FormCell[]): FormCell[] {
  const only = cells[0]!;
  if (cells.length > 1) return cells;
  const rows = only.part.rows.filter((row) => !row.heading);
  const place = rows.indexOf(only.row);
  return rows
    .slice(Math.max(0, place - 1), place + 2)
    .map((row) => ({ ...only, id: cellId(only.table, row.id, only.column.id), row }));
}

function lineLabel(cell: FormCell, cells: FormCell[]): string {
  const oneColumn = cells.every((one) => one.column === cell.column);
  return oneColumn
    ? cell.row.label
    : [cell.row.label, ...cell.column.groups.slice(-1), cell.column.label].filter(Boolean).join(' · ');
}

function cellIn(
  id: CellId,
  label: string,
  roles: ReadonlyMap<CellId, { role: Role; sign: 1 | -1 }>,
  figures: ReadonlyMap<CellId, Figure>,
): ReplicaCell {
  const known = roles.get(id);
  return { label, view: figureView(id, figures), role: known?.role ?? null, sign: known?.sign ?? 1 };
}

function sumOf(relation: Relation, figures: ReadonlyMap<CellId, Figure>): Sum {
  const side = (terms: Relation['left']): number | null => {
    const values = terms.flatMap((term) => {
      const value = figures.get(term.cell)?.value;
      return value === null || value === undefined ? [] : [term.sign * value];
    });
    return values.length ? tidy(values.reduce((sum, value) => sum + value, 0)) : null;
  };
  const left = side(relation.left);
  const right = side(relation.right);
  return { relation, left, right, difference: left === null || right === null ? null : tidy(right - left) };
}
