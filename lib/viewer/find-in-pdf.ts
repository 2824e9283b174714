import type { PDFDocumentProxy } from '../platform/pdfjs';
import { findOn, MOST_MATCHES, searchable, type Match, type SearchableText } from './find';
import type { PageStack } from './page-stack';

/** Names in the page's registry of highlights. */
const ALL = 'gouji-found';
const CURRENT = 'gouji-found-now';
/** Longest that a page's text may take to be drawn before a match in it is shown, milliseconds, and how often it is looked for. */
const DRAWS = 3000;
const LOOKS = 50;

/** What the search shows: what is looked for, how many matches, and which of them is shown (from 1; 0 for none). */
export interface FindState {
  text: string;
  matches: number;
  at: number;
  busy: boolean;
  /** There are more matches than are kept. */
  more: boolean;
}

/** Searches the text of a PDF and highlights what it finds. Texts of pages are read when first searched. */
export class FindInPdf {
  private readonly texts = new Map<number, SearchableText>();
  private matches: Match[] = [];
  private at = 0;
  private turn = 0;
  private shown = { text: '', busy: false };

  constructor(
    private readonly pdf: PDFDocumentProxy,
    private readonly stack: PageStack,
    private readonly onState: (state: FindState | null) => void,
  ) {}

  open(): void {
    this.tell();
  }

  close(): void {
    this.turn++;
    this.matches = [];
    this.at = 0;
    this.shown = { text: '', busy: false };
    this.paintAll();
    this.onState(null);
  }

  /** Finds all places of a text and goes to the first. */
  async find(text: string): Promise<void> {
    const turn = ++this.turn;
    this.matches = [];
    this.at = 0;
    this.shown = { text, busy: text.trim() !== '' };
    this.tell();
    for (let page = 1; this.shown.busy && page <= this.pdf.numPages; page++) {
      const found = findOn(await this.textOf(page), text, page, MOST_MATCHES - this.matches.length);
      if (turn !== this.turn) return;
      if (found.length === 0) continue;
      this.matches.push(...found);
      this.tell();
      if (this.at === 0) void this.next(1);
      if (this.matches.length >= MOST_MATCHES) break;
    }
    this.shown = { text, busy: false };
    this.paintAll();
    this.tell();
  }

  /** Goes to the next or the previous match. */
  async next(step: 1 | -1): Promise<void> {
    const count = this.matches.length;
    if (count === 0) return;
    this.at = this.at === 0 ? 1 : ((this.at - 1 + step + count) % count) + 1;
    this.tell();
    const match = this.matches[this.at - 1]!;
    const turn = this.turn;
    if (this.stack.runsOf(match.page).length === 0) this.stack.goTo(match.page);
    for (let waited = 0; waited < DRAWS && this.stack.runsOf(match.page).length === 0; waited += LOOKS)
      await new Promise((resolve) => setTimeout(resolve, LOOKS));
    if (turn !== this.turn || match !== this.matches[this.at - 1]) return;
    this.paintAll();
    const range = this.rangeOf(match);
    if (range) this.stack.centre(range.getBoundingClientRect());
  }

  /** Highlights the matches of a page whose text has just been drawn. */
  paint(page: number): void {
    if (this.matches.some((match) => match.page === page)) this.paintAll();
  }

  private paintAll(): void {
    const registry = globalThis.CSS?.highlights;
    if (!registry || typeof Highlight !== 'function') return;
    const current = this.matches[this.at - 1];
    const ranges = this.matches.flatMap((match) => (match === current ? [] : (this.rangeOf(match) ?? [])));
    registry.set(ALL, new Highlight(...ranges));
    const now = current ? this.rangeOf(current) : null;
    registry.set(CURRENT, now ? new Highlight(now) : new Highlight());
  }

  /** Where a match stands in the drawn text; null while its page is not drawn. */
  private rangeOf({ page, from, to }: Match): Range | null {
    const runs = this.stack.runsOf(page);
    const [first, last] = [runs[from.run]?.firstChild, runs[to.run]?.firstChild];
    if (!first || !last) return null;
    const range = document.createRange();
    const within = (node: Node, offset: number) => Math.min(offset, node.nodeValue?.length ?? 0);
    range.setStart(first, within(first, from.offset));
    range.setEnd(last, within(last, to.offset));
    return range;
  }

  private async textOf(page: number): Promise<SearchableText> {
    const kept = this.texts.get(page);
    if (kept) return kept;
    const shown = await this.pdf.getPage(page);
    const { items } = await shown.getTextContent();
    const text = searchable(items.map((item) => ('str' in item ? item.str : '')));
    this.texts.set(page, text);
    return text;
  }

  private tell(): void {
    const matches = this.matches.length;
    this.onState({ ...this.shown, matches, at: this.at, more: matches >= MOST_MATCHES });
  }
}
