import type { Block, Cell, Note, Table } from '../../model/document';
import { DivTables, type DivTable } from './div-table';
import { formGrid, type LooseRow } from './grid';
import { flow, textOf, type Line } from './lines';
import type { PageView } from './page-node';
import { elementsOf, isInline, type Part } from './part';
import { pictureOf, PICTURES } from './pictures';
import type { Places } from './place';
import { isData } from './table-kind';
import { rowsOf, type TableRows } from './table-rows';

/** Certainty of a cell whose row had a span mended. */
const MENDED = 0.7;
/** Most cells of one document; what lies beyond is cut, with a note. */
const MOST_CELLS = 60_000;

/** Turns parts of a page into blocks, in reading order. `leave` names what is page chrome. */
export class BlockReader {
  readonly blocks: Block[] = [];
  readonly notes: Note[] = [];
  private readonly divs: DivTables;
  private cells = 0;
  private cut = false;

  constructor(
    private readonly view: PageView,
    private readonly places: Places,
    solid: string,
    private readonly leave: (part: Part) => boolean,
  ) {
    this.divs = new DivTables(view, solid);
  }

  /** Reads a part and all that is in it. */
  read(part: Part): void {
    const sink = {
      line: (line: Line) => void this.blocks.push(this.paragraph(line)),
      take: (child: Part) => this.take(child),
    };
    if (this.take(part)) return;
    flow(part, sink);
  }

  private take(part: Part): boolean {
    if (this.leave(part)) return true;
    if (part.tag === 'table') return this.table(part);
    if (PICTURES.has(part.tag)) {
      const picture = pictureOf(part, this.view, this.places);
      if (picture) this.blocks.push(picture);
      return true;
    }
    if (isInline(part) && part.display !== 'inline-table' && part.display !== 'inline-grid') return false;
    const found = this.divs.find(part);
    if (found.length > 0) this.aroundDivTables(part, found);
    return found.length > 0;
  }

  private paragraph(line: Line): Block {
    const at = this.places.run(line.pieces, line.container, line.text);
    const holders = new Set(line.pieces.map(({ parent }) => parent));
    const bold = this.view.bold && [...holders].every(({ element }) => this.view.bold!(element));
    const centred = this.view.centred?.(line.container.element);
    const looks = {
      ...(line.heading ? { heading: line.heading } : {}),
      ...(bold ? { bold } : {}),
      ...(centred ? { centred } : {}),
    };
    return { kind: 'paragraph', text: line.text, at, ...(Object.keys(looks).length > 0 ? { looks } : {}) };
  }

  /** A data table becomes a block, tables in its cells blocks after it; a layout table falls apart into its cells' content. */
  private table(part: Part): boolean {
    const found = rowsOf(part);
    for (const outside of [...found.captions, ...found.strays]) this.read(outside);
    if (found.hiddenRows > 0) {
      this.notes.push({
        code: 'hidden-rows',
        at: this.places.whole(part, ''),
        detail: `${found.hiddenRows}`,
      });
    }
    if (!isData(found)) {
      for (const { cells } of found.rows) for (const { item } of cells) this.read(item);
      return true;
    }
    this.push(part, found.rows);
    this.insideCells(found);
    return true;
  }

  private insideCells({ rows }: TableRows): void {
    for (const { cells } of rows) {
      for (const { item } of cells) for (const inner of wholesIn(item)) this.read(inner);
    }
  }

  /** The first rows of a table, as many as the bound on cells has room for. */
  private withinBound(rows: readonly LooseRow<Part>[]): readonly LooseRow<Part>[] {
    let room = MOST_CELLS - this.cells;
    const kept = rows.findIndex(({ cells }) => (room -= cells.length) < 0);
    if (kept < 0) return rows;
    if (!this.cut) this.notes.push({ code: 'document-cut', detail: `${this.cells}` });
    this.cut = true;
    return rows.slice(0, kept);
  }

  private push(part: Part, rows: readonly LooseRow<Part>[]): void {
    const kept = this.withinBound(rows);
    if (kept.length === 0) return;
    const grid = formGrid(kept);
    this.cells += grid.cells.length;
    const cells = grid.cells.map(({ item, mended, ...place }): Cell => {
      const text = textOf(item, (inner) => inner.tag === 'table' || PICTURES.has(inner.tag));
      return { ...place, text, at: this.places.whole(item, text), sure: mended ? MENDED : 1 };
    });
    const at = this.places.beginning(part);
    if (grid.mended > 0) this.notes.push({ code: 'table-spans-mended', at, detail: `${grid.mended}` });
    const table: Table = { kind: 'table', rows: grid.rows, columns: grid.columns, cells, at, by: 'markup' };
    this.blocks.push(table);
  }

  /** Tables among a container's children, and the text before, between and after them. */
  private aroundDivTables(container: Part, found: readonly DivTable[]): void {
    const elements = elementsOf(container);
    const starts = new Map(found.map((table) => [elements[table.first]!, table]));
    const within = new Set(found.flatMap(({ first, last }) => elements.slice(first, last + 1)));
    flow(container, {
      line: (line) => void this.blocks.push(this.paragraph(line)),
      take: (child) => {
        const table = starts.get(child);
        if (table) this.push(container, table.rows);
        return within.has(child) || this.take(child);
      },
    });
  }
}

/** The outermost tables and pictures in a cell. */
function wholesIn(part: Part): Part[] {
  return elementsOf(part).flatMap((child) =>
    child.tag === 'table' || PICTURES.has(child.tag) ? [child] : wholesIn(child),
  );
}
