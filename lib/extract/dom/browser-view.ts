import type { PageElement, PageView } from './page-node';
import { lazySource } from './pictures';

/** Weight of a font from which text is bold. */
const BOLD = 600;
/** Elements that never hold text: their style need not be computed. */
const PLAIN: Readonly<Record<string, string>> = { br: 'inline', wbr: 'inline', col: 'table-column' };

/** Answers a page's reader from the browser's layout. Styles are computed once for an element; boxes only for pictures and frames. */
export function browserView(window: Window): PageView {
  const styles = new WeakMap<PageElement, CSSStyleDeclaration>();
  const styleOf = (element: PageElement): CSSStyleDeclaration => {
    let style = styles.get(element);
    if (!style) {
      style = window.getComputedStyle(element as unknown as Element);
      styles.set(element, style);
    }
    return style;
  };
  return {
    display: (element) => PLAIN[element.localName] ?? (styleOf(element).display || 'inline'),
    isShown: (element) =>
      PLAIN[element.localName] !== undefined || !/^(?:hidden|collapse)$/u.test(styleOf(element).visibility),
    bold: (element) => weight(styleOf(element).fontWeight) >= BOLD,
    centred: (element) => styleOf(element).textAlign.endsWith('center'),
    box: boxOf,
    gridColumns: (element) => tracks(styleOf(element).gridTemplateColumns),
    gridSpan: (element) => spanOf(styleOf(element)),
    frameAddress,
  };
}

/** The box as laid out. A picture that is not loaded has no box of its own: there its attributes tell, or nothing does. */
function boxOf(element: PageElement): { width: number; height: number } | null {
  const waiting =
    element.localName === 'img' &&
    ((element as unknown as HTMLImageElement).naturalWidth === 0 || lazySource(element) !== '');
  const laid = (element as unknown as Element).getBoundingClientRect();
  if (!waiting && laid.width > 0 && laid.height > 0) return { width: laid.width, height: laid.height };
  const [width, height] = [Number(element.getAttribute('width')), Number(element.getAttribute('height'))];
  return width > 0 && height > 0 ? { width, height } : null;
}

function weight(value: string): number {
  return value === 'bold' ? 700 : Number(value) || 400;
}

/** A computed track list holds one length a track and the names of lines in brackets. */
function tracks(value: string): number {
  if (!value || value === 'none') return 0;
  return value
    .replace(/\[[^[\]]*\]/gu, ' ')
    .split(/\s+/u)
    .filter((track) => /^\d/u.test(track)).length;
}

function spanOf({ gridColumnStart, gridColumnEnd }: CSSStyleDeclaration): number {
  const told = /^span (\d+)$/u.exec(gridColumnEnd) ?? /^span (\d+)$/u.exec(gridColumnStart);
  if (told) return Number(told[1]);
  const [start, end] = [Number(gridColumnStart), Number(gridColumnEnd)];
  return start > 0 && end > start ? end - start : 1;
}

/** The address of a frame's document where the page may see it; null across origins. */
function frameAddress(element: PageElement): string | null {
  try {
    return (element as unknown as HTMLIFrameElement).contentWindow?.location.href ?? null;
  } catch {
    return null;
  }
}
