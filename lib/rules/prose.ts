import type { Block, Cell, Paragraph } from '../model/document';
import type { Location } from '../model/location';
import { within } from '../model/location';
import type { BlockRange, Reading } from '../model/reading';

/** A sentence of the report. `block` is the index of its block; `inTable` for the text of a cell. */
export interface Sentence {
  text: string;
  block: number;
  inTable: boolean;
  /** Found only when asked for: counting a place takes the whole block. */
  place: () => Location;
}

/** Longest text of one block that is cut into sentences; what stands beyond is looked at as a whole only. */
const LONGEST_BLOCK = 20_000;

const clamp = (range: BlockRange, length: number): BlockRange => ({
  from: Math.max(0, range.from),
  to: Math.min(length, range.to),
});

/** Paragraphs of a range with their indexes. */
export function paragraphsIn(reading: Reading, range: BlockRange): { block: Paragraph; index: number }[] {
  const { blocks } = reading.document;
  const { from, to } = clamp(range, blocks.length);
  const found: { block: Paragraph; index: number }[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index]!;
    if (block.kind === 'paragraph') found.push({ block, index });
  }
  return found;
}

/** All text of a range, tables included, one block a line. */
export function textIn(reading: Reading, range: BlockRange): string {
  const { blocks } = reading.document;
  const { from, to } = clamp(range, blocks.length);
  return blocks.slice(from, to).map(textOf).join('\n');
}

/** The text a block prints. */
export function textOf(block: Block): string {
  if (block.kind === 'paragraph') return block.text;
  return block.kind === 'table' ? block.cells.map((cell) => cell.text).join('\n') : block.alt;
}

/**
 * The sentences of a range, hard-wrapped lines joined within a block only. Cells of tables that are not statutory count as sentences of their own.
 */
export function sentencesIn(reading: Reading, range: BlockRange): Sentence[] {
  const { blocks } = reading.document;
  const statutory = new Set(reading.tables.flatMap((table) => [...table.blocks, ...table.duplicates]));
  const { from, to } = clamp(range, blocks.length);
  const found: Sentence[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index]!;
    if (block.kind === 'paragraph') found.push(...cut(block.text, block.at, index, false));
    else if (block.kind === 'table' && !statutory.has(index)) {
      found.push(...block.cells.flatMap((cell: Cell) => cut(cell.text, cell.at, index, true)));
    }
  }
  return found;
}

/** Where a sentence of a block ends. */
export const SENTENCE_END = /[。！？；;\n]/u;

const placeOf = (at: Location, text: string, start: number, end: number) => () =>
  within(at, text, start, end);

function cut(text: string, at: Location, block: number, inTable: boolean): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const whole = text.slice(0, LONGEST_BLOCK);
  for (let i = 0; i <= whole.length; i++) {
    if (i < whole.length && !SENTENCE_END.test(whole[i]!)) continue;
    const piece = whole.slice(start, i + 1);
    if (piece.trim() !== '')
      found.push({ text: piece, block, inTable, place: placeOf(at, text, start, i + 1) });
    start = i + 1;
  }
  return found;
}

/** Notes by which parts of the source may not have been read: what is not found may stand there. */
const INCOMPLETE = new Set([
  'frame-unreadable',
  'text-layer-damaged',
  'text-recognised',
  'page-without-text',
  'late-content',
  'document-cut',
  'pages-to-come',
  'mended-file',
  'table-cut-off',
]);

/** The code of the first note that says the source was not wholly read, null where it was. With `pictures` a table that is a picture counts too. */
export function incompleteness(reading: Reading, pictures = false): string | null {
  const all = [...reading.notes, ...reading.document.notes];
  const found = all.find(({ code }) => INCOMPLETE.has(code) || (pictures && code === 'table-as-image'));
  return found?.code ?? null;
}
