import type { DomLocation } from '../model/location';
import { fold } from '../text/fold';
import { isCell, nodeAt, occurrences, rangeOf, type Flow } from './flow';
import type { Page } from './page';

/** Where a location stands now. `range` is null where the element itself is meant: a cell, a picture, a blank. */
export interface Found {
  how: 'shown' | 'moved';
  element: Element;
  range: Range | null;
}

/** From this many folded characters on a quote is telling by itself when it stands only once. */
const TELLING = 12;
/** A quote may be cut when it is stored; from this length on its beginning is enough. */
const CUT_FROM = 20;
/** A span may be off by this much, for characters counted on one side only. */
const SLACK = 3;

/** A location made ready for searching. */
interface Wanted {
  quote: string;
  before: string;
  after: string;
  span: number | null;
}

/**
 * Finds a location in a page: first by its path, checked by its words, then by its words and what stands around them.
 * Null where the words do not stand there any more, or stand in several places that cannot be told apart.
 * `page` gives the words of the page and its parts.
 */
export function resolve(at: DomLocation, root: Document, page: Page): Found | null {
  return resolveInPlace(at, root, page) ?? resolveElsewhere(at, page);
}

/** By its words and what stands around them, wherever that is on the page. */
export function resolveElsewhere(at: DomLocation, page: Page): Found | null {
  return elsewhere(wantedOf(at), page);
}

/** The same, at its path alone: null where its words do not stand there, wherever else they may stand. */
export function resolveInPlace(at: DomLocation, root: Document, page: Page): Found | null {
  const wanted = wantedOf(at);
  const element = elementAt(root, at.path);
  if (!element) return null;
  return wanted.span === null ? asWhole(element, wanted, page) : inside(element, wanted, page);
}

function wantedOf(at: DomLocation): Wanted {
  return {
    quote: fold(at.quote),
    before: fold(at.before ?? ''),
    after: fold(at.after ?? ''),
    span: at.span ? at.span.start : null,
  };
}

/** The element at a path of element-child indexes from the root element; a "s" step enters an open shadow root. Null where there is none. */
export function elementAt(root: Document, path: string): Element | null {
  if (path === '') return root.documentElement;
  let at: Element | ShadowRoot | null = root.documentElement;
  for (const step of path.split('/').slice(0, 1000)) {
    if (step === 's') at = (at as Element | null)?.shadowRoot ?? null;
    else at = /^\d{1,7}$/u.test(step) ? (at?.children[Number(step)] ?? null) : null;
    if (at === null) return null;
  }
  return at.nodeType === 1 ? (at as Element) : null;
}

/** The element as a whole: its words must be the quote's. */
function asWhole(element: Element, wanted: Wanted, page: Page): Found | null {
  if (isPicture(element)) {
    const alt = fold(element.getAttribute('alt') ?? '');
    return alt === wanted.quote || wanted.quote === '' ? { how: 'shown', element, range: null } : null;
  }
  const flow = page.of(element);
  const same = flow.text === wanted.quote;
  if (!same && !(wanted.quote.length >= CUT_FROM && flow.text.startsWith(wanted.quote))) {
    return wanted.quote === '' ? null : inside(element, { ...wanted, span: null }, page);
  }
  // A short quote (a figure, a blank) stands in many places: a neighbour must be the one it had.
  if (wanted.quote.length < TELLING && !neighbourAgrees(element, flow, wanted, page)) return null;
  if (isCell(element) || flow.text === '' || element.localName === 'table')
    return { how: 'shown', element, range: null };
  return { how: 'shown', element, range: rangeOf(flow, 0, flow.text.length) };
}

function isPicture(element: Element): boolean {
  return ['img', 'canvas', 'svg', 'object', 'embed', 'picture'].includes(element.localName);
}

function neighbourAgrees(element: Element, own: Flow, wanted: Wanted, page: Page): boolean {
  if (wanted.before === '' && wanted.after === '') return true;
  const flow = page.whole();
  const start = startOf(flow, element, own);
  if (start === null) return false;
  const end = start + own.text.length;
  return (
    (wanted.before !== '' && flow.text.slice(0, start).endsWith(wanted.before)) ||
    (wanted.after !== '' && flow.text.startsWith(wanted.after, end))
  );
}

function startOf(flow: Flow, element: Element, own: Flow): number | null {
  if (own.pieces.length === 0) return flow.empties.find((empty) => empty.element === element)?.at ?? null;
  const first = own.pieces[0]!.node;
  return flow.pieces.find((piece) => piece.node === first)?.start ?? null;
}

/** A part of the element's text: at its span, or where both neighbours agree. */
function inside(element: Element, wanted: Wanted, page: Page): Found | null {
  const flow = page.of(element);
  // Nothing is nearer than the very place; without this each figure of a long text would be sought through all of it.
  if (wanted.span !== null && wanted.quote !== '' && standsExactly(flow.text, wanted.span, wanted)) {
    const range = rangeOf(flow, wanted.span, wanted.span + wanted.quote.length);
    return range && { how: 'shown', element, range };
  }
  const places = occurrences(flow.text, wanted.quote);
  const agreeing = places.filter((at) => agrees(flow.text, at, wanted) === 2);
  const near = (at: number): number => (wanted.span === null ? 0 : Math.abs(at - wanted.span));
  const best =
    pickNearest(agreeing, near) ??
    pickNearest(
      places.filter((at) => standsAt(flow.text, at, wanted)),
      near,
    );
  if (best === null) return null;
  const range = rangeOf(flow, best, best + wanted.quote.length);
  return range && { how: 'shown', element, range };
}

const standsExactly = (text: string, at: number, wanted: Wanted): boolean =>
  text.startsWith(wanted.quote, at) && agrees(text, at, wanted) === 2;

function standsAt(text: string, at: number, wanted: Wanted): boolean {
  const sides = agrees(text, at, wanted);
  if (wanted.span === null) return sides > 0 && wanted.quote.length >= TELLING;
  return Math.abs(at - wanted.span) <= SLACK && (sides > 0 || wanted.quote.length >= TELLING);
}

/** How many of the two sides agree; a side that was not kept agrees where the quote stands at that end of the element. */
function agrees(text: string, at: number, wanted: Wanted): 0 | 1 | 2 {
  const before = wanted.before === '' || text.endsWith(wanted.before, at);
  const after = wanted.after === '' || text.startsWith(wanted.after, at + wanted.quote.length);
  return before && after ? 2 : before || after ? 1 : 0;
}

/** The one nearest; null for none, and where two are equally near. */
function pickNearest(places: number[], distance: (at: number) => number): number | null {
  const sorted = places.toSorted((a, b) => distance(a) - distance(b));
  if (sorted.length === 0) return null;
  if (sorted.length > 1 && distance(sorted[0]!) === distance(sorted[1]!)) return null;
  return sorted[0]!;
}

/** Searches the whole page for the quote between its neighbours. Only a single place counts. */
function elsewhere(wanted: Wanted, page: Page): Found | null {
  const flow = page.whole();
  if (wanted.quote === '') return blankElsewhere(wanted, flow);
  const places = occurrences(flow.text, wanted.quote);
  const told = wanted.before.length + wanted.after.length >= 2;
  const agreeing = told ? places.filter((at) => agrees(flow.text, at, wanted) === 2) : [];
  const only =
    agreeing.length === 1
      ? agreeing[0]!
      : places.length === 1 && wanted.quote.length >= TELLING
        ? places[0]!
        : null;
  if (only === null) return null;
  return foundAt(only, wanted, page);
}

function foundAt(at: number, wanted: Wanted, page: Page): Found | null {
  const flow = page.whole();
  const range = rangeOf(flow, at, at + wanted.quote.length);
  const cell = cellAround(nodeAt(flow, at));
  if (!range) return null;
  if (wanted.span === null && cell) {
    const whole = page.of(cell).text;
    if (whole === wanted.quote) return { how: 'moved', element: cell, range: null };
    // A figure that is now only part of another cell's text is another figure.
    if (wanted.quote.length < TELLING) return null;
  }
  const parent = nodeAt(flow, at)?.parentElement ?? cell;
  return parent && { how: 'moved', element: parent, range };
}

function cellAround(node: Node | null): Element | null {
  for (let element = node?.parentElement ?? null; element; element = element.parentElement) {
    if (isCell(element)) return element;
  }
  return null;
}

function blankElsewhere(wanted: Wanted, flow: Flow): Found | null {
  if (wanted.before.length + wanted.after.length < 4) return null;
  const places = flow.empties.filter((empty) => agrees(flow.text, empty.at, wanted) === 2);
  return places.length === 1 ? { how: 'moved', element: places[0]!.element, range: null } : null;
}
