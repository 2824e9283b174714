/** So far the wheel turns for a step of zooming, CSS pixels; a pinch on a touchpad tells of small turns. */
const STEP = 40;

/** Zooms when the wheel turns over an element with the control key held, as in other viewers. Returns what ends it. */
export function zoomOnWheel(element: HTMLElement, zoom: (to: 'in' | 'out') => void): () => void {
  let turned = 0;
  const hear = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    // Else the browser would zoom the whole page.
    event.preventDefault();
    turned += event.deltaY;
    if (Math.abs(turned) < STEP) return;
    zoom(turned < 0 ? 'in' : 'out');
    turned = 0;
  };
  element.addEventListener('wheel', hear, { passive: false });
  return () => element.removeEventListener('wheel', hear);
}
