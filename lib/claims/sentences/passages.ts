import type { Block, Table } from '../../model/document';
import type { Location } from '../../model/location';
import type { Reading } from '../../model/reading';

/** A run of the report's text in which figures may be told. `text` is as printed; offsets of claims count in it. */
export interface Passage {
  block: number;
  text: string;
  at: Location;
  /** Heading under which it stands, innermost last. */
  headings: readonly string[];
  /** First character that is text: what stands before is the number of a heading or list. */
  from: number;
  /** Text of a table's cell, or a heading itself. */
  inTable: boolean;
  isHeading: boolean;
}

/** Shortest text of a cell that is looked at as prose. */
const SHORTEST_PROSE = 20;
/** Most passages of one report; what stands beyond is not looked at. */
const MOST_PASSAGES = 20_000;

/** The passages of a report in reading order: paragraphs, headings, and cells that hold sentences. */
export function passagesOf(reading: Reading): Passage[] {
  const { blocks } = reading.document;
  const headings = new Map(reading.headings.map((heading) => [heading.block, heading]));
  const found: Passage[] = [];
  const open: { level: number; text: string }[] = [];
  for (let index = reading.body.from; index < Math.min(reading.body.to, blocks.length); index++) {
    const heading = headings.get(index);
    if (heading) {
      while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
      open.push({ level: heading.level, text: heading.title });
    }
    if (found.length >= MOST_PASSAGES) break;
    const under = open.map(({ text }) => text);
    found.push(...passagesOfBlock(blocks[index]!, index, under, Boolean(heading && !heading.until)));
  }
  return found;
}

function passagesOfBlock(block: Block, index: number, headings: string[], isHeading: boolean): Passage[] {
  if (block.kind === 'paragraph') {
    const { text, at } = block;
    return [{ block: index, text, at, headings, from: 0, inTable: false, isHeading }];
  }
  return block.kind === 'table' ? cellsWithProse(block, index, headings) : [];
}

function cellsWithProse(table: Table, index: number, headings: string[]): Passage[] {
  return table.cells
    .filter(({ text }) => text.length >= SHORTEST_PROSE && /[。；]/u.test(text) && /\d|无|未/u.test(text))
    .map(({ text, at }) => ({
      block: index,
      text,
      at,
      headings,
      from: 0,
      inTable: true,
      isHeading: false,
    }));
}
