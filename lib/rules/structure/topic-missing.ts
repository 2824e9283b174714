import { REGULATION_2019, NOTICE_30, stated } from '../../forms/law';
import type { FindingDraft, Outcome } from '../../model/finding';
import type { Form, FormSection, Severity } from '../../model/form';
import type { Location } from '../../model/location';
import type { BlockRange, Reading, ReadSection } from '../../model/reading';
import { SURE_ENOUGH } from '../../model/reading';
import { failed, finding, message, notApplicable, passed, placeMark, unclear } from '../outcome';
import { dueForm, reportPlace, sectionName, sectionOf } from '../place';
import { incompleteness, sentencesIn, textIn } from '../prose';
import { ALL_EDITIONS, rule } from '../rule';
import { isFilled } from './section-empty';
import { ownSentences, ownText } from './own-words';
import { ASPECT_FIGURES, FEE_FIGURES, TOPIC_FIGURES, toldByFigure } from './topic-figures';
import { ASPECTS, DUTIES, FEE_STATEMENT, TOPICS, type TopicWords } from './topic-words';

const ID = 'structure/topic-missing';

/** Topics asked for: to 2018 five topics anywhere; from 2021 the five aspects and the fee; of every 人民政府 考核、评议、责任追究. */
export const topicMissing = rule(
  ID,
  'violation',
  ALL_EDITIONS,
  function* judgeTopics(reading): Iterable<Outcome> {
    const form = dueForm(reading);
    if (form.topics) {
      for (const section of form.sections) {
        const words = TOPICS[section.id];
        if (words) yield judgeTopic(section, words, reading);
      }
      return;
    }
    if (form.id === '2021-30') {
      yield* judgeAspects(form, reading);
      yield judgeFee(form, reading);
    }
    yield judgeDuties(reading);
  },
);

type Cover = 'covered' | 'touched' | 'absent';

function judgeTopic(section: FormSection, words: TopicWords, reading: Reading): Outcome {
  const cover = coverOf(section, words, reading);
  if (cover === 'covered') return passed(ID, section.id);
  const severity: Severity = cover === 'absent' ? 'violation' : 'review';
  // The table's rows cover topics: one that is a picture may tell this one.
  const note = incompleteness(reading, true);
  const code =
    cover === 'absent' ? ID : section.id === '1' ? 'structure/topic-uncounted' : 'structure/topic-touched';
  return failed(
    ID,
    section.id,
    draft(severity, reading, {
      message: message(code, { topic: words.short, title: section.title }),
      where: section.title,
      basis: section.basis,
      ...(note ? { doubt: message('doubt/not-wholly-read', { note }) } : {}),
    }),
  );
}

function coverOf({ id }: FormSection, words: TopicWords, reading: Reading): Cover {
  if (words.rows.some((row) => reading.figures.has(row))) return 'covered';
  const headings = reading.headings.map(({ text }) => text);
  if (headings.some((text) => words.heading.test(text))) return 'covered';
  const figures = TOPIC_FIGURES[id];
  if (figures && toldByFigure(reading, figures, reading.body)) return 'covered';
  const sentences = ownSentences(reading, reading.body).map((text) =>
    text.slice(0, LONGEST_SENTENCE).replace(/《[^《》]{0,120}》/gu, ''),
  );
  const tells = (text: string): boolean =>
    words.sentence.test(text) &&
    (!words.told || words.told.test(text)) &&
    !(words.unless?.test(text) ?? false);
  if (sentences.some(tells) || joined(reading, words, tells)) return 'covered';
  return words.touches.test(textIn(reading, reading.body)) ? 'touched' : 'absent';
}

/** Longest sentence looked at; what stands beyond is no sentence. */
const LONGEST_SENTENCE = 2000;

/** Lines of a wrapped text are blocks of their own in some sources: sentences are looked for across them as well. */
function joined(reading: Reading, words: TopicWords, tells: (text: string) => boolean): boolean {
  const text = ownText(reading, reading.body);
  if (!words.touches.test(text)) return false;
  const wrapped = text.replace(/\n/gu, '').replace(/《[^《》]{0,120}》/gu, '');
  return wrapped.split(/[。！？；;]/u).some((one) => tells(one.slice(0, LONGEST_SENTENCE)));
}

function* judgeAspects(form: Form, reading: Reading): Iterable<Outcome> {
  const section = sectionOf(reading, '1');
  if (!section || !isFilled(section, reading)) {
    yield notApplicable(ID, 'aspects', message('why/section-not-there', { title: sectionName(form, '1') }));
    return;
  }
  const range = upToNextStatutory(section, reading);
  const [own, whole] = [ownText(reading, range), textIn(reading, range)];
  for (const { aspect, told } of ASPECTS) {
    if (told.test(own) || toldByFigure(reading, ASPECT_FIGURES[aspect]!, range)) {
      yield passed(ID, aspect);
      continue;
    }
    const code = told.test(whole) ? 'structure/aspect-touched' : 'structure/aspect-missing';
    yield failed(
      ID,
      aspect,
      draft('review', reading, {
        message: message(code, { aspect, section: sectionName(form, '1') }),
        where: `${sectionName(form, '1')} · ${aspect}`,
        basis: stated(NOTICE_30, '一、报告内容（一）总体情况'),
        section: '1',
        at: section.heading.at,
      }),
    );
  }
}

/** A section with those behind it that fill none of the six: some reports number the parts of 一 as if they were sections. */
function upToNextStatutory(section: ReadSection, { sections, body }: Reading): BlockRange {
  const next = sections.find(({ id, range }) => id !== null && range.from >= section.range.to);
  return { from: section.range.from, to: next?.range.from ?? Math.max(section.range.to, body.to) };
}

function judgeFee(form: Form, reading: Reading): Outcome {
  const target = 'fee';
  const section = sectionOf(reading, '6');
  const name = sectionName(form, '6');
  if (!section) return notApplicable(ID, target, message('why/section-not-there', { title: name }));
  if (FEE_STATEMENT.test(textIn(reading, section.range))) return passed(ID, target);
  const sentence = sentencesIn(reading, reading.body).find(({ text }) => /信息处理费/u.test(text));
  const elsewhere = sentence?.place() ?? toldByFigure(reading, FEE_FIGURES, reading.body)?.at;
  return failed(
    ID,
    target,
    draft(elsewhere ? 'notice' : 'review', reading, {
      message: message(elsewhere ? 'structure/fee-elsewhere' : 'structure/fee-missing', { section: name }),
      where: `${name} · 收取信息处理费情况`,
      basis: stated(NOTICE_30, '附件 第六部分'),
      section: '6',
      at: elsewhere ?? section.heading.at,
    }),
  );
}

function judgeDuties(reading: Reading): Outcome {
  const target = 'duties';
  const { value: level, sure } = reading.level;
  const agency = reading.agency?.value ?? '';
  // A street office, often named behind the government that sent it, is none.
  const ofTown = agency.includes('人民政府') && !/街道|办事处/u.test(agency);
  const isGovernment = level === 'government' || (level === 'township' && ofTown);
  if (!isGovernment) return notApplicable(ID, target, message('why/not-a-government'));
  if (sure < SURE_ENOUGH && !agency.endsWith('人民政府'))
    return unclear(ID, target, message('why/level-unsure'));
  const [own, whole] = [ownText(reading, reading.body), textIn(reading, reading.body)];
  const untold = DUTIES.filter(({ told }) => !told.test(own));
  if (untold.length === 0) return passed(ID, target);
  const absent = untold.filter(({ told }) => !told.test(whole));
  const code = absent.length > 0 ? 'structure/duties-missing' : 'structure/duties-touched';
  const missing = (absent.length > 0 ? absent : untold).map(({ duty }) => duty);
  return failed(
    ID,
    target,
    draft('review', reading, {
      message: message(code, { missing }),
      where: missing.join('、'),
      basis: stated(REGULATION_2019, '第五十条第（四）项'),
    }),
  );
}

interface TopicDraft extends Pick<FindingDraft, 'message' | 'where' | 'basis' | 'doubt'> {
  section?: string | null;
  at?: Location;
}

function draft(severity: Severity, reading: Reading, { at, section, ...rest }: TopicDraft): FindingDraft {
  const place = at ?? reportPlace(reading);
  return finding(ID, severity, { ...rest, marks: place ? [placeMark(place)] : [], section: section ?? null });
}
