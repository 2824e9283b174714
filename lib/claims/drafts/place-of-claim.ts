import type { Location } from '../../model/location';
import { within } from '../../model/location';
import type { Sentence } from '../sentences/sentences';

/** Characters kept before and behind a quote to find it again. */
const AROUND = 12;

/** Place of a stretch of a sentence. */
export function placeIn(sentence: Sentence, start: number, end: number): Location {
  const { text } = sentence.passage;
  const [from, to] = [sentence.start + start, sentence.start + end];
  return {
    ...within(sentence.at, sentence.text, start, end),
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(to, to + AROUND),
  };
}
