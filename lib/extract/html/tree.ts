import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type TreeAdapter,
} from '../../platform/parse5';
import type { PageElement, PageNode } from '../dom/page-node';

/** Bounds on what is parsed: elements in all, and elements open at once. */
const MOST_ELEMENTS = 200_000;
const MOST_OPEN = 1000;

/** A node of a parsed page, in the shape the reader asks for. */
class TreeNode implements PageNode {
  firstChild: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  private lastChild: TreeNode | null = null;

  constructor(
    readonly nodeType: number,
    readonly nodeValue: string | null,
    readonly parent: TreeElement | null,
  ) {}

  /** Adds a child at the end. */
  append(child: TreeNode): void {
    if (this.lastChild) this.lastChild.nextSibling = child;
    else this.firstChild = child;
    this.lastChild = child;
  }
}

/** An element of a parsed page. */
export class TreeElement extends TreeNode implements PageElement {
  shadowRoot: TreeNode | null = null;
  private readonly attributes = new Map<string, string>();

  constructor(
    readonly localName: string,
    attributes: readonly { name: string; value: string }[],
    parent: TreeElement | null,
  ) {
    super(1, null, parent);
    for (const { name, value } of attributes)
      if (!this.attributes.has(name)) this.attributes.set(name, value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
}

/**
 * A parsed page: its root element and the text of its style elements, in order. `cut` where the bounds were reached; `unfinished` where the
 * text breaks off before its end: within a table or a tag, or in a page that was begun and never ended.
 */
interface ParsedPage {
  root: TreeElement;
  styles: string[];
  cut: boolean;
  unfinished: boolean;
}

class TooMuch extends Error {}

/** Parses HTML as browsers do. Never throws on account of the text; what lies beyond the bounds is left out. */
export function parsePage(html: string): ParsedPage {
  const { document, cut, inTable } = parseBounded(html);
  const unfinished = cut || inTable || breaksOff(html);
  const top = document.childNodes.find(
    (node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node && node.tagName === 'html',
  );
  if (!top) return { root: new TreeElement('html', [], null), styles: [], cut, unfinished };
  const styles: string[] = [];
  return { root: convert(top, styles), styles, cut, unfinished };
}

/** How much of the end of a text is looked at (UTF-16 units). */
const TAIL = 4096;

/** Whether a text ends within a tag, or is a page that was begun and never ended. A fragment without its page is whole as it is. */
function breaksOff(html: string): boolean {
  if (/<[a-z/!][^<>]*$/iu.test(html.slice(-TAIL))) return true;
  return /<(?:html|body)[\s>]/iu.test(html) && !/<\/(?:html|body)\s*>/iu.test(html);
}

interface Parsed {
  document: DefaultTreeAdapterTypes.Document;
  cut: boolean;
  /** The end came while a table was open. */
  inTable: boolean;
}

function parseBounded(html: string): Parsed {
  let elements = 0;
  let open = 0;
  let tables = 0;
  const document = defaultTreeAdapter.createDocument();
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createDocument: () => document,
    createElement(name, namespace, attributes) {
      if (++elements > MOST_ELEMENTS) throw new TooMuch();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush(item) {
      if (++open > MOST_OPEN) throw new TooMuch();
      if (isTable(item)) tables++;
    },
    onItemPop(item) {
      open--;
      if (isTable(item)) tables--;
    },
  };
  try {
    parse(html, { treeAdapter: adapter });
    // What is still open at the end is never taken off.
    return { document, cut: false, inTable: tables > 0 };
  } catch (error) {
    if (error instanceof TooMuch) return { document, cut: true, inTable: false };
    throw error;
  }
}

const isTable = (item: DefaultTreeAdapterTypes.ParentNode): boolean =>
  'tagName' in item && item.tagName === 'table';

type Waiting = { from: readonly DefaultTreeAdapterTypes.ChildNode[]; to: TreeNode; owner: TreeElement };

/** Copies the parser's tree without recursion; a template that declares an open shadow root becomes one, as in browsers. */
function convert(top: DefaultTreeAdapterTypes.Element, styles: string[]): TreeElement {
  const root = new TreeElement(top.tagName, top.attrs, null);
  const waiting: Waiting[] = [{ from: top.childNodes, to: root, owner: root }];
  while (waiting.length > 0) {
    const { from, to, owner } = waiting.pop()!;
    // Turned round at the end, so that children are gone through in order and styles keep theirs.
    const next: Waiting[] = [];
    for (const child of from) {
      if (child.nodeName === '#text') {
        to.append(new TreeNode(3, (child as DefaultTreeAdapterTypes.TextNode).value, owner));
        continue;
      }
      if (!('tagName' in child)) continue;
      if (child.tagName === 'style') styles.push(textIn(child));
      const shadow = shadowOf(child, owner);
      if (shadow) {
        next.push(shadow);
        continue;
      }
      const element = new TreeElement(child.tagName, child.attrs, owner);
      to.append(element);
      next.push({ from: child.childNodes, to: element, owner: element });
    }
    // One by one: an element may have more children than a call may have arguments.
    for (const one of next.toReversed()) waiting.push(one);
  }
  return root;
}

function shadowOf(child: DefaultTreeAdapterTypes.Element, owner: TreeElement): Waiting | null {
  if (child.tagName !== 'template' || owner.shadowRoot) return null;
  const mode = child.attrs.find(({ name }) => name === 'shadowrootmode')?.value;
  if (mode?.toLowerCase() !== 'open') return null;
  owner.shadowRoot = new TreeNode(11, null, owner);
  const content = (child as DefaultTreeAdapterTypes.Template).content;
  return { from: content.childNodes, to: owner.shadowRoot, owner };
}

function textIn(style: DefaultTreeAdapterTypes.Element): string {
  const media = style.attrs.find(({ name }) => name === 'media')?.value ?? '';
  const text = style.childNodes.map((node) =>
    node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : '',
  );
  return media === '' ? text.join('') : `@media ${media.replace(/[{};]/gu, '')}{${text.join('')}}`;
}

/** The element a location's path leads to; null where there is none. */
export function elementAt(root: TreeElement, path: string): TreeElement | null {
  let at: TreeNode | null = root;
  for (const step of path === '' ? [] : path.split('/')) {
    if (step === 's') at = (at as TreeElement | null)?.shadowRoot ?? null;
    else at = childElement(at, Number(step));
  }
  return at instanceof TreeElement ? at : null;
}

function childElement(parent: TreeNode | null, index: number): TreeElement | null {
  let left = index;
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node instanceof TreeElement && left-- === 0) return node;
  }
  return null;
}
