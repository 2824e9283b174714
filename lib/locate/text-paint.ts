/** Ranges painted alike: the name in the page's highlight registry, its declarations, and which of two at one place is on top. */
interface Paint {
  name: string;
  css: string;
  priority: number;
  ranges: readonly Range[];
}

/** Names in the page's highlight registry begin so. */
const PREFIX = 'gouji-';

/** Whether a document can paint ranges without any element of its own. */
function canHighlight(root: Document): boolean {
  const view = root.defaultView as (Window & typeof globalThis) | null;
  return (
    Boolean(view?.CSS?.highlights) && typeof view?.Highlight === 'function' && 'adoptedStyleSheets' in root
  );
}

/** Paints ranges of the document through the CSS Custom Highlight API. Returns what takes them away again, or null where the page's browser refuses. */
export function highlightText(root: Document, paints: readonly Paint[]): (() => void) | null {
  const view = root.defaultView as (Window & typeof globalThis) | null;
  if (!view || !canHighlight(root)) return null;
  const registry = view.CSS.highlights;
  let sheet: CSSStyleSheet;
  try {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(paints.map(({ name, css }) => `::highlight(${PREFIX}${name}) { ${css} }`).join('\n'));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Content scripts of some browsers may not adopt a sheet in the page: the overlay is drawn instead.
    return null;
  }
  for (const { name, priority, ranges } of paints) {
    if (ranges.length === 0) continue;
    const highlight = new view.Highlight(...ranges);
    highlight.priority = priority;
    registry.set(PREFIX + name, highlight);
  }
  return () => {
    for (const { name } of paints) registry.delete(PREFIX + name);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** Whether a range may be highlighted: the registry of a document does not reach into shadow trees with its rules. */
export function inDocument(range: Range, root: Document): boolean {
  return range.startContainer.getRootNode() === root;
}
