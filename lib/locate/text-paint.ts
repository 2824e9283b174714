import { LOOKS, ROLES, type Role } from './colours';

/** Names in the page's highlight registry. */
const PREFIX = 'gouji-';

/** Whether a document can paint ranges without any element of its own. */
export function canHighlight(root: Document): boolean {
  const view = root.defaultView as (Window & typeof globalThis) | null;
  return (
    Boolean(view?.CSS?.highlights) && typeof view?.Highlight === 'function' && 'adoptedStyleSheets' in root
  );
}

/** Paints ranges of the document through the CSS Custom Highlight API. Returns what takes them away again, or null where the page's browser refuses. */
export function highlightText(
  root: Document,
  ranges: readonly { role: Role; range: Range }[],
): (() => void) | null {
  const view = root.defaultView as (Window & typeof globalThis) | null;
  if (!view || !canHighlight(root)) return null;
  const registry = view.CSS.highlights;
  let sheet: CSSStyleSheet;
  try {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(ROLES.map(ruleOf).join('\n'));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Content scripts of some browsers may not adopt a sheet in the page: the overlay is drawn instead.
    return null;
  }
  for (const [priority, role] of ROLES.entries()) {
    const own = ranges.filter((one) => one.role === role).map((one) => one.range);
    if (own.length === 0) continue;
    const highlight = new view.Highlight(...own);
    highlight.priority = priority;
    registry.set(PREFIX + role, highlight);
  }
  return () => {
    for (const role of ROLES) registry.delete(PREFIX + role);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function ruleOf(role: Role): string {
  const look = LOOKS[role];
  const line = `underline ${look.style} ${look.line} ${look.width}px`;
  return `::highlight(${PREFIX}${role}) { background-color: ${look.paper}; color: #000; text-decoration: ${line}; }`;
}
