import { readFileSync } from 'node:fs';
import { readHtml } from '../../lib/extract/html/read-html';
import type { ReportDocument, Table } from '../../lib/model/document';

const PAGE = new URL('../fixtures/clean-2021-beihu-city/source.html', import.meta.url);

/** A page as its PDF would be read: each table `as` it would be found there, then table 3 with a `change`. */
export function printedPdf(
  as: (table: Table) => Table,
  change: (table: Table) => Table = (table) => table,
): ReportDocument {
  const bytes = new Uint8Array(readFileSync(PAGE));
  const document = readHtml(bytes, { uri: 'beihu.pdf', kind: 'html', bytes: bytes.length });
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table') return block;
    return block.rows > 20 ? change(as(block)) : as(block);
  });
  return { ...document, source: { ...document.source, kind: 'pdf' }, blocks };
}
