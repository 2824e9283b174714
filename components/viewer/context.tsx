import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Message } from '../../lib/model/finding';
import type { Lang } from '../../lib/panel/host';
import type { Viewer } from '../../lib/viewer/viewer';
import type { ViewerState } from '../../lib/viewer/viewer-state';
import type { PanelWords } from '../../lib/words/zh-cn-panel';
import type { ViewerWords } from '../../lib/words/zh-cn-viewer';

/** What every part of the viewer may need. */
export interface ViewerContext {
  viewer: Viewer;
  state: ViewerState;
  w: ViewerWords;
  /** Words shared with the panel. */
  panel: PanelWords;
  lang: Lang;
  say(message: Message): string;
  /** Opens the first PDF of the files given to the viewer. */
  take(files: ArrayLike<File> | null | undefined): void;
  /** Ends the search; the pages have the focus again. */
  closeFind(): void;
  again(): void;
}

const Context = createContext<ViewerContext | null>(null);
export const ViewerProvider = Context.Provider;

/** The viewer around a component; throws outside of one. */
export function useViewer(): ViewerContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside of a viewer');
  return context;
}
