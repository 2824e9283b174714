import type { Message, Outcome } from '../../model/finding';
import type { Deadline } from '../../model/form';
import type { Known, Reading } from '../../model/reading';
import { SURE_ENOUGH } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, placeMark, unclear } from '../outcome';
import { dueForm, reportPlace, sureOf } from '../place';
import { ALL_EDITIONS, rule } from '../rule';

const ID = 'dates/published-late';

/** The day the report was published against the day by which its organ had to. A page or metadata date decides; 落款 alone asks. */
export const publishedLate = rule(
  ID,
  'violation',
  ALL_EDITIONS,
  function* judgeDate(reading): Iterable<Outcome> {
    if (!reading.year) return yield notApplicable(ID, '', message('why/year-unknown'));
    const deadline = dueForm(reading).deadlines.find(({ levels }) => levels.includes(reading.level.value));
    if (!deadline)
      return yield notApplicable(ID, '', message('why/no-deadline', { level: reading.level.value }));
    const by = `${reading.year.value + 1}-${deadline.by}`;
    const { publishedOn, signedOn } = reading;
    if (publishedOn) {
      yield publishedOn.value <= by ? passed(ID, '') : late(reading, publishedOn, deadline, by, 'published');
    } else if (signedOn && signedOn.value > by && sureOf(signedOn))
      yield late(reading, signedOn, deadline, by, 'signed');
    else if (signedOn && signedOn.value <= by)
      yield unclear(ID, '', message('why/signed-in-time', { date: signedOn.value, by }));
    else yield unclear(ID, '', message('why/no-publication-date', { by }));
  },
);

function late(
  reading: Reading,
  date: Known<string>,
  deadline: Deadline,
  by: string,
  kind: 'published' | 'signed',
): Outcome {
  const doubt = doubtOf(reading, date, deadline);
  const at = date.at ?? reportPlace(reading);
  const days = Math.round((Date.parse(date.value) - Date.parse(by)) / 86_400_000);
  const code = kind === 'published' ? ID : 'dates/signed-late';
  const draft = finding(ID, kind === 'published' ? 'violation' : 'review', {
    message: message(code, { date: date.value, by, days, level: reading.level.value }),
    where: kind === 'published' ? '发布日期' : '落款日期',
    expected: by,
    actual: date.value,
    basis: deadline.basis,
    marks: at ? [placeMark(at)] : [],
    section: null,
    ...(doubt ? { doubt } : {}),
  });
  return failed(ID, '', draft);
}

function doubtOf(reading: Reading, date: Known<string>, deadline: Deadline): Message | null {
  if (!sureOf(date)) return message('doubt/date-unsure', { date: date.value });
  if (!sureOf(reading.year)) return message('doubt/year-unsure');
  const everyLevel = deadline.levels.length >= 5;
  return !everyLevel && reading.level.sure < SURE_ENOUGH
    ? message('doubt/level-unsure', { level: reading.level.value })
    : null;
}
