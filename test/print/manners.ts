import type { Imposed } from './impose';

/** How the lines of a table are drawn. */
export type Border = 'thin' | 'thick' | 'boxes' | 'gaps' | 'dashed' | 'dotted' | 'double' | 'none' | 'rows';

/** One manner of printing a report. */
export interface Manner {
  name: string;
  /** Who makes the file: a browser, an office program, our own writer of PDF files, or a browser's picture of each page. */
  by: 'browser' | 'office' | 'writer' | 'picture';
  /** As CSS writes it: "A4", "A3 landscape". */
  paper: string;
  /** Size of the tables' letters in points; the page's own where absent. */
  letters?: number;
  border: Border;
  /** Table 3's head again on each page. */
  repeated?: boolean;
  /** Row of table 3, from 0 below the head, that begins a page. */
  breakAt?: number;
  /** With the menus and footers of the page around the report. */
  whole?: boolean;
  /** How our writer puts its sheets on pages: one upright on each where absent. */
  imposed?: Imposed;
  /** The tables of applications (table 3) on lying pages between upright ones; a browser's alone. */
  lying?: boolean;
  /** Words set faintly over each page, many times; a browser's alone. */
  watermark?: string;
  /** What the file says of its characters: everything (the default), only the encoding of a known collection, or nothing. */
  font?: 'GBK-EUC-H' | 'UniGB-UCS2-H' | 'nothing';
}

/** CSS of a table's lines. Collapsed lines come out as filled bars, `boxes` as a closed frame around each cell, `gaps` as white boxes on black. */
const LINES: Record<Border, { table: string; cell: string }> = {
  thin: { table: 'border-collapse:collapse', cell: 'border:1px solid #000' },
  thick: { table: 'border-collapse:collapse', cell: 'border:3px solid #333' },
  boxes: { table: 'border-collapse:separate;border-spacing:0;border:none', cell: 'border:1px solid #000' },
  gaps: {
    table: 'border-collapse:separate;border-spacing:1px;border:none;background:#000',
    cell: 'border:none;background:#fff',
  },
  dashed: { table: 'border-collapse:collapse', cell: 'border:1px dashed #000' },
  dotted: { table: 'border-collapse:collapse', cell: 'border:1px dotted #000' },
  double: { table: 'border-collapse:collapse', cell: 'border:3px double #000' },
  none: { table: 'border-collapse:collapse;border:none', cell: 'border:none' },
  rows: {
    table: 'border-collapse:collapse;border:none',
    cell: 'border:none;border-bottom:1px solid #000;border-top:1px solid #000',
  },
};

/** The declarations of a manner's tables and cells. */
export function linesOf(manner: Manner): { table: string; cell: string } {
  const { table, cell } = LINES[manner.border];
  const letters = manner.letters ? `;font-size:${manner.letters}pt` : '';
  return { table: `${table};width:100%${letters}`, cell: `${cell};padding:2px 4px${letters}` };
}

const PAPERS = ['A4', 'A3', 'Letter', 'A4 landscape', 'A3 landscape', 'Letter landscape'] as const;
const BORDERS = Object.keys(LINES) as Border[];
const LETTERS = [9, 10.5, 12, 7.5, 8, 14] as const;

/** Manners of a browser and an office program that together break table 3 at each of its rows, with every border, paper and size of letters. */
export function manyManners(by: Manner['by'], rows: number): Manner[] {
  return Array.from({ length: rows }, (_, row): Manner => {
    const border = BORDERS[row % BORDERS.length]!;
    const paper = PAPERS[row % PAPERS.length]!;
    const letters = LETTERS[(row * 5 + Math.floor(row / 6)) % LETTERS.length]!;
    const repeated = Math.floor(row / 2) % 2 === 1;
    const name = `${by}-${paper.replace(' ', '-')}-${letters}pt-${border}-${repeated ? 'repeated-' : ''}row-${row}`;
    return { name, by, paper, letters, border, repeated, breakAt: row };
  });
}
