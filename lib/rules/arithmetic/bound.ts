import { cellMap } from '../../forms/cells';
import type { Message } from '../../model/finding';
import type { Relation } from '../../model/form';
import type { Reading } from '../../model/reading';
import { tidy } from '../../model/quantity';
import { message } from '../outcome';
import { rangeText } from './term-text';
import type { Judged, Side } from './side';

/** What a part above its whole is told as: both sides with their words and values; a side of deductions alone is moved across. */
export function boundMessage(relation: Relation, left: Side, right: Side, reading: Reading): Message {
  if (left.terms.every(({ term }) => term.sign === -1)) return belowZero(left, right, reading);
  const exact = left.exact && right.exact;
  const code = right.terms.length > 1 ? 'arithmetic/total-above-sum' : 'arithmetic/part-exceeds';
  const notice = relation.highest === 'notice' ? 'arithmetic/part-exceeds-other-unit' : code;
  return message(notice, {
    part: sideWords(left.terms, relation, reading),
    written: rangeText(left.range),
    whole: sideWords(right.terms, relation, reading),
    limit: rangeText(right.range),
    difference: exact ? tidy(left.range.from - right.range.from) : null,
  });
}

/** 上一年项目数量 + 本年增/减 under 0. */
function belowZero(left: Side, right: Side, reading: Reading): Message {
  const terms = [...right.terms, ...left.terms];
  const cells = cellMap(reading.form);
  return message('arithmetic/below-zero', {
    terms: terms.map(
      ({ figure }) => `${cells.get(figure.cell)?.column.label ?? figure.cell} ${figure.text.trim()}`,
    ),
    result: rangeText({ from: right.range.from - left.range.to, to: right.range.to - left.range.from }),
  });
}

function sideWords(terms: Judged[], relation: Relation, reading: Reading): string {
  const cells = cellMap(reading.form);
  return terms
    .map(({ term, figure }, index) => {
      const cell = cells.get(figure.cell);
      const label = (relation.table === 'statistics' ? cell?.row.label : cell?.column.label) ?? figure.cell;
      const sign = term.sign === -1 ? '−' : index > 0 ? '＋' : '';
      return `${sign}${label}`;
    })
    .join('');
}
