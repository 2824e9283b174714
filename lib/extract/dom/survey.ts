import type { Note } from '../../model/document';
import { attribute, isElement, isText, type PageElement, type PageNode, type PageView } from './page-node';
import type { Part, Step, TextPart } from './part';

/** The page after one pass: the tree of what is rendered, its text without white space, and what the head says. */
export interface Survey {
  root: Part;
  /** The solid characters of all shown text; offsets in it are the parts' `from` and `to`. */
  solid: string;
  /** meta, title and base elements wherever they stand. */
  head: PageElement[];
  frames: Part[];
  /** Where links stand in the solid text, and the elements that link to something. */
  links: (readonly [number, number])[];
  anchors: Part[];
  notes: Note[];
}

/** Bounds against hostile pages: nodes looked at, nesting of elements, characters of text in all and in one node. */
const MOST_NODES = 500_000;
const DEEPEST = 1000;
const MOST_TEXT = 4_000_000;
const LONGEST_TEXT = 1_000_000;

/** Elements whose content is never text of the page. */
const UNREAD = new Set(
  'script style noscript template textarea select button datalist option audio video map rp input link'.split(
    ' ',
  ),
);
/** Elements that count as a whole; what is inside them is not the page's text. */
const LEAVES = new Set('svg canvas object embed img picture iframe frame br hr wbr'.split(' '));
const HEAD = new Set(['meta', 'title', 'base']);
const ROWS = new Set(['tr', 'tbody', 'thead', 'tfoot']);

/** Solid characters that links to one address may hold: beyond that an end tag is missing, and what follows is no link. */
const MOST_OF_ONE_LINK = 400;
/** Menus that scripts follow have many links to nowhere. */
const MOST_TO_NOWHERE = 1500;
const NOWHERE = /^(?:#|javascript:\s{0,9}(?:;|void\b|$))/iu;

// White space and the characters `collapse` drops: none of them counts in a span.
const HOLLOW = /[\s\u00ad\u200b-\u200f\u2060\u3164\ufeff]/gu;

/** Looks at every node once. Elements that are not rendered are left out, rows among them counted. */
export function survey(root: PageElement, view: PageView): Survey {
  return new Surveyor(view).run(root);
}

/** Light children waiting for the slots of the shadow tree they belong to. */
type Slots = Map<string, { node: PageNode; step: Step; host: Part }[]> | null;

class Surveyor {
  private readonly pieces: string[] = [];
  private readonly head: PageElement[] = [];
  private readonly frames: Part[] = [];
  private readonly links: (readonly [number, number])[] = [];
  private readonly anchors: Part[] = [];
  /** Characters linked so far, by address. */
  private readonly linked = new Map<string, number>();
  private length = 0;
  private nodes = 0;
  private cut = false;

  constructor(private readonly view: PageView) {}

  run(root: PageElement): Survey {
    const part = this.open(root, null, { up: null, segment: '' }, 'block');
    this.children(part, root, null, 0);
    this.close(part);
    const notes: Note[] = this.cut ? [{ code: 'document-cut', detail: `${this.nodes}` }] : [];
    return {
      root: part,
      solid: this.pieces.join(''),
      head: this.head,
      frames: this.frames,
      links: this.links,
      anchors: this.anchors,
      notes,
    };
  }

  private children(part: Part, from: PageNode, slots: Slots, depth: number): void {
    const element = part.element;
    const shadow = from === element ? element.shadowRoot : null;
    if (shadow) {
      this.children(part, shadow, this.slotsOf(element, part), depth);
      return;
    }
    const up = from === element ? part.step : { up: part.step, segment: 's' };
    let index = 0;
    for (let node = from.firstChild; node; node = node.nextSibling) {
      const step = isElement(node) ? { up, segment: `${index++}` } : up;
      if (!this.node(node, part, step, slots, depth)) return;
    }
  }

  /** False once the bounds are reached. */
  private node(node: PageNode, parent: Part, step: Step, slots: Slots, depth: number): boolean {
    this.nodes++;
    if (this.nodes > MOST_NODES || depth > DEEPEST || this.length > MOST_TEXT) {
      this.cut = true;
      return this.nodes <= MOST_NODES && this.length <= MOST_TEXT;
    }
    if (isText(node)) this.text(node.nodeValue ?? '', parent);
    else if (isElement(node)) this.element(node, parent, step, slots, depth);
    return true;
  }

  private text(raw: string, parent: Part): void {
    if (!parent.shown || raw === '') return;
    const solid = raw.slice(0, LONGEST_TEXT).replace(HOLLOW, '');
    if (raw.length > LONGEST_TEXT && /\S/u.test(raw.slice(LONGEST_TEXT))) this.cut = true;
    // White space alone says no more than its first character; long runs of it are costly to collapse.
    const blank = raw.includes('\n') ? '\n' : ' ';
    const text = solid === '' ? blank : raw.slice(0, LONGEST_TEXT);
    const part: TextPart = { kind: 'text', text, parent, from: this.length, to: this.length + solid.length };
    this.pieces.push(solid);
    this.length += solid.length;
    parent.children.push(part);
  }

  private element(element: PageElement, parent: Part, step: Step, slots: Slots, depth: number): void {
    const tag = element.localName.toLowerCase();
    if (HEAD.has(tag)) this.head.push(element);
    if (tag === 'head') this.headOf(element);
    if (UNREAD.has(tag) || HEAD.has(tag) || tag === 'head') return;
    const display = this.view.display(element);
    if (display === 'none') {
      if (ROWS.has(tag)) parent.hiddenRows += hiddenRows(element, tag);
      return;
    }
    const part = this.open(element, parent, step, display);
    if (tag === 'iframe' || tag === 'frame') this.frames.push(part);
    if (tag === 'slot' && slots) this.slotted(part, slots, depth);
    else if (!LEAVES.has(tag)) this.children(part, element, slots, depth + 1);
    this.close(part);
    parent.children.push(part);
  }

  private headOf(head: PageElement): void {
    for (let node = head.firstChild; node; node = node.nextSibling) {
      if (isElement(node) && HEAD.has(node.localName.toLowerCase())) this.head.push(node);
    }
  }

  private open(element: PageElement, parent: Part | null, step: Step, display: string): Part {
    return {
      kind: 'element',
      element,
      tag: element.localName.toLowerCase(),
      display,
      shown: this.view.isShown(element),
      parent,
      step,
      children: [],
      from: this.length,
      to: this.length,
      linked: 0,
      links: 0,
      tables: 0,
      headings: 0,
      hiddenRows: 0,
    };
  }

  private close(part: Part): void {
    part.to = this.length;
    const isLink = part.tag === 'a' && this.isLink(attribute(part.element, 'href'), part.to - part.from);
    if (isLink) {
      part.linked = part.to - part.from;
      part.links = 1;
      if (part.linked > 0) this.links.push([part.from, part.to]);
    }
    if (isLink || part.tag === 'object' || part.tag === 'embed') this.anchors.push(part);
    const up = part.parent;
    if (!up) return;
    up.linked += part.linked;
    up.links += part.links;
    up.tables += part.tables + (part.tag === 'table' ? 1 : 0);
    up.headings += part.headings + (/^h[1-6]$/u.test(part.tag) ? 1 : 0);
    if (part.tag !== 'table') up.hiddenRows += part.hiddenRows;
  }

  private isLink(address: string, size: number): boolean {
    if (address === '') return false;
    const sum = (this.linked.get(address) ?? 0) + size;
    this.linked.set(address, sum);
    return sum <= (NOWHERE.test(address) ? MOST_TO_NOWHERE : MOST_OF_ONE_LINK);
  }

  private slotsOf(host: PageElement, part: Part): Slots {
    const slots: NonNullable<Slots> = new Map();
    let index = 0;
    for (let node = host.firstChild; node; node = node.nextSibling) {
      const name = isElement(node) ? attribute(node, 'slot') : '';
      const step = isElement(node) ? { up: part.step, segment: `${index++}` } : part.step;
      const waiting = slots.get(name) ?? [];
      waiting.push({ node, step, host: part });
      slots.set(name, waiting);
    }
    return slots;
  }

  private slotted(slot: Part, slots: NonNullable<Slots>, depth: number): void {
    const name = attribute(slot.element, 'name');
    const waiting = slots.get(name);
    slots.delete(name);
    if (!waiting) {
      this.children(slot, slot.element, slots, depth + 1);
      return;
    }
    for (const { node, step } of waiting) if (!this.node(node, slot, step, null, depth + 1)) return;
  }
}

/** Rows with text in a row or group of rows that is not displayed. */
function hiddenRows(element: PageElement, tag: string): number {
  if (tag === 'tr') return hasText(element, 0) ? 1 : 0;
  let rows = 0;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && node.localName.toLowerCase() === 'tr' && hasText(node, 0)) rows++;
  }
  return rows;
}

function hasText(node: PageNode, depth: number): boolean {
  if (isText(node)) return /\S/u.test(node.nodeValue ?? '');
  if (depth > DEEPEST) return false;
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (hasText(child, depth + 1)) return true;
  return false;
}
