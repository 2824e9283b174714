import { cellMap } from '../../forms/cells';
import type { Relation } from '../../model/form';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../../model/reading';
import type { Side } from './side';

/** A range in figures: 11, ≥7, 330000–340000. */
export function rangeText(range: Interval): string {
  if (range.from === range.to) return String(range.from);
  if (range.to === Number.POSITIVE_INFINITY) return `≥${range.from}`;
  if (range.from === Number.NEGATIVE_INFINITY) return `≤${range.to}`;
  return `${range.from}–${range.to}`;
}

/** The filled terms that are not 0, as "label value"; of a sum of zeros and blanks alone, none. */
export function termTexts(side: Side, relation: Relation, reading: Reading): string[] {
  const cells = cellMap(reading.form);
  return side.terms
    .filter(({ figure }) => figure.range !== null && figure.value !== 0)
    .map(({ figure }) => {
      const cell = cells.get(figure.cell);
      const byRow = relation.kind === 'row-total';
      return `${(byRow ? cell?.column.label : cell?.row.label) ?? figure.cell} ${figure.text.trim()}`;
    });
}
