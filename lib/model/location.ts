/** Where something stands in its source. Plain data: sent between contexts and saved in exports. */

/** Half-open range counted in the non-white-space characters of the enclosing element or line, so that re-wrapping does not move it. */
interface Span {
  start: number;
  end: number;
}

/** x0, y0, x1, y1 in PDF points from the bottom left of the page. */
export type Box = readonly [number, number, number, number];

/** What every location carries: the words that stand there, and a little of what stands around them to find them again. */
interface Quoted {
  quote: string;
  before?: string;
  after?: string;
}

/** `frame` is the document's address; `path` the element-child indexes from the root element, joined by "/" ("" is the root). */
export interface DomLocation extends Quoted {
  in: 'dom';
  frame: string;
  path: string;
  span?: Span;
}

/** `page` counts from 1. */
export interface PdfLocation extends Quoted {
  in: 'pdf';
  page: number;
  box: Box;
}

/** `line` counts from 1; `span` within that line. */
export interface TextLocation extends Quoted {
  in: 'txt';
  line: number;
  span?: Span;
}

export type Location = DomLocation | PdfLocation | TextLocation;

/** The same place narrowed to a part of its text. `start` and `end` are offsets in `text`, the text read at `at`; white space is not counted in the span. */
export function within(at: Location, text: string, start: number, end: number): Location {
  const quote = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  if (at.in === 'pdf') return { ...at, quote, before, after };
  const base = at.span?.start ?? 0;
  const from = base + solidLength(text.slice(0, start));
  return { ...at, quote, before, after, span: { start: from, end: from + solidLength(quote) } };
}

/** Number of characters that are no white space: the unit of Span. */
export function solidLength(text: string): number {
  return text.replace(/\s/gu, '').length;
}
