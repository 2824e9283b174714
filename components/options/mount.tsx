import { render } from 'preact';
import type { Lang } from '../../lib/panel/host';
import type { OptionsHost } from '../../lib/panel/options';
import { Options } from './options';

/** Starts the options page in an element; the function returned takes it away again. */
export function mountOptions(root: HTMLElement, host: OptionsHost, browserLang: Lang): () => void {
  render(<Options host={host} browserLang={browserLang} />, root);
  return () => render(null, root);
}
