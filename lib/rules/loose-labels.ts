import type { Block } from '../model/document';
import type { FormRow, FormColumn } from '../model/form';
import type { Reading } from '../model/reading';
import { plainWording } from './table/wording';

/** Longest line that can be a label by itself, in characters. */
const LONGEST = 60;

const known = new WeakMap<Reading, ReadonlyMap<string, string>>();

/** Lines of text, and lines within cells of several: a row or more that fell into one cell. */
function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'picture') return [];
  return block.cells.flatMap(({ text }) => (text.includes('\n') ? text.split('\n') : []));
}

/** Every line of every cell. */
export function linesOfCells(reading: Reading): string[] {
  return reading.document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.flatMap(({ text }) => text.split('\n')) : [],
  );
}

/** Lines of the report that are nothing but a few words, by their wording; each as printed. */
function byWording(reading: Reading): ReadonlyMap<string, string> {
  let lines = known.get(reading);
  if (!lines) {
    const found = new Map<string, string>();
    for (const line of reading.document.blocks.flatMap(linesOf)) {
      const words = line.length > LONGEST ? '' : plainWording(line);
      if (words !== '' && !found.has(words)) found.set(words, line);
    }
    known.set(reading, (lines = found));
  }
  return lines;
}

/**
 * The line beside the rows of tables that says a label and nothing else, null where there is none: markup that is broken drops cells out of
 * their rows, and what the table then lacks the report still prints.
 */
export function looseLabel(reading: Reading, line: FormRow | FormColumn): string | null {
  const words = plainWording(line.label);
  return words === '' ? null : (byWording(reading).get(words) ?? null);
}
