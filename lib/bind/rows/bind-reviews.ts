import type { EditionId, FormTable } from '../../model/form';
import type { ReadLine } from '../../model/reading';
import { cellId } from '../../forms/cells';
import { collapse } from '../../text/fold';
import { readQuantity } from '../../text/quantity';
import { alignLines } from '../labels/align';
import { figureOf } from './assign-cells';
import type { BoundTable } from './bind-rows';
import { isReviewLine, type FoundTable } from '../tables/find-tables';
import { columnLines } from '../labels/form-lines';
import { leafCells, type GridRow } from '../tables/grid';
import { likenessOf } from '../labels/label';

/** From this many column labels read by their words on, the header is a header and its wording can be judged. */
const READABLE_HEADER = 10;

/** Binds table 4: one line of figures under fifteen columns, by column order 5 + 5 + 5 whatever the printed header spans. */
export function bindReviews(found: FoundTable, table: FormTable, edition: EditionId): BoundTable {
  const part = table.parts[0]!;
  const lines = columnLines(part);
  const filled = found.rows.findIndex(
    (row) => isReviewLine(row) && row.cells.some((cell) => cell.text.trim() !== ''),
  );
  const at = filled >= 0 ? filled : found.rows.findIndex(isReviewLine);
  const dataAt = at >= 0 ? at : found.rows.findIndex((row) => isShortLine(row));
  const data = dataAt >= 0 ? found.rows[dataAt]! : null;
  const header = leafCells(dataAt >= 0 ? found.rows.slice(0, dataAt) : found.rows, 0);
  const cells = data ? figureCells(data) : [];
  const leaves = header.slice(Math.max(0, header.length - Math.max(cells.length, lines.length)));
  const readable =
    leaves.filter((leaf) => lines.some((line) => likenessOf(line.forms, leaf.text) === 1)).length >=
    READABLE_HEADER;
  const regular = cells.length === lines.length || cells.length === 0;
  const matches = regular
    ? lines.map((line, k) => ({
        form: k,
        like: readable && leaves.length === lines.length ? likenessOf(line.forms, leaves[k]!.text) : 1,
      }))
    : byLabels(
        leaves.map((leaf) => collapse(leaf.text)),
        cells.length,
        lines,
      );
  const columns = matches.map(({ form, like }, k): ReadLine => {
    const line = form === null ? null : lines[form]!;
    const leaf = readable ? leaves[k] : undefined;
    return {
      id: line?.id ?? null,
      part: part.id,
      label: leaf ? collapse(leaf.text) : (line?.label ?? ''),
      formLabel: line?.label ?? '',
      by: line === null ? null : like >= 0.65 ? 'words' : 'place',
      likeness: like,
      misplaced: false,
      at: (leaf ?? cells[k] ?? header[0] ?? found.rows[0]!.cells[0]!).at,
    };
  });
  const trusted = regular || (readable && leaves.length === cells.length);
  const figures = cells.flatMap((cell, k) => {
    const id = columns[k]?.id;
    return id ? [figureOf(cellId(table, '', id), cell, trusted ? undefined : 'shifted')] : [];
  });
  const printed = new Set(columns.map((column) => column.id));
  return {
    read: {
      table: table.id,
      edition,
      blocks: found.blocks,
      at: found.rows[0]!.cells[0]!.at,
      rows: [],
      columns,
      missingRows: [],
      missingColumns:
        data && trusted
          ? part.columns.filter((column) => !printed.has(column.id)).map((column) => column.id)
          : [],
      sure: readable ? 1 : 0.8,
      duplicates: found.duplicates,
    },
    figures,
  };
}

/** A line of figures that lacks or adds some: more than half of the fifteen and hardly any words. */
function isShortLine(row: GridRow): boolean {
  return (
    row.cells.length >= 8 &&
    figureCells(row).length >= row.cells.length - 1 &&
    row.cells.some((cell) => readQuantity(cell.text).kind === 'number')
  );
}

/** The row's cells without a label before them. */
function figureCells(row: GridRow) {
  const [first, ...rest] = row.cells;
  const worded =
    first !== undefined &&
    readQuantity(first.text).kind === 'unreadable' &&
    /\p{Script=Han}/u.test(first.text);
  const surplus = row.cells.length === 16 && first?.text.trim() === '';
  return worded || surplus ? rest : row.cells;
}

function byLabels(
  leaves: string[],
  count: number,
  lines: ReturnType<typeof columnLines>,
): { form: number | null; like: number }[] {
  if (leaves.length !== count) return lines.slice(0, count).map((_, k) => ({ form: k, like: 1 }));
  return alignLines(leaves, lines, () => true).map((match) => ({ form: match.form, like: match.likeness }));
}
