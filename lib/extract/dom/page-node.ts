import type { Source } from '../../model/document';

/** What the reader asks of a node. Nodes of a real page satisfy it as they are; so does the tree read-html builds. */
export interface PageNode {
  /** 1 element, 3 text, 4 CDATA, 9 document, 11 fragment or shadow root; all others are passed over. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

/** An element of a page. `shadowRoot` is set where a shadow tree is open. */
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  readonly shadowRoot?: PageNode | null;
}

/** What only layout knows. A browser answers from computed styles, Node from markup and plain style rules. */
export interface PageView {
  /** Computed value of `display`; "none" where the element is not rendered. */
  display(element: PageElement): string;
  /** False where the element's own text is not visible (visibility hidden or collapsed). Asked only of elements with a display. */
  isShown(element: PageElement): boolean;
  /** True where the element's own text is set bold. */
  bold?(element: PageElement): boolean;
  /** True where the element's lines are centred. */
  centred?(element: PageElement): boolean;
  /** Width and height in CSS pixels; null where unknown. */
  box?(element: PageElement): { width: number; height: number } | null;
  /** Number of column tracks of a grid container; 0 where unknown. */
  gridColumns?(element: PageElement): number;
  /** Number of tracks a grid item spans; 1 where it says nothing. */
  gridSpan?(element: PageElement): number;
  /** The address of the document a frame shows; null where it may not be asked. */
  frameAddress?(element: PageElement): string | null;
}

/** Which page is read. `address` is the address of this frame's document where it is another than the source's. */
export interface PageAbout {
  source: Source;
  address?: string;
}

/** Narrows a node to an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** True for nodes that hold text of the page. */
export function isText(node: PageNode): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** The value of an attribute, trimmed; "" where absent. */
export function attribute(element: PageElement, name: string): string {
  return (element.getAttribute(name) ?? '').trim();
}
