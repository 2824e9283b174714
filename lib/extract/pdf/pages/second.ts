import { grouped } from '../../../model/grouped';
import { isFigure } from '../words/chunks';
import type { DocCell, DocTable } from './doc-table';
import { inkOf, sheetOf } from './doc-table';
import { shared, widthOf, type Rect } from '../paint/paint';

/** How surely a figure stands in its column when the two ways of reading it disagree. */
const DOUBTFUL = 0.5;

/** How far (font sizes) a figure must stand from the others of its column to be doubted. */
const APART = 0.5;

/** Share of a figure's width that must lie under another column's figures for it to be read there. */
const UNDER = 0.5;

/** Fewest other figures by which a column's place is told. */
const FEWEST = 2;

/** Range along x. */
type Range = readonly [number, number];

/**
 * Reads each figure of a ruled table a second time, without its lines: under which column's other figures does it stand? Where that is
 * another column than the lines say, both cells carry both readings and are no longer sure.
 */
export function withSecondReading(table: DocTable): DocTable {
  if (table.by !== 'lines') return withDoubtOfRuns(table);
  const cells = table.cells.map((c) => ({ ...c }));
  const columns = grouped(cells.filter(isFigureCell), keyOf);
  for (const cell of cells.filter(isFigureCell)) {
    const ink = inkOf(cell);
    const own = rangeOf(columns.get(keyOf(cell))!.filter((c) => c !== cell));
    if (!own || distance(ink, own) <= APART * cell.words[0]!.size) continue;
    const other = cells.find(
      (c) => c.text === '' && isBeside(c, cell) && standsUnder(ink, columns.get(keyOf(c))),
    );
    if (other) disagree(cell, other);
  }
  return { ...table, cells };
}

/** Digits apart, but for the groups of three of a long number. */
const RUN_TOGETHER = /\d\s+\d/u;
const GROUPS_OF_THREE = /^\D*\d{1,3}(?:\s\d{3})+(?:\D|$)/u;

/** Where no line parts them, figures of neighbours may have run together: nobody knows whose they are, nor what is left of their row. */
function withDoubtOfRuns(table: DocTable): DocTable {
  const runs = table.cells.filter(
    ({ text }) => isFigure(text) && RUN_TOGETHER.test(text) && !GROUPS_OF_THREE.test(text),
  );
  if (runs.length === 0) return table;
  const rows = new Set(runs.map(({ row }) => row));
  const cells = table.cells.map((cell) =>
    rows.has(cell.row) ? { ...cell, sure: Math.min(cell.sure, DOUBTFUL) } : cell,
  );
  return { ...table, cells };
}

const keyOf = (cell: DocCell) => `${sheetOf(cell)}:${cell.column}+${cell.columnSpan}`;

const isFigureCell = (cell: DocCell) => cell.words.length > 0 && /\d/u.test(cell.text) && isFigure(cell.text);

const isBeside = (a: DocCell, b: DocCell) =>
  a.row === b.row && sheetOf(a) === sheetOf(b) && a.column !== b.column;

/** Where the figures of cells stand; null for too few. */
function rangeOf(cells: readonly DocCell[]): Range | null {
  if (cells.length < FEWEST) return null;
  const inks = cells.map(inkOf);
  return [Math.min(...inks.map((r) => r.x0)), Math.max(...inks.map((r) => r.x1))];
}

function distance(ink: Rect, range: Range): number {
  return Math.max(0, range[0] - ink.x1, ink.x0 - range[1]);
}

function standsUnder(ink: Rect, cells: readonly DocCell[] | undefined): boolean {
  const range = cells ? rangeOf(cells) : null;
  return range !== null && shared(ink.x0, ink.x1, range[0], range[1]) > UNDER * widthOf(ink);
}

/** Marks two cells of a row of which each reading puts the first's figure into another; where the other is filled or the same, the first alone. */
export function disagree(cell: DocCell, other: DocCell): void {
  cell.readings = [cell.text, ''];
  cell.sure = Math.min(cell.sure, DOUBTFUL);
  if (other.text !== '') return;
  other.readings = ['', cell.text];
  other.sure = Math.min(other.sure, DOUBTFUL);
}
