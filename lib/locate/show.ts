import type { Mark } from '../model/finding';
import { paperOf, ROLES } from './colours';
import { frameAll, type Framed } from './overlay';
import { Page } from './page';
import { resolve, type Found } from './resolve';
import { scrollTo } from './scroll';
import { highlightText, inDocument } from './text-paint';

/** Whether a place was found where it was read, found elsewhere by its words, found but not displayed, or not found. */
type ShowResult = 'shown' | 'moved' | 'hidden' | 'lost';

interface ShowOptions {
  /** A few characters set at the total, e.g. the difference. */
  tag?: string;
  /** Leave the page where it is scrolled to. */
  still?: boolean;
  /** Called when the reader clears the marks with Escape. */
  onCleared?: () => void;
}

/** Most places painted at once. */
const MOST_MARKS = 2000;

const painted = new WeakMap<Document, () => void>();

/**
 * Paints places on a page, in place of those painted before, scrolls to them, and says of each (in order) whether it is shown, moved, hidden or lost.
 * Words that do not stand there any more are never painted elsewhere by guess. The page's own nodes are not changed.
 */
export function show(marks: readonly Mark[], root: Document, options: ShowOptions = {}): ShowResult[] {
  clear(root);
  const founds = findAll(marks, root);
  const places = marks
    .slice(0, MOST_MARKS)
    .flatMap((mark, at) => framedOf(mark, founds[at] ?? null, options.tag));
  if (places.length > 0) {
    paint(root, places, options.onCleared);
    if (!options.still)
      scrollTo(
        root,
        places.toSorted((a, b) => rank(b) - rank(a)),
      );
  }
  return marks.map((_, at) => (founds[at] ? howOf(founds[at]) : 'lost'));
}

/** Takes all painted places away; says whether there were any. */
export function clear(root: Document): boolean {
  const stop = painted.get(root);
  painted.delete(root);
  stop?.();
  return stop !== undefined;
}

function findAll(marks: readonly Mark[], root: Document): (Found | null)[] {
  const page = new Page(root);
  return marks.slice(0, MOST_MARKS).map(({ at }) => {
    if (at.in !== 'dom') return null;
    const displayed = resolve(at, root, page);
    // What the page has put away since it was read still stands there.
    return displayed ?? resolve(at, root, page.withHidden);
  });
}

function howOf(found: Found): ShowResult {
  return isDisplayed(found) ? found.how : 'hidden';
}

/** Words in a folded part or a tab of the page that is not open have no box to paint. */
export function isDisplayed({ element, range }: Found): boolean {
  const start = range?.startContainer;
  const holder = (start?.nodeType === 3 ? start.parentElement : null) ?? element;
  if (typeof holder.checkVisibility !== 'function') return true;
  return holder.checkVisibility({ visibilityProperty: true });
}

function framedOf(mark: Mark, found: Found | null, tag: string | undefined): Framed[] {
  if (!found || !isDisplayed(found)) return [];
  const own = tag !== undefined && mark.role === 'total' ? { tag } : {};
  return [{ role: mark.role, element: found.element, range: found.range, ...own }];
}

const rank = (place: Framed): number => ROLES.indexOf(place.role);

function paint(root: Document, places: Framed[], onCleared: (() => void) | undefined): void {
  const texts = places.flatMap((place) =>
    place.range && inDocument(place.range, root) ? [{ role: place.role, range: place.range }] : [],
  );
  const paints = ROLES.map((role, priority) => ({
    name: role,
    css: paperOf(role),
    priority,
    ranges: texts.filter((one) => one.role === role).map(({ range }) => range),
  }));
  const unpaint = texts.length > 0 ? highlightText(root, paints) : null;
  const rest = unpaint
    ? places.flatMap((place) => (place.range && inDocument(place.range, root) ? tagOnly(place) : [place]))
    : places;
  const unframe = rest.length > 0 ? frameAll(root, rest) : () => undefined;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    clear(root);
    onCleared?.();
  };
  root.addEventListener('keydown', onKey, { capture: true });
  painted.set(root, () => {
    root.removeEventListener('keydown', onKey, { capture: true });
    unpaint?.();
    unframe();
  });
}

/** Highlighted text needs no frame, only its tag. */
function tagOnly(place: Framed): Framed[] {
  return place.tag === undefined ? [] : [{ ...place, bare: true }];
}
