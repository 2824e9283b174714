import type { Cell, CutEdge, Note, ReportDocument, Side, Table } from '../../model/document';
import type { Form, FormTable } from '../../model/form';
import type { Location } from '../../model/location';
import { hasAllLines, type Figure, type ReadTable } from '../../model/reading';
import type { BoundTable } from '../rows/bind-rows';

/** How surely figures are whose table the edge of the paper cuts off. */
const CUT_SURE = 0.5;

/**
 * A table that runs over the edge of its paper may have lost columns, rows or digits there. One that fills its form and whose words keep clear of
 * the edge is whole, and nothing changes for it; else figures at the edge are asked about, and all of them where columns or labels are lost.
 */
export function askedWhereCutOff(bound: BoundTable, form: Form, document: ReportDocument): BoundTable {
  const table = form.tables.find(({ id }) => id === bound.read.table);
  const blocks = bound.read.blocks.flatMap((index) => tableAt(document, index) ?? []);
  const edges = blocks.flatMap(({ cutOff }) => cutOff ?? []);
  if (!table || edges.length === 0) return bound;
  const lost = edges.filter(({ side }) => mayHaveLost(bound, table, side));
  const cells = new Map(
    blocks.flatMap((block) => block.cells.map((cell): [Location, Cell] => [cell.at, cell])),
  );
  const touched = blocks.some((block) => block.cells.some(({ cut }) => cut === 'ink'));
  if (lost.length === 0 && !touched) return bound;
  // Without its labels or some of its columns, figures may have been put under others; without its end they stand where they stood.
  const unsettled = lost.some(({ side }) => side !== 'bottom');
  const asked = ({ at }: Figure) =>
    unsettled || (lost.length > 0 ? cells.get(at)?.cut !== undefined : cells.get(at)?.cut === 'ink');
  return {
    read: { ...bound.read, cutOff: lost.length > 0 ? lost : edges },
    figures: bound.figures.map((figure) => (asked(figure) ? doubted(figure) : figure)),
  };
}

function tableAt(document: ReportDocument, index: number): Table | null {
  const block = document.blocks[index];
  return block?.kind === 'table' ? block : null;
}

/** Whether every column of the form's parts that are printed is read, each in its place. */
function hasColumns({ columns }: ReadTable, table: FormTable): boolean {
  const printed = new Set(columns.map(({ part }) => part));
  const all = table.parts
    .filter(({ id }) => printed.has(id))
    .flatMap((part) => part.columns.map(({ id }) => ({ part: part.id, id })));
  return (
    columns.length > 0 &&
    columns.every(({ id, misplaced }) => id !== null && !misplaced) &&
    all.every(({ part, id }) => columns.some((one) => one.part === part && one.id === id))
  );
}

/** Whether every row that holds figures is read, each in its place; table 4 has one, which is no more than its figures. */
function hasRows({ read, figures }: BoundTable, table: FormTable): boolean {
  const inPlace = read.rows.every(({ id, misplaced }) => id !== null && !misplaced);
  return figures.length > 0 && inPlace && hasAllLines({ ...read, missingColumns: [] }, table);
}

/** Whether what a table lacks may stand beyond this edge: columns at the sides, rows below and above, and rows' labels at the left. */
function mayHaveLost(bound: BoundTable, table: FormTable, side: Side): boolean {
  const rows = hasRows(bound, table);
  const columns = hasColumns(bound.read, table);
  if (side === 'right') return !columns;
  return side === 'bottom' ? !rows : !rows || !columns;
}

const doubted = (figure: Figure): Figure => ({
  ...figure,
  sure: Math.min(figure.sure, CUT_SURE),
  doubt: figure.doubt === 'readings-differ' ? figure.doubt : 'cut-off',
});

/** A note for each page on which a statutory table runs over the edge of the paper, or another table does while a statutory one was not found. */
export function cutOffNotes(document: ReportDocument, form: Form, tables: readonly ReadTable[]): Note[] {
  const notes = new Map<number, Note>();
  const say = (edges: readonly CutEdge[], at: Location) => {
    for (const { page } of edges) {
      const place = at.in === 'pdf' && at.page !== page ? {} : { at };
      if (!notes.has(page)) notes.set(page, { code: 'table-cut-off', ...place, detail: `${page}` });
    }
  };
  for (const { cutOff, at } of tables) say(cutOff ?? [], at);
  if (form.tables.some(({ id }) => !tables.some(({ table }) => table === id))) {
    const read = new Set(tables.flatMap(({ blocks, duplicates }) => [...blocks, ...duplicates]));
    document.blocks.forEach((block, index) => {
      if (block.kind === 'table' && !read.has(index)) say(block.cutOff ?? [], block.at);
    });
  }
  return [...notes.values()].toSorted((a, b) => Number(a.detail) - Number(b.detail));
}
