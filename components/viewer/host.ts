import type { Lang, Theme } from '../../lib/panel/host';
import type { Viewer } from '../../lib/viewer/viewer';

/** What the viewer needs of the browser. */
export interface ViewerHost {
  /** Starts with the file that the address names, if any; pages are put into `root`. */
  start(viewer: Viewer, root: HTMLElement): void;
  take(file: File): Promise<void>;
  again(): void;
  /** A finding was chosen in the viewer. */
  chosen(finding: string): void;
  /** A figure of the text was chosen in the viewer; true where a panel shows it. */
  figureChosen(index: number): Promise<boolean>;
  loadPreferences(): Promise<ViewerPreferences>;
  onPreferences(listener: (preferences: ViewerPreferences) => void): () => void;
}

/** Language and theme as set in the panel; absent where the browser's are followed. */
export interface ViewerPreferences {
  lang?: Lang | null | undefined;
  theme?: Theme | undefined;
}
