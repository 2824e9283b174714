import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { PanelState } from '../../lib/panel/state';
import type { Panel } from '../../lib/panel/store';
import { panelWords } from '../../lib/panel/words';
import type { PanelWords } from '../../lib/words/zh-cn-panel';

/** What every component may need: the panel's actions, its state now and its words. */
interface PanelContext {
  panel: Panel;
  state: PanelState;
  w: PanelWords;
}

const Context = createContext<PanelContext | null>(null);
export const PanelProvider = Context.Provider;

/** The panel around a component; throws outside of one. */
export function usePanel(): PanelContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside of a panel');
  return context;
}

/** Follows a panel's state. */
export function usePanelState(panel: Panel): PanelContext {
  const [state, setState] = useState(panel.get);
  useEffect(() => {
    setState(panel.get());
    return panel.subscribe(setState);
  }, [panel]);
  return { panel, state, w: panelWords(state.lang) };
}

/** Whether the panel is wide enough for two columns. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matches());
  useEffect(() => {
    const query = globalThis.matchMedia?.(WIDE);
    if (!query) return;
    const follow = (): void => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return wide;
}

const WIDE = '(min-width: 960px)';
const matches = (): boolean => globalThis.matchMedia?.(WIDE).matches ?? false;
