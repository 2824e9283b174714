import type { PdfLocation } from '../model/location';
import type { FormTable } from '../model/form';
import type { ReadTable } from '../model/reading';

/**
 * Whether the printed rows before and behind a row's place in the form stand on different pages of a PDF, or the one behind on top of another sheet
 * of the same page: there a row may be lost to the reader.
 */
export function fallsOnPageBreak(table: FormTable, read: ReadTable, row: string): boolean {
  const order = table.parts.flatMap(({ rows }) => rows.map(({ id }) => id));
  const at = order.indexOf(row);
  const before = placeOfFirst(read, order.slice(0, at).toReversed());
  const behind = placeOfFirst(read, order.slice(at + 1));
  if (!before || !behind) return false;
  // PDF counts up from the bottom: a row that stands higher than the one before it is on another sheet.
  return before.page !== behind.page || behind.box[1] >= before.box[3];
}

/** Where the first of the rows that is printed stands; null where none is, or it stands on no page. */
function placeOfFirst(read: ReadTable, rows: readonly string[]): PdfLocation | null {
  for (const row of rows) {
    const line = read.rows.find(({ id }) => id === row);
    if (line) return line.at.in === 'pdf' ? line.at : null;
  }
  return null;
}
