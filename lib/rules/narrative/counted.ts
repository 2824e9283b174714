import type { Outcome } from '../../model/finding';
import type { Location } from '../../model/location';
import type { Reading } from '../../model/reading';
import { readChineseNumeral } from '../../text/numeral';
import { failed, finding, message, placeMark } from '../outcome';
import { standing } from './told';

/** The rule these outcomes are of. */
export const ID = 'narrative/count-mismatch';

/** A count in a sentence, as part of a pattern. */
export const NUMBER = '[一二两三四五六七八九十]{1,3}|\\d{1,2}';

/** The worth of a count that NUMBER found. */
export const numberOf = (text: string): number | null =>
  /^\d+$/u.test(text) ? Number(text) : readChineseNumeral(text);

/** The text tells one count and lists another, or a list leaves its order: a question. `marks` are further places. */
export function wrongCount(
  code: string,
  target: string,
  at: Location,
  quote: string,
  told: number,
  counted: number,
  block: number,
  reading: Reading,
  data: Record<string, number>,
  further: readonly Location[] = [],
): Outcome {
  return failed(
    ID,
    target,
    finding(ID, 'review', {
      message: message(code, { quote, written: told, counted, ...data }),
      ...standing(block, quote, reading, '引言'),
      expected: code === 'narrative/list-gap' ? told : counted,
      actual: code === 'narrative/list-gap' ? counted : told,
      marks: [at, ...further].map(placeMark),
    }),
  );
}
