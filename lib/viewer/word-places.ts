import type { Mark } from '../model/finding';
import type { Box, PdfLocation } from '../model/location';
import type { PDFDocumentProxy } from '../platform/pdfjs';
import {
  aroundOf,
  fillsBox,
  findBeginning,
  findWords,
  readWords,
  type FoundWords,
  type PageWords,
} from './page-words';

/** Boxes on one page. */
export interface PagePlace {
  page: number;
  boxes: Box[];
}

/** Pages whose words are kept: the one looked at and its neighbours. */
const MOST_KEPT = 6;

/** Marks of one showing whose words are looked for, at most: beyond it they keep the box they came with. */
const MOST_NARROWED = 24;

/** Longest that marks are held back for the boxes of their words, milliseconds. */
const PATIENCE = 1500;

/** Left free around the words of a mark, points: no line may run through them. */
const ROOM = 1.5;

const roomy = ([x0, y0, x1, y1]: Box): Box => [x0 - ROOM, y0 - ROOM, x1 + ROOM, y1 + ROOM];

/** Finds where in a PDF words stand that are known by their paragraph: its box, and what stands around them. */
export class WordPlaces {
  private readonly pages = new Map<number, Promise<PageWords | null>>();

  constructor(
    private readonly document: PDFDocumentProxy,
    private readonly read = readWords,
  ) {}

  /**
   * Where the words of a place stand: in its box, elsewhere on its page, or, as paragraphs go over page breaks, on the next; words that are broken over
   * both pages where they begin. Null where they were not found.
   */
  async of(at: PdfLocation): Promise<PagePlace | null> {
    const whole = aroundOf(at);
    let best: { page: number; found: FoundWords } | null = null;
    for (const { page, inBox } of [
      { page: at.page, inBox: true },
      { page: at.page, inBox: false },
      { page: at.page + 1, inBox: false },
    ]) {
      const words = await this.wordsOf(page);
      const found = words && findWords(words, at, inBox);
      if (found && (!best || found.around > best.found.around)) best = { page, found };
      if (best && best.found.around >= whole) break;
    }
    if (best && best.found.around >= whole) return { page: best.page, boxes: best.found.boxes };
    const words = await this.wordsOf(at.page);
    const boxes = words && findBeginning(words, at);
    if (boxes) return { page: at.page, boxes };
    return best && { page: best.page, boxes: best.found.boxes };
  }

  /** The marks with the boxes of their words, where their own hold a whole paragraph; as they are where the page is slow to tell its words. */
  async narrowed(marks: readonly Mark[]): Promise<Mark[]> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Mark[]>((resolve) => (timer = setTimeout(resolve, PATIENCE, [...marks])));
    return Promise.race([this.narrow(marks), late]).finally(() => clearTimeout(timer));
  }

  private async narrow(marks: readonly Mark[]): Promise<Mark[]> {
    const narrow: Mark[] = [];
    for (const [index, mark] of marks.entries()) {
      const { at } = mark;
      const place = at.in === 'pdf' && index < MOST_NARROWED ? await this.inside(at) : null;
      if (at.in !== 'pdf' || !place) narrow.push(mark);
      else
        for (const box of place.boxes)
          narrow.push({ ...mark, at: { ...at, page: place.page, box: roomy(box) } });
    }
    return narrow;
  }

  private async inside(at: PdfLocation): Promise<PagePlace | null> {
    const words = at.quote === '' ? null : await this.wordsOf(at.page);
    return words && !fillsBox(words, at) ? this.of(at) : null;
  }

  /** The words of a page; null where there is no such page, or it cannot be read. */
  private wordsOf(page: number): Promise<PageWords | null> {
    if (page < 1 || page > this.document.numPages) return Promise.resolve(null);
    const kept = this.pages.get(page) ?? this.read(this.document, page).catch(() => null);
    this.pages.delete(page);
    this.pages.set(page, kept);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= MOST_KEPT) break;
      this.pages.delete(oldest);
    }
    return kept;
  }
}
