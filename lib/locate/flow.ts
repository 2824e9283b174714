import { foldWithOffsets } from '../text/fold';

/** Most characters of a page that are searched for words that moved; longer pages are searched up to here. */
const MOST_CHARACTERS = 4_000_000;
/** Most nodes walked, and how deep. */
const MOST_NODES = 600_000;
const DEEPEST = 400;

/** Name of the one element that is added to a page while places are shown. */
export const HOST = 'gouji-marks';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', HOST]);

/** The folded text of a part of a page with the way back to its text nodes. */
export interface Flow {
  text: string;
  pieces: Piece[];
  /** Cells without any text, with the place in `text` where they stand. */
  empties: { element: Element; at: number }[];
}

interface Piece {
  start: number;
  node: Text;
  offsets: number[];
}

/** Reads the text below a node in order, open shadow roots included, folded and without white space; elements marked hidden only where asked. Nothing is changed. */
export function flowOf(root: Node, hiddenToo = false): Flow {
  const flow: Flow = { text: '', pieces: [], empties: [] };
  const parts: string[] = [];
  let length = 0;
  let nodes = 0;
  const walk = (node: Node, depth: number): void => {
    if (++nodes > MOST_NODES || depth > DEEPEST || length > MOST_CHARACTERS) return;
    if (node.nodeType === 3) {
      const folded = foldWithOffsets((node as Text).data);
      if (folded.text === '') return;
      flow.pieces.push({ start: length, node: node as Text, offsets: folded.offsets });
      parts.push(folded.text);
      length += folded.text.length;
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    if (node.nodeType === 1 && isSkipped(node as Element, hiddenToo)) return;
    const before = length;
    const shadow = node.nodeType === 1 ? (node as Element).shadowRoot : null;
    for (let child = (shadow ?? node).firstChild; child; child = child.nextSibling) walk(child, depth + 1);
    if (length === before && node.nodeType === 1 && isCell(node as Element)) {
      flow.empties.push({ element: node as Element, at: before });
    }
  };
  walk(root, 0);
  flow.text = parts.join('');
  return flow;
}

/** Whether an element is a cell of a table by its markup. */
export function isCell(element: Element): boolean {
  const name = element.localName;
  if (name === 'td' || name === 'th') return true;
  const role = element.getAttribute('role');
  return role === 'cell' || role === 'gridcell' || role === 'columnheader' || role === 'rowheader';
}

function isSkipped(element: Element, hiddenToo: boolean): boolean {
  return SKIPPED.has(element.localName) || (!hiddenToo && element.hasAttribute('hidden'));
}

/** The range of the page that holds folded characters `from` up to `to`; null where the flow does not hold them. */
export function rangeOf(flow: Flow, from: number, to: number): Range | null {
  const first = pieceAt(flow, from);
  const last = pieceAt(flow, to - 1);
  if (!first || !last || to <= from) return null;
  const range = first.node.ownerDocument.createRange();
  const end = last.offsets[to - 1 - last.start] ?? 0;
  range.setStart(first.node, first.offsets[from - first.start] ?? 0);
  range.setEnd(last.node, Math.min(last.node.data.length, end + widthAt(last.node.data, end)));
  return range;
}

function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

function pieceAt(flow: Flow, index: number): Piece | null {
  let low = 0;
  let high = flow.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (flow.pieces[middle]!.start <= index) low = middle;
    else high = middle - 1;
  }
  const piece = flow.pieces[low];
  return piece && index >= piece.start && index < piece.start + piece.offsets.length - 1 ? piece : null;
}

/** The text node that holds a folded character; null outside the flow. */
export function nodeAt(flow: Flow, index: number): Text | null {
  return pieceAt(flow, index)?.node ?? null;
}

/** Where `part` stands in `text`, at most `most` places. */
export function occurrences(text: string, part: string, most = 5000): number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at >= 0 && found.length < most; at = text.indexOf(part, at + 1))
    found.push(at);
  return found;
}
