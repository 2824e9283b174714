import {
  figuresAskSchema,
  type FiguresAsk,
  type FiguresState,
  type FiguresTold,
} from '../../lib/link/viewer-figures';
import { browser } from '../../lib/platform/browser';
import type { Viewer } from '../../lib/viewer/viewer';

/** What panels ask a viewer about the figures it paints, and what they are told. `source`: the file it shows. */
export class FiguresLine {
  private told: FiguresState = { on: false, of: 0, missed: 0 };

  constructor(
    private readonly viewer: Viewer,
    private readonly source: () => string,
  ) {
    viewer.subscribe(() => this.tellChange());
  }

  /** The answer to a panel's question about this viewer's file; undefined for every other message. */
  hear(message: unknown): Promise<FiguresState> | undefined {
    const asked = figuresAskSchema.safeParse(message);
    return asked.success && asked.data.source === this.source() ? this.answer(asked.data) : undefined;
  }

  /** A figure was chosen here; true where a panel shows it in its list. */
  async chosen(figure: number): Promise<boolean> {
    const message: FiguresTold = { to: 'panel', type: 'figure-chosen', source: this.source(), figure };
    const answer: unknown = await browser.runtime.sendMessage(message).catch(() => false);
    return answer === true;
  }

  private async answer({ on }: FiguresAsk): Promise<FiguresState> {
    if (on !== null && on !== this.viewer.state.figures.on) this.viewer.paintFigures(on);
    return this.viewer.state.figures;
  }

  private tellChange(): void {
    const { figures: state } = this.viewer.state;
    const { on, of, missed } = this.told;
    if (state.on === on && state.of === of && state.missed === missed) return;
    this.told = state;
    const message: FiguresTold = { to: 'panel', type: 'figures', source: this.source(), state };
    browser.runtime.sendMessage(message).catch(() => undefined);
  }
}
