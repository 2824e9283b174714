import type { Block, ReportDocument, Table } from '../model/document';

/**
 * Bounds on a document: far above any report (a long one has some 50,000 characters of prose and a dozen tables) and far below what would
 * keep a machine busy.
 */
const MOST_BLOCKS = 20_000;
const MOST_TABLES = 300;
const MOST_CELLS = 60_000;
const MOST_PROSE = 500_000;
/** Longest text of one paragraph, cell or picture (UTF-16 units). */
const LONGEST_TEXT = 50_000;

/** What of the bounds is left. */
interface Left {
  tables: number;
  cells: number;
  prose: number;
}

/** The document up to its bounds, in reading order; the same object where nothing had to be cut, else with the note `document-cut`. */
export function bounded(document: ReportDocument): ReportDocument {
  const left: Left = { tables: MOST_TABLES, cells: MOST_CELLS, prose: MOST_PROSE };
  const blocks: Block[] = [];
  let shortened = false;
  for (const block of document.blocks) {
    if (blocks.length >= MOST_BLOCKS || left.prose <= 0) break;
    if (block.kind === 'table' && (left.tables-- <= 0 || left.cells <= 0)) break;
    const kept = shortenedBlock(block, left);
    if (kept !== block) shortened = true;
    blocks.push(kept);
  }
  if (!shortened && blocks.length === document.blocks.length) return document;
  const detail = `${blocks.length}/${document.blocks.length}`;
  // One note says it.
  if (document.notes.some(({ code }) => code === 'document-cut')) return { ...document, blocks };
  return { ...document, blocks, notes: [...document.notes, { code: 'document-cut', detail }] };
}

/** The block with its texts cut where they are too long; the same object where none is. Takes what it prints off what is left. */
function shortenedBlock(block: Block, left: Left): Block {
  if (block.kind === 'table') return shortenedTable(firstRows(block, left), left);
  const text = block.kind === 'paragraph' ? block.text : block.alt;
  left.prose -= Math.min(text.length, LONGEST_TEXT);
  if (text.length <= LONGEST_TEXT) return block;
  const short = text.slice(0, LONGEST_TEXT);
  return block.kind === 'paragraph' ? { ...block, text: short } : { ...block, alt: short };
}

/** The rows of a table that are within the bound on cells. */
function firstRows(table: Table, left: Left): Table {
  left.cells -= table.cells.length;
  if (left.cells >= 0) return table;
  const most = table.cells.length + left.cells;
  const rows = Math.max(1, table.cells[most]?.row ?? 1);
  const cells = table.cells
    .filter((cell) => cell.row < rows)
    .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - cell.row) }));
  return { ...table, rows, cells };
}

function shortenedTable(table: Table, left: Left): Table {
  let long = false;
  for (const { text } of table.cells) {
    left.prose -= Math.min(text.length, LONGEST_TEXT);
    if (text.length > LONGEST_TEXT) long = true;
  }
  if (!long) return table;
  const cells = table.cells.map((cell) =>
    cell.text.length > LONGEST_TEXT ? { ...cell, text: cell.text.slice(0, LONGEST_TEXT) } : cell,
  );
  return { ...table, cells };
}
