import { cellMap } from '../../forms/cells';
import type { FormCell } from '../../forms/cells';
import type { Outcome } from '../../model/finding';
import { tidy } from '../../model/quantity';
import { failed, finding, cellMark, message, notApplicable, passed } from '../outcome';
import { tableName, whereOfCell } from '../place';
import { rule } from '../rule';

const ID = 'arithmetic/unit-suspect';
/** Money of the form is counted in 万元; a figure printed with 元 is 10,000 times as large. */
const FACTOR = 10_000;

/** The unit of a cell by the form: of its column, its row or its part. */
export const unitOf = (cell: FormCell): string => cell.column.unit ?? cell.row.unit ?? cell.part.unit;

/** A money figure printed with 元 where the form counts 万元. By its size alone no figure is suspected. */
export const unitSuspect = rule(
  ID,
  'review',
  ['2014-32', '2021-30'],
  function* judgeUnits(reading): Iterable<Outcome> {
    for (const cell of cellMap(reading.form).values()) {
      if (unitOf(cell) !== '万元') continue;
      const figure = reading.figures.get(cell.id);
      if (!figure || figure.value === null) {
        yield notApplicable(ID, cell.id, message('why/no-figure'));
        continue;
      }
      const yuan = figure.unit === '元' || figure.unit === '人民币元';
      if (!yuan || figure.value === 0) {
        yield passed(ID, cell.id);
        continue;
      }
      yield failed(
        ID,
        cell.id,
        finding(ID, 'review', {
          message: message(ID, {
            label: cell.row.label || cell.column.label,
            written: figure.text.trim(),
            expected: tidy(figure.value / FACTOR),
            unit: '万元',
          }),
          where: whereOfCell(reading.form, cell.id),
          cells: [cell.id],
          expected: tidy(figure.value / FACTOR),
          actual: figure.value,
          basis: {
            ...cell.table.basis,
            article: `${cell.table.basis.article} ${tableName(reading.form, cell.table)}`,
          },
          marks: [cellMark(figure)],
          section: cell.table.section,
        }),
      );
    }
  },
);
