import { basename } from 'node:path';
import type { ReportDocument, Table } from '../model/document';

/** One line of `npm run tables`, as the contract has it. */
export interface TableLine {
  file: string;
  tables: TableOut[];
  error: { code: string; message: string } | null;
}

interface TableOut {
  /** From 1; null for a source without pages. */
  page: number | null;
  /** Only where a table goes over several pages. */
  pages?: number[];
  box: readonly number[] | null;
  cells: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[];
}

/** The line of a file: its tables, or why there are none. */
export function tableLine(
  file: string,
  document: ReportDocument | null,
  error: TableLine['error'],
): TableLine {
  const tables = document?.blocks.filter((b): b is Table => b.kind === 'table') ?? [];
  return { file: basename(file), tables: tables.map(tableOut), error };
}

function tableOut(table: Table): TableOut {
  const pages = new Set<number>();
  for (const cell of table.cells) if (cell.at.in === 'pdf') pages.add(cell.at.page);
  const at = table.at;
  return {
    page: at.in === 'pdf' ? at.page : null,
    ...(pages.size > 1 ? { pages: [...pages].toSorted((a, b) => a - b) } : {}),
    box: at.in === 'pdf' ? at.box : null,
    cells: table.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
    })),
  };
}
