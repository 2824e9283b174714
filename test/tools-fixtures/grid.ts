import { bare, place } from './mark';

/** A cell of a table to be printed. `cell` names a figure, `label` a row's or column's words, `column` a column that can be taken out. */
export interface GridCell {
  text: string;
  rows?: number;
  cols?: number;
  cell?: string;
  label?: string;
  column?: string;
  /** Names the digits of its rowspan or colspan. */
  span?: string;
}

/** A row to be printed; `name` names its whole text. */
export interface GridRow {
  cells: GridCell[];
  name?: string;
  /** Further attributes of the row (a hidden one). */
  attributes?: string;
}

/** How a table is dressed in HTML. */
export interface Look {
  /** Attributes of the table element. */
  table?: string;
  row?: string;
  cell?: string;
  /** Dresses the text of a cell. */
  wrap?: (text: string, cell: GridCell) => string;
  /** Dresses labels only: line breaks inside words, spaces. */
  label?: (text: string) => string;
  /** The first so many rows go into a thead, their cells are th. */
  head?: number;
  /** The last so many rows go into a tfoot. */
  foot?: number;
  /** The tfoot is written before the tbody, as HTML 4 wanted it. */
  footFirst?: boolean;
  /** Adds to spans of the named cells: what an editor got wrong. */
  wrongSpans?: Record<string, { rows?: number; cols?: number }>;
  caption?: string;
  /** Written between rows, after the row of that name. */
  after?: Record<string, string>;
}

/** A table element. */
export function asTable(rows: GridRow[], look: Look = {}): string {
  const head = look.head ?? 0;
  const foot = look.foot ?? 0;
  const body = rows.slice(head, rows.length - foot);
  const parts = [
    head > 0
      ? `<thead>\n${rows
          .slice(0, head)
          .map((r) => row(r, look, 'th'))
          .join('')}</thead>\n`
      : '',
    foot > 0 && look.footFirst ? tfoot(rows, foot, look) : '',
    `<tbody>\n${body.map((r) => row(r, look, 'td')).join('')}</tbody>\n`,
    foot > 0 && !look.footFirst ? tfoot(rows, foot, look) : '',
  ];
  return `<table${pad(look.table)}>\n${look.caption ? `<caption>${look.caption}</caption>\n` : ''}${parts.join('')}</table>\n`;
}

function tfoot(rows: GridRow[], foot: number, look: Look): string {
  return `<tfoot>\n${rows
    .slice(-foot)
    .map((r) => row(r, look, 'td'))
    .join('')}</tfoot>\n`;
}

function row(r: GridRow, look: Look, tag: string): string {
  const text = `<tr${pad(look.row)}${pad(r.attributes)}>${r.cells.map((c) => cell(c, look, tag)).join('')}</tr>\n`;
  return (r.name ? place(`row:${r.name}`, text) : text) + (r.name ? (look.after?.[r.name] ?? '') : '');
}

function cell(c: GridCell, look: Look, tag: string): string {
  const wrong = look.wrongSpans?.[c.span ?? c.label ?? ''] ?? {};
  const spans =
    span('rowspan', (c.rows ?? 1) + (wrong.rows ?? 0), c) +
    span('colspan', (c.cols ?? 1) + (wrong.cols ?? 0), c);
  const wrap = look.wrap ?? ((text: string) => text);
  const text = `<${tag}${spans}${pad(look.cell)}>${wrap(words(c, look), c)}</${tag}>`;
  return c.column ? place(`column:${c.column}`, text) : text;
}

function span(name: string, n: number, c: GridCell): string {
  if (n <= 1) return '';
  return ` ${name}="${c.span ? place(`${name}:${c.span}`, String(n)) : n}"`;
}

function words(c: GridCell, look: Look): string {
  if (c.cell) return place(`cell:${c.cell}`, c.text);
  const text = look.label ? look.label(c.text) : c.text;
  return c.label ? place(`label:${c.label}`, text) : text;
}

function pad(attributes: string | undefined): string {
  return attributes ? ` ${attributes}` : '';
}

/** Every grid place as text: a spanned cell's words stand at its top left, its other places are empty. */
export function unspanned(rows: GridRow[]): { cells: (GridCell | null)[]; name?: string }[] {
  const grid: (GridCell | null)[][] = rows.map(() => []);
  rows.forEach((r, y) => {
    let x = 0;
    for (const c of r.cells) {
      while (grid[y]![x] !== undefined) x++;
      for (let down = 0; down < (c.rows ?? 1) && y + down < rows.length; down++)
        for (let right = 0; right < (c.cols ?? 1); right++)
          grid[y + down]![x + right] = down + right ? null : c;
    }
  });
  return rows.map((r, y) => ({
    cells: Array.from(grid[y]!, (c) => c ?? null),
    ...(r.name ? { name: r.name } : {}),
  }));
}

/** The same table made of div elements whose classes a style element gives the display of a table. */
export function asDivs(
  rows: GridRow[],
  classes = { table: 'tb', row: 'tb-r', cell: 'tb-c' },
  look: Look = {},
): string {
  const lines = unspanned(rows).map((r) => {
    const cells = r.cells.map((c) => {
      const text = `<div class="${classes.cell}">${c ? words(c, look) : ''}</div>`;
      return c?.column ? place(`column:${c.column}`, text) : text;
    });
    const text = `<div class="${classes.row}">${cells.join('')}</div>\n`;
    return r.name ? place(`row:${r.name}`, text) : text;
  });
  return `<div class="${classes.table}">\n${lines.join('')}</div>\n`;
}

/** The same table as lines of text, grid places parted by tabs and empty under a spanned cell, as it is copied out of a sheet. */
export function asTabs(rows: GridRow[], look: Look = {}): string {
  return unspanned(rows)
    .map((r) => {
      const line = `${r.cells.map((c) => (c ? words(c, look) : '')).join('\t')}\n`;
      return r.name ? place(`row:${r.name}`, line) : line;
    })
    .join('');
}

/** The same table with one cell a line, a tab before each and an empty line behind each row. */
export function asLines(rows: GridRow[], look: Look = {}): string {
  return rows
    .map((r) => {
      const lines = r.cells.map((c) => `\t${words(c, look)}\n`).join('') + '\n';
      return r.name ? place(`row:${r.name}`, lines) : lines;
    })
    .join('');
}

/** Cuts a table before row `at` as a page break does: a cell that runs over the cut ends there and goes on empty. */
export function cut(rows: GridRow[], at: number): [GridRow[], GridRow[]] {
  const first = rows.slice(0, at).map((r) => ({ ...r, cells: r.cells.map((c) => ({ ...c })) }));
  const rest = rows.slice(at).map((r) => ({ ...r, cells: r.cells.map((c) => ({ ...c })) }));
  const running: GridCell[] = [];
  first.forEach((r, y) => {
    for (const c of r.cells) {
      const over = y + (c.rows ?? 1) - at;
      if (over <= 0) continue;
      c.rows = (c.rows ?? 1) - over;
      running.push({ text: '', rows: over, ...(c.cols ? { cols: c.cols } : {}) });
    }
  });
  if (rest[0]) rest[0].cells = [...running, ...rest[0].cells];
  return [first, rest];
}

/** The words of a grid without marks, for checking. */
export function plainWords(rows: GridRow[]): string[][] {
  return rows.map((r) => r.cells.map((c) => bare(c.text)));
}
