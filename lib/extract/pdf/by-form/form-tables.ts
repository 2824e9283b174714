import type { FoundPage } from '../assemble';
import type { DocTable } from '../doc-table';
import { build } from './build';
import { linesOf } from './pieces';
import { readTable, type TableRead } from './read-table';
import { regionsOf } from './region';
import { sheetsOf, withoutTaken } from './sheets';
import { TABLE_FORMS } from './vocabulary';

/** A statutory table read from words alone, and the index of the page it begins on. */
export interface FormTableFound {
  table: DocTable;
  first: number;
}

/** Most lines in which a table may differ from the form: with more it is not plain that it is this table. */
const MOST_OFF = 3;

/**
 * Reads statutory tables printed without ruling lines. The form tells which columns and rows to look for, and so how words are cut into cells; what is
 * printed stays as it is, and nothing is added. A table is taken only where each word between its first and its last has a place in it.
 */
export function formTables(pages: readonly FoundPage[]): { pages: FoundPage[]; found: FormTableFound[] } {
  const sheets = sheetsOf(pages);
  const lines = linesOf(sheets.flatMap((s) => s.pieces));
  const all = lines.flat();
  if (all.length === 0) return { pages: pages.slice(), found: [] };
  const reads = TABLE_FORMS.flatMap((form) =>
    regionsOf(all, form).flatMap((region) => readTable(region, form) ?? []),
  ).filter((read) => read.off <= MOST_OFF);
  const chosen = withoutOverlaps(reads);
  if (chosen.length === 0) return { pages: pages.slice(), found: [] };
  const taken = new Set(chosen.flatMap((read) => read.taken.flatMap((p) => p.words)));
  return {
    pages: pages.map((page) => withoutTaken(page, taken)),
    found: chosen.map((read) => ({
      table: build(read, sheets),
      first: Math.min(...read.taken.map((p) => p.sheet)),
    })),
  };
}

/** Of readings of the same words those nearest to the form. */
function withoutOverlaps(reads: readonly TableRead[]): TableRead[] {
  const taken = new Set<unknown>();
  return reads
    .toSorted((a, b) => a.off - b.off || b.taken.length - a.taken.length)
    .filter((read) => {
      if (read.taken.some((p) => taken.has(p))) return false;
      for (const piece of read.taken) taken.add(piece);
      return true;
    });
}
