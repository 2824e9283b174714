import type { Claim, Told } from '../model/claim';
import type { Reading } from '../model/reading';
import { exactly } from '../model/quantity';
import { after, before, isChange } from './around';
import { align } from './aligned';
import { alike } from './alike';
import { forEach } from './each';
import { byOrgan } from './organs';
import { nonesIn } from './none';
import { scopeOf, yearOf } from './period-and-scope';
import { placeIn } from './place-of-claim';
import type { Sentence } from './sentences';
import { cellsOfRows, subjectOf, topicAt, type Book, type Subject } from './subject';
import { topicsNamed, type Context, type Named } from './topics';

/** A claim of a sentence while it is being read: with the figure it was made of. */
export interface Draft {
  claim: Claim & { told: Told };
  /** Index of its token in the sentence; -1 for what is told without a figure. */
  token: number;
  subject: Subject;
  /** Tells by how much something changed. */
  change: boolean;
}

/** What a passage was at when a sentence began. */
export interface State {
  context: Context;
  reading: Reading;
  book: Book;
  /** Number of the sentence in the report. */
  sentence: number;
  /** Scope told earlier in the passage. */
  scope: string;
}

/** The claims of one sentence from left to right. */
export function readSentence(sentence: Sentence, state: State): Draft[] {
  const named = topicsNamed(sentence);
  const drafts = sentence.tokens.map((_, index) => counted(sentence, index, named, state));
  align(sentence, drafts, state);
  inherit(drafts, sentence, state);
  byOrgan(sentence, drafts, state.reading);
  const each = forEach(sentence, drafts, state);
  const nones = nonesIn(sentence, named, state.context, state.book).map((none): Draft => {
    const subject = { words: none.words, rows: [], cells: none.cells, weak: false, topic: null };
    const claim = claimOf(sentence, state, none.start, none.end, {
      subject,
      range: exactly(0),
      unit: none.unit,
      modality: 'exact',
      told: { kind: 'none', value: 0, step: 1, none: none.beyondDoubt },
    });
    return { claim, token: -1, subject, change: false };
  });
  const all = alike(sentence, drafts, state, claimOf);
  return [...each, ...nones, ...all].toSorted((a, b) => a.claim.told.start - b.claim.told.start);
}

function counted(sentence: Sentence, index: number, named: readonly Named[], state: State): Draft {
  const token = sentence.tokens[index]!;
  const change = isChange(sentence, index);
  const subject = subjectAt(sentence, index, named, state, change);
  const isPart = /其中[^，。；]{0,12}$/u.test(
    sentence.text.slice(Math.max(0, token.start - 20), token.start),
  );
  const plain = token.modality === 'exact' && isPart ? 'part-of' : token.modality;
  const claim = claimOf(sentence, state, quoteStart(sentence, index), token.end, {
    subject,
    range: token.range,
    unit: token.unit,
    modality: plain,
    told: { kind: token.kind, value: token.value, step: token.step, none: false },
    number: [token.start, token.end],
  });
  return { claim, token: index, subject, change };
}

function subjectAt(
  sentence: Sentence,
  index: number,
  named: readonly Named[],
  state: State,
  change: boolean,
): Subject {
  const token = sentence.tokens[index]!;
  const words = before(sentence, index);
  const behind = after(sentence, index);
  const behindEnd = token.end + behind.length;
  const inside = named.filter((one) => one.start >= token.end && one.end <= behindEnd);
  const around = {
    before: words,
    after: behind,
    sentence: sentence.text,
    unit: token.unit,
    topic: topicAt(named, token.start, state.context.topic),
    topicAfter: inside.at(-1)?.topic ?? null,
  };
  const subject = subjectOf(around, state.book, state.context);
  const apart = /^[个项]$/u.test(token.unit) && COUNTED_APART.test(behind);
  return change || apart || token.kind !== 'count' ? { ...subject, rows: [], cells: [] } : subject;
}

/** What a measure word counts when it stands right behind: parts and aspects, not rows of the form. */
const COUNTED_APART = /^(?:大)?(?:部分|方面|环节|步骤|问题|阶段|层面|领域|栏目|板块|版块|类别|平台|渠道)/u;

/** The quote begins with the words that name what is counted. */
function quoteStart(sentence: Sentence, index: number): number {
  const token = sentence.tokens[index]!;
  const words = before(sentence, index).replace(/^[、，,\s：:]+/u, '');
  const start = sentence.text.lastIndexOf(words.slice(0, 12), token.start);
  return start >= 0 && words !== '' && token.start - start <= 60 ? start : token.start;
}

interface Parts {
  subject: Subject;
  range: Claim['range'];
  unit: string;
  modality: Claim['modality'];
  told: Pick<Told, 'kind' | 'value' | 'step' | 'none'>;
  /** Offsets of the figure itself. */
  number?: [number, number];
}

/** A claim from its parts; offsets count in the sentence. */
export type ClaimOf = typeof claimOf;

function claimOf(sentence: Sentence, state: State, start: number, end: number, parts: Parts): Draft['claim'] {
  const { reading } = state;
  const [from, to] = parts.number ?? [start, end];
  const own = yearOf(sentence.text, from, reading.year?.value ?? null);
  const scope = scopeOf(sentence.text, from, reading) || (parts.number ? '' : '');
  return {
    quote: sentence.text.slice(start, end).trim(),
    subject: parts.subject.words,
    cells: parts.subject.cells,
    range: parts.range,
    unit: parts.unit,
    year: own === undefined ? (reading.year?.value ?? null) : own,
    scope,
    modality: parts.modality,
    outcome: 'not-looked-at',
    at: placeIn(sentence, start, end),
    told: {
      ...parts.told,
      block: sentence.passage.block,
      start: sentence.start + from,
      end: sentence.start + to,
      sentence: state.sentence,
      weak: parts.subject.weak,
    },
  };
}

/** Figures that are told through others: 共484件 of what was new and carried in, applicants of the row named before. */
function inherit(drafts: Draft[], sentence: Sentence, state: State): void {
  const { book } = state;
  drafts.forEach((draft, index) => {
    if (draft.claim.told.kind !== 'count' || draft.change) return;
    const words = before(sentence, index);
    joinCarried(draft, drafts.slice(0, index), words, sentence, book);
    family(draft, drafts.slice(0, index), words, sentence, book);
    sameSuits(draft, drafts.slice(0, index));
    reached(draft, drafts[index - 1], words, state);
    leaders(draft, drafts[index - 1]);
    comparedWith(draft, drafts[index - 1], words, state);
    otherApplicants(draft, drafts[index - 1], words, book);
    lastYearsItems(draft, drafts[index - 1], words, book);
  });
}

const BARE_TOTAL =
  /(?:^|[，,、\s])(?:两项)?(?:共计|合计|总计|共|总共|应办理|需办理|累计)(?:有|为|办理|需办理|应办理|申请)?\s?$/u;
const WITH_CARRIED =
  /^\s?[（(](?:含|包括|包含|其中)?[^）)，]{0,4}(?:上年|上一年|20\d\d\s?年|去年)[^）)\d]{0,10}结转/u;

function joinCarried(draft: Draft, earlier: Draft[], words: string, sentence: Sentence, book: Book): void {
  const { rows } = draft.subject;
  const token = sentence.tokens[draft.token]!;
  const behind = sentence.text.slice(token.end, token.end + 30);
  const isNew = rows[0] === 't3:new';
  const both = ['t3:new', 't3:carried_in'];
  const told = new Set(earlier.flatMap((one) => one.subject.rows));
  const summed = rows.length === 0 && BARE_TOTAL.test(words) && both.every((row) => told.has(row));
  const inclusive = isNew && (WITH_CARRIED.test(behind) || /收办/u.test(words));
  if (!summed && !inclusive) return;
  draft.subject = { ...draft.subject, rows: both, cells: cellsOfRows(both, null, book), topic: 'request' };
  draft.claim.cells = draft.subject.cells;
}

/** 法律服务机构74件，其他11件: what is left of a list of applicants. */
function otherApplicants(draft: Draft, last: Draft | undefined, words: string, book: Book): void {
  const listed =
    last?.claim.cells.length === 1 && /\.(?:law_service|social|research)$/u.test(last.claim.cells[0]!);
  if (!listed || draft.subject.rows.length > 0 || !/其[他它]\s?$/u.test(words)) return;
  draft.subject = { ...draft.subject, rows: last.subject.rows, topic: 'request' };
  draft.claim.cells = cellsOfRows(last.subject.rows, 'other_org', book);
}

/** 由上一年的19项减为17项: last year's number of items, then this year's. */
function lastYearsItems(draft: Draft, last: Draft | undefined, words: string, book: Book): void {
  const { rows } = draft.subject;
  if (rows[0]?.endsWith('.previous') && /上(?:一)?年(?:度)?(?:的|为|有)?\s?$/u.test(words)) {
    draft.claim.cells = cellsOfRows(rows.slice(0, 1), null, book);
  } else if (rows.length === 0 && REACHED.test(words) && last?.subject.rows[0]?.endsWith('.previous')) {
    draft.subject = { ...draft.subject, rows: last.subject.rows };
    draft.claim.cells = cellsOfRows(last.subject.rows, null, book);
  }
}

const REACHED = /(?:增|减|升|降|变|调整)(?:加|少)?(?:为|到|至)\s?$/u;

const FAMILY: Record<string, readonly [RegExp, string][]> = {
  '2014-32': [[/主动公开(?:了)?\s?$/u, 'disclosed.normative.public']],
  '2019-60': [
    [/(?:新制作|新制发|制定|制发|出台)(?:数量)?(?:为|了)?\s?$/u, 'made'],
    [/新公开(?:数量)?(?:为)?\s?$/u, 'disclosed'],
    [/对外公开总(?:数|数量|量)(?:为)?\s?$/u, 'total'],
  ],
  '2021-30': [
    [/(?:新制作|新制发|制定|制发|出台)(?:数量|件数)?(?:为|了)?\s?$/u, 'made'],
    [/(?:清理)?废止(?:失效)?(?:件数)?(?:为|了)?\s?$/u, 'repealed'],
    [/(?:现行|目前|继续)有效(?:件数)?(?:的|为)?\s?$/u, 'valid'],
  ],
};

/** 制发规范性文件6件，废止3件，现行有效41件: the same kind of document goes on. */
function family(
  draft: Draft,
  earlier: readonly Draft[],
  words: string,
  sentence: Sentence,
  book: Book,
): void {
  if (draft.subject.rows.length > 0 || !/^[件份部]$/u.test(draft.claim.unit)) return;
  const column = FAMILY[book.edition]?.find(([shape]) => shape.test(words))?.[1];
  const token = sentence.tokens[draft.token]!;
  const named = [...sentence.text.slice(0, token.start).matchAll(/规范性文件|规章/gu)].at(-1)?.[0];
  if (!column || !named) return;
  const kind = named === '规章' ? 't2.rules' : 't2.normative';
  const old = book.edition === '2014-32';
  if (
    old &&
    (named === '规章' || !earlier.some(({ subject }) => subject.rows[0]?.startsWith('disclosed.normative')))
  )
    return;
  const rows = [old ? column : `${kind}.${column}`];
  draft.subject = { ...draft.subject, rows };
  draft.claim.cells = cellsOfRows(rows, null, book);
}

/** Results behind one kind of suits are that kind's: 复议后起诉11件，其中结果维持9件. */
function sameSuits(draft: Draft, earlier: readonly Draft[]): void {
  const { rows } = draft.subject;
  if (rows.length !== 2 || !rows[0]!.startsWith('t4.direct.') || rows[0]!.endsWith('.total')) return;
  const last = earlier.findLast(({ subject }) => /^t4\..*total$/u.test(subject.rows[0] ?? ''))?.subject.rows;
  if (last?.length !== 1) return;
  const group = last[0]!.slice(0, -'.total'.length);
  const own = rows.filter((row) => row.startsWith(`${group}.`));
  if (own.length === 0) return;
  draft.subject = { ...draft.subject, rows: own };
  draft.claim.cells = own;
}

const COMPARED = /(?:较|比|与)(?:上年|上一年|去年|(?<year>20\d\d)\s?年)(?:度)?(?:的)?\s?$/u;

/** 521件，较2020年的468件增长: the same, of the year told. */
function comparedWith(draft: Draft, last: Draft | undefined, words: string, { reading }: State): void {
  const match = COMPARED.exec(words);
  if (!match) return;
  const own = reading.year?.value ?? null;
  draft.claim.year = match.groups?.year ? Number(match.groups.year) : own === null ? null : own - 1;
  if (draft.subject.rows.length > 0 || !last || last.claim.unit !== draft.claim.unit) return;
  draft.subject = { ...draft.subject, rows: last.subject.rows, topic: last.subject.topic };
  draft.claim.cells = last.claim.cells;
}

/** 申请量由31件降至27件: the first is last year's, the second counts the same. */
function reached(draft: Draft, last: Draft | undefined, words: string, { reading }: State): void {
  if (draft.subject.rows.length > 0 || !last || last.claim.unit !== draft.claim.unit) return;
  if (!REACHED.test(words) || !/[由从]/u.test(last.claim.quote) || last.subject.rows[0]?.startsWith('t2.'))
    return;
  draft.subject = { ...draft.subject, rows: last.subject.rows, topic: last.subject.topic };
  draft.claim.cells = last.claim.cells;
  draft.claim.told.weak = last.claim.told.weak;
  const own = reading.year?.value ?? null;
  if (last.claim.year === own && own !== null) last.claim.year = own - 1;
}

/** 在线访谈6期，主要负责同志参加2期: of the interviews, not of press conferences. */
function leaders(draft: Draft, last: Draft | undefined): void {
  if (!/主要负责|主要领导/u.test(draft.claim.quote) || last?.subject.rows[0] !== 'response.interview') return;
  draft.subject = { ...draft.subject, rows: ['response.interview.leader'] };
  draft.claim.cells = ['response.interview.leader'];
}
