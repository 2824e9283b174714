import type { FindingDraft, Outcome } from '../../model/finding';
import type { RuleId } from '../../model/form';
import type { ReadLine, Reading } from '../../model/reading';
import { failed, finding, message, passed, placeMark } from '../outcome';
import { cutOffDoubt } from '../cut-off';
import { placeOf, printedLabel, printedTables, tableName, type Printed } from '../place';
import { rule, WITH_TABLES, type Rule } from '../rule';
import { extraRuns } from './lines';

/** Rows the form does not know, one finding per run of neighbours. In the 2014 table a province may add its own. */
export const rowExtra = extraRule('table/row-extra', (printed) => printed.read.rows);
/** Columns the form does not know (历年累计, districts of their own). */
export const columnExtra = extraRule('table/column-extra', (printed) => printed.read.columns);

function extraRule(id: RuleId, linesOf: (printed: Printed) => readonly ReadLine[]): Rule {
  return rule(id, 'review', WITH_TABLES, function* judgeExtra(reading): Iterable<Outcome> {
    for (const printed of printedTables(reading)) {
      const runs = extraRuns(linesOf(printed));
      const findings = runs.map((run) => findRun(id, run, printed, reading));
      if (findings.length > 0) yield failed(id, printed.read.table, ...findings);
      else yield passed(id, printed.read.table);
    }
  });
}

function findRun(id: RuleId, run: ReadLine[], { read, table }: Printed, reading: Reading): FindingDraft {
  const labels = run.map((line) => printedLabel(line) || '（无名）');
  return finding(id, table.id === 'statistics' ? 'notice' : 'review', {
    message: message(id, { labels: labels.slice(0, 6), count: run.length }),
    where: placeOf(tableName(reading.form, table), labels[0]),
    basis: table.basis,
    marks: run.map((line) => placeMark(line.at)),
    section: table.section,
    ...cutOffDoubt(read, id === 'table/row-extra' ? 'row' : 'column'),
  });
}
