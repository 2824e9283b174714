import { FIGURES_LINE } from '../../lib/link/by-hand';
import { figureChosenSchema, figuresSaySchema } from '../../lib/link/messages';
import type { FigureMark } from '../../lib/model/painted';
import type { PaintOutcome } from '../../lib/panel/host';
import { browser, type Runtime } from '../../lib/platform/browser';

/** Longest that the frames of a page may take to paint, milliseconds. */
const LONGEST = 6000;

/**
 * Paints figures of the text through a line to the readers in all frames of a tab. The frames keep them painted only while the line
 * holds, so that nothing stays behind when the panel is closed.
 */
export class FigurePainter {
  private line: Runtime.Port | null = null;

  private readonly listeners = new Set<(index: number) => void>();

  /** `onEnded`: the line was ended by the page, which took the figures with it. */
  constructor(private readonly onEnded: () => void) {}

  /** Tells of a painted figure that was clicked, by its index; returns its undo. */
  readonly onFigure = (listener: (index: number) => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  paint(tab: number, figures: readonly FigureMark[]): Promise<PaintOutcome> {
    this.stop();
    const line = browser.tabs.connect(tab, { name: FIGURES_LINE });
    this.line = line;
    const answered = new Set<number>();
    const painted = new Set<number>();
    return new Promise((resolve) => {
      let over = false;
      const end = (): void => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        resolve(answered.size === 0 ? 'silent' : { painted: painted.size, of: figures.length });
      };
      const timer = setTimeout(end, LONGEST);
      line.onMessage.addListener((message: unknown) => {
        const click = figureChosenSchema.safeParse(message);
        if (click.success && this.line === line)
          for (const listener of this.listeners) listener(click.data.chosen);
        const says = figuresSaySchema.safeParse(message);
        if (!says.success) return;
        for (const index of says.data.own) answered.add(index);
        for (const index of says.data.painted) painted.add(index);
        if (answered.size >= figures.length) end();
      });
      line.onDisconnect.addListener(() => {
        const unasked = over && this.line === line;
        if (this.line === line) this.line = null;
        end();
        if (unasked) this.onEnded();
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a line between parts of the extension, not a window
      line.postMessage({ figures });
    });
  }

  stop(): void {
    const { line } = this;
    this.line = null;
    line?.disconnect();
  }
}
