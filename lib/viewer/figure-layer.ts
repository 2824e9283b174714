import type { Box } from '../model/location';
import type { FigureKindPainted } from '../model/painted';
import { areaOf } from './crop';

/** A box around a figure of the text, or around its part on one line. `index` names the figure. */
export interface FigureBox {
  box: Box;
  kind: FigureKindPainted;
  index: number;
  /** For a screen reader: its words and what came of it. */
  name: string;
}

/** A page as shown, in points. */
interface Shown {
  width: number;
  height: number;
  convertToViewportRectangle(rect: number[]): number[];
}

/** Left free around the glyphs, points: a line must not run through them. */
const ROOM = 1;

/** Boxes around the figures of one page. They let the pointer through, so that the text under them can be selected; a plain click counts as theirs. */
export class FigureLayer {
  readonly element = document.createElement('div');

  constructor(
    private readonly sheet: HTMLElement,
    private readonly onChosen: (index: number) => void,
  ) {
    this.element.className = 'page__figures';
    // Before the boxes of findings, which may hold a whole paragraph.
    sheet.addEventListener('click', (event) => this.onClick(event), { capture: true });
    sheet.addEventListener('pointermove', (event) => this.onMove(event), { passive: true });
  }

  /** Puts these boxes in place of those before. */
  put(boxes: readonly FigureBox[], page: Shown): void {
    this.element.replaceChildren(...boxes.map((one) => this.elementOf(one, page)));
    if (boxes.length === 0) this.sheet.classList.remove('page--on-figure');
  }

  private elementOf({ box, kind, index, name }: FigureBox, page: Shown): HTMLElement {
    const { x, y, width, height } = areaOf(box, page);
    const element = document.createElement('button');
    element.type = 'button';
    element.className = `figure figure--${kind}`;
    element.dataset['figure'] = String(index);
    element.setAttribute('aria-label', name);
    const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(3)}%`;
    element.style.left = percent(x - ROOM, page.width);
    element.style.top = percent(y - ROOM, page.height);
    element.style.width = percent(width + 2 * ROOM, page.width);
    element.style.height = percent(height + 2 * ROOM, page.height);
    return element;
  }

  private onClick(event: MouseEvent): void {
    // The keyboard presses the box itself.
    const pressed = (event.target as Element).closest<HTMLElement>('.figure');
    const hit = pressed ?? this.under(event);
    if (!hit || (!pressed && document.getSelection()?.isCollapsed === false)) return;
    event.stopPropagation();
    this.onChosen(Number(hit.dataset['figure']));
  }

  private onMove(event: MouseEvent): void {
    this.sheet.classList.toggle('page--on-figure', this.under(event) !== undefined);
  }

  private under({ clientX: x, clientY: y }: MouseEvent): HTMLElement | undefined {
    return ([...this.element.children] as HTMLElement[]).find((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  }
}
