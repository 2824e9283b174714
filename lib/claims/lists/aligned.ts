import type { Reading } from '../../model/reading';
import { isOrgan, isOwn } from '../drafts/organs';
import type { Draft, State } from '../drafts/draft';
import { clauseStart, type Sentence } from '../sentences/sentences';
import { cellsOfRows, subjectOf, topicAt, type Book, type Subject } from '../lexicon/subject';
import { topicsNamed, type Topic } from '../lexicon/topics';

const RESPECTIVELY = /(?:分别|依次|各自)(?:为|是|有|达到|达|占)?/gu;
const APART = /[、和及与]/u;

/** 自然人、法人分别为12件、3件: each figure counts what stands at its place in the list before; a list that does not align tells nothing. */
export function align(sentence: Sentence, drafts: Draft[], state: State): void {
  const { text } = sentence;
  for (const match of text.matchAll(RESPECTIVELY)) {
    const at = match.index + match[0].length;
    const figures = listBehind(sentence, drafts, at);
    if (figures.length < 2) continue;
    const told = namesBefore(text, match.index);
    const listed = told.every((name) => HOLLOW.test(name)) ? namesOfFigures(figures, drafts, sentence) : told;
    const names = ofOrgansWithVerb(listed) ?? listed;
    const verb = text.slice(at, sentence.tokens[figures[0]!.token]!.start);
    const done = verb.length > 2 ? verb : '';
    const named = topicsNamed(sentence);
    if (
      names.length === figures.length &&
      names.every(isOrgan) &&
      ofOrgans(names, figures, drafts, done !== '' || names !== listed, state.reading)
    )
      continue;
    if (names.length === 1 && ofWholes(names[0]!, figures, drafts, text, state)) continue;
    const years = names.length === 1 || ofYears(names) ? yearsBefore(text.slice(0, match.index)) : null;
    figures.forEach((draft, index) => {
      if (years) draft.claim.year = years.length === figures.length ? years[index]! : null;
      const words = years
        ? `${names.at(-1)!}${done}`
        : names.length === figures.length
          ? `${withTail(names, index)}${done}`
          : '';
      const around = {
        before: words,
        after: '',
        sentence: text,
        unit: draft.claim.unit,
        topic: topicAt(named, match.index, state.context.topic),
        topicAfter: null,
      };
      // Within a list each name is its own topic (行政复议、行政诉讼分别为3件、2件).
      const own = topicOfName(words) ?? around.topic;
      const subject = subjectOf({ ...around, topic: own }, state.book, state.context);
      const counts = draft.claim.told.kind === 'count' && words !== '';
      draft.subject = counts ? subject : { ...subject, rows: [], cells: [] };
      if (counts && index > 0 && goesOn(words, state.book)) draft.subject = carriedOut(subject, state.book);
      draft.claim.cells = draft.subject.cells;
      draft.claim.subject = subject.words || draft.claim.subject;
      draft.claim.told.weak = subject.weak;
    });
  }
}

const HOLLOW = /^[\s，,]{0,3}(?:(?:年内|全年|当年|本年度?|今年|年度|共|累计|其中|各自|目前)\s?){0,3}$/u;

/** 市公安局、市住建局收到申请居前，分别为: names of organs, the last with what they did; null where they are none. */
function ofOrgansWithVerb(names: string[]): string[] | null {
  const last = WITH_VERB.exec(names.at(-1) ?? '')?.groups?.name;
  const bare = last === undefined ? [] : [...names.slice(0, -1), last];
  return bare.length > 1 && bare.every(isOrgan) ? bare : null;
}
const WITH_VERB =
  /^(?<name>[\u4e00-\u9fff]{2,12}?)(?:[两二三四五六]级$|(?:[两二三四五六][家个](?:单位|部门))?(?:收到|受理|新收|接收|公开|发布|制发)[^，。；]{0,16}$)/u;

/** 微博1个、微信1个，分别发布168条、73条: what the figures before count. */
function namesOfFigures(
  figures: readonly Draft[],
  drafts: readonly Draft[],
  { text, tokens }: Sentence,
): string[] {
  const last = drafts.indexOf(figures[0]!);
  const before = drafts.slice(Math.max(0, last - figures.length), last);
  const listed = before.every((one, index) => {
    const [from, to] = [tokens[one.token], tokens[before[index + 1]?.token ?? -1]];
    return !one.change && (!to || /^[、，和及]?[^，。；、\d]{1,16}$/u.test(text.slice(from?.end, to.start)));
  });
  return listed && before.length === figures.length ? before.map((one) => one.subject.words) : [];
}

/** 复议3件、诉讼2件，维持分别为2件、1件: one result told of each whole before, in their order. */
function ofWholes(
  name: string,
  figures: readonly Draft[],
  drafts: readonly Draft[],
  sentence: string,
  { book, context }: State,
): boolean {
  const wholes = drafts
    .slice(0, drafts.indexOf(figures[0]!))
    .filter(
      ({ subject, change }) => !change && /(?:review|litigation|direct)\.total$/u.test(subject.rows[0] ?? ''),
    )
    .slice(-figures.length);
  if (wholes.length < figures.length) return false;
  // 行政复议86件、行政诉讼41件，市政府本级分别为16件、9件.
  if (isOrgan(name)) {
    figures.forEach((draft, index) => {
      const { rows, cells, topic } = wholes[index]!.subject;
      draft.subject = { ...draft.subject, rows, cells, topic };
      draft.claim.cells = cells;
      draft.claim.told.weak = true;
    });
    return true;
  }
  const told = wholes.map(({ subject }, index) => {
    const topic: Topic = /(?:^|\.)review\.total$/u.test(subject.rows[0]!) ? 'review' : 'litigation';
    const unit = figures[index]!.claim.unit;
    return subjectOf({ before: name, after: '', sentence, unit, topic, topicAfter: null }, book, context);
  });
  if (told.some(({ rows }) => rows.length === 0 || rows.some((row) => row.endsWith('.total')))) return false;
  figures.forEach((draft, index) => {
    draft.subject = told[index]!;
    draft.claim.cells = told[index]!.cells;
    draft.claim.told.weak = told[index]!.weak;
  });
  return true;
}

/** 收、办、结转: what is left at the end of such a list goes on to the next year. */
export const goesOn = (name: string, { edition }: Book): boolean =>
  edition !== '2014-32' && edition !== '2008' && /^\s?(?:结转|转|存件|转件|结余)(?:数)?\s?$/u.test(name);

/** The same figure as one carried to the next year. */
export function carriedOut(subject: Subject, book: Book): Subject {
  const rows = ['t3:carried_out'];
  return { ...subject, rows, cells: cellsOfRows(rows, null, book), topic: 'request' };
}

/** 市公安局、市住建局分别为188件和140件: as the figure before, each of another organ. */
function ofOrgans(
  names: readonly string[],
  figures: readonly Draft[],
  drafts: readonly Draft[],
  told: boolean,
  reading: Reading,
): boolean {
  const unit = figures[0]!.claim.unit;
  const of = told
    ? figures[0]
    : drafts
        .slice(0, drafts.indexOf(figures[0]!))
        .findLast((one) => one.claim.unit === unit && one.subject.rows.length > 0);
  if (!of) return false;
  figures.forEach((draft, index) => {
    draft.subject = { ...draft.subject, rows: of.subject.rows, topic: of.subject.topic };
    draft.ofOrgan = true;
    const name = names[index]!.trim();
    Object.assign(draft.claim, { cells: of.claim.cells, scope: isOwn(name, reading) ? '' : name });
    draft.claim.told.weak = true;
  });
  return true;
}

/** What a name in a list speaks of by itself. */
export function topicOfName(name: string): Topic | null {
  if (/复议/u.test(name)) return 'review';
  if (/诉讼|应诉/u.test(name)) return 'litigation';
  if (/申请/u.test(name)) return 'request';
  return /^\s?(?:收|新收|收到|收件|受理|接收|办|办件|办结|答|答复|回复|结转|结件|转件|存件)(?:数)?\s?$/u.test(
    name,
  )
    ? 'request'
    : null;
}

const BEFORE_LIST =
  /^(?:[^，。；\d]{0,2}|(?:提出|提交|收到|受理|接收|办理|办结|答复|发生|作出|公开|发布|举办|培训|引发)[^，。；、\d]{0,12})$/u;

/** The figures that follow each other from an offset on, parted only by 、 ， or 和. */
function listBehind(sentence: Sentence, drafts: readonly Draft[], at: number): Draft[] {
  const found: Draft[] = [];
  let end = at;
  for (const draft of drafts) {
    const token = sentence.tokens[draft.token];
    if (!token || token.start < at) continue;
    const between = sentence.text.slice(end, token.start);
    if (!(found.length === 0 ? BEFORE_LIST : /^\s?(?:[、，,和及与]|以及)?\s?$/u).test(between)) break;
    found.push(draft);
    end = token.end;
  }
  return found;
}

/** 行政复议和行政诉讼中被纠正的: what follows the last name is told of each. */
function withTail(names: readonly string[], index: number): string {
  const tail =
    /(?:(?:复议|诉讼)(?=[中里内])|规范性文件)(?<tail>[^、]{2,12})$/u.exec(names.at(-1)!)?.groups?.tail ?? '';
  return index < names.length - 1 ? `${names[index]!}${tail}` : names[index]!;
}

/** 2021年、2022年和2023年收到申请: names of years only, the last with what is counted. */
const ofYears = (names: readonly string[]): boolean =>
  names.length > 1 &&
  names.slice(0, -1).every((name) => /^\s?20\d\d\s?年?度?\s?$/u.test(name)) &&
  /^\s?20\d\d\s?年/u.test(names.at(-1)!);

/** 2021—2023年，受理申请分别为: the years that are told one after the other; [] where only their number is told, null where none are. */
function yearsBefore(text: string): number[] | null {
  const near = text.slice(-60);
  const span = /(?<from>20\d\d)\s?年?\s?[-－—–~～至到]{1,2}\s?(?<to>20\d\d)\s?年/u.exec(near)?.groups;
  if (span) {
    const [from, to] = [Number(span.from), Number(span.to)];
    return to > from && to - from < 10 ? Array.from({ length: to - from + 1 }, (_, n) => from + n) : null;
  }
  const list = /(?:20\d\d\s?年?[、，和及]){1,5}20\d\d\s?年/u.exec(near)?.[0];
  if (list) return [...list.matchAll(/20\d\d/gu)].map((one) => Number(one[0]));
  return /[近两二三四五六][一二两三四五六]?年来?/u.test(near) ? [] : null;
}

function namesBefore(text: string, at: number): string[] {
  const start = clauseStart(text, at);
  const own = text.slice(start, at);
  const region = own.trim() === '' && start > 0 ? text.slice(clauseStart(text, start - 1), start - 1) : own;
  return region
    .replace(/^.*(?:是|为|：|:)/u, '')
    .split(APART)
    .filter((one) => one.trim() !== '');
}
