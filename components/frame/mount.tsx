import { render } from 'preact';
import type { PanelHost } from '../../lib/panel/host';
import { createPanel, type Panel, type PanelEngine } from '../../lib/panel/store';
import { langOf } from '../../lib/panel/words';
import { PanelRoot } from './panel';

/** Starts a panel in an element; `unmount` takes all of it away again. */
export function mountPanel(
  root: HTMLElement,
  host: PanelHost,
  engine: PanelEngine,
  browserLanguage: string,
): { panel: Panel; unmount: () => void } {
  const panel = createPanel(host, engine, langOf(browserLanguage));
  render(<PanelRoot panel={panel} />, root);
  return {
    panel,
    unmount() {
      render(null, root);
      panel.stop();
    },
  };
}
