/** Longest tag (UTF-16 units), and the width of one of its characters and its height, CSS pixels. */
const LONGEST_TAG = 40;
const CHARACTER = 13;
const HEIGHT = 22;
/** Room between a place and its tag, and within the tag beside its words, CSS pixels. */
const GAP = 5;
const PADDING = 18;

interface Corner {
  left: number;
  top: number;
}

/** A small label near a place, on the first of its four sides where the window has room and no words of the page stand; `origin` is where the overlay begins. */
export function tagOf(root: Document, text: string, rect: DOMRect, origin: DOMRect): HTMLElement {
  const words = text.slice(0, LONGEST_TAG);
  const width = words.length * CHARACTER + PADDING;
  const sides = sidesOf(rect, width);
  const { left, top } = sides.find((corner) => isFree(root, corner, width)) ?? sides[1]!;
  const tag = root.createElement('div');
  tag.style.cssText =
    `position:absolute;pointer-events:none;white-space:nowrap;left:${left - origin.left}px;top:${top - origin.top}px;` +
    `padding:0 7px;border-radius:3px;background:#7a2e00;color:#fff;border:1px solid #fff;` +
    `font:600 13px/20px system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums;`;
  tag.textContent = words;
  return tag;
}

/** Right, below, above, left. */
function sidesOf(rect: DOMRect, width: number): Corner[] {
  const middle = (rect.top + rect.bottom) / 2 - HEIGHT / 2;
  return [
    { left: rect.right + GAP, top: middle },
    { left: rect.left, top: rect.bottom + GAP },
    { left: rect.left, top: rect.top - HEIGHT - GAP },
    { left: rect.left - width - GAP, top: middle },
  ];
}

/** Whether a tag would lie within the window and over no text: its ends and middle are asked. */
function isFree(root: Document, { left, top }: Corner, width: number): boolean {
  const { clientWidth, clientHeight } = root.documentElement;
  if (left < 0 || top < 0 || left + width > clientWidth || top + HEIGHT > clientHeight) return false;
  return [1, width / 2, width - 1].every(
    (x) => !holdsWords(root.elementFromPoint?.(left + x, top + HEIGHT / 2)),
  );
}

/** An element with text of its own, as a filled cell or a line of prose is. */
function holdsWords(element: Element | null | undefined): boolean {
  if (!element) return false;
  if (/^(?:TD|TH)$/u.test(element.tagName)) return element.textContent.trim() !== '';
  return [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
}
