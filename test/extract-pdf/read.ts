import type { ReportDocument, Table } from '../../lib/model/document';
import { readPdf, type PdfOptions } from '../../lib/extract/pdf/read-pdf';
import { pdfjsFolders } from '../../lib/platform/pdfjs-node';

/** Reads with the CMaps of the installed pdf.js. */
export function read(bytes: Uint8Array, options: Partial<PdfOptions> = {}): Promise<ReportDocument> {
  return readPdf(bytes, { source: 'test.pdf', ...pdfjsFolders(), ...options });
}

export const tablesOf = (document: ReportDocument): Table[] =>
  document.blocks.filter((b): b is Table => b.kind === 'table');

/** A table as lines of text: cells by "|", spans as [rows x columns]. */
export function drawn(table: Table): string[] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((c) => c.row === row)
      .map(
        (c) =>
          c.text.replace(/\n/gu, '/') +
          (c.rowSpan * c.columnSpan > 1 ? `[${c.rowSpan}x${c.columnSpan}]` : ''),
      )
      .join('|'),
  );
}
