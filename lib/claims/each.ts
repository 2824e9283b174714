import { tidy } from '../model/quantity';
import type { Draft, State } from './read-sentence';
import { clauseStart, type Sentence } from './sentences';
import { subjectOf, topicAt } from './subject';
import { topicsNamed } from './topics';

/** 法规科、信息中心各1名; 复议、诉讼各3件; 复议、诉讼均为0件. */
const EACH =
  /(?<each>各|均)(?:配备|配|有|设有|设|安排|明确|确定|派|为|是|收到|发生)?(?:了)?[^，。、；\d]{0,4}$/u;

/** Between words that are told together without any mark: 微博微信, 复议诉讼. */
const TWINS = /(?<=微博)(?=微信)|(?<=微信)(?=微博)|(?<=复议)(?=(?:行政)?诉讼)/gu;

/** A figure told for each of several: two things counted are two claims; one thing in several places is as many times as much. */
export function forEach(sentence: Sentence, drafts: readonly Draft[], state: State): Draft[] {
  return drafts.flatMap((draft) => {
    const token = sentence.tokens[draft.token];
    if (!token || draft.claim.told.kind !== 'count' || draft.change) return [draft];
    const before = sentence.text.slice(clauseStart(sentence.text, token.start), token.start);
    const each = EACH.exec(before);
    if (!each) return [draft];
    const names = before
      .slice(0, each.index)
      .replace(TWINS, '、')
      .split(/[、和及与]/u);
    if (names.length < 2 || names.some((one) => one.trim() === '')) return [draft];
    const split = apart(names, draft, sentence, state);
    if (split.length > 1) return split;
    if (each.groups!.each === '各' && draft.claim.cells.length > 0) times(draft, names.length);
    return [draft];
  });
}

/** One claim for each name, where each names rows of its own. */
function apart(names: readonly string[], draft: Draft, sentence: Sentence, state: State): Draft[] {
  const named = topicsNamed(sentence);
  const of = names.map((words) => {
    const own = /复议/u.test(words) ? 'review' : /诉讼|应诉/u.test(words) ? 'litigation' : null;
    const topic = own ?? topicAt(named, draft.claim.told.start - sentence.start, state.context.topic);
    const around = { before: words, after: '', sentence: sentence.text, topic, topicAfter: null };
    return subjectOf({ ...around, unit: draft.claim.unit }, state.book, state.context);
  });
  const rows = new Set(of.map((subject) => subject.rows.join()));
  if (rows.has('') || rows.size < names.length) return [];
  return of.map((subject): Draft => {
    const told = { ...draft.claim.told, weak: subject.weak };
    return {
      ...draft,
      subject,
      claim: { ...draft.claim, cells: subject.cells, subject: subject.words, told },
    };
  });
}

function times(draft: Draft, by: number): void {
  const { from, to, open } = draft.claim.range;
  draft.claim.range = { from: tidy(from * by), to: tidy(to * by), ...(open ? { open } : {}) };
  draft.claim.told.value = tidy(draft.claim.told.value * by);
}
