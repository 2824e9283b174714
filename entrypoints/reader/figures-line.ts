import { FIGURES_LINE, toFigures, type FigureChosen, type FiguresSay } from '../../lib/link/by-hand';
import { hearLine, type Line } from '../../lib/link/page-door';
import { clearFigures, paintFigures, type FiguresTold } from '../../lib/locate/figures';

/**
 * Paints figures of the text as long as the panel that asked for it holds its line: they go when it is closed, turns to another page
 * or asks for a new reading, and when this page is left. `address` is the one the report was read at.
 */
export function paintOnLine(address: () => string, onCleared: () => void): void {
  let current: Line | null = null;
  hearLine(FIGURES_LINE, (line) => {
    current = line;
    const say = (message: FiguresSay | FigureChosen): void => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a line between parts of the extension, not a window
      if (line === current) line.postMessage(message);
    };
    line.onMessage.addListener((message) => {
      if (line === current)
        say(paintHere(message, address(), { onCleared, onChosen: (chosen) => say({ chosen }) }));
    });
    line.onDisconnect.addListener(() => {
      if (line === current) clearFigures(document);
    });
  });
  // A page kept for going back must not come back painted: the panel has turned to another by then.
  addEventListener('pagehide', () => clearFigures(document));
}

/** Paints what of the message belongs to this frame; indexes are those of the message. */
function paintHere(message: unknown, address: string, told: Required<FiguresTold>): FiguresSay {
  const figures = toFigures(message) ?? [];
  const here = withoutHash(address);
  const own = figures.flatMap(({ at }, index) =>
    at.in === 'dom' && withoutHash(at.frame) === here ? [index] : [],
  );
  const painted = paintFigures(
    own.map((index) => figures[index]!),
    document,
    { ...told, onChosen: (index) => told.onChosen(own[index]!) },
  );
  return { own, painted: painted.map((at) => own[at]!) };
}

const withoutHash = (address: string): string => address.split('#', 1)[0]!;
