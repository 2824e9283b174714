import { existsSync, readFileSync } from 'node:fs';
import type { Paragraph, ReportDocument, Table } from '../../lib/model/document';
import { readText } from '../../lib/extract/txt/read-text';

/** Folder of real reports beside the project; tests that need it say so when it is absent. */
export const SEEDS = '../shared/seeds';
export const HAVE_SEEDS = existsSync(SEEDS);

export function readSeed(name: string): ReportDocument {
  return readText(readFileSync(`${SEEDS}/${name}.txt`, 'utf8'), { uri: name, kind: 'txt' });
}

export function expectedOf(name: string): {
  sections: string[];
  values: Record<string, number | string | null>;
} {
  return JSON.parse(readFileSync(`${SEEDS}/${name}.expected.json`, 'utf8')) as ReturnType<typeof expectedOf>;
}

export function read(text: string): ReportDocument {
  return readText(text, { uri: 'pasted', kind: 'txt' });
}

export function tablesOf(document: ReportDocument): Table[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

export function paragraphsOf(document: ReportDocument): string[] {
  return document.blocks
    .filter((block): block is Paragraph => block.kind === 'paragraph')
    .map((block) => block.text);
}

/** The rows of a table as texts; a cell over several columns is followed by `<`. */
export function rowsOf(table: Table): string[][] {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .flatMap((cell) => [cell.text, ...Array.from({ length: cell.columnSpan - 1 }, () => '<')]),
  );
}
