import type { Outcome } from '../../model/finding';
import type { Known, Reading } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, placeMark, unclear } from '../outcome';
import { dueForm, placeOf, reportPlace, sureOf } from '../place';
import { ALL_EDITIONS, rule } from '../rule';

const PERIOD = 'dates/period';
const FILLED = 'dates/filled-before-period-end';

/** The period told is not the whole report year. A whole other year is told by dates/year-mismatch. */
export const period = rule(PERIOD, 'review', ALL_EDITIONS, function* judgePeriod(reading): Iterable<Outcome> {
  const told = reading.period;
  if (!told) return yield notApplicable(PERIOD, '', message('why/no-period'));
  if (!reading.year) return yield unclear(PERIOD, '', message('why/year-unknown'));
  const { from, to } = told.value;
  const year = String(reading.year.value);
  const wholeYear = from.slice(4) === '-01-01' && to === `${from.slice(0, 4)}-12-31`;
  if (wholeYear && from.slice(0, 4) === year) return yield passed(PERIOD, '');
  if (wholeYear) return yield notApplicable(PERIOD, '', message('why/period-of-other-year', { from, to }));
  const at = told.at ?? reportPlace(reading);
  yield failed(
    PERIOD,
    '',
    finding(PERIOD, 'review', {
      message: message(PERIOD, { from, to, expectedFrom: `${year}-01-01`, expectedTo: `${year}-12-31` }),
      where: '统计期限',
      expected: `${year}-01-01/${year}-12-31`,
      actual: `${from}/${to}`,
      basis: { law: dueForm(reading).document, article: '年度报告（统计期限为整年）', stated: false },
      marks: at ? [placeMark(at)] : [],
      section: null,
    }),
  );
});

/** The table was filled in, or the report signed, before the period it counts had ended. */
export const filledBeforeEnd = rule(
  FILLED,
  'review',
  ALL_EDITIONS,
  function* judgeFilling(reading): Iterable<Outcome> {
    if (!reading.filledOn && !reading.signedOn)
      return yield notApplicable(FILLED, '', message('why/no-filling-date'));
    const end = endOf(reading);
    if (!end) return yield unclear(FILLED, '', message('why/year-unknown'));
    if (reading.filledOn) yield judgeDate(reading, reading.filledOn, end, 'filled');
    if (reading.signedOn) yield judgeDate(reading, reading.signedOn, end, 'signed');
  },
);

/** The last day counted: as told, else the last of the report year. */
function endOf(reading: Reading): string | null {
  const year = reading.year?.value;
  const told = reading.period?.value.to;
  if (told && (!year || told.startsWith(String(year)))) return told;
  return year ? `${year}-12-31` : null;
}

function judgeDate(reading: Reading, date: Known<string>, end: string, kind: 'filled' | 'signed'): Outcome {
  if (date.value >= end) return passed(FILLED, kind);
  if (!sureOf(date)) return unclear(FILLED, kind, message('doubt/date-unsure', { date: date.value }));
  const at = date.at ?? reportPlace(reading);
  const table = reading.form.tables.find(({ id }) => id === 'statistics');
  return failed(
    FILLED,
    kind,
    finding(FILLED, 'review', {
      message: message(kind === 'filled' ? FILLED : 'dates/signed-before-end', { date: date.value, end }),
      where: kind === 'filled' ? placeOf(table?.title, '填报日期') : '落款日期',
      expected: `≥${end}`,
      actual: date.value,
      basis: { law: dueForm(reading).document, article: '年度报告（统计期限届满后填报）', stated: false },
      marks: at ? [placeMark(at)] : [],
      section: null,
    }),
  );
}
