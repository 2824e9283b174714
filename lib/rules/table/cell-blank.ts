import { cellMap, type FormCell } from '../../forms/cells';
import type { Outcome } from '../../model/finding';
import type { Relation } from '../../model/form';
import type { Figure, Reading } from '../../model/reading';
import { cellMark, failed, finding, message, notApplicable, passed } from '../outcome';
import { placeOf, printedTables, shortLabel, tableName, type Printed } from '../place';
import { rule, WITH_TABLES } from '../rule';

const ID = 'table/cell-blank';

/** One notice per table with all its blank cells; a dash is no blank, a row the form leaves without figures neither. */
export const cellBlank = rule(ID, 'notice', WITH_TABLES, function* judgeBlanks(reading): Iterable<Outcome> {
  for (const printed of printedTables(reading)) yield judgeTable(printed, reading);
});

function judgeTable(printed: Printed, reading: Reading): Outcome {
  const { read, table } = printed;
  const all = figuresOf(printed, reading);
  if (all.length === 0) return notApplicable(ID, read.table, message('why/no-figure'));
  const blank = all.filter(({ figure }) => figure.kind === 'blank');
  if (blank.length === 0) return passed(ID, read.table);
  const totals = totalsLeftOut(reading, new Set(blank.map(({ cell }) => cell.id)));
  const zeros = all.filter(({ figure }) => figure.value === 0).length;
  const name = tableName(reading.form, table);
  return failed(
    ID,
    read.table,
    finding(ID, 'notice', {
      message: message(ID, {
        table: name,
        blanks: blank.length,
        cells: all.length,
        zeros,
        totals: totals.map((id) => shortLabel(reading.form, id)),
        first: blank.slice(0, 3).map(({ cell }) => shortLabel(reading.form, cell.id)),
      }),
      where: blank.length === 1 ? placeOf(name, shortLabel(reading.form, blank[0]!.cell.id)) : name,
      cells: blank.map(({ cell }) => cell.id),
      basis: table.basis,
      marks: blank.map(({ figure }) => cellMark(figure)),
      section: table.section,
    }),
  );
}

/** The figures a table prints. The single row an older edition had counts only where the rows that replaced it are not printed. */
function figuresOf({ read, table }: Printed, reading: Reading): { cell: FormCell; figure: Figure }[] {
  const missing = new Set(read.missingRows);
  const replaced = (row: string) =>
    table.parts.some((part) => part.rows.some((one) => one.parent === row && !missing.has(one.id)));
  return [...cellMap(reading.form).values()].flatMap((cell) => {
    const figure = reading.figures.get(cell.id);
    if (!figure || cell.table !== table) return [];
    return cell.row.heading && replaced(cell.row.id) ? [] : [{ cell, figure }];
  });
}

/** Blank totals over parts of which at least one is filled with more than 0. */
function totalsLeftOut(reading: Reading, blank: ReadonlySet<string>): string[] {
  const filled = ({ left }: Relation) => left.some(({ cell }) => (reading.figures.get(cell)?.value ?? 0) > 0);
  const found = reading.form.relations
    .filter(({ op, kind }) => op === '=' && kind !== 'balance')
    .filter((relation) => blank.has(relation.right[0]!.cell) && filled(relation))
    .map(({ right }) => right[0]!.cell);
  return [...new Set(found)];
}
