import type { Message } from '../model/finding';
import type { Side } from '../model/document';
import { blocksIn, type BlockRange, type ReadTable, type Reading } from '../model/reading';
import { message } from './outcome';

/** The edges behind which a row or a column may stand that a table cut off by its paper lacks. */
const BEYOND: Record<'row' | 'column', readonly Side[]> = {
  row: ['top', 'bottom', 'left'],
  column: ['left', 'right', 'top'],
};

/** The page on whose edge a table is cut off where a row or column may stand; null where it is not. */
export function cutOffOn({ cutOff }: ReadTable, line: 'row' | 'column'): number | null {
  return cutOff?.find(({ side }) => BEYOND[line].includes(side))?.page ?? null;
}

/** Why a table may have the row or column it lacks: it runs over the edge of the paper. */
export function cutOffDoubt(read: ReadTable, line: 'row' | 'column'): { doubt?: Message } {
  const page = cutOffOn(read, line);
  return page === null ? {} : { doubt: message('doubt/table-cut-off', { page }) };
}

/** The page on which a table of a range that is no statutory one runs over the edge of the paper: it may be the one that was not found; null for none. */
export function strayCutOff(reading: Reading, range: BlockRange): number | null {
  const read = new Set(reading.tables.flatMap(({ blocks, duplicates }) => [...blocks, ...duplicates]));
  const from = Math.max(0, range.from);
  const found = blocksIn(reading.document, { from, to: range.to }).find(
    (block, i) => block.kind === 'table' && block.cutOff !== undefined && !read.has(from + i),
  );
  return found?.kind === 'table' ? (found.cutOff?.[0]?.page ?? null) : null;
}
