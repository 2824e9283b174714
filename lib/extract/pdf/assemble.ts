import type { Block } from '../../model/document';
import { formTables, type FormTables } from './by-form/form-tables';
import { withCutEdges, type Paper } from './pages/clipped';
import { continued, withWordsBeyond, withWordsUnder } from './pages/continue';
import { docTableOf, locationOf, tableBlock, type DocTable, type TablePart } from './pages/doc-table';
import { heightOf, median, midX, widthOf, type Rect } from './paint/paint';
import type { FoundPage } from './pages/found-page';
import { isBrokenAlike } from './pages/run-over';
import { isOnBordersOf } from './pages/same-borders';
import {
  blockText,
  flowsOn,
  measureOf,
  paragraphOf,
  textBlocks,
  type Measure,
  type TextBlock,
} from './pages/paragraphs';
import { withSecondReading } from './pages/second';
import { inColumns } from './pages/text-columns';
import type { Word } from './words/words';

type Item =
  | { kind: 'table'; table: DocTable }
  | { kind: 'formed'; table: DocTable }
  | { kind: 'text'; block: TextBlock; page: FoundPage; measure: Measure; tail: string }
  | { kind: 'picture'; box: Rect; page: FoundPage };

/** Smallest picture (points, both ways) that may hold a table or text. */
const PICTURE_SIDE = 60;

/** Blocks of a document from its pages: text and tables in reading order, tables and paragraphs joined over page breaks. */
export function assemble(pages: readonly FoundPage[]): {
  blocks: Block[];
  parts: Map<Block, TablePart[]>;
  /** First page of a table of the form that is not whole yet, where words alone tell it; later pages may change all of it. */
  open: number | null;
} {
  const size = median(pages.flatMap((p) => p.rest.map((w) => w.size))) || 10;
  const items: Item[] = [];
  const { sheets, open } = withFormTables(pages);
  for (const page of sheets) {
    const own = itemsOf(withRestOfTable(page, items.at(-1)));
    takeTitleRow(items, own);
    joinOver(items, own);
    items.push(...own);
  }
  const papers = new Map(pages.map((page): [number, Paper] => [page.number, page]));
  const blocks: Block[] = [];
  const parts = new Map<Block, TablePart[]>();
  for (const item of items) {
    if (item.kind === 'table' || item.kind === 'formed') {
      const table = item.kind === 'table' ? withSecondReading(item.table) : item.table;
      const block = withCutEdges(tableBlock(table), table, papers);
      parts.set(block, item.table.parts);
      blocks.push(block);
    } else if (item.kind === 'picture') {
      const at = locationOf(item.box, item.page.number, item.page.back, '');
      blocks.push({ kind: 'picture', alt: '', at, width: widthOf(item.box), height: heightOf(item.box) });
    } else {
      const paragraph = paragraphOf(item.block, item.page.number, item.page.back, size, item.measure);
      if (item.tail !== '') paragraph.text += item.tail;
      if (paragraph.text !== '') blocks.push(paragraph);
    }
  }
  return { blocks, parts, open };
}

/**
 * The pages in the order they are read, without the words of tables that the form tells how to read; these stand where they begin. Where a page is two
 * sheets, they are looked for on each of them: first of all where more words have their place then, else in what is left.
 */
function withFormTables(pages: readonly FoundPage[]): { sheets: FoundPage[]; open: number | null } {
  const whole = formTables(pages);
  const read = inColumns(pages);
  const columns = read.flat();
  const apart = columns.length > pages.length ? formTables(columns) : null;
  const sheets =
    apart && apart.words > whole.words
      ? columns
      : (whole.found.length === 0 ? read : inColumns(whole.pages)).flatMap((parts, i) =>
          placed(parts, tablesFrom(whole, i)),
        );
  if (sheets.length === pages.length) return { sheets, open: openPage(whole, pages) };
  const more = sheets === columns ? apart! : formTables(sheets);
  return {
    sheets: more.pages.flatMap((sheet, i) => placed([sheet], tablesFrom(more, i))),
    open: openPage(more, sheets),
  };
}

const openPage = ({ open }: FormTables, pages: readonly FoundPage[]) =>
  open === null ? null : pages[open]!.number;

const tablesFrom = ({ found }: FormTables, index: number): DocTable[] =>
  found.filter(({ first }) => first === index).map(({ table }) => table);

/** The sheets of a page with its tables, each on the last sheet at its place that begins above it. */
function placed(sheets: readonly FoundPage[], tables: readonly DocTable[]): FoundPage[] {
  const all = sheets.map((sheet) => ({ ...sheet }));
  for (const table of tables) {
    const { box } = table.parts[0]!;
    const isAbove = (r: Rect) => r.y0 < box.y0;
    const isAcross = ({ from = 0, to = Infinity }: FoundPage) => from <= midX(box) && midX(box) <= to;
    const own = all.filter(isAcross);
    const above = own.findLast((s) => s.rest.some(isAbove) || s.tables.some((t) => isAbove(t.box)));
    const sheet = above ?? own[0] ?? all[0]!;
    sheet.formed = [...(sheet.formed ?? []), table];
  }
  return all;
}

/** A page's text and tables from top to bottom. */
function itemsOf(page: FoundPage): Item[] {
  const measure = measureOf(page.rest, (page.from ?? 0) + (page.to ?? page.width));
  const tables = page.tables.map((raw) => ({
    raw,
    table: docTableOf(raw, page.number, page.back, page.damaged, page.sheet),
  }));
  const items: { top: number; item: Item }[] = tables.map(({ raw, table }) => ({
    top: raw.box.y0,
    item: { kind: 'table', table },
  }));
  for (const table of page.formed ?? [])
    items.push({ top: table.parts[0]!.box.y0, item: { kind: 'formed', table } });
  const cuts = items.map(({ top }) => top).toSorted((a, b) => a - b);
  const bands = new Map<number, Word[]>();
  for (const word of page.rest) {
    const band = cuts.filter((y) => y <= (word.y0 + word.y1) / 2).length;
    const list = bands.get(band);
    if (list) list.push(word);
    else bands.set(band, [word]);
  }
  for (const words of bands.values()) {
    for (const block of textBlocks(words, measure)) {
      items.push({ top: block.y0, item: { kind: 'text', block, page, measure, tail: '' } });
    }
  }
  for (const box of page.pictures) {
    if (widthOf(box) < PICTURE_SIDE || heightOf(box) < PICTURE_SIDE) continue;
    items.push({ top: box.y0, item: { kind: 'picture', box, page } });
  }
  return items.toSorted((a, b) => a.top - b.top).map((i) => i.item);
}

/** A line between two parts of a table that only says that it goes on. */
const GOES_ON = /续\s*表|表\s*续|[（(]续[）)]|continued|cont['’]?d\b|\(cont\.?\)/iu;

/** Joins what goes on over the page break: takes it from the new page's items. */
function joinOver(items: Item[], own: Item[]): void {
  takeWordsBeyond(items, own);
  takeWordsUnder(items, own);
  const last = items.at(-1);
  let next = own[0];
  if (!last || !next) return;
  let skipped = 0;
  if (next.kind === 'text' && last.kind === 'table') {
    const text = blockText(next.block);
    if (text.length < 120 && GOES_ON.test(text) && own[1]?.kind === 'table') {
      next = own[1];
      skipped = 1;
    }
  }
  if (last.kind === 'table' && next.kind === 'table') {
    const whole = continued(last.table, next.table);
    if (whole) {
      last.table = whole;
      own.splice(0, skipped + 1);
    }
  } else if (last.kind === 'text' && next.kind === 'text') joinText(last, next, own);
}

/** The page with the grid that opens it as a table where it is the rest of the one that ends the page before: a row of a label and blanks, a blank row. */
function withRestOfTable(page: FoundPage, last: Item | undefined): FoundPage {
  const [rest] = page.scraps ?? [];
  if (!rest || page.sheet !== undefined || last?.kind !== 'table') return page;
  const own = new Set(rest.cells.flatMap((c) => c.words));
  const others = [...page.rest.filter((w) => !own.has(w)), ...page.tables.map((t) => t.box)];
  if (others.some((o) => o.y0 < rest.box.y1)) return page;
  const under = docTableOf(rest, page.number, page.back, page.damaged);
  if (!isOnBordersOf(under, last.table) || !continued(last.table, under)) return page;
  return { ...page, tables: [rest, ...page.tables], rest: page.rest.filter((w) => !own.has(w)) };
}

/** A row over all columns alone at the end of a page, between the borders of the table that opens the next one, is the first of its rows. */
function takeTitleRow(items: Item[], own: readonly Item[]): void {
  const [last, next] = [items.at(-1), own[0]];
  if (last?.kind !== 'text' || next?.kind !== 'table' || next.table.by !== 'lines') return;
  const { page, block } = last;
  const row = page.scraps?.at(-1);
  if (!row || row.rows > 1 || page.sheet !== undefined) return;
  const words = new Set(row.cells.flatMap((c) => c.words));
  const lines = block.lines.flatMap((l) => l.words);
  if (lines.length !== words.size || !lines.every((w) => words.has(w))) return;
  const title = docTableOf(row, page.number, page.back, page.damaged);
  const first = next.table.cells.find((c) => c.row === 0);
  // The rest of a title that the page break cuts is no row of its own.
  if (!first || isBrokenAlike(title.cells[0]!, first, true)) return;
  const whole = continued(title, next.table);
  if (!whole || whole.columns !== next.table.columns) return;
  next.table = whole;
  items.pop();
}

/** Most lines that may be left under a table at a page break. */
const MOST_LINES_BEYOND = 6;

/** Lines left under a table whose other part opens the next page may be the end of its last cells. */
function takeWordsBeyond(items: Item[], own: readonly Item[]): void {
  const at = items.findLastIndex((item) => item.kind !== 'text');
  const table = items[at];
  const next = own[0];
  if (table?.kind !== 'table' || next?.kind !== 'table') return;
  const lines = items.slice(at + 1).flatMap((item) => (item.kind === 'text' ? item.block.lines : []));
  if (lines.length === 0 || lines.length > MOST_LINES_BEYOND) return;
  const whole = withWordsBeyond(
    table.table,
    lines.flatMap((l) => l.words),
  );
  if (!whole || !continued(whole, next.table)) return;
  table.table = whole;
  items.splice(at + 1);
}

/** Lines that open the page under a table may be the rest of its last row. */
function takeWordsUnder(items: readonly Item[], own: Item[]): void {
  const last = items.at(-1);
  const [next] = own;
  if (last?.kind !== 'table' || next?.kind !== 'text') return;
  const { lines } = next.block;
  if (lines.length === 0 || lines.length > MOST_LINES_BEYOND) return;
  const whole = withWordsUnder(
    last.table,
    lines.flatMap((l) => l.words),
    next.page.sheet ?? next.page.number,
  );
  if (!whole) return;
  last.table = whole;
  own.shift();
}

function joinText(last: Item & { kind: 'text' }, next: Item & { kind: 'text' }, own: Item[]): void {
  const above = last.block.lines.at(-1);
  const below = next.block.lines[0];
  if (!above || !below || last.tail !== '') return;
  if (Math.abs(above.size - below.size) > 0.12 * above.size || !flowsOn(above, below, last.measure)) return;
  if (below.x0 - next.measure.left > 1.2 * below.size) return;
  last.tail = blockText(next.block);
  own.shift();
}
