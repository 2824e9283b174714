import type { Claim, Told } from '../model/claim';
import type { Reading } from '../model/reading';
import { exactly } from '../model/quantity';
import { after, before, isChange } from './around';
import { alike } from './alike';
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
  inherit(drafts, sentence, state.book);
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
  return [...drafts, ...nones, ...all].toSorted((a, b) => a.claim.told.start - b.claim.told.start);
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
  return change || token.kind !== 'count' ? { ...subject, rows: [], cells: [] } : subject;
}

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
function inherit(drafts: Draft[], sentence: Sentence, book: Book): void {
  drafts.forEach((draft, index) => {
    if (draft.claim.told.kind !== 'count' || draft.change) return;
    const words = before(sentence, index);
    joinCarried(draft, drafts.slice(0, index), words, sentence, book);
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
