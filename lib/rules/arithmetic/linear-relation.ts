import { cellMap } from '../../forms/cells';
import type { Outcome } from '../../model/finding';
import type { CellId, Relation, RuleId } from '../../model/form';
import { meets } from '../../model/quantity';
import type { Reading, ReadTable } from '../../model/reading';
import { message, notApplicable, passed, failed, unclear } from '../outcome';
import { cutOffOn } from '../cut-off';
import { looseLabel } from '../loose-labels';
import { fallsOnPageBreak } from '../page-break';
import { printedTables, readTableOf, shortLabel, tableName } from '../place';
import { incompleteness } from '../prose';
import { rule, type Rule } from '../rule';
import type { EditionId, Severity } from '../../model/form';
import { breachOf } from './breach';
import { isAtMost, mayBeAtMost, sideOf, type Side } from './side';

/** All relations of one rule id in the printed edition, judged with ranges: what is not known may be any figure from 0 up. */
export function relationRule(id: RuleId, highest: Severity, editions: readonly EditionId[]): Rule {
  return rule(id, highest, editions, function* judgeRelations(reading) {
    for (const relation of reading.form.relations) {
      if (relation.rule !== id) continue;
      const outcome = judgeRelation(relation, reading);
      if (outcome) yield outcome;
    }
  });
}

/** One relation; null where it is about a row that only an older edition prints and the report does not have. */
function judgeRelation(relation: Relation, reading: Reading): Outcome | null {
  const { rule: id, id: target } = relation;
  const table = printedTables(reading).find(({ read }) => read.table === relation.table);
  if (!table) {
    const form = reading.form.tables.find((one) => one.id === relation.table);
    const name = form ? tableName(reading.form, form) : relation.table;
    return notApplicable(id, target, message('why/table-not-printed', { table: name }));
  }
  const left = sideOf(relation.left, reading);
  const right = sideOf(relation.right, reading);
  const gap = absence(relation, left, right, reading);
  if (gap !== undefined) return gap;
  const filled = [...left.terms, ...right.terms].filter(({ figure }) => figure.range !== null);
  if (filled.length === 0) return notApplicable(id, target, message('why/nothing-filled'));
  if (!mayHold(relation, left, right)) {
    const certain = stillFails(relation, reading);
    const page = certain ? null : cutOffPage(table.read, left, right);
    if (page !== null) return unclear(id, target, message('why/cut-off', { page }));
    return failed(id, target, breachOf(relation, left, right, reading, certain));
  }
  return holds(relation, left, right)
    ? passed(id, target)
    : unclear(id, target, whyUnclear(relation, left, right, reading));
}

/** The page on which figures of the relation are cut off by the edge of the paper; null where none is. */
function cutOffPage(read: ReadTable, left: Side, right: Side): number | null {
  const cut = [...left.terms, ...right.terms].some(({ figure }) => figure.doubt === 'cut-off');
  return cut ? (read.cutOff?.[0]?.page ?? null) : null;
}

/** Whether the relation fails even where every figure that may be misread could be anything. */
function stillFails(relation: Relation, reading: Reading): boolean {
  return !mayHold(relation, sideOf(relation.left, reading, true), sideOf(relation.right, reading, true));
}

function mayHold(relation: Relation, left: Side, right: Side): boolean {
  if (relation.op === '=') return meets(left.range, right.range);
  return relation.op === '<=' ? mayBeAtMost(left.range, right.range) : mayBeAtMost(right.range, left.range);
}

function holds(relation: Relation, left: Side, right: Side): boolean {
  if (relation.op === '=') return left.exact && right.exact;
  return relation.op === '<=' ? isAtMost(left.range, right.range) : isAtMost(right.range, left.range);
}

/**
 * What follows from cells that are not printed. A row that is not printed drops out of its sum; a total that is not printed leaves nothing to
 * judge; of the balance and of a bound every item is needed. Of a sum, too, where a cell is not printed for certain: its row is, its words stand
 * outside of the table, or the source was not wholly read. `undefined`: go on.
 */
function absence(relation: Relation, left: Side, right: Side, reading: Reading): Outcome | null | undefined {
  const { rule: id, id: target } = relation;
  const absent = [...left.absent, ...right.absent];
  if (absent.length === 0) return undefined;
  const cells = cellMap(reading.form);
  if (left.terms.length + right.terms.length === 0 && absent.every(({ cell }) => cells.get(cell)?.row.kept))
    return null;
  const drops =
    relation.kind !== 'balance' &&
    relation.kind !== 'bound' &&
    incompleteness(reading) === null &&
    !absent.some(({ cell }) => mayBePrinted(cell, reading));
  if (drops && right.absent.length === 0 && left.terms.length > 0) return undefined;
  const rows = [...new Set(absent.map(({ cell }) => shortLabel(reading.form, cell)))];
  const read = readTableOf(reading, relation.table);
  const page = read && (cutOffOn(read, 'column') ?? cutOffOn(read, 'row'));
  if (page) return unclear(id, target, message('why/cut-off', { page }));
  const why = message('why/row-not-printed', { rows });
  return drops ? notApplicable(id, target, why) : unclear(id, target, why);
}

/** Whether a cell that was not read may well be there: its row and column are printed, the row's words stand outside of the table, or a page ends where it is due. */
function mayBePrinted(id: CellId, reading: Reading): boolean {
  const cell = cellMap(reading.form).get(id);
  const read = cell && readTableOf(reading, cell.table.id);
  // The single row of an older edition is printed as a heading without figures.
  if (!read || cell.row.kept) return false;
  if (cutOffOn(read, 'column') !== null || cutOffOn(read, 'row') !== null) return true;
  const printed = read.rows.some(
    (line) => line.id === cell.row.id && (line.part === null || line.part === cell.part.id),
  );
  const column = [cell.column.id, `${cell.part.id}.${cell.column.id}`];
  if (printed) return !read.missingColumns.some((missing) => column.includes(missing));
  return fallsOnPageBreak(cell.table, read, cell.row.id) || looseLabel(reading, cell.row) !== null;
}

function whyUnclear(relation: Relation, left: Side, right: Side, reading: Reading) {
  const figures = [...left.terms, ...right.terms].map(({ figure }) => figure);
  const labels = (kinds: string[]) =>
    figures.filter(({ kind }) => kinds.includes(kind)).map(({ cell }) => shortLabel(reading.form, cell));
  const unreadable = labels(['unreadable']);
  if (unreadable.length > 0) return message('why/unreadable', { cells: unreadable });
  const total = right.terms.length === 1 ? right.terms[0]!.figure : null;
  if (relation.op === '=' && total && (total.kind === 'blank' || total.kind === 'dash')) {
    const filled = left.terms.some(({ figure }) => figure.kind === 'number' && figure.value !== 0);
    return message(filled ? 'why/total-blank' : 'why/blank-cells', {
      cells: labels(['blank', 'dash']),
      count: left.open + right.open,
    });
  }
  const blank = labels(['blank', 'dash']);
  if (blank.length > 0) return message('why/blank-cells', { cells: blank, count: blank.length });
  return message('why/approximate', { cells: labels(['approximate']) });
}
