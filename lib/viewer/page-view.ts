import { TextLayer, type PDFDocumentProxy, type PDFPageProxy } from '../platform/pdfjs';
import type { PageBox } from './boxes';
import { areaOf } from './crop';
import { FigureLayer, type FigureBox } from './figure-layer';

/** CSS pixels of a point at 100 %. */
export const PIXELS = 96 / 72;
/** Most pixels of one canvas: larger ones are refused by browsers, or take too much memory. */
const MOST_PIXELS = 16_000_000;

/** Stands for a page that is not drawn: nothing is put on it. */
const NOWHERE = { width: 1, height: 1, convertToViewportRectangle: (rect: number[]) => rect };

/** Size of a page as shown, in points. */
export interface PageSize {
  width: number;
  height: number;
}

/** What a page view tells and asks. */
export interface PageAround {
  document: PDFDocumentProxy;
  scale(): number;
  /** Name of a box for a screen reader. */
  nameOf(box: PageBox): string;
  failedWords(): string;
  onChosen(finding: string): void;
  /** A figure of the text was chosen, by its number among those painted. */
  onFigure(index: number): void;
  /** The text of a page stands in the document; `runs` are its elements in pdf.js's order. */
  onText(page: number, runs: readonly HTMLElement[]): void;
  /** The true size of a page, once it is known. */
  onSize(page: number): void;
}

/** One page: an empty sheet of the right size, drawn with its text while it is near the view. */
export class PageView {
  readonly element = document.createElement('section');
  /** Elements of the text's runs while it is drawn. */
  runs: readonly HTMLElement[] = [];
  private readonly boxLayer = document.createElement('div');
  private readonly figures: FigureLayer;
  private boxes: readonly PageBox[] = [];
  private page: PDFPageProxy | null = null;
  /** Moves with every drawing that begins or is given up. */
  private turn = 0;
  private cancel: () => void = () => undefined;
  private drawnScale = 0;

  constructor(
    readonly number: number,
    name: string,
    private size: PageSize,
    private readonly around: PageAround,
  ) {
    this.element.className = 'page';
    this.element.dataset['page'] = String(number);
    this.element.setAttribute('aria-label', name);
    this.boxLayer.className = 'page__boxes';
    this.figures = new FigureLayer(this.element, (index) => this.around.onFigure(index));
    this.element.append(this.figures.element, this.boxLayer);
    this.layOut();
  }

  /** Sets the size of the sheet for the scale of now. */
  layOut(): void {
    const scale = this.around.scale() * PIXELS;
    const { style } = this.element;
    style.setProperty('--total-scale-factor', String(scale));
    style.width = `${Math.round(this.size.width * scale)}px`;
    style.height = `${Math.round(this.size.height * scale)}px`;
  }

  /** Draws the page, or draws it anew where the scale has changed. */
  async draw(): Promise<void> {
    if (this.drawnScale === this.around.scale()) return;
    const turn = ++this.turn;
    this.cancel();
    this.drawnScale = this.around.scale();
    try {
      this.page ??= await this.around.document.getPage(this.number);
      if (turn !== this.turn) return;
      this.learnSize(this.page);
      await this.paint(this.page, turn);
    } catch (error) {
      if (turn !== this.turn || isCancelled(error)) return;
      this.drawnScale = 0;
      this.element.querySelector('.page__failed')?.remove();
      const failed = document.createElement('p');
      failed.className = 'page__failed';
      failed.textContent = this.around.failedWords();
      this.element.append(failed);
    }
  }

  /** Lets the picture and the text go; the empty sheet stays. */
  release(): void {
    this.turn++;
    this.cancel();
    this.drawnScale = 0;
    this.runs = [];
    for (const part of this.element.querySelectorAll('canvas, .page__text, .page__failed')) {
      if (part instanceof HTMLCanvasElement) part.width = 0;
      part.remove();
    }
    this.page?.cleanup();
    this.page = null;
    this.setFigures([]);
  }

  /** Puts boxes around figures of the text of this page; a page that is not drawn takes none. */
  setFigures(boxes: readonly FigureBox[]): void {
    const viewport = this.page?.getViewport({ scale: 1 });
    this.figures.put(viewport ? boxes : [], viewport ?? NOWHERE);
  }

  /** Puts the boxes of this page over it. */
  async setBoxes(boxes: readonly PageBox[]): Promise<void> {
    this.boxes = boxes;
    if (boxes.length === 0) return this.boxLayer.replaceChildren();
    const page = this.page ?? (await this.around.document.getPage(this.number));
    if (this.boxes !== boxes) return;
    this.learnSize(page);
    const viewport = page.getViewport({ scale: 1 });
    this.boxLayer.replaceChildren(...boxes.map((one) => this.boxElement(one, viewport)));
  }

  /** The element of a box that is shown, the strongest first. */
  shownBox(): HTMLElement | null {
    const of = (role: string) => this.boxLayer.querySelector<HTMLElement>(`.box--selected${role}`);
    return of('.box--total') ?? of('.box--place') ?? of('');
  }

  private boxElement(one: PageBox, viewport: ReturnType<PDFPageProxy['getViewport']>): HTMLElement {
    const area = areaOf(one.box, viewport);
    const { finding } = one;
    const element = document.createElement(finding && one.role !== 'term' ? 'button' : 'div');
    element.className = [
      'box',
      `box--${one.role}`,
      one.selected ? 'box--selected' : '',
      `box--${one.severity ?? 'none'}`,
    ].join(' ');
    const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(3)}%`;
    element.style.left = percent(area.x, viewport.width);
    element.style.top = percent(area.y, viewport.height);
    element.style.width = percent(area.width, viewport.width);
    element.style.height = percent(area.height, viewport.height);
    if (element instanceof HTMLButtonElement && finding) {
      element.type = 'button';
      element.dataset['finding'] = finding;
      element.title = this.around.nameOf(one);
      element.setAttribute('aria-label', this.around.nameOf(one));
      element.setAttribute('aria-pressed', String(one.selected));
      element.addEventListener('click', () => this.around.onChosen(finding));
    }
    // Drawn by the style sheet: the name of the box tells the difference in a sentence.
    if (one.tag !== null) element.dataset['tag'] = one.tag;
    return element;
  }

  private learnSize(page: PDFPageProxy): void {
    const { width, height } = page.getViewport({ scale: 1 });
    if (width === this.size.width && height === this.size.height) return;
    this.size = { width, height };
    this.layOut();
    this.around.onSize(this.number);
  }

  private async paint(page: PDFPageProxy, turn: number): Promise<void> {
    const viewport = page.getViewport({ scale: this.around.scale() * PIXELS });
    const wanted = globalThis.devicePixelRatio || 1;
    const most = Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height));
    const sharp = Math.min(wanted, most);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    canvas.setAttribute('aria-hidden', 'true');
    const transform = sharp === 1 ? undefined : [sharp, 0, 0, sharp, 0, 0];
    const task = page.render({ canvas, viewport, transform });
    const text = document.createElement('div');
    text.className = 'page__text';
    const layer = new TextLayer({
      textContentSource: page.streamTextContent({ includeMarkedContent: false }),
      container: text,
      viewport,
    });
    this.cancel = () => {
      task.cancel();
      layer.cancel();
    };
    await Promise.all([task.promise, layer.render()]);
    if (turn !== this.turn) return;
    for (const old of this.element.querySelectorAll('canvas, .page__text, .page__failed')) old.remove();
    this.element.prepend(canvas, text);
    this.runs = layer.textDivs;
    this.around.onText(this.number, this.runs);
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && /Cancel|Abort/u.test(error.name);
}
