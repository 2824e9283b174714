import type { PageBox } from './boxes';
import type { FigureBox } from './figure-layer';
import { PageView, PIXELS, type PageAround, type PageSize } from './page-view';

/** Pages are drawn this far above and below the view, as parts of its height, and let go beyond. */
const NEAR = '120% 0px';
/** Left between pages and at the sides, CSS pixels. */
const GAP = 16;
/** Steps of zooming, and their bounds; 1 is 100 %. */
const STEPS = [0.25, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
const MOST = STEPS.at(-1)!;

/** A place of the view in parts of a page. */
interface Held {
  page: PageView;
  down: number;
  across: number;
}

/** What the stack asks and tells. */
interface StackAround extends Omit<PageAround, 'scale' | 'onSize'> {
  pageName(page: number): string;
  /** The page in view, or the scale, has changed. */
  onView(page: number, scale: number): void;
}

/** All pages of a PDF under each other in a scrolling element. Only those near the view are drawn. */
export class PageStack {
  private readonly pages: PageView[];
  private readonly observer: IntersectionObserver;
  private readonly near = new Set<PageView>();
  private fits = true;
  private factor = 1;
  private current = 1;
  private readonly resize: ResizeObserver;
  private readonly onScroll = (): void => this.look();

  constructor(
    private readonly root: HTMLElement,
    count: number,
    private readonly first: PageSize,
    private readonly around: StackAround,
  ) {
    this.factor = this.fitting();
    const pageAround: PageAround = {
      document: around.document,
      scale: () => this.factor,
      nameOf: around.nameOf,
      failedWords: around.failedWords,
      onChosen: around.onChosen,
      onFigure: around.onFigure,
      onText: around.onText,
      onSize: () => undefined,
    };
    this.pages = Array.from(
      { length: count },
      (_, index) => new PageView(index + 1, around.pageName(index + 1), first, pageAround),
    );
    root.replaceChildren(...this.pages.map(({ element }) => element));
    this.observer = new IntersectionObserver((entries) => this.onNear(entries), { root, rootMargin: NEAR });
    for (const { element } of this.pages) this.observer.observe(element);
    root.addEventListener('scroll', this.onScroll, { passive: true });
    this.resize = new ResizeObserver(() => this.fits && this.setScale('fit'));
    this.resize.observe(root);
    this.look();
  }

  get scale(): number {
    return this.factor;
  }

  /** Ends drawing and takes all pages away. */
  end(): void {
    this.observer.disconnect();
    this.resize.disconnect();
    this.root.removeEventListener('scroll', this.onScroll);
    for (const page of this.pages) page.release();
    this.root.replaceChildren();
  }

  /** A scale (1 is 100 %), the next larger or smaller step, or as wide as the view. What is at the top, and in the middle from side to side, stays there. */
  setScale(to: number | 'fit' | 'in' | 'out'): void {
    this.fits = to === 'fit';
    const factor = to === 'fit' ? this.fitting() : typeof to === 'number' ? to : this.step(to);
    if (Math.abs(factor - this.factor) < 0.001) return;
    const held = this.held();
    this.factor = Math.min(MOST, factor);
    for (const page of this.pages) page.layOut();
    this.restore(held);
    for (const page of this.near) void page.draw();
    this.around.onView(this.current, this.factor);
  }

  /** Brings the top of a page into view. */
  goTo(page: number): void {
    const view = this.pages[page - 1];
    if (view) this.root.scrollTop = view.element.offsetTop - GAP / 2;
  }

  /** Puts boxes over the pages. */
  async setBoxes(boxes: readonly PageBox[]): Promise<void> {
    const byPage = Map.groupBy(boxes, ({ page }) => page);
    await Promise.all(this.pages.map((page) => page.setBoxes(byPage.get(page.number) ?? [])));
  }

  /** Numbers of the pages near the view. */
  nearPages(): number[] {
    return [...this.near].map(({ number }) => number);
  }

  /** Puts boxes around figures of the text of a page. */
  setFigures(page: number, boxes: readonly FigureBox[]): void {
    this.pages[page - 1]?.setFigures(boxes);
  }

  /** Brings the selected box of a page into the middle of the view. */
  goToBox(page: number): void {
    const box = this.pages[page - 1]?.shownBox();
    if (!box) return this.goTo(page);
    this.centre(box.getBoundingClientRect());
  }

  /** Elements of the text's runs on a page; empty while it is not drawn. */
  runsOf(page: number): readonly HTMLElement[] {
    return this.pages[page - 1]?.runs ?? [];
  }

  /** Brings a rectangle of the window into the middle of the view. */
  centre(rect: DOMRect): void {
    const view = this.root.getBoundingClientRect();
    this.root.scrollTop += rect.top + rect.height / 2 - (view.top + view.height / 2);
    if (rect.left < view.left || rect.right > view.right)
      this.root.scrollLeft += rect.left + rect.width / 2 - (view.left + view.width / 2);
  }

  private onNear(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const page = this.pages[Number((target as HTMLElement).dataset['page']) - 1];
      if (!page) continue;
      if (isIntersecting) {
        this.near.add(page);
        void page.draw();
      } else if (this.near.delete(page)) page.release();
    }
  }

  private look(): void {
    const middle = this.root.scrollTop + this.root.clientHeight / 3;
    const at = this.pages.findLast(({ element }) => element.offsetTop <= middle)?.number ?? 1;
    if (at === this.current) return;
    this.current = at;
    this.around.onView(at, this.factor);
  }

  private fitting(): number {
    return Math.max(STEPS[0]!, Math.min(2, (this.root.clientWidth - 2 * GAP) / (this.first.width * PIXELS)));
  }

  private step(to: 'in' | 'out'): number {
    const near = 0.005;
    if (to === 'in') return STEPS.find((step) => step > this.factor + near) ?? MOST;
    return STEPS.findLast((step) => step < this.factor - near) ?? STEPS[0]!;
  }

  /** The page in view, how far down it the view begins, and how far across it the view's middle stands. */
  private held(): Held {
    const page = this.pages[this.current - 1]!;
    const { offsetTop, offsetHeight, offsetLeft, offsetWidth } = page.element;
    const { scrollTop, scrollLeft, clientWidth } = this.root;
    return {
      page,
      down: (scrollTop - offsetTop) / Math.max(1, offsetHeight),
      across: (scrollLeft + clientWidth / 2 - offsetLeft) / Math.max(1, offsetWidth),
    };
  }

  private restore({ page: { element }, down, across }: Held): void {
    this.root.scrollTop = element.offsetTop + down * element.offsetHeight;
    this.root.scrollLeft = element.offsetLeft + across * element.offsetWidth - this.root.clientWidth / 2;
  }
}
