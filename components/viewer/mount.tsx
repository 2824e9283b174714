import { render } from 'preact';
import type { Finding, Message } from '../../lib/model/finding';
import type { Lang, Theme } from '../../lib/panel/host';
import { signed } from '../../lib/panel/labels';
import { langOf, panelWords } from '../../lib/panel/words';
import { Viewer, type ViewerSays } from '../../lib/viewer/viewer';
import { enViewer, zhViewer } from '../../lib/viewer/words';
import { ViewerRoot } from './viewer';

/** What the viewer needs of the browser. */
export interface ViewerHost {
  /** Starts with the file that the address names, if any; pages are put into `root`. */
  start(viewer: Viewer, root: HTMLElement): void;
  take(file: File): Promise<void>;
  again(): void;
  /** A finding was chosen in the viewer. */
  chosen(finding: string): void;
  loadPreferences(): Promise<ViewerPreferences>;
  onPreferences(listener: (preferences: ViewerPreferences) => void): () => void;
}

/** Language and theme as set in the panel; absent where the browser's are followed. */
export interface ViewerPreferences {
  lang?: Lang | null | undefined;
  theme?: Theme | undefined;
}

/** Starts a viewer in an element. */
export function mountViewer(
  root: HTMLElement,
  host: ViewerHost,
  say: (message: Message, lang: Lang) => string,
  browserLanguage: string,
): Viewer {
  let lang = langOf(browserLanguage);
  let theme: Theme = 'auto';
  const viewer: Viewer = new Viewer({
    words: () => wordsOf(lang, say),
    onChosen: (finding) => host.chosen(finding),
    print: printed,
  });
  const draw = (): void =>
    render(<ViewerRoot viewer={viewer} host={host} lang={lang} theme={theme} say={say} />, root);
  const prefer = (set: ViewerPreferences): void => {
    lang = set.lang ?? langOf(browserLanguage);
    theme = set.theme ?? 'auto';
    draw();
  };
  host.onPreferences(prefer);
  void host.loadPreferences().then(prefer, draw);
  return viewer;
}

/** Prints the page; over when the browser says so, which some do only after `print` has returned. */
function printed(): Promise<void> {
  return new Promise((done) => {
    globalThis.addEventListener('afterprint', () => done(), { once: true });
    globalThis.print();
  });
}

/** The words that stand on the pages themselves. */
function wordsOf(lang: Lang, say: (message: Message, lang: Lang) => string): ViewerSays {
  const w = lang === 'en' ? enViewer : zhViewer;
  const panel = panelWords(lang);
  return {
    pageName: w.pageName,
    pageFailed: w.pageFailed,
    boxName: (_, finding) => w.box(panel.severity[finding.severity], say(finding.message, lang)),
    tag: ({ difference }: Finding) => (difference ? panel.card.tag(signed(difference)) : null),
  };
}
