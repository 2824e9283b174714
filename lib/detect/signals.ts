import type { PageSignals } from './detect';

/** Bounds of what is gathered from a page. */
const MOST_NODES = 20_000;
const MOST_TEXT = 60_000;
const MOST_LINKS_READ = 2_000;
const MOST_LINKS = 60;
const MOST_HEADINGS = 12;
const LONGEST_TITLE = 300;

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SELECT',
  'TEXTAREA',
  'SVG',
  'IFRAME',
  'OBJECT',
  'HEAD',
  'TITLE',
]);
const INLINE = new Set([
  'SPAN',
  'B',
  'STRONG',
  'I',
  'EM',
  'U',
  'FONT',
  'SUB',
  'SUP',
  'SMALL',
  'BIG',
  'A',
  'O:P',
  'S',
]);
const META_TITLES = [
  'meta[name="ArticleTitle" i]',
  'meta[property="og:title" i]',
  'meta[name="title" i]',
  'meta[itemprop="headline" i]',
];

/** Gathers from a page what `detect` asks for: no layout, bounded work, nothing but its title from pages without the words. */
export function signalsOf(document: Document): PageSignals {
  const signals: PageSignals = {
    url: document.location?.href ?? document.URL ?? '',
    contentType: document.contentType ?? '',
    title: document.title.slice(0, LONGEST_TITLE),
    metaTitles: [],
    headings: [],
    text: '',
    links: [],
  };
  const body = document.body;
  if (!body || !/公开|年报|报告/u.test(`${signals.title}${body.textContent ?? ''}`)) return signals;
  signals.metaTitles = META_TITLES.flatMap(
    (selector) => document.querySelector(selector)?.getAttribute('content')?.slice(0, LONGEST_TITLE) ?? [],
  );
  signals.headings = firstOf(document.querySelectorAll('h1, h2, h3'), MOST_HEADINGS).map((one) =>
    (one.textContent ?? '').slice(0, LONGEST_TITLE),
  );
  signals.links = linksOf(document);
  signals.text = textOf(document, body);
  return signals;
}

function firstOf(list: ArrayLike<Element>, most: number): Element[] {
  return Array.from({ length: Math.min(list.length, most) }, (_, i) => list[i]!);
}

function linksOf(document: Document): PageSignals['links'] {
  const found: PageSignals['links'] = [];
  for (const link of firstOf(document.querySelectorAll('a[href]'), MOST_LINKS_READ)) {
    const text = link.getAttribute('title') || link.textContent || '';
    if (text.length > LONGEST_TITLE || !/公开|年报|报告/u.test(text)) continue;
    found.push({ text: text.trim(), href: link.getAttribute('href') ?? '' });
    if (found.length === MOST_LINKS) break;
  }
  return found;
}

/** Text outside short links and scripts, a line for every block. */
function textOf(document: Document, root: Element): string {
  const pieces: string[] = [];
  let length = 0;
  // 1 and 4: SHOW_ELEMENT and SHOW_TEXT.
  const walker = document.createTreeWalker(root, 5, (node) => (isSkipped(node) ? 2 : 1));
  for (let count = 0; count < MOST_NODES && length < MOST_TEXT && walker.nextNode(); count++) {
    const node = walker.currentNode;
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').slice(0, MOST_TEXT).replace(/\s+/gu, ' ');
      pieces.push(text);
      length += text.length;
    } else if (!INLINE.has(node.nodeName.toUpperCase()) && pieces.at(-1) !== '\n') pieces.push('\n');
  }
  return pieces.join('');
}

function isSkipped(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const name = node.nodeName.toUpperCase();
  if (SKIPPED.has(name)) return true;
  if (name !== 'A' || !(node as Element).hasAttribute('href')) return false;
  // A link left open by mistake may hold the whole page.
  return (node as Element).querySelector('p, div, table') === null;
}
