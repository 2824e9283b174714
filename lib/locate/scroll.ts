import { rectsOf, type Framed } from './overlay';

/** Room left between a place and the edge of the window, CSS pixels. */
const MARGIN = 48;

/** Scrolls so that the first place is in view, and all others with it where they fit. */
export function scrollTo(root: Document, places: readonly Pick<Framed, 'element' | 'range'>[]): void {
  const view = root.defaultView;
  const first = places[0];
  if (!view || !first) return;
  bringIn(first);
  const rects = places.flatMap(rectsOf);
  const main = rectsOf(first);
  if (rects.length === 0 || main.length === 0) return;
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  const width = root.documentElement.clientWidth;
  const height = view.innerHeight;
  const down = bottom - top + 2 * MARGIN <= height ? (top + bottom - height) / 2 : 0;
  const across =
    right - left + 2 * MARGIN <= width && (left < 0 || right > width) ? (left + right - width) / 2 : 0;
  if (down !== 0 || across !== 0) view.scrollBy({ top: down, left: across, behavior: 'instant' });
}

/** A long element is brought in at its part that is meant. */
function bringIn(place: Pick<Framed, 'element' | 'range'>): void {
  const start = place.range?.startContainer;
  const element = (start?.nodeType === 3 ? start.parentElement : null) ?? place.element;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
