import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tableLine } from '../../lib/cli/tables-line';
import { readPdf } from '../../lib/extract/pdf/read-pdf';
import { pdfjsFolders } from '../../lib/platform/pdfjs-node';
import { benchPdf } from './pdf';

interface Scores {
  precision: number;
  recall: number;
  f1: number;
  tables: number;
  found: number;
  exact: number;
}

/** What the scorer beside the public data offers. */
interface Scorer {
  readTruths: (directory: string) => Map<string, unknown>;
  score: (truths: Map<string, unknown>, got: Record<string, unknown>, options?: object) => { all: Scores };
}

/** Scores the table finder on a folder of PDFs with ground truth; the scorer stands beside the data or one folder up. */
export async function benchTables(directory: string): Promise<void> {
  const scorerPath = [directory, join(directory, '..')].map((d) => join(d, 'icdar.mjs')).find(existsSync);
  const data = existsSync(join(directory, 'icdar2013')) ? join(directory, 'icdar2013') : directory;
  if (!scorerPath) throw new Error(`no icdar.mjs in or above ${directory}`);
  const scorer = (await import(pathToFileURL(scorerPath).href)) as Scorer;
  const got: Record<string, unknown> = {};
  for (const name of readdirSync(data)
    .filter((n) => n.endsWith('.pdf'))
    .toSorted()) {
    const bytes = new Uint8Array(readFileSync(join(data, name)));
    const document = await readPdf(bytes, { source: name, ...pdfjsFolders() });
    got[basename(name, '.pdf')] = tableLine(name, document, null).tables.map((table) => ({
      ...table,
      cells: table.cells.map((c) => ({ ...c, col: c.column, colSpan: c.columnSpan })),
    }));
  }
  const { all } = scorer.score(scorer.readTruths(data), got, {});
  const parts = [all.precision, all.recall, all.f1].map((n) => n.toFixed(4));
  console.log(
    `tables: precision=${parts[0]} recall=${parts[1]} f1=${parts[2]} found=${all.found}/${all.tables} exact=${all.exact}/${all.tables}`,
  );
  await benchPdf([data]);
}
