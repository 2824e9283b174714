import { HOST } from './flow';
import { LOOKS, type Role } from './colours';
import { tagOf } from './tag';

/** One place to frame. `rects` are asked again whenever the page scrolls or changes its layout. */
export interface Framed {
  role: Role;
  element: Element;
  /** Present for a part of the element's text. */
  range: Range | null;
  /** A few characters shown beside it. */
  tag?: string;
  /** Only the tag is drawn: the text itself is highlighted already. */
  bare?: boolean;
  /** CSS border drawn under it in place of the frame of its role. */
  under?: string;
}

/** Most boxes drawn for one range (a text over many lines). */
const MOST_BOXES = 60;

/** Draws frames over places, in one shadow root beside the page's body. Nothing of the page's own is touched. Returns what takes them away. */
export function frameAll(root: Document, places: readonly Framed[]): () => void {
  const host = root.createElement(HOST);
  host.style.cssText =
    'all:initial;position:absolute;top:0;left:0;width:0;height:0;z-index:2147483647;pointer-events:none;';
  host.setAttribute('aria-hidden', 'true');
  const shade = host.attachShadow({ mode: 'open' });
  root.documentElement.append(host);
  const redraw = (): void => draw(root, host, shade, places);
  const stop = follow(root, places, redraw);
  redraw();
  return () => {
    stop();
    host.remove();
  };
}

/** Calls `redraw` once a frame at most, when anything scrolls or changes its size. */
function follow(root: Document, places: readonly Framed[], redraw: () => void): () => void {
  const view = root.defaultView;
  if (!view) return () => undefined;
  let asked = 0;
  const ask = (): void => {
    asked ||= view.requestAnimationFrame(() => {
      asked = 0;
      redraw();
    });
  };
  root.addEventListener('scroll', ask, { capture: true, passive: true });
  root.addEventListener('toggle', ask, { capture: true });
  view.addEventListener('resize', ask);
  const sizes = 'ResizeObserver' in view ? new view.ResizeObserver(ask) : null;
  sizes?.observe(root.documentElement);
  for (const place of places) sizes?.observe(place.element);
  return () => {
    view.cancelAnimationFrame(asked);
    root.removeEventListener('scroll', ask, { capture: true });
    root.removeEventListener('toggle', ask, { capture: true });
    view.removeEventListener('resize', ask);
    sizes?.disconnect();
  };
}

function draw(root: Document, host: HTMLElement, shade: ShadowRoot, places: readonly Framed[]): void {
  const origin = host.getBoundingClientRect();
  const boxes: HTMLElement[] = [];
  for (const place of places) {
    const rects = rectsOf(place);
    if (!place.bare) for (const rect of rects) boxes.push(boxOf(root, place, rect, origin));
    if (place.tag && rects[0]) boxes.push(tagOf(root, place.tag, rects[0], origin));
  }
  shade.replaceChildren(...boxes);
}

/** Where a place is now, in the viewport, cut to the scrolling boxes it stands in; [] where it is not displayed or scrolled out of such a box. */
export function rectsOf(place: Pick<Framed, 'element' | 'range'>): DOMRect[] {
  const rects = place.range ? [...place.range.getClientRects()] : [place.element.getBoundingClientRect()];
  const clip = clipOf(place.element);
  return rects
    .slice(0, MOST_BOXES)
    .map((rect) => (clip ? meet(rect, clip) : rect))
    .filter((rect): rect is DOMRect => rect !== null && rect.width > 0 && rect.height > 0);
}

function meet(a: DOMRect, b: DOMRect): DOMRect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.right, b.right) - left;
  const height = Math.min(a.bottom, b.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

/** The visible part of the boxes that clip an element; null where only the page itself does. */
function clipOf(element: Element): DOMRect | null {
  const root = element.ownerDocument;
  let clip: DOMRect | null = null;
  for (let parent = parentOf(element); parent && parent !== root.body; parent = parentOf(parent)) {
    if (parent === root.documentElement) break;
    const style = root.defaultView?.getComputedStyle(parent);
    if (!style || !/auto|scroll|hidden|clip/u.test(style.overflowX + style.overflowY)) continue;
    const box = parent.getBoundingClientRect();
    clip = clip ? (meet(clip, box) ?? new DOMRect(0, 0, 0, 0)) : box;
  }
  return clip;
}

function parentOf(element: Element): Element | null {
  const root = element.parentNode;
  return element.parentElement ?? (root && 'host' in root ? (root.host as Element) : null);
}

function boxOf(root: Document, place: Framed, rect: DOMRect, origin: DOMRect): HTMLElement {
  if (place.under !== undefined) return lineUnder(root, place.under, rect, origin);
  const look = LOOKS[place.role];
  const box = root.createElement('div');
  const out = place.range ? 1 : 0;
  box.style.cssText =
    `position:absolute;box-sizing:border-box;pointer-events:none;border-radius:3px;` +
    `left:${rect.left - origin.left - out}px;top:${rect.top - origin.top - out}px;` +
    `width:${rect.width + 2 * out}px;height:${rect.height + 2 * out}px;` +
    `border:${look.width}px ${look.style} ${look.line};background:${look.fill};` +
    // A light and a dark ring, so that the frame stands out on any page.
    `box-shadow:0 0 0 1px rgba(255,255,255,.85),0 0 0 2px rgba(0,0,0,.25);`;
  box.dataset.role = place.role;
  return box;
}

function lineUnder(root: Document, border: string, rect: DOMRect, origin: DOMRect): HTMLElement {
  const line = root.createElement('div');
  line.style.cssText =
    `position:absolute;box-sizing:border-box;pointer-events:none;border:0 solid;border-bottom:${border};` +
    `left:${rect.left - origin.left}px;top:${rect.top - origin.top}px;` +
    `width:${rect.width}px;height:${rect.height + 2}px;`;
  line.dataset['figure'] = border;
  return line;
}
