import type { Outcome } from '../../model/finding';
import type { ReadLine, Reading } from '../../model/reading';
import { failed, finding, message, passed, placeMark } from '../outcome';
import { cellsOfColumn, cellsOfRow, printedLabel, printedTables, tableName, type Printed } from '../place';
import { rule, WITH_TABLES } from '../rule';

const ID = 'table/order';

/** Rows, then columns, that stand elsewhere than in the form: one finding each per table. */
export const order = rule(ID, 'notice', WITH_TABLES, function* judgeOrder(reading): Iterable<Outcome> {
  for (const printed of printedTables(reading)) {
    yield judgeLines(printed, printed.read.rows, 'row', reading);
    yield judgeLines(printed, printed.read.columns, 'column', reading);
  }
});

function judgeLines(
  { read, table }: Printed,
  lines: readonly ReadLine[],
  kind: 'row' | 'column',
  reading: Reading,
): Outcome {
  const target = `${read.table}.${kind}`;
  const moved = lines.filter((line) => line.misplaced && line.id !== null);
  if (moved.length === 0) return passed(ID, target);
  const cells = kind === 'row' ? cellsOfRow : cellsOfColumn;
  return failed(
    ID,
    target,
    finding(ID, 'notice', {
      message: message(`table/order-${kind}`, {
        labels: moved.slice(0, 6).map(printedLabel),
        count: moved.length,
      }),
      where: tableName(reading.form, table),
      cells: moved.flatMap((line) => cells(reading.form, read.table, line.id!, line.part)),
      basis: table.basis,
      marks: moved.map((line) => placeMark(line.at)),
      section: table.section,
    }),
  );
}
