import { grouped } from '../model/grouped';
import type { PdfLocation } from '../model/location';
import type { FigureKindPainted } from '../model/painted';
import type { FigureBox } from './figure-layer';
import type { WordPlaces } from './word-places';

/** A figure of the text with its place in the PDF. `index` names it among all that are painted. */
export interface ViewerFigure {
  index: number;
  kind: FigureKindPainted;
  at: PdfLocation;
  /** For a screen reader: its words and what came of it. */
  name: string;
}

/** The pages as far as figures are put on them. */
interface FigurePages {
  /** Pages that are near the view. */
  nearPages(): number[];
  /** Puts these boxes on a page, in place of those before; a page that is not drawn takes none. */
  setFigures(page: number, boxes: readonly FigureBox[]): void;
}

/** Paints figures page by page, as pages are drawn: each page's figures are looked for once. */
export class FigurePainting {
  private readonly byPage: Map<number, ViewerFigure[]>;
  private readonly located = new Map<number, Promise<void>>();
  private readonly boxes = new Map<number, FigureBox[]>();
  private missed = 0;
  private ended = false;

  /** `onMissed` is told how many of the figures looked for so far do not stand where they were read. */
  constructor(
    figures: readonly ViewerFigure[],
    private readonly places: Pick<WordPlaces, 'of'>,
    private readonly pages: FigurePages,
    private readonly onMissed: (count: number) => void,
  ) {
    this.byPage = grouped(figures, ({ at }) => at.page);
    for (const page of pages.nearPages()) void this.drawn(page);
  }

  /** A page has been drawn: its figures are put on it. A paragraph that began on the page before may end on it. */
  async drawn(page: number): Promise<void> {
    await this.locate(page - 1);
    await this.locate(page);
    if (!this.ended) this.pages.setFigures(page, this.boxes.get(page) ?? []);
  }

  /** Takes all boxes away. */
  end(): void {
    this.ended = true;
    for (const page of this.pages.nearPages()) this.pages.setFigures(page, []);
  }

  private locate(page: number): Promise<void> {
    const before = this.located.get(page);
    if (before) return before;
    const work = this.look(page);
    this.located.set(page, work);
    return work;
  }

  private async look(page: number): Promise<void> {
    const missed = this.missed;
    for (const figure of this.byPage.get(page) ?? []) {
      if (this.ended) return;
      const { index, kind, name } = figure;
      const place = await this.places.of(figure.at);
      if (!place) this.missed += 1;
      else this.put(place.page, ...place.boxes.map((box) => ({ box, kind, index, name })));
    }
    if (this.missed !== missed && !this.ended) this.onMissed(this.missed);
  }

  private put(page: number, ...more: FigureBox[]): void {
    const own = this.boxes.get(page);
    if (own) own.push(...more);
    else this.boxes.set(page, more);
  }
}
