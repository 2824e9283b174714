import type { Outcome } from '../../model/finding';
import type { Reading, YearTold } from '../../model/reading';
import { SURE_ENOUGH } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { dueForm, sureOf } from '../place';
import { ALL_EDITIONS, rule } from '../rule';

const ID = 'dates/year-mismatch';

/** Report years the report names of itself in title, period, table and text that are not one and the same. */
export const yearMismatch = rule(
  ID,
  'violation',
  ALL_EDITIONS,
  function* judgeYears(reading): Iterable<Outcome> {
    const told = reading.yearsTold;
    if (told.length < 2) return yield notApplicable(ID, '', message('why/one-year-told'));
    const years = [...new Set(told.map(({ year }) => year))];
    if (years.length === 1) return yield passed(ID, '');
    yield failed(ID, '', mismatch(reading, told, years));
  },
);

function mismatch(reading: Reading, told: readonly YearTold[], years: number[]) {
  // Loose years of the text may mean another year's report; title, period and table speak of this one.
  const firm = new Set(told.filter(({ from }) => from !== 'text').map(({ year }) => year));
  const sure = sureOf(reading.year) && told.every((one) => (one.sure ?? 1) >= SURE_ENOUGH);
  const expected = reading.year?.value ?? years[0]!;
  const shown = told.toSorted((a, b) => Number(a.year === expected) - Number(b.year === expected));
  return finding(ID, firm.size > 1 ? 'violation' : 'review', {
    message: message(firm.size > 1 ? ID : 'dates/year-mismatch-text', {
      places: shown.slice(0, 6).map(({ from }) => from),
      years: shown.slice(0, 6).map(({ year }) => year),
    }),
    where: '报告年度',
    expected,
    actual: years.filter((year) => year !== expected).join('、'),
    basis: {
      law: dueForm(reading).document,
      article: '报告年度（标题、统计期限与正文应为同一年）',
      stated: false,
    },
    marks: shown.map(({ at }) => placeMark(at)),
    section: null,
    ...(sure ? {} : { doubt: message('doubt/year-unsure') }),
  });
}
