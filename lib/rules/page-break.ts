import type { FormTable } from '../model/form';
import type { ReadTable } from '../model/reading';

/** Whether the printed rows before and behind a row's place in the form stand on different pages of a PDF: there a row may be lost to the reader. */
export function fallsOnPageBreak(table: FormTable, read: ReadTable, row: string): boolean {
  const order = table.parts.flatMap(({ rows }) => rows.map(({ id }) => id));
  const at = order.indexOf(row);
  const before = pageOfFirst(read, order.slice(0, at).toReversed());
  const behind = pageOfFirst(read, order.slice(at + 1));
  return before !== null && behind !== null && before !== behind;
}

/** The page of the first of the rows that is printed; null where none is, or it stands on no page. */
function pageOfFirst(read: ReadTable, rows: readonly string[]): number | null {
  for (const row of rows) {
    const line = read.rows.find(({ id }) => id === row);
    if (line) return line.at.in === 'pdf' ? line.at.page : null;
  }
  return null;
}
