import { asDivs, asTable, type GridRow, type Look } from './grid';
import { place } from './mark';
import { printed, truth, type Figures, type Print } from './figures';

/** What is true of a report, written beside its source. */
export interface About {
  title: string;
  agency: string;
  level: 'ministry' | 'government' | 'department' | 'township' | 'other';
  year: number;
  /** Edition printed, and the one of its year where that is another. */
  template: '2008' | '2014-32' | '2019-60' | '2021-30';
  due?: '2008' | '2014-32' | '2019-60' | '2021-30';
  publishedOn: string | null;
  signedOn?: string | null;
  /** Where the figures come from. */
  figures: string;
  /** What is peculiar about the source. */
  manner: string;
  /** Statutory sections in the order they stand, from 2019 on; the default is all six in order. */
  sections?: string[];
  /** Note codes the reading must give. */
  notes?: string[];
}

export interface Report {
  slug: string;
  file: 'source.html' | 'source.txt';
  encoding?: 'gbk';
  about: About;
  /** The source with marks (mark.ts). */
  source: string;
  values: Record<string, number | null | string>;
}

/** How the lines of a report are dressed in markup. */
export interface Dress {
  /** First-level heading. `plain` says that it takes the words apart, so that they cannot be marked. */
  h1: (text: string) => string;
  plain?: boolean;
  h2?: (text: string) => string;
  p: (text: string) => string;
}

/**
 * A report's body from lines: "# " a first-level heading, "## " a second-level one, "@name" a ready piece (a table), "!" raw source, anything else
 * a paragraph. Sections are named section:n, heading:n, words:n and content:n, counted from 1.
 */
export function compose(text: string, dress: Dress, pieces: Record<string, string> = {}): string {
  const out: string[] = [];
  let number = 0;
  let content: string[] | null = null;
  let heading = '';
  const close = () => {
    if (content) out.push(place(`section:${number}`, heading + place(`content:${number}`, content.join(''))));
    else out.push('');
  };
  for (const line of text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)) {
    if (line.startsWith('# ')) {
      close();
      number++;
      content = [];
      const words = line.slice(2);
      heading = place(`heading:${number}`, dress.h1(dress.plain ? words : place(`words:${number}`, words)));
      continue;
    }
    (content ?? out).push(piece(line, dress, pieces));
  }
  close();
  return out.join('');
}

function piece(line: string, dress: Dress, pieces: Record<string, string>): string {
  if (line.startsWith('## ')) return (dress.h2 ?? dress.p)(line.slice(3));
  if (line.startsWith('!')) return line.slice(1);
  const name = /^@(\S+)$/u.exec(line)?.[1];
  if (!name) return dress.p(line);
  if (!(name in pieces)) throw new Error(`no piece ${name}`);
  return pieces[name]!;
}

/** A table of the form as a named piece. */
export const tablePiece = (name: string, rows: GridRow[], look: Look = {}): string =>
  place(`table:${name}`, asTable(rows, look));

/** The same made of div elements. */
export const divPiece = (
  name: string,
  rows: GridRow[],
  classes?: Parameters<typeof asDivs>[1],
  look?: Look,
): string => place(`table:${name}`, asDivs(rows, classes, look));

/** The source text of cells. */
export const printer =
  (figures: Figures, print: Print = {}) =>
  (cell: string): string =>
    printed(figures[cell], print);

/** The truth of cells: those given, read as printed. */
export function truths(
  cells: readonly string[],
  figures: Figures,
  print: Print | ((cell: string) => Print) = {},
): Report['values'] {
  return Object.fromEntries(
    cells.map((cell) => [cell, truth(figures[cell], typeof print === 'function' ? print(cell) : print)]),
  );
}
