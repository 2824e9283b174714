import { figuresStateSchema, figuresToldSchema, type FiguresAsk } from '../../lib/link/viewer-figures';
import type { Shown } from '../../lib/link/viewer-address';
import type { Audit } from '../../lib/model/audit';
import type { FigureMark } from '../../lib/model/painted';
import type { PaintOutcome } from '../../lib/panel/host';
import { paintedTogether, type FiguresInViewer } from '../../lib/panel/painting';
import { browser } from '../../lib/platform/browser';
import { FigurePainter } from './figure-painter';
import { openInViewer } from './viewer-tab';

/** Longest that a viewer may take to answer, milliseconds. Without one the browser says at once that nobody hears. */
const ANSWERS = 3000;

/** What the painter of figures needs to know of the panel it works for. */
interface FiguresAround {
  /** The tab whose page is shown; null for a file or text given to the panel. */
  page(): number | null;
  /** The tab beside which a viewer is opened. */
  tab(): number | undefined;
  /** The PDF whose audit is shown; null where there is none. */
  pdf(): Shown | null;
  audit(): Audit | null;
}

/** Paints figures of the text where they stand: in the page of a tab, in the viewer of a PDF, or some in each. */
export class FiguresAnywhere {
  private readonly painter: FigurePainter;
  private readonly paintedListeners = new Set<(outcome: PaintOutcome | null) => void>();
  private readonly figureListeners = new Set<(index: number) => void>();
  /** What was painted last: the numbers of the figures in the page, what came of them, and how many stand in the PDF. Null once taken away. */
  private painted: { inPage: number[]; page: PaintOutcome | null; inPdf: number } | null = null;
  private mirrored: { source: string; audit: Audit } | null = null;

  constructor(
    private readonly around: FiguresAround,
    onCleared: () => void,
  ) {
    this.painter = new FigurePainter(onCleared);
    this.painter.onFigure((at) => {
      const index = this.painted?.inPage[at];
      if (index !== undefined) this.tellFigure(index);
    });
  }

  readonly onFigure = (listener: (index: number) => void): (() => void) => {
    this.figureListeners.add(listener);
    return () => void this.figureListeners.delete(listener);
  };

  readonly onPainted = (listener: (outcome: PaintOutcome | null) => void): (() => void) => {
    this.paintedListeners.add(listener);
    return () => void this.paintedListeners.delete(listener);
  };

  /** Paints the figures; those in a PDF only where a viewer shows it. */
  readonly paint = async (figures: readonly FigureMark[]): Promise<PaintOutcome> => {
    const inPage = figures.flatMap(({ at }, index) => (at.in === 'dom' ? [index] : []));
    const painted = { inPage, page: null as PaintOutcome | null, inPdf: figures.length - inPage.length };
    this.painted = painted;
    const [page, viewer] = await Promise.all([
      this.paintPage(inPage.map((index) => figures[index]!)),
      painted.inPdf > 0 ? this.ask(true) : null,
    ]);
    painted.page = page;
    return paintedTogether(page, painted.inPdf, viewer);
  };

  private async paintPage(figures: readonly FigureMark[]): Promise<PaintOutcome | null> {
    const tab = this.around.page();
    if (figures.length === 0) return null;
    return tab === null ? 'silent' : this.painter.paint(tab, figures);
  }

  /** Takes the figures of the page away; those in a viewer only when a person asks. */
  readonly unpaint = (asked: boolean): void => {
    this.painter.stop();
    this.painted = null;
    if (asked) void this.ask(false);
  };

  /** Opens the viewer of the PDF with its figures painted. */
  readonly openViewer = (): void => {
    const shown = this.around.pdf();
    if (shown) void openInViewer(shown, null, this.around.tab(), true);
  };

  /** Takes over what a viewer paints that was open before. */
  mirror(): void {
    const audit = this.around.audit();
    const source = this.around.pdf()?.source;
    if (!audit || source === undefined || !onlyInPdf(audit)) return void (this.mirrored = null);
    if (this.mirrored?.source === source && this.mirrored.audit === audit) return;
    this.mirrored = { source, audit };
    void this.ask(null).then((viewer) => {
      if (viewer?.on && this.mirrored?.audit === audit) this.viewerSays(viewer);
    });
  }

  /** Hears what viewers tell; true is the answer to a choice that the list here shows. */
  hear(message: unknown): Promise<boolean> | undefined {
    const told = figuresToldSchema.safeParse(message);
    if (!told.success || told.data.source !== this.around.pdf()?.source) return undefined;
    if (told.data.type === 'figures') return void this.viewerSays(told.data.state);
    this.tellFigure(told.data.figure);
    return Promise.resolve(true);
  }

  /** The viewer has a switch of its own: the one here follows, unless figures of a page hang on it too. */
  private viewerSays(viewer: FiguresInViewer): void {
    const audit = this.around.audit();
    if (!audit) return;
    if (this.painted && this.painted.inPage.length > 0) {
      this.tellPainted(paintedTogether(this.painted.page, this.painted.inPdf, viewer));
    } else if (onlyInPdf(audit)) {
      this.tellPainted(viewer.on ? paintedTogether(null, viewer.of, viewer) : null);
    }
  }

  private tellPainted(outcome: PaintOutcome | null): void {
    for (const listener of this.paintedListeners) listener(outcome);
  }

  private tellFigure(index: number): void {
    for (const listener of this.figureListeners) listener(index);
  }

  /** Asks the viewer of the PDF; null where none shows it. */
  private async ask(on: boolean | null): Promise<FiguresInViewer | null> {
    const source = this.around.pdf()?.source;
    if (source === undefined) return null;
    const message: FiguresAsk = { to: 'viewer', type: 'figures', source, on };
    const late = new Promise((resolve) => setTimeout(resolve, ANSWERS, null));
    const answer = await Promise.race([browser.runtime.sendMessage(message).catch(() => null), late]);
    const says = figuresStateSchema.safeParse(answer);
    return says.success ? says.data : null;
  }
}

const onlyInPdf = ({ claims }: Audit): boolean => claims.every(({ at }) => at.in === 'pdf');
