import { tidy } from '../../model/quantity';
import type { Draft, State } from '../drafts/draft';
import { clauseStart, type Sentence } from '../sentences/sentences';
import { carriedOut, goesOn, topicOfName } from './aligned';
import { subjectOf, topicAt } from '../lexicon/subject';
import { topicsNamed } from '../lexicon/topics';

/** 法规科、信息中心各1名; 复议、诉讼各3件; 复议、诉讼均为0件. */
const EACH =
  /(?<each>各(?!类|种|级|式|方面)|均)(?:配备|配|有|设有|设|安排|明确|确定|派|为|是|收到|发生)?(?:了)?[^，。、；\d]{0,4}$/u;

/** Between words that are told together without any mark: 微博微信, 复议诉讼. */
const TWINS = /(?<=微博)(?=微信)|(?<=微信)(?=微博)|(?<=复议)(?=(?:行政)?诉讼)/gu;

/** Whoever has so many of one thing each. */
const PLACE =
  /(?:局|科|股|室|中心|所|站|办|街道|镇|乡|县|区|市|州|村|社区|馆|厅|委|窗口|点|处|院|校|部|部门|单位|机关|政府)$/u;

/** The names of a list: 行政许可、处罚、强制三项 shares what the first begins with. */
function namesOf(list: string): string[] {
  const names = list
    .replace(/[两二三四五六七八][项者类]\s?$/u, '')
    .replace(TWINS, '、')
    .split(/[、和及与]/u);
  return names[0]?.includes('行政')
    ? names.map((name) => name.replace(/^\s?(?=许可|处罚|强制|复议|诉讼|应诉)/u, '行政'))
    : names;
}

/** A figure told for each of several: two things counted are two claims; one thing in several places is as many times as much. */
export function forEach(sentence: Sentence, drafts: readonly Draft[], state: State): Draft[] {
  return drafts.flatMap((draft) => {
    const token = sentence.tokens[draft.token];
    if (!token) return [draft];
    if (draft.change) return changedEach(sentence, draft, drafts);
    if (draft.claim.told.kind !== 'count') return [draft];
    const before = sentence.text.slice(clauseStart(sentence.text, token.start), token.start);
    const summed = token.value === 0 && SUMMED_UP.test(before) ? denied(sentence, token.start) : [];
    const zeros = summed.length > 1 ? apart(summed, draft, sentence, state) : [];
    if (zeros.length > 1) return zeros;
    const each = EACH.exec(before);
    if (!each) return [draft];
    const names = namesOf(before.slice(0, each.index));
    if (names.length < 2 || names.some((one) => one.trim() === '')) return [draft];
    const split = apart(names, draft, sentence, state, /各(?:有|为|设|配备|发生|收到)?\s?$/u.test(before));
    if (split.length > 1) return split;
    const places = names.every((name) => PLACE.test(name.trim()));
    if (each.groups!.each === '各' && places && draft.claim.cells.length > 0) times(draft, names.length);
    return [draft];
  });
}

/** 受理12件、办结12件，较上年各增加4件: one change for each figure told before. */
function changedEach(sentence: Sentence, draft: Draft, drafts: readonly Draft[]): Draft[] {
  const token = sentence.tokens[draft.token]!;
  if (!CHANGED_EACH.test(sentence.text.slice(Math.max(0, token.start - 10), token.start))) return [draft];
  let end = token.start;
  let told = 0;
  for (const one of drafts.slice(0, drafts.indexOf(draft)).toReversed()) {
    const own = sentence.tokens[one.token];
    const between = own ? sentence.text.slice(own.end, end) : '';
    if (!own || one.change || one.claim.told.kind !== 'count' || !/^[^。；\d]{0,16}$/u.test(between)) break;
    told++;
    end = own.start;
  }
  return told < 2 ? [draft] : Array.from({ length: told }, () => ({ ...draft, claim: { ...draft.claim } }));
}
const CHANGED_EACH =
  /(?:各|均|都|分别各)(?:自)?(?:增|减|上升|下降|提高|降低|多|少)(?:加|长|少|幅)?(?:了)?(?:约|近)?\s?$/u;

/** What a clause before says is not done: 不具有行政许可、行政处罚、行政强制权限，相关数据为0. */
function denied({ text }: Sentence, at: number): string[] {
  const end = clauseStart(text, at) - 1;
  if (!/[，,]/u.test(text[end] ?? '')) return [];
  const clause = text.slice(clauseStart(text, end), end);
  const list = NOT_DOING.exec(clause)?.groups?.list ?? '';
  return namesOf(list.replace(/(?:等|的)?(?:执法)?(?:权限|职能|职责|权|事项|业务|行为|情况|数据)$/u, ''));
}
const NOT_DOING = /(?:不具[有备]|不涉及|没有|未(?:开展|实施|作出|发生|办理)|无)(?<list>[^，。；]{2,60})$/u;
const SUMMED_UP =
  /^(?:上述|以上|相关|有关|各项|各|对应|[两二三四五六]项){0,2}(?:决定|数据|数量|数字|指标|件数|数值)(?:数量|数)?(?:均|都|全部|也)?(?:为|是|填)\s?$/u;

/** One claim for each name, where each names rows of its own. */
function apart(
  names: readonly string[],
  draft: Draft,
  sentence: Sentence,
  state: State,
  each = false,
): Draft[] {
  const named = topicsNamed(sentence);
  const asked = names.some((name) => /申请/u.test(name));
  const of = names.map((name, index) => {
    // 受理、办结申请各16件: the object of the last verb is that of all.
    const words =
      asked && index < names.length - 1 && /(?:收到|受理|接收|接到|办结|办理|答复|回复)\s?$/u.test(name)
        ? `${name}申请`
        : name;
    const own = topicOfName(words);
    const topic = own ?? topicAt(named, draft.claim.told.start - sentence.start, state.context.topic);
    const around = { before: words, after: '', sentence: sentence.text, topic, topicAfter: null };
    const subject = subjectOf({ ...around, unit: draft.claim.unit }, state.book, state.context);
    return index > 0 && goesOn(name, state.book) ? carriedOut(subject, state.book) : subject;
  });
  const rows = new Set(of.map((subject) => subject.rows.join()));
  const places = names.some((name) => PLACE.test(name.trim()));
  // 申诉、复议各0件, 指南和目录各1份: what no cell counts is told for each as well.
  const some = rows.size === names.length;
  const none = rows.size === 1 && draft.claim.cells.length === 0;
  const free = each && rows.has('') && !places && (some || none);
  if (!free && (rows.has('') || rows.size < names.length)) return [];
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
