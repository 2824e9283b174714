import type { Location } from '../../model/location';
import { solidLength } from '../../model/location';
import type { Passage } from './passages';
import { maskOf } from './mask';
import type { Token } from '../figures/token';
import { tokensOf } from '../figures/tokens';

/** A sentence of a passage with the figures in it. `start` is its offset in the passage's text. */
export interface Sentence {
  passage: Passage;
  text: string;
  start: number;
  masked: Uint8Array;
  tokens: Token[];
  /** Place of its beginning. */
  at: Location;
  /** For each character the depth of brackets it stands in. */
  depth: Uint8Array;
}

/** A sentence without an end is cut here, so that the work on it stays bounded. */
const LONGEST_SENTENCE = 1200;
const END = /[。！？!?\n]/u;

/** The sentences of a passage, in order. */
export function sentencesOf(passage: Passage): Sentence[] {
  const { text } = passage;
  const found: Sentence[] = [];
  let start = passage.from;
  // Counted on from sentence to sentence: counting from the beginning each time would take the square of the length.
  let solid = (placeStart(passage.at) ?? 0) + solidLength(text.slice(0, start));
  for (let at = passage.from; at <= text.length; at++) {
    const full = at - start >= LONGEST_SENTENCE;
    if (at < text.length && !full && !END.test(text[at]!)) continue;
    const end = full ? at : Math.min(at + 1, text.length);
    if (end > start) found.push(sentence(passage, start, end, solid));
    solid += solidLength(text.slice(start, end));
    start = end;
    if (full) at--;
  }
  return found;
}

const placeStart = (at: Location): number | undefined => (at.in === 'pdf' ? undefined : at.span?.start);

function sentence(passage: Passage, start: number, end: number, solid: number): Sentence {
  const text = passage.text.slice(start, end);
  const masked = maskOf(text);
  return {
    passage,
    text,
    start,
    masked,
    tokens: tokensOf(text, masked),
    depth: depthOf(text),
    at: placeFrom(passage.at, solid),
  };
}

/** The place of a passage from so many of its solid characters on. */
function placeFrom(at: Location, solid: number): Location {
  return at.in === 'pdf' ? at : { ...at, span: { start: solid, end: solid } };
}

function depthOf(text: string): Uint8Array {
  const depth = new Uint8Array(text.length);
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    if (/[（(【[]/u.test(text[at]!)) open = Math.min(open + 1, 9);
    depth[at] = open;
    if (/[）)】\]]/u.test(text[at]!)) open = Math.max(open - 1, 0);
  }
  return depth;
}

const HARD = /[，,；;：:。（()）！？]/u;

/** Where the clause that holds an offset begins: behind the last mark before it (、 parts no clauses). */
export function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !HARD.test(text[start - 1]!)) start--;
  return start;
}

/** Where the clause that holds an offset ends. */
export function clauseEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !HARD.test(text[end]!)) end++;
  return end;
}
