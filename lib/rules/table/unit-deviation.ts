import type { FormTable } from '../../model/form';
import type { FindingDraft, Outcome } from '../../model/finding';
import type { Location } from '../../model/location';
import type { ReadLine, Reading, ReadTable } from '../../model/reading';
import { collapse } from '../../text/fold';
import { cellMap, type FormCell } from '../../forms/cells';
import { cellMark, failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import {
  cellsOfColumn,
  cellsOfRow,
  placeOf,
  printedTables,
  shortLabel,
  tableName,
  whereOfCell,
  type Printed,
} from '../place';
import { rule, WITH_TABLES } from '../rule';
import { unitOf } from '../arithmetic/unit-suspect';

const ID = 'table/unit-deviation';
const UNIT_IN_LABEL = /单位\s{0,2}[:：]\s{0,2}([^）)\s]{1,6})/u;
const MONEY = /^(?:人民币)?(?:万|千|百|亿)?元$/u;

/** A unit printed for a row or in a column's label that is not the form's, and a cell that counts something else. */
export const unitDeviation = rule(
  ID,
  'review',
  WITH_TABLES,
  function* judgeUnits(reading): Iterable<Outcome> {
    for (const printed of printedTables(reading)) {
      const { read, table } = printed;
      const rows = read.rows.flatMap((line) =>
        lineFinding(line, rowUnit(table, line), 'row', printed, reading),
      );
      const columns = read.columns.flatMap((line) =>
        lineFinding(line, columnUnit(table, line), 'column', printed, reading),
      );
      const cells = [...unitLine(printed, reading), ...unitsInCells(printed, reading)];
      const findings = [...rows, ...columns, ...cells];
      if (findings.length > 0) yield failed(ID, read.table, ...findings);
      else if (
        !read.rows.some((line) => printedUnit(line)) &&
        !read.columns.some((line) => printedUnit(line))
      )
        yield notApplicable(ID, read.table, message('why/no-unit-printed'));
      else yield passed(ID, read.table);
    }
  },
);

/** The unit a line prints, in its unit column or in its label. */
function printedUnit(line: ReadLine): string {
  return collapse(line.unit ?? UNIT_IN_LABEL.exec(line.label)?.[1] ?? '').replace(/[（()）\s]/gu, '');
}

function rowUnit(table: FormTable, line: ReadLine): string | undefined {
  return table.parts.flatMap(({ rows }) => rows).find(({ id }) => id === line.id)?.unit;
}

function columnUnit(table: FormTable, line: ReadLine): string | undefined {
  const part =
    table.parts.find(({ id }) => id === line.part) ??
    table.parts.find(({ columns }) => columns.some(({ id }) => id === line.id));
  return part?.columns.find(({ id }) => id === line.id)?.unit;
}

function lineFinding(
  line: ReadLine,
  expected: string | undefined,
  kind: 'row' | 'column',
  { read, table }: Printed,
  reading: Reading,
): FindingDraft[] {
  const written = printedUnit(line);
  if (line.id === null || !expected || !/\p{Script=Han}/u.test(written) || same(written, expected)) return [];
  const cells = kind === 'row' ? cellsOfRow : cellsOfColumn;
  return [
    finding(ID, 'review', {
      message: message(ID, { label: line.formLabel, written, expected }),
      where: placeOf(tableName(reading.form, table), line.formLabel),
      cells: cells(reading.form, read.table, line.id, line.part),
      expected,
      actual: written,
      basis: table.basis,
      marks: [placeMark(line.at)],
      section: table.section,
    }),
  ];
}

const same = (a: string, b: string): boolean => a === b || a.replace('人民币', '') === b;

/** A line of its own that gives the unit of the whole table. */
const UNIT_LINE =
  /^[（(]?\s{0,3}(?:计量)?单位\s{0,2}[:：]\s{0,3}([\p{Script=Han}、，,/／]{1,12})\s{0,3}[）)]?$/u;

/** The unit told for the whole of table 2, 3 or 4, in it or on the line above. One finding per table. */
function unitLine({ read, table }: Printed, reading: Reading): FindingDraft[] {
  if (table.id === 'statistics') return [];
  const expected = new Set(
    table.parts.flatMap(({ unit, columns }) => [unit, ...columns.map((one) => one.unit ?? unit)]),
  );
  for (const { text, at } of linesNear(read, reading)) {
    const written = UNIT_LINE.exec(text.trim())?.[1];
    if (!written || written.split(/[、，,/／]/u).every((one) => expected.has(one) || COUNTERS.has(one)))
      continue;
    return [
      finding(ID, 'review', {
        message: message(ID, { label: tableName(reading.form, table), written, expected: [...expected] }),
        where: tableName(reading.form, table),
        expected: [...expected].join('、'),
        actual: written,
        basis: table.basis,
        marks: [placeMark(at)],
        section: table.section,
      }),
    ];
  }
  return [];
}

function linesNear(read: ReadTable, reading: Reading): { text: string; at: Location }[] {
  const { blocks } = reading.document;
  const before = blocks[(read.blocks[0] ?? 0) - 1];
  const cells = read.blocks.flatMap((index) => {
    const block = blocks[index];
    return block?.kind === 'table' ? block.cells : [];
  });
  return before?.kind === 'paragraph' ? [before, ...cells] : cells;
}

/** Counters that say no more than "one of them" where the form counts 件 or 项. */
const COUNTERS = new Set(['件', '条', '项', '宗', '起', '个', '份', '次', '例', '笔', '批']);

/** Whether a unit printed in a cell says something else than the form's. A money figure printed with 元 is arithmetic/unit-suspect. */
function isOther(unit: string, cell: FormCell): boolean {
  const expected = unitOf(cell);
  if (cell.column.money || expected === '' || MONEY.test(expected)) return false;
  if (!/\p{Script=Han}/u.test(unit) || same(unit, expected)) return false;
  return cell.table.id === 'statistics' || !COUNTERS.has(unit);
}

/** A count printed with a unit of another kind: money, persons. */
function unitsInCells({ table }: Printed, reading: Reading): FindingDraft[] {
  return [...cellMap(reading.form).values()].flatMap((cell) => {
    const figure = reading.figures.get(cell.id);
    if (cell.table !== table || !figure?.unit || !isOther(figure.unit, cell)) return [];
    const expected = unitOf(cell);
    return [
      finding(ID, 'review', {
        message: message(ID, { label: shortLabel(reading.form, cell.id), written: figure.unit, expected }),
        where: whereOfCell(reading.form, cell.id),
        cells: [cell.id],
        expected,
        actual: figure.unit,
        basis: table.basis,
        marks: [cellMark(figure)],
        section: table.section,
      }),
    ];
  });
}
