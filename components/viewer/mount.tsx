import { render } from 'preact';
import type { Audit } from '../../lib/model/audit';
import type { Finding, Message } from '../../lib/model/finding';
import type { Lang, Theme } from '../../lib/panel/host';
import { signed } from '../../lib/panel/labels';
import { figureMarks, toldFigures } from '../../lib/panel/told-figures';
import { langOf, panelWords } from '../../lib/panel/words';
import type { ViewerFigure } from '../../lib/viewer/figure-painting';
import { Viewer } from '../../lib/viewer/viewer';
import type { ViewerSays } from '../../lib/viewer/viewer-state';
import { enViewer, zhViewer } from '../../lib/viewer/words';
import type { ViewerHost, ViewerPreferences } from './host';
import { ViewerRoot } from './viewer';

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
    onFigure: (index) => host.figureChosen(index),
    figuresOf: (audit) => figuresOf(audit, lang),
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

/** The figures of the text that stand in the PDF, with what is said of each. */
function figuresOf(audit: Audit, lang: Lang): ViewerFigure[] {
  const { told } = panelWords(lang);
  const { marks, indexes } = figureMarks(audit);
  const figures = new Map(toldFigures(audit).map((figure) => [figure.index, figure]));
  return marks.flatMap(({ kind, at }, index): ViewerFigure[] => {
    const { words, standing } = figures.get(indexes[index]!)!;
    if (at.in !== 'pdf') return [];
    return [{ index, kind, at, name: told.box(words.lead + words.figure, told.spoken[standing]) }];
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
