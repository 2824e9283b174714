import { FIGURE_KINDS, MOST_FIGURES, type FigureMark } from '../model/painted';
import { FIGURE_LOOKS } from './colours';
import { frameAll, type Framed } from './overlay';
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

interface Placed extends Found {
  index: number;
  kind: FigureMark['kind'];
}

/**
 * Paints figures of the text by kind, in place of those painted before, and answers the indexes of those that are painted. The page
 * is not scrolled and its own nodes are not changed; what is shown of a finding stays shown. `onCleared`: Escape took them away.
 */
export function paintFigures(
  figures: readonly FigureMark[],
  root: Document,
  onCleared?: () => void,
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
    onCleared?.();
  };
  root.addEventListener('keydown', onKey, { capture: true });
  painted.set(root, () => {
    root.removeEventListener('keydown', onKey, { capture: true });
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
