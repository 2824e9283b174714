import type { Outcome } from '../../model/finding';
import type { Reading } from '../../model/reading';
import { fold } from '../../text/fold';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { dueForm, placeOf } from '../place';
import { sentencesIn, type Sentence } from '../prose';
import { rule } from '../rule';

const ID = 'template/outdated-basis';

/** Repealed documents, in folded text, with what stands in their place. */
const REPEALED = [
  {
    document: '国办公开办函〔2019〕60号',
    now: '国办公开办函〔2021〕30号',
    words: /国办公开办函\(?2019\)?60号|政府信息公开工作年度报告有关事项的?通知/u,
    unless: /国办公开办函\(?2021\)?30号/u,
  },
  {
    document: '国务院令第492号',
    now: '国务院令第711号',
    words: /国务院(?:令)?(?:第)?492号/u,
    unless: /711号/u,
  },
] as const;

/** Cited as what the report rests on. */
const AS_BASIS = /根据|依据|贯彻|按照|依照|遵照|参照|按|遵循|执行|落实|要求|规定/u;
/** Told as history. */
const AS_HISTORY = /废止|失效|停止执行|不再执行|同时废|原有?的?格式|此前|以往|过去|曾|修订前|旧/u;
/** What is told of this report, wherever it stands. */
const OF_THIS_REPORT = /本报告|年度报告|编制|撰写|现予?公布|现将/u;

/** A repealed document cited as the basis of this report. */
export const outdatedBasis = rule(
  ID,
  'review',
  ['2021-30'],
  function* judgeBasis(reading): Iterable<Outcome> {
    const form = dueForm(reading);
    if (form.id !== '2021-30') return yield notApplicable(ID, '', message('why/other-year'));
    const preamble = reading.sections[0]?.heading.block ?? reading.body.to;
    const sentences = sentencesIn(reading, reading.body);
    for (const { document, now, words, unless } of REPEALED) {
      const cited = sentences.find(
        (sentence) =>
          words.test(fold(sentence.text)) &&
          isBasis(sentence, preamble) &&
          !isOfBefore(sentence, reading) &&
          !unless.test(fold(sentence.text)),
      );
      yield cited ? failed(ID, document, cites(cited, document, now, reading)) : passed(ID, document);
    }
  },
);

function isBasis({ text, block }: Sentence, preamble: number): boolean {
  if (AS_HISTORY.test(text) || !AS_BASIS.test(text)) return false;
  return block < preamble || OF_THIS_REPORT.test(text.replace(/《[^》]{0,80}》/gu, ''));
}

/** Tells figures, and only of years before the report's. */
function isOfBefore({ text, block }: Sentence, { claims, year }: Reading): boolean {
  const told = claims.filter((claim) => claim.told?.block === block && text.includes(claim.quote));
  return (
    told.length > 0 && year !== null && told.every((claim) => claim.year !== null && claim.year < year.value)
  );
}

function cites({ text, place, block }: Sentence, document: string, now: string, reading: Reading) {
  const section = reading.sections.find(({ range }) => block >= range.from && block < range.to);
  return finding(ID, 'review', {
    message: message(ID, { written: document, expected: now }),
    where: placeOf(section?.heading.text ?? '引言', text.trim().slice(0, 40)),
    expected: now,
    actual: document,
    basis: { law: now, article: '全文', stated: false },
    marks: [placeMark(place())],
    section: section?.id ?? null,
  });
}
