import { cellsOf } from '../../forms/cells';
import type { Block } from '../../model/document';
import type { FindingDraft, Outcome } from '../../model/finding';
import type { Basis, FormColumn, FormRow, FormTable, RuleId, Severity } from '../../model/form';
import type { Reading } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { readQuantity } from '../../text/quantity';
import { hasScraps, labelAmongOthers, looseLabel } from '../loose-labels';
import { cutOffDoubt } from '../cut-off';
import { fallsOnPageBreak } from '../page-break';
import {
  cellsOfColumn,
  cellsOfRow,
  placeOf,
  printedTables,
  sectionOf,
  tableName,
  type Printed,
} from '../place';
import { incompleteness } from '../prose';
import { rule, WITH_TABLES } from '../rule';
import { plainWording } from './wording';
import { extraRuns, missingColumnsOf, missingRowsOf, placeBefore, type PartRow } from './lines';

const ROW = 'table/row-missing';
const COLUMN = 'table/column-missing';

/** Below this share of recognised lines the table itself may be misread: nothing is asserted of what it lacks. */
const TABLE_SURE = 0.5;

/** One finding per missing row; the single row kept from an older edition counts as one. */
export const rowMissing = rule(
  ROW,
  'violation',
  WITH_TABLES,
  function* judgeRows(reading): Iterable<Outcome> {
    for (const printed of printedTables(reading)) {
      const missing = [...missingRowsOf(printed), ...unfilledRow(printed, reading)].filter(
        (one, _, all) => !goesWithItsFirstRow(one, all) && !standsInALabel(one, printed),
      );
      const kept = keptRow(printed, missing);
      const single = missing.filter(({ row }) => !kept || row.parent !== kept.row.id);
      const findings = [
        ...(kept ? [keptFinding(printed, kept, missing, reading)] : []),
        ...single.map((one) => rowFinding(printed, one, reading)),
      ];
      if (findings.length > 0) yield failed(ROW, printed.read.table, ...findings);
      else yield passed(ROW, printed.read.table);
    }
  },
);

/** The one line of figures of table 4, where its header stands without it. */
function unfilledRow({ read, table }: Printed, reading: Reading): PartRow[] {
  if (
    table.id !== 't4' ||
    read.missingRows.length > 0 ||
    cellsOf(table).some(({ id }) => reading.figures.has(id))
  )
    return [];
  return table.parts.map((part) => ({ part, row: part.rows[0]! }));
}

/** A heading whose first row is missing goes with it: they stand on one line. */
function goesWithItsFirstRow({ part, row }: PartRow, missing: readonly PartRow[]): boolean {
  const first = part.rows.find(({ parent }) => parent === row.id);
  return row.heading === true && missing.some((one) => one.row === first);
}

/** A heading told in front of another row's label is there, only not on a line of its own. */
function standsInALabel({ row }: PartRow, { read }: Printed): boolean {
  const words = plainWording(row.label);
  return row.heading === true && read.rows.some((line) => plainWording(line.label).includes(words));
}

/** The row of an older edition that stands for all of its missing children. */
function keptRow({ read, table }: Printed, missing: PartRow[]): PartRow | null {
  for (const part of table.parts) {
    for (const row of part.rows.filter(({ kept }) => kept)) {
      const children = part.rows.filter(({ parent }) => parent === row.id);
      const gone = children.every((child) => missing.some((one) => one.row === child));
      if (gone && read.rows.some((line) => line.id === row.id)) return { part, row };
    }
  }
  return null;
}

function keptFinding(printed: Printed, kept: PartRow, missing: PartRow[], reading: Reading): FindingDraft {
  const { read, table } = printed;
  const children = missing.filter(({ row }) => row.parent === kept.row.id);
  const line = read.rows.find(({ id }) => id === kept.row.id)!;
  return finding(ROW, 'review', {
    message: message('table/row-kept', { row: kept.row.label, rows: children.map(({ row }) => row.label) }),
    where: placeOf(tableName(reading.form, table), kept.row.label),
    cells: children.flatMap(({ row }) => cellsOfRow(reading.form, read.table, row.id)),
    basis: table.basis,
    marks: [placeMark(line.at)],
    section: table.section,
  });
}

function rowFinding(printed: Printed, { part, row }: PartRow, reading: Reading): FindingDraft {
  const { read, table } = printed;
  const order = table.parts.flatMap(({ rows }) => rows.map(({ id }) => id));
  // A heading holds no figure: without it nothing is lost but the words.
  const severity = row.heading ? 'notice' : missingSeverity(table);
  const label = row.label || '数据行';
  return finding(ROW, severity, {
    message: message(row.heading ? 'table/heading-missing' : ROW, { row: label, part: part.title ?? null }),
    where: placeOf(tableName(reading.form, table), label),
    cells: row.heading ? [] : cellsOfRow(reading.form, read.table, row.id, part.id),
    basis: table.basis,
    marks: [placeMark(placeBefore(read.rows, order, row.id, read.at))],
    section: table.section,
    ...doubtOf(printed, row, reading),
    ...cutOffDoubt(read, 'row'),
  });
}

const missingSeverity = (table: FormTable): Severity => (table.id === 'statistics' ? 'review' : 'violation');

/** Why the reading itself, not the report, may lack a line: too little of the table recognised, no lines drawn round it, the line's words outside of it, or not all of the file read. */
function doubtOf({ read, table }: Printed, missing: FormRow | FormColumn, reading: Reading) {
  const blocks = read.blocks.map((index) => reading.document.blocks[index]);
  const byWords = blocks.some((block) => block?.kind === 'table' && block.by === 'words');
  const unfilled = missing.label === '' && reading.document.source.kind === 'pdf';
  const section = table.section ? sectionOf(reading, table.section) : undefined;
  const inPart = read.sure < TABLE_SURE || byWords || unfilled || fallsOnPageBreak(table, read, missing.id);
  if (inPart || (section && hasScraps(reading, section.range)))
    return { doubt: message('doubt/table-unsure') };
  const stray =
    extraRuns(read.rows).some((run) => run.some((line) => (line.figures?.length ?? 0) > 0)) ||
    (read.table === 't4' && blocks.some(hasRowOfFigures));
  if (stray) return { doubt: message('doubt/row-unrecognised') };
  const text = looseLabel(reading, missing) ?? labelAmongOthers(reading, missing);
  if (text) return { doubt: message('doubt/title-elsewhere', { text }) };
  const note = incompleteness(reading);
  return note ? { doubt: message('doubt/not-wholly-read', { note }) } : {};
}

/** Figures from which on a row is one of figures, whatever their number. */
const ROW_OF_FIGURES = 8;

/** A row of nothing but figures, dashes and blanks: what the line of table 4 is, were it one cell short. */
function hasRowOfFigures(block: Block | undefined): boolean {
  if (block?.kind !== 'table') return false;
  const counts = new Map<number, number>();
  for (const { row, text } of block.cells) {
    const label = readQuantity(text).kind === 'unreadable';
    counts.set(row, label ? Number.NEGATIVE_INFINITY : (counts.get(row) ?? 0) + (text.trim() === '' ? 0 : 1));
  }
  return [...counts.values()].some((count) => count >= ROW_OF_FIGURES);
}

/** One finding per missing column. */
export const columnMissing = rule(
  COLUMN,
  'violation',
  WITH_TABLES,
  function* judgeColumns(reading): Iterable<Outcome> {
    for (const printed of printedTables(reading)) {
      const { read, table } = printed;
      const missing = missingColumnsOf(printed);
      if (read.columns.length === 0) {
        yield notApplicable(COLUMN, read.table, message('why/columns-not-read'));
        continue;
      }
      const basis: Basis = table.basis;
      const findings = missing.map(({ part, column }) => {
        const label = placeOf(...(table.id === 't4' ? column.groups : []), column.label);
        const order = part.columns.map(({ id }) => id);
        return finding(COLUMN as RuleId, missingSeverity(table), {
          message: message(COLUMN, { column: label, part: part.title ?? null }),
          where: placeOf(tableName(reading.form, table), part.title, label),
          cells: cellsOfColumn(reading.form, read.table, column.id, part.id),
          basis,
          marks: [placeMark(placeBefore(read.columns, order, column.id, read.at))],
          section: table.section,
          ...doubtOf(printed, column, reading),
          ...cutOffDoubt(read, 'column'),
        });
      });
      if (findings.length > 0) yield failed(COLUMN, read.table, ...findings);
      else yield passed(COLUMN, read.table);
    }
  },
);
