import type { Location } from '../model/location';
import { within } from '../model/location';
import type { Sentence } from './sentences';

/** Place of a stretch of a sentence. */
export function placeIn(sentence: Sentence, start: number, end: number): Location {
  const { at, text } = sentence.passage;
  return within(at, text, sentence.start + start, sentence.start + end);
}
