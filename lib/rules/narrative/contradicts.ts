import type { Data, Outcome } from '../../model/finding';
import type { CellId } from '../../model/form';
import { within } from '../../model/location';
import type { Reading } from '../../model/reading';
import { cellMark, failed, finding, message, placeMark, unclear } from '../outcome';
import { whereOfCell } from '../place';
import type { Sentence } from '../prose';
import { standing } from './told';

/** The rule these outcomes are of. */
export const ID = 'narrative/contradiction';

/** The least that cells add up to, blanks as 0; null where none of them is printed. */
export function sumOf(cells: readonly CellId[], reading: Reading): number | null {
  const figures = cells.flatMap((cell) => reading.figures.get(cell) ?? []);
  if (figures.length === 0) return null;
  return figures.reduce((sum, { range }) => sum + (range?.from ?? 0), 0);
}

/** The words of a sentence that a shape finds, with their place. */
function wordsOf(sentence: Sentence, shape: RegExp) {
  const match = shape.exec(sentence.text);
  const start = match?.index ?? 0;
  const end = start + (match?.[0].length ?? sentence.text.length);
  return { words: sentence.text.slice(start, end), at: within(sentence.place(), sentence.text, start, end) };
}

/** The sentence says one thing and the cells another: a question. */
export function contradicts(
  code: string,
  target: string,
  sentence: Sentence,
  shape: RegExp,
  cells: CellId[],
  reading: Reading,
  data: Data,
): Outcome {
  const { words, at } = wordsOf(sentence, shape);
  const figures = cells.flatMap((cell) => reading.figures.get(cell) ?? []);
  return failed(
    ID,
    target,
    finding(ID, 'review', {
      message: message(code, {
        quote: words,
        ...data,
        labels: cells.map((cell) => whereOfCell(reading.form, cell)),
        figures: cells.map((cell) => reading.figures.get(cell)?.text || '空白'),
      }),
      ...standing(sentence.block, words, reading),
      cells,
      marks: [placeMark(at), ...figures.map((figure) => cellMark(figure))],
    }),
  );
}

/** The cells the sentence speaks of are not printed or not to be read. */
export const notSure = (target: string, sentence: Sentence): Outcome =>
  unclear(ID, target, message('why/no-cells-for-words', { quote: sentence.text.trim().slice(0, 40) }));
