import { FIGURE_KINDS, MOST_FIGURES, type FigureMark } from '../model/painted';
import { FIGURE_LOOKS } from './colours';
import { frameAll, rectsOf, type Framed } from './overlay';
import { Page } from './page';
import { resolveElsewhere, resolveInPlace, type Found } from './resolve';
import { isDisplayed } from './show';
import { highlightText, inDocument } from './text-paint';

/** Most figures that are drawn as boxes, where the page lets no text be highlighted: each is measured anew with every scroll. */
const MOST_BOXES = 300;
/** Characters of the page that are searched, in all, for figures that do not stand where they were read. */
const MOST_SEARCHED = 100_000_000;
/** Below the marks of a finding, which are painted over them. */
const BELOW = -10;

const painted = new WeakMap<Document, () => void>();

/** What is told while figures are painted: Escape took them away; one was clicked, by its index. */
export interface FiguresTold {
  onCleared?: () => void;
  onChosen?: (index: number) => void;
}

interface Placed extends Found {
  index: number;
  kind: FigureMark['kind'];
}

/**
 * Paints figures of the text by kind, in place of those painted before, and answers the indexes of those that are painted. The page
 * is not scrolled and its own nodes are not changed; what is shown of a finding stays shown.
 */
export function paintFigures(
  figures: readonly FigureMark[],
  root: Document,
  told: FiguresTold = {},
): number[] {
  clearFigures(root);
  const places = placesOf(figures, root);
  if (places.length === 0) return [];
  const texts = places.filter(({ range }) => range && inDocument(range, root));
  const unpaint = highlightText(root, paintsOf(texts));
  const boxed = places.filter((place) => !unpaint || !texts.includes(place)).slice(0, MOST_BOXES);
  const unframe = boxed.length > 0 ? frameAll(root, boxed.map(framedOf)) : () => undefined;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    clearFigures(root);
    told.onCleared?.();
  };
  const onClick = (event: MouseEvent): void => {
    const place = placeUnder(event, places);
    if (place) told.onChosen?.(place.index);
  };
  root.addEventListener('keydown', onKey, { capture: true });
  root.addEventListener('click', onClick, { capture: true, passive: true });
  painted.set(root, () => {
    root.removeEventListener('keydown', onKey, { capture: true });
    root.removeEventListener('click', onClick, { capture: true });
    unpaint?.();
    unframe();
  });
  const shown = unpaint ? [...texts, ...boxed] : boxed;
  return shown.map(({ index }) => index).toSorted((a, b) => a - b);
}

/** Takes the painted figures away; says whether there were any. */
export function clearFigures(root: Document): boolean {
  const stop = painted.get(root);
  painted.delete(root);
  stop?.();
  return stop !== undefined;
}

/** Where the figures stand now. Most stand where they were read; the page is searched for the others within bounds. */
function placesOf(figures: readonly FigureMark[], root: Document): Placed[] {
  const page = new Page(root);
  let left = MOST_SEARCHED;
  return figures.slice(0, MOST_FIGURES).flatMap(({ kind, at }, index): Placed[] => {
    if (at.in !== 'dom') return [];
    let found = resolveInPlace(at, root, page);
    if (!found && left > 0) {
      left -= page.whole().text.length;
      found = resolveElsewhere(at, page);
    }
    return found && isDisplayed(found) ? [{ ...found, index, kind }] : [];
  });
}

/** The painted figure under a click; the click itself goes on to the page. Text that is being selected is not clicked. */
function placeUnder(event: MouseEvent, places: readonly Placed[]): Placed | undefined {
  const target = event.composedPath()[0] as Node | undefined;
  const { clientX: x, clientY: y } = event;
  if (event.button !== 0 || !target?.contains) return undefined;
  if (target.ownerDocument?.getSelection()?.isCollapsed === false) return undefined;
  return places.find(
    (place) =>
      place.range &&
      target.contains(place.range.startContainer) &&
      rectsOf(place).some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
  );
}

function paintsOf(places: readonly Placed[]) {
  return FIGURE_KINDS.map((kind) => ({
    name: `figure-${kind}`,
    css: FIGURE_LOOKS[kind].css,
    priority: BELOW,
    ranges: places.flatMap((place) => (place.kind === kind && place.range ? [place.range] : [])),
  }));
}

function framedOf({ kind, element, range }: Placed): Framed {
  return { role: 'place', element, range, under: FIGURE_LOOKS[kind].border };
}
