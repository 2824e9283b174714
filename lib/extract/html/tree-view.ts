import type { PageElement, PageView } from '../dom/page-node';
import { declaredInline, strongest, StyleRules, type Declared } from './style-rules';
import type { TreeElement } from './tree';

/** What is computed for one element; the last three are handed down. */
interface Computed {
  display: string;
  columns: number;
  shown: boolean;
  bold: boolean;
  centred: boolean;
}

const BLOCK = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'frame h1 h2 h3 h4 h5 h6 header hgroup hr legend listing main menu nav ol p plaintext pre search section summary ul xmp optgroup'
  ).split(' '),
);
const DEFAULT: Record<string, string> = {
  li: 'list-item',
  table: 'table',
  tr: 'table-row',
  td: 'table-cell',
  th: 'table-cell',
  tbody: 'table-row-group',
  thead: 'table-header-group',
  tfoot: 'table-footer-group',
  caption: 'table-caption',
  col: 'table-column',
  colgroup: 'table-column-group',
  slot: 'contents',
  marquee: 'inline-block',
  img: 'inline',
};
const NONE = new Set(
  'head title meta link script style template noscript area base datalist param rp noframes noembed'.split(
    ' ',
  ),
);
const KNOWN_DISPLAY =
  /^(?:none|contents|block|inline|list-item|flow-root|(?:inline-)?(?:block|flex|grid|table)|table-[a-z-]+|ruby[a-z-]*)$/u;

/** Most column tracks of a grid that are counted. */
const MOST_TRACKS = 100;

/** Answers for a parsed page what layout would: from default displays, `hidden`, inline styles and plain style rules. `isCut` where some rules were not followed, for they are too many. */
export function treeView(styles: readonly string[]): PageView & { isCut: () => boolean } {
  const rules = new StyleRules(styles);
  const known = new Map<TreeElement, Computed>();
  const of = (element: PageElement): Computed => {
    const tree = element as TreeElement;
    const before = known.get(tree);
    if (before) return before;
    // Parents are asked before their children, so this goes up one step.
    const computed = compute(tree, rules, tree.parent ? of(tree.parent) : null);
    known.set(tree, computed);
    return computed;
  };
  return {
    display: (element) => of(element).display,
    isShown: (element) => of(element).shown,
    bold: (element) => of(element).bold,
    centred: (element) => of(element).centred,
    box: (element) => boxOf(element),
    gridColumns: (element) => of(element).columns,
    gridSpan: (element) => spanOf(element),
    isCut: () => rules.isCut,
  };
}

function compute(element: TreeElement, rules: StyleRules, parent: Computed | null): Computed {
  const classes = (element.getAttribute('class') ?? '')
    .split(/\s+/u)
    .filter((name) => name !== '')
    .slice(0, 30);
  const declared = rules.declaredFor(element, classes);
  for (const [property, one] of declaredInline(element.getAttribute('style') ?? ''))
    strongest(declared, property, one);
  // Pages that hide all of themselves until a script has run are read as that script would leave them.
  const isPage = element.localName === 'html' || element.localName === 'body';
  if (isPage) for (const property of ['display', 'visibility']) declared.delete(property);
  const visibility = declared.get('visibility')?.value;
  return {
    display: displayOf(element, declared, parent),
    columns: tracks(declared.get('grid-template-columns')?.value ?? ''),
    shown: visibility ? visibility === 'visible' || visibility === 'initial' : (parent?.shown ?? true),
    bold: isBold(element, declared.get('font-weight')?.value) ?? parent?.bold ?? false,
    centred: isCentred(element, declared.get('text-align')?.value) ?? parent?.centred ?? false,
  };
}

function displayOf(element: TreeElement, declared: Map<string, Declared>, parent: Computed | null): string {
  const tag = element.localName;
  if (NONE.has(tag)) return 'none';
  const told = declared.get('display')?.value ?? '';
  const plain = told.split(/\s+/u)[0] ?? '';
  let display = KNOWN_DISPLAY.test(plain) ? plain : (DEFAULT[tag] ?? (BLOCK.has(tag) ? 'block' : 'inline'));
  if (plain === '' && isHidden(element)) return 'none';
  const float = declared.get('float')?.value ?? 'none';
  const position = declared.get('position')?.value ?? 'static';
  const blockified =
    /^(?:left|right)$/u.test(float) ||
    /^(?:absolute|fixed)$/u.test(position) ||
    /(?:flex|grid)$/u.test(parent?.display ?? '');
  if (blockified && display.startsWith('inline'))
    display = display === 'inline' ? 'block' : display.replace(/^inline-/u, '');
  return display;
}

function isHidden(element: TreeElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  return element.localName === 'dialog' && element.getAttribute('open') === null;
}

function isBold(element: TreeElement, weight: string | undefined): boolean | null {
  if (weight !== undefined) {
    if (/^(?:bold|bolder)$/u.test(weight)) return true;
    if (/^\d+$/u.test(weight)) return Number(weight) >= 600;
    if (/^(?:normal|lighter)$/u.test(weight)) return false;
  }
  return /^(?:b|strong|th|h[1-6])$/u.test(element.localName) ? true : null;
}

function isCentred(element: TreeElement, align: string | undefined): boolean | null {
  if (align !== undefined) return align === 'center' || align === '-webkit-center';
  const told = element.getAttribute('align');
  // On a table the attribute places the table and says nothing of its lines.
  if (told !== null && element.localName !== 'table') return told.trim().toLowerCase() === 'center';
  if (element.localName === 'table') return false;
  return /^(?:center|th|caption)$/u.test(element.localName) ? true : null;
}

/** Number of tracks of a grid-template-columns value; 0 where it cannot be told without layout. */
function tracks(value: string): number {
  if (value === '' || value === 'none' || /auto-fi(?:ll|t)|subgrid/u.test(value)) return 0;
  let count = 0;
  const flat = value
    .slice(0, 500)
    .replace(/\[[^[\]]*\]/gu, ' ')
    .replace(
      /repeat\(\s*(\d{1,3})\s*,([^()]*(?:\([^()]*\)[^()]*)*)\)/gu,
      (_, times: string, inner: string) => {
        count += Number(times) * trackCount(inner);
        return ' ';
      },
    );
  count += trackCount(flat);
  return count > MOST_TRACKS ? 0 : count;
}

function trackCount(text: string): number {
  return text
    .replace(/\([^()]*\)/gu, '')
    .split(/\s+/u)
    .filter((part) => part !== '').length;
}

function spanOf(element: PageElement): number {
  const style = element.getAttribute('style') ?? '';
  const told = /grid-column(?:-end)?\s*:\s*span\s+(\d{1,3})/iu.exec(style);
  if (told) return Number(told[1]);
  const lines = /grid-column\s*:\s*(\d{1,3})\s*\/\s*(-?\d{1,3})/iu.exec(style);
  if (!lines) return 1;
  const end = Number(lines[2]);
  return end === -1 ? MOST_TRACKS : Math.max(1, end - Number(lines[1]));
}

/** Width and height as attributes or inline styles tell them; null where one of them is not told in pixels. */
function boxOf(element: PageElement): { width: number; height: number } | null {
  const style = element.getAttribute('style') ?? '';
  const width = length(style, 'width') ?? number(element.getAttribute('width'));
  const height = length(style, 'height') ?? number(element.getAttribute('height'));
  if (width !== null && height !== null) return { width, height };
  // One small side is enough to know an icon or a rule.
  if (width !== null && width < 100) return { width, height: 0 };
  if (height !== null && height < 40) return { width: 0, height };
  return null;
}

function length(style: string, name: string): number | null {
  const told = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*(\\d{1,5}(?:\\.\\d{1,4})?)\\s*(px|pt)`, 'iu').exec(
    style,
  );
  return told ? Number(told[1]) * (told[2]!.toLowerCase() === 'pt' ? 4 / 3 : 1) : null;
}

function number(text: string | null): number | null {
  const told = /^\s*(\d{1,5})(?:px)?\s*$/u.exec(text ?? '');
  return told ? Number(told[1]) : null;
}
