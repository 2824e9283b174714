import { cellMap } from '../../forms/cells';
import type { FindingDraft, Mark, Message } from '../../model/finding';
import type { Relation } from '../../model/form';
import { tidy } from '../../model/quantity';
import { SURE_ENOUGH, type Reading } from '../../model/reading';
import { cellMark, finding, message } from '../outcome';
import { placeOf, printedTables, tableName } from '../place';
import { boundMessage } from './bound';
import { rangeText, termTexts } from './term-text';
import type { Judged, Side } from './side';

/** The finding of a relation that no figures can satisfy. `certain`: it fails whatever the doubtful figures are. */
export function breachOf(
  relation: Relation,
  left: Side,
  right: Side,
  reading: Reading,
  certain: boolean,
): FindingDraft {
  const judged = [...left.terms, ...right.terms];
  const doubt = doubtOf(relation, left, judged, reading, certain);
  const sums = relation.op === '=' ? equationOf(relation, left, right) : boundOf(left, right);
  return finding(relation.rule, relation.highest, {
    message: messageOf(relation, left, right, reading),
    where: whereOf(relation, reading),
    cells: judged.map(({ figure }) => figure.cell),
    ...sums,
    basis: relation.basis,
    marks: marksOf(relation, left, right),
    section: reading.form.tables.find(({ id }) => id === relation.table)?.section ?? null,
    ...(doubt ? { doubt } : {}),
  });
}

/** Why the breach may be the reading's fault: a figure that may be misread, or a row that may stand unrecognised in the table. */
function doubtOf(
  relation: Relation,
  left: Side,
  judged: Judged[],
  reading: Reading,
  certain: boolean,
): Message | undefined {
  if (!certain) {
    const worst = judged.find(({ figure }) => figure.sure < SURE_ENOUGH)?.figure;
    if (worst) return message(`doubt/${worst.doubt ?? 'unsure'}`, { text: worst.text });
  }
  const read = printedTables(reading).find(({ read: one }) => one.table === relation.table)?.read;
  const strayLine = read?.rows.some((line) => line.by === null && (line.figures?.length ?? 0) > 0);
  if (left.absent.length > 0 && relation.op === '=' && strayLine) return message('doubt/row-unrecognised');
  return undefined;
}

function equationOf(relation: Relation, left: Side, right: Side) {
  const expected = left.exact ? left.range.from : rangeText(left.range);
  const actual = right.exact ? right.range.from : rangeText(right.range);
  const difference = left.exact && right.exact ? tidy(right.range.from - left.range.from) : null;
  return { expected, actual, difference };
}

function boundOf(left: Side, right: Side) {
  const limit = right.exact ? `≤${right.range.from}` : `≤${rangeText(right.range)}`;
  const actual = left.exact ? left.range.from : rangeText(left.range);
  const difference = left.exact && right.exact ? tidy(left.range.from - right.range.from) : null;
  return { expected: limit, actual, difference };
}

function messageOf(relation: Relation, left: Side, right: Side, reading: Reading): Message {
  if (relation.op !== '=') return boundMessage(relation, left, right, reading);
  return relation.kind === 'balance'
    ? balanceMessage(left, right)
    : totalMessage(relation, left, right, reading);
}

function balanceMessage(left: Side, right: Side): Message {
  const exact = left.exact && right.exact;
  return message(exact ? 'arithmetic/balance' : 'arithmetic/balance-range', {
    left: rangeText(left.range),
    right: rangeText(right.range),
    leftTerms: left.terms.map(({ figure }) => figureText(figure.text)),
    rightTerms: right.terms.map(({ figure }) => figureText(figure.text)),
    difference: exact ? tidy(right.range.from - left.range.from) : null,
  });
}

const figureText = (text: string): string => (text.trim() === '' ? '□' : text.trim());

/** A total that differs from its parts. A 0 over filled parts says what probably happened. */
function totalMessage(relation: Relation, left: Side, right: Side, reading: Reading): Message {
  const total = right.terms[0]!.figure;
  const leftOut = total.value === 0 && left.range.from > 0;
  const exact = left.exact && right.exact;
  const code = leftOut ? 'arithmetic/total-left-out' : exact ? 'arithmetic/total' : 'arithmetic/total-range';
  return message(code, {
    total: totalLabel(relation, reading),
    written: total.text.trim(),
    expected: rangeText(left.range),
    terms: termTexts(left, relation, reading),
    count: left.terms.length,
    blanks: left.open,
    difference: exact ? tidy(right.range.from - left.range.from) : null,
  });
}

function totalLabel(relation: Relation, reading: Reading): string {
  const cell = cellMap(reading.form).get(relation.right[0]!.cell);
  if (!cell) return '';
  if (relation.kind === 'row-total') return cell.column.label;
  return cell.row.label;
}

/** Table · row or column the relation runs along. */
function whereOf(relation: Relation, reading: Reading): string {
  const cell = cellMap(reading.form).get(relation.right[0]!.cell);
  if (!cell) return relation.id;
  const table = tableName(reading.form, cell.table);
  if (relation.kind === 'balance') return placeOf(table, cell.column.label);
  if (relation.kind === 'row-total' && cell.table.id === 't4')
    return placeOf(table, ...cell.column.groups, cell.column.label);
  if (relation.table === 'statistics') {
    const part = relation.kind === 'bound' ? cellMap(reading.form).get(relation.left[0]!.cell) : cell;
    return placeOf(table, (part ?? cell).row.label);
  }
  return placeOf(table, cell.row.label, cell.column.label);
}

/** The total strongly, its terms lightly. In the balance 第三项 is the total, 结转 is taken off. */
function marksOf(relation: Relation, left: Side, right: Side): Mark[] {
  const totals = relation.kind === 'balance' ? right.terms.slice(0, 1) : right.terms;
  const taken = relation.kind === 'balance' ? right.terms.slice(1) : [];
  if (relation.op !== '=') {
    return [
      ...left.terms.map(({ figure, term }) => cellMark(figure, 'total', term.sign)),
      ...right.terms.map(({ figure, term }) => cellMark(figure, 'term', term.sign)),
    ];
  }
  return [
    ...totals.map(({ figure }) => cellMark(figure, 'total')),
    ...left.terms.map(({ figure, term }) => cellMark(figure, 'term', term.sign)),
    ...taken.map(({ figure }) => cellMark(figure, 'term', -1)),
  ];
}
