import type { PageElement } from './page-node';

/** One step of the way from the root element down: an element-child index, or "s" into an open shadow root. */
export interface Step {
  up: Step | null;
  segment: string;
}

/** A stretch of shown text. `from` and `to` count the solid (non-white-space) characters of the page's shown text. */
export interface TextPart {
  kind: 'text';
  text: string;
  parent: Part;
  from: number;
  to: number;
}

/** A rendered element with what one pass over the page learnt of it. */
export interface Part {
  kind: 'element';
  element: PageElement;
  tag: string;
  display: string;
  shown: boolean;
  parent: Part | null;
  step: Step;
  children: (Part | TextPart)[];
  from: number;
  to: number;
  /** Solid characters inside links, and the number of links. */
  linked: number;
  links: number;
  /** Number of `table` and of heading elements inside it, itself not counted. */
  tables: number;
  headings: number;
  /** Rows inside it, those of inner tables left out, that hold text and are not displayed. */
  hiddenRows: number;
}

/** Number of solid characters of the shown text. */
export function sizeOf(part: Part): number {
  return part.to - part.from;
}

/** The element children of a part. */
export function elementsOf(part: Part): Part[] {
  return part.children.filter((child): child is Part => child.kind === 'element');
}

/** The path of a step as a location writes it. */
export function pathOf(step: Step): string {
  const segments: string[] = [];
  for (let at: Step | null = step; at?.up; at = at.up) segments.push(at.segment);
  return segments.toReversed().join('/');
}

const TABLE_TAGS = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption']);

/** True where the part stands in the flow of a line; parts of a table never do, however they are styled. */
export function isInline(part: Part): boolean {
  return /^(?:inline|contents|ruby|none)/u.test(part.display) && !TABLE_TAGS.has(part.tag);
}
