import { cellMap, type FormCell } from '../../forms/cells';
import type { Outcome } from '../../model/finding';
import type { RuleId, Severity } from '../../model/form';
import { SURE_ENOUGH, type Figure, type Reading } from '../../model/reading';
import { unitOf } from '../arithmetic/unit-suspect';
import { cellMark, failed, finding, message, notApplicable, passed } from '../outcome';
import { printedTables, shortLabel, tableName, whereOfCell, type Printed } from '../place';
import { rule, WITH_TABLES, type Rule } from '../rule';

/** What may be wrong with a figure by itself: severity of the breach, null where it is right. */
type Test = (figure: Figure, cell: FormCell) => Severity | null;

/** From so many unreadable cells of one table on the reading is at fault rather than each cell: one finding for all. */
const MANY_UNREADABLE = 8;

const isMoney = (cell: FormCell): boolean => cell.column.money === true || unitOf(cell) === '万元';
const VAGUE_WORDS = /[余约近多逾来几]|左右|上下|以上|超/u;

const approximate: Test = (figure, cell) => {
  if (figure.kind !== 'approximate') return null;
  if (!isMoney(cell)) return 'violation';
  // 33.7万 in a money column is a figure; 约3万 is none.
  return VAGUE_WORDS.test(figure.text) ? 'violation' : null;
};

const negative: Test = (figure, cell) =>
  figure.value !== null && figure.value < 0 && !cell.column.signed ? 'violation' : null;

const notInteger: Test = (figure, cell) =>
  figure.value !== null && !Number.isInteger(figure.value) && !isMoney(cell) ? 'violation' : null;

/** A count that is not an exact number. */
export const cellApproximate = figureRule('table/cell-approximate', approximate);
/** A count below 0. */
export const cellNegative = figureRule('table/cell-negative', negative);
/** A count with decimals. */
export const cellNotInteger = figureRule('table/cell-not-integer', notInteger);

function figureRule(id: RuleId, test: Test): Rule {
  return rule(id, 'violation', WITH_TABLES, function* judgeFigures(reading): Iterable<Outcome> {
    for (const printed of printedTables(reading)) {
      const figures = figuresIn(printed, reading);
      const wrong = figures.flatMap(({ figure, cell }) => {
        const severity = test(figure, cell);
        return severity ? [findFigure(id, severity, figure, cell, reading)] : [];
      });
      if (figures.length === 0) yield notApplicable(id, printed.read.table, message('why/no-figure'));
      else if (wrong.length > 0) yield failed(id, printed.read.table, ...wrong);
      else yield passed(id, printed.read.table);
    }
  });
}

function figuresIn({ table }: Printed, reading: Reading): { figure: Figure; cell: FormCell }[] {
  return [...cellMap(reading.form).values()].flatMap((cell) => {
    const figure = reading.figures.get(cell.id);
    return figure && cell.table === table ? [{ figure, cell }] : [];
  });
}

function findFigure(id: RuleId, severity: Severity, figure: Figure, cell: FormCell, reading: Reading) {
  const doubtful = figure.sure < SURE_ENOUGH;
  return finding(id, severity, {
    message: message(id, {
      label: shortLabel(reading.form, cell.id),
      written: figure.text.trim(),
      low: figure.range?.from ?? null,
      high: figure.range?.to ?? null,
    }),
    where: whereOfCell(reading.form, cell.id),
    cells: [cell.id],
    expected: null,
    actual: figure.value ?? figure.text.trim(),
    basis: cell.table.basis,
    marks: [cellMark(figure)],
    section: cell.table.section,
    ...(doubtful ? { doubt: message(`doubt/${figure.doubt ?? 'unsure'}`, { text: figure.text }) } : {}),
  });
}

const UNREADABLE = 'table/cell-unreadable';

/** Words or signs of which no figure can be made. */
export const cellUnreadable = rule(
  UNREADABLE,
  'review',
  WITH_TABLES,
  function* judgeUnreadable(reading): Iterable<Outcome> {
    for (const printed of printedTables(reading)) {
      const figures = figuresIn(printed, reading);
      const wrong = figures.filter(({ figure }) => figure.kind === 'unreadable');
      const target = printed.read.table;
      if (figures.length === 0) yield notApplicable(UNREADABLE, target, message('why/no-figure'));
      else if (wrong.length === 0) yield passed(UNREADABLE, target);
      else if (wrong.length < MANY_UNREADABLE) {
        yield failed(
          UNREADABLE,
          target,
          ...wrong.map((one) => findFigure(UNREADABLE, 'review', one.figure, one.cell, reading)),
        );
      } else yield failed(UNREADABLE, target, manyUnreadable(printed, wrong, reading));
    }
  },
);

function manyUnreadable({ table }: Printed, wrong: { figure: Figure; cell: FormCell }[], reading: Reading) {
  return finding(UNREADABLE, 'review', {
    message: message('table/cell-unreadable-many', {
      count: wrong.length,
      first: wrong.slice(0, 3).map(({ figure }) => figure.text.trim().slice(0, 20)),
    }),
    where: tableName(reading.form, table),
    cells: wrong.map(({ cell }) => cell.id),
    basis: table.basis,
    marks: wrong.map(({ figure }) => cellMark(figure)),
    section: table.section,
  });
}
