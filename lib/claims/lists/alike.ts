import type { Sentence } from '../sentences/sentences';
import { claimOf, type Draft, type State } from '../drafts/draft';
import { applicantIn, cellsOfRows, subjectOf, topicAt } from '../lexicon/subject';
import { topicsNamed } from '../lexicon/topics';

/** 均为网上申请, 全部为自然人, 全部予以公开: the same figure again, of what is said to be all of it. */
const ALIKE =
  /(?<![有使能让])(?:均|全部|全|都)(?:为|是|系(?!统)|属于|通过|予以|由|以)([^，。；：、,）)（(\d]{1,16})/gu;

/** Claims that say of all of a figure what it is. */
export function alike(sentence: Sentence, drafts: readonly Draft[], state: State): Draft[] {
  const named = topicsNamed(sentence);
  return [...sentence.text.matchAll(ALIKE)].flatMap((match): Draft[] => {
    const start = match.index;
    const end = start + match[0].length;
    const whole = drafts.filter((one) => one.claim.told.end - sentence.start <= start).at(-1);
    if (!whole || whole.claim.told.kind !== 'count' || whole.claim.cells.length === 0 || whole.change)
      return [];
    const between = sentence.text.slice(whole.claim.told.end - sentence.start, start);
    if (!/^[^，。；、,（(\d]{0,14}[，,、（(\s]{0,2}$/u.test(between)) return [];
    const words = match[0];
    // 均由局机关办理 tells who, not how many.
    if (/由[^，。；]{0,14}(?:办理|承办|答复|处理|受理)$/u.test(words)) return [];
    const topic = topicAt(named, start, state.context.topic);
    const around = { before: words, after: '', sentence: sentence.text, unit: '件', topic, topicAfter: null };
    const told = subjectOf(around, state.book, state.context);
    const who = state.book.edition === '2014-32' ? null : applicantIn(words);
    const rows = who ? whole.subject.rows : told.rows;
    const same = rows.join() === whole.subject.rows.join();
    if (rows.length === 0 || (same && !who)) return [];
    const subject = { ...told, rows, cells: cellsOfRows(rows, who, state.book), words };
    const claim = claimOf(sentence, state, start, end, {
      subject,
      range: whole.claim.range,
      unit: whole.claim.unit,
      modality: 'part-of',
      told: { kind: 'all', value: whole.claim.told.value, step: 1, none: false },
    });
    return [{ claim, token: -1, subject, change: false }];
  });
}
