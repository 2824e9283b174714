import type { Paragraph, Picture, ReportDocument, Table } from '../../lib/model/document';

/** Texts of the paragraphs. */
export function texts(document: ReportDocument): string[] {
  return paragraphs(document).map(({ text }) => text);
}

export function paragraphs({ blocks }: ReportDocument): Paragraph[] {
  return blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
}

export function tables({ blocks }: ReportDocument): Table[] {
  return blocks.filter((block): block is Table => block.kind === 'table');
}

export function pictures({ blocks }: ReportDocument): Picture[] {
  return blocks.filter((block): block is Picture => block.kind === 'picture');
}

/** The cells of a table row by row, each text with its place as "row,column rowSpan×columnSpan" where it is no plain cell. */
export function grid(table: Table): string[][] {
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    const span = rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : '';
    rows[row]!.push(`${column}:${text}${span}`);
  }
  return rows;
}

/** Codes of the notes. */
export function notes(document: ReportDocument): string[] {
  return document.notes.map(({ code }) => code);
}
