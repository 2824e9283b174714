import type { Block } from '../model/document';
import type { FormRow, FormColumn } from '../model/form';
import { blocksIn, type BlockRange, type Reading } from '../model/reading';
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

/** Fewest scraps of a table from which on it is there, only not read as a table. */
const SCRAPS = 8;
/** Longest scrap, in characters. */
const LONGEST_SCRAP = 12;
const SENTENCE = /[。；！？]/u;

/**
 * Whether the text of a range of a PDF holds what a table falls into where its rows and columns were not made out: many short scraps, or lines
 * of nothing but figures.
 */
export function hasScraps(reading: Reading, range: BlockRange): boolean {
  if (reading.document.source.kind !== 'pdf') return false;
  const texts = blocksIn(reading.document, range).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
  const figures = texts.filter((text) => /^[\d\s.,，+＋-]+$/u.test(text));
  const scraps = texts.filter((text) => text.length <= LONGEST_SCRAP && !SENTENCE.test(text));
  return figures.length > 0 || scraps.length >= SCRAPS;
}

/** The line of a PDF that says a row's label beside other words: there rows may run together, and what a table lacks may stand under it. */
export function labelAmongOthers(reading: Reading, line: FormRow | FormColumn): string | null {
  if (reading.document.source.kind !== 'pdf') return null;
  const words = plainWording(line.label);
  if (words === '') return null;
  for (const [wording, printed] of byWording(reading)) if (wording.includes(words)) return printed;
  return null;
}
