import type { Claim, Told } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { yearOf } from '../sentences/period';
import { placeIn } from './place-of-claim';
import type { Sentence } from '../sentences/sentences';
import { cellsOfRows, type Book, type Subject } from '../lexicon/subject';
import type { Context } from '../lexicon/topics';

/** A claim of a sentence while it is being read: with the figure it was made of. */
export interface Draft {
  claim: Claim & { told: Told };
  /** Index of its token in the sentence; -1 for what is told without a figure. */
  token: number;
  subject: Subject;
  /** Tells by how much something changed. */
  change: boolean;
  /** Told of an organ by its name alone: whose it is, is known. */
  ofOrgan?: boolean;
}

/** What a passage was at when a sentence began. */
export interface State {
  context: Context;
  reading: Reading;
  book: Book;
  /** Number of the sentence in the report. */
  sentence: number;
  /** Whose the figures are that this sentence tells parts of (其中…); "" where they are the report's own or it tells no parts. */
  scope: string;
  /** The passage tells the requests of others beside those of a government's office. */
  beside: boolean;
}

/** Tells a claim of rows of the form, and so of their cells. */
export function tellOf(draft: Draft, rows: readonly string[], book: Book): void {
  draft.subject = { ...draft.subject, rows };
  draft.claim.cells = cellsOfRows(rows, null, book);
}

/** Tells a claim of no row: what it counts stays in its words alone. */
export function setFree(draft: Draft): void {
  draft.subject = { ...draft.subject, rows: [], cells: [] };
  draft.claim.cells = [];
}

/** A sentence with the claims read from it. */
export interface ReadSentence {
  sentence: Sentence;
  drafts: Draft[];
}

/** A claim with the sentence it stands in and its index in the report's list. */
export interface Placed {
  draft: Draft;
  read: ReadSentence;
  index: number;
}

/** What a claim is made of. */
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
export function claimOf(
  sentence: Sentence,
  state: State,
  start: number,
  end: number,
  parts: Parts,
): Draft['claim'] {
  const { reading } = state;
  const [from, to] = parts.number ?? [start, end];
  const own = yearOf(sentence.text, from, reading.year?.value ?? null);
  return {
    quote: sentence.text.slice(start, end).trim(),
    subject: parts.subject.words,
    cells: parts.subject.cells,
    range: parts.range,
    unit: parts.unit,
    year: own === undefined ? (reading.year?.value ?? null) : own,
    scope: '',
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
