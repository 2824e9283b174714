import type { Block, ReportDocument } from '../../model/document';
import { assemble } from './assemble';
import type { FoundPage } from './pages/found-page';
import type { TablePart } from './pages/doc-table';

/** Beyond so many pages nothing is handed over early: who waits that long waits for all of it. */
const MOST_PAGES = 100;

/** Pages between two looks, at least and as a part of those read: what looking costs stays bounded. */
const LEAST_STEP = 2;
const STEP = 0.1;

/** So often at most: each time somebody audits what is handed over. */
const MOST_TIMES = 6;

/** Looking may take this long (milliseconds), and beyond that this part of the time of the whole reading: a page may be made to be slow. */
const FREE = 250;
const SHARE = 0.1;

/** Words of later pages (characters) after which a table cannot go on: more than the few lines that may stand under a table before it does. */
const ENOUGH = 400;

/** What is handed over before the last page is read. */
export type OnSoFar = (document: ReportDocument) => void;

/**
 * Blocks of the pages read so far up to the first table that a later page may still change. Only the last thing that is no text can
 * change: a table goes on at the top of the next page, or under a few lines.
 */
function settledBlocks(pages: readonly FoundPage[]): { blocks: Block[]; all: boolean } {
  const { blocks, parts, open } = assemble(pages);
  const loose = blocks.findIndex((block) => isLoose(block, open));
  if (loose >= 0) return { blocks: blocks.slice(0, loose), all: false };
  const at = blocks.findLastIndex(({ kind }) => kind !== 'paragraph');
  const last = blocks[at];
  if (last?.kind !== 'table' || isOver(parts.get(last), blocks.slice(at + 1))) return { blocks, all: true };
  return { blocks: blocks.slice(0, at), all: false };
}

/** Whether a block is of a table told by words alone that later pages may show to be otherwise. */
const isLoose = (block: Block, open: number | null): boolean =>
  open !== null &&
  block.kind === 'table' &&
  block.by === 'words' &&
  block.at.in === 'pdf' &&
  block.at.page >= open;

/** Whether what follows a table on later pages shows that it has ended. */
function isOver(parts: readonly TablePart[] | undefined, after: readonly Block[]): boolean {
  const page = parts?.at(-1)?.page ?? Number.POSITIVE_INFINITY;
  let size = 0;
  for (const block of after) {
    if (block.kind === 'paragraph' && block.at.in === 'pdf' && block.at.page > page)
      size += block.text.length;
  }
  return size >= ENOUGH;
}

/** Decides when the pages read so far are worth handing over: each time at least one more table is whole. */
export class SoFar {
  private next = LEAST_STEP;
  /** Tables of pages that were all handed over, and tables handed over. */
  private seen = 0;
  private given = 0;
  private times = 0;
  private readonly begun = performance.now();
  private spent = 0;

  /** Blocks to hand over now; null where there is nothing new. */
  look(pages: readonly FoundPage[]): Block[] | null {
    if (pages.length < this.next || pages.length > MOST_PAGES || this.times >= MOST_TIMES) return null;
    const from = performance.now();
    if (this.spent > FREE + SHARE * (from - this.begun)) return null;
    const blocks = this.fresh(pages);
    this.spent += performance.now() - from;
    if (blocks) this.times++;
    return blocks;
  }

  private fresh(pages: readonly FoundPage[]): Block[] | null {
    const found = pages.reduce((sum, page) => sum + page.tables.length, 0);
    if (found === this.seen) return null;
    this.next = pages.length + Math.max(LEAST_STEP, Math.floor(STEP * pages.length));
    const { blocks, all } = settledBlocks(pages);
    if (all) this.seen = found;
    const tables = blocks.filter(({ kind }) => kind === 'table').length;
    if (tables <= this.given) return null;
    this.given = tables;
    return blocks;
  }
}
