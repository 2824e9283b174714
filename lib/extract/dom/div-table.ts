import type { LooseRow } from './grid';
import type { PageView } from './page-node';
import { elementsOf, isInline, sizeOf, type Part } from './part';
import { roleOf } from './table-rows';

/** A table made of other elements than `table`: a stretch of a container's children, each a row. */
export interface DivTable {
  rows: LooseRow<Part>[];
  /** The children it is made of: first and last, within the container's element children. */
  first: number;
  last: number;
}

/** Solid characters a cell may have; longer ones are prose. */
const LONGEST_CELL = 80;
/** Least columns of rows without any table-like style, and least share of their cells that hold figures. */
const LEAST_COLUMNS = 3;
const LEAST_FIGURES = 1 / 3;
const MOST_COLUMNS = 60;

const FIGURE = /^(?:[+-]?[0-9０-９][0-9０-９.,，%]{0,15}[件条项个份元万]{0,2}|[-—–/／无]{1,3}|)$/u;
const ROW_TAGS = new Set(['div', 'ul', 'ol', 'li', 'dl', 'section']);

/** Reads tables made with CSS or by regular rows. `solid` is the page's shown text without white space. */
export class DivTables {
  constructor(
    private readonly view: PageView,
    private readonly solid: string,
  ) {}

  /** The tables among a container's children, in order; [] where there are none. */
  find(container: Part): DivTable[] {
    if (container.tag === 'table' || roleOf(container) === 'row') return [];
    const children = elementsOf(container);
    if (children.length < 2) return [];
    if (/^(?:inline-)?table$/u.test(container.display)) return this.styled(children);
    if (container.display.endsWith('grid')) return this.grid(container, children);
    const found = this.regular(children);
    return found.length > 0 ? found : this.grouped(children);
  }

  /** Rows one level deeper, in a group for the heading and one for the body. */
  private grouped(children: Part[]): DivTable[] {
    const isGroup = (part: Part): boolean => {
      const rows = ROW_TAGS.has(part.tag) && !isInline(part) ? elementsOf(part) : [];
      return rows.length > 0 && rows.every((row) => (this.cellsOfRow(row)?.length ?? 0) >= LEAST_COLUMNS);
    };
    const first = children.findIndex(isGroup);
    let last = first;
    while (last >= 0 && last + 1 < children.length && isGroup(children[last + 1]!)) last++;
    if (last <= first) return [];
    const rows = children.slice(first, last + 1).flatMap(elementsOf);
    const table = this.regularRun(
      rows.map((row) => this.cellsOfRow(row)),
      0,
      rows.length - 1,
    );
    return table && table.rows.length === rows.length ? [{ rows: table.rows, first, last }] : [];
  }

  /** The container has display: table. */
  private styled(children: Part[]): DivTable[] {
    const rows = children.flatMap((child) => (roleOf(child) === 'group' ? elementsOf(child) : [child]));
    const loose = rows.map((row) => looseRow(elementsOf(row)));
    const widest = loose.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const prose = loose.some(({ cells }) => cells.some(({ item }) => sizeOf(item) > LONGEST_CELL));
    if (prose || rows.length < 2 || widest < 2 || rows.some((row) => roleOf(row) !== 'row')) return [];
    return [{ rows: loose, first: 0, last: children.length - 1 }];
  }

  /** The container has display: grid with known tracks: cells run on from track to track. */
  private grid(container: Part, children: Part[]): DivTable[] {
    const columns = this.view.gridColumns?.(container.element) ?? 0;
    if (columns < 2 || columns > MOST_COLUMNS || children.length < columns * 2) return this.regular(children);
    if (!this.areFigures(children)) return [];
    const rows: LooseRow<Part>[] = [];
    let free = 0;
    for (const item of children) {
      const columnSpan = Math.min(columns, Math.max(1, this.view.gridSpan?.(item.element) ?? 1));
      if (free < columnSpan) {
        rows.push({ group: 0, cells: [] });
        free = columns;
      }
      rows.at(-1)!.cells.push({ item, rowSpan: 1, columnSpan });
      free -= columnSpan;
    }
    return [{ rows, first: 0, last: children.length - 1 }];
  }

  /** Several siblings with the same number of short cells, figures among them; shorter rows between them belong to the table. */
  private regular(children: Part[]): DivTable[] {
    const cells = children.map((child) => this.cellsOfRow(child));
    const found: DivTable[] = [];
    for (let first = 0; first < children.length;) {
      let last = first;
      while (last < children.length && cells[last] && alike(children[first]!, children[last]!)) last++;
      const table = last - first >= 2 ? this.regularRun(cells, first, last - 1) : null;
      if (table) found.push(table);
      first = Math.max(last, first + 1);
    }
    return found;
  }

  private regularRun(cells: (Part[] | null)[], first: number, last: number): DivTable | null {
    const isFull = (index: number): boolean => cells[index]!.length >= LEAST_COLUMNS;
    const run = cells.slice(first, last + 1) as Part[][];
    const columns = usualLength(run);
    if (columns < LEAST_COLUMNS || columns > MOST_COLUMNS) return null;
    // A line of its own before the first row or after the last one is text around the table.
    while (first < last && !isFull(first)) first++;
    while (last > first && cells[last]!.length < 2) last--;
    const rows = cells.slice(first, last + 1) as Part[][];
    const full = rows.filter((row) => row.length === columns);
    if (full.length < 2 || !this.areFigures(full.flat())) return null;
    const needed = full.flat().some(isInline) ? 3 : 2;
    if (full.length < needed) return null;
    return { rows: rows.map((row) => regularRow(row, columns)), first, last };
  }

  private areFigures(cells: Part[]): boolean {
    const figures = cells.filter(
      (cell) => sizeOf(cell) <= 20 && FIGURE.test(this.solid.slice(cell.from, cell.to)),
    ).length;
    const short = cells.every((cell) => sizeOf(cell) <= LONGEST_CELL && cell.links === 0);
    const words = cells.some((cell) => /\p{L}/u.test(this.solid.slice(cell.from, cell.to)));
    return short && words && figures >= cells.length * LEAST_FIGURES;
  }

  /** The cells of a row, the row itself where it is one short line; null where it is no row. */
  private cellsOfRow(row: Part): Part[] | null {
    if (!ROW_TAGS.has(row.tag) || isInline(row) || row.tables > 0) return null;
    const cells: Part[] = [];
    for (const child of row.children) {
      if (child.kind === 'element') {
        if (child.tag !== 'br' && child.tag !== 'hr') cells.push(child);
      } else if (child.to > child.from) return sizeOf(row) <= LONGEST_CELL ? [row] : null;
    }
    if (cells.length === 0 || cells.length > MOST_COLUMNS) return null;
    return cells.every((cell) => sizeOf(cell) <= LONGEST_CELL) ? cells : null;
  }
}

function alike(a: Part, b: Part): boolean {
  return a.tag === b.tag;
}

function looseRow(cells: Part[]): LooseRow<Part> {
  return { group: 0, cells: cells.map((item) => ({ item, rowSpan: 1, columnSpan: 1 })) };
}

/** A single line between rows spans them all; where a shorter row's cells stand is a guess, and marked as one. */
function regularRow(cells: Part[], columns: number): LooseRow<Part> {
  if (cells.length === 1) return { group: 0, cells: [{ item: cells[0]!, rowSpan: 1, columnSpan: columns }] };
  const guessed = cells.length !== columns;
  return {
    group: 0,
    cells: cells.map((item) => ({ item, rowSpan: 1, columnSpan: 1, ...(guessed ? { wrong: true } : {}) })),
  };
}

function usualLength(rows: Part[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows)
    if (length >= LEAST_COLUMNS) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  let most = 1;
  for (const [length, count] of counts) if (count > most) [best, most] = [length, count];
  return best;
}
