import type { Audit, Corrections } from '../model/audit';
import type { Finding, Mark, Message } from '../model/finding';
import type { CellId } from '../model/form';
import type { Location } from '../model/location';
import { correctionsIn } from './facts';
import { findingText } from './finding-text';
import { signed } from './labels';
import { figureMarks, type Standing } from './told-figures';
import { panelWords } from './words';
import type { CropPicture, Lang, PanelHost, Preferences, Theme } from './host';
import {
  initialState,
  reduce,
  type CoverageGroup,
  type Filter,
  type PanelEvent,
  type PanelState,
  type Said,
  type View,
} from './state';

/** What the panel needs of the engine to put an audit into words and files. */
export interface PanelEngine {
  say(message: Message, lang: Lang): string;
  /** The object of the contract. */
  contract(audit: Audit, lang: Lang): unknown;
  markdown(audit: Audit, lang: Lang): string;
  /** The summary as plain text. */
  text(audit: Audit, lang: Lang): string;
}

/** The panel's state with all that can be done to it; no JSX, no browser. */
export type Panel = ReturnType<typeof createPanel>;

/** Starts the panel on a host. `stop` ends its subscription. */
export function createPanel(host: PanelHost, engine: PanelEngine, browserLang: Lang) {
  let state = initialState(browserLang);
  let preferences: Preferences = { lang: null, theme: 'auto' };
  let asked = 0;
  const listeners = new Set<(state: PanelState) => void>();

  /** `byPerson`: wanted so here, in the panel. */
  const send = (event: PanelEvent, byPerson = false): void => {
    const next = reduce(state, event);
    if (next === state) return;
    const unpaints = state.painting !== null && next.painting === null;
    state = next;
    if (unpaints) host.unpaint?.(byPerson);
    for (const listener of listeners) listener(state);
  };
  const prefer = (change: Partial<Preferences>): void => {
    preferences = { ...preferences, ...change };
    send({ type: 'preferences', preferences, browserLang });
    host.savePreferences(preferences);
  };
  const say = (what: Said | null): void => send({ type: 'said', what });
  const audit = (): Audit | null => (state.tab.kind === 'done' ? state.tab.audit : null);
  const copy = (text: string): Promise<void> =>
    host.copy(text).then(
      () => say('copied'),
      () => say('copy-failed'),
    );
  const save = (extension: string, type: string, text: string): Promise<void> =>
    host.download(`${fileStem(audit())}.${extension}`, type, text).then(
      () => say('saved'),
      () => say('save-failed'),
    );
  /** Only the last request's answer counts; a page that does not answer says nothing about the place. */
  const show = async (key: string, marks: readonly Mark[], tag?: string): Promise<void> => {
    const mine = ++asked;
    send({ type: 'showing', key, outcome: 'busy' });
    const outcome = await host.show(marks, tag).catch(() => 'silent' as const);
    if (mine === asked) send({ type: 'showing', key, outcome });
  };

  const take = (loaded: Partial<Preferences>): void => {
    preferences = { ...preferences, ...loaded };
    send({ type: 'preferences', preferences, browserLang });
  };

  const undo = [
    host.onPreferences?.(take),
    host.subscribe((tab) => send({ type: 'tab', tab })),
    host.onCleared?.(() => send({ type: 'cleared', all: true })),
    host.onChosen?.((finding) => send({ type: 'open', finding })),
    host.onPainted?.((outcome) => {
      if (audit() && state.painting !== 'busy') send({ type: 'painting', outcome });
    }),
    host.onFigure?.((index) => {
      const shown = audit();
      const figure = shown && figureMarks(shown).indexes[index];
      if (typeof figure === 'number') send({ type: 'to-figure', index: figure });
    }),
  ];
  void host.loadPreferences().then(take, () => undefined);

  return {
    get: (): PanelState => state,
    subscribe(listener: (state: PanelState) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => undo.forEach((one) => one?.()),
    view: (view: View) => send({ type: 'view', view }),
    filter: (filter: Filter) => send({ type: 'filter', filter }),
    coverage: (group: CoverageGroup) => send({ type: 'coverage', group }),
    /** Folds or unfolds a group of the coverage view. */
    fold: (group: CoverageGroup) => send({ type: 'fold', group }),
    toggle: (findings: readonly string[]) => send({ type: 'toggle', findings }),
    open: (finding: string) => send({ type: 'open', finding }),
    cell: (cell: CellId | null) => send({ type: 'cell', cell }),
    cellsOf: (finding: Finding, cell: CellId) => send({ type: 'cells-of', finding: finding.id, cell }),
    showFinding: (finding: Finding) => show(finding.id, finding.marks, differenceTag(finding, state.lang)),
    showPlace: (key: string, at: Location) => show(key, [{ role: 'place', at }]),
    showMarks: (key: string, marks: readonly Mark[]) => show(key, marks),
    clear(): void {
      asked++;
      const marks = state.showing || state.lit || state.cell;
      if (state.showing) host.clearMarks();
      // What was looked at goes first, then the figures of the text.
      send({ type: 'cleared', all: !marks }, true);
    },
    /** Lists figures of the text that came to this. */
    told: (told: Standing | 'all') => send({ type: 'told', told }),
    toFigure: (index: number) => send({ type: 'to-figure', index }),
    toCell: (cell: CellId) => send({ type: 'to-cell', cell }),
    canPaint: host.paint !== undefined,
    /** Paints all figures of the text in the page, or takes them away. */
    async paint(on: boolean): Promise<void> {
      const shown = audit();
      if (!on || !shown || !host.paint) return send({ type: 'painting', outcome: null }, true);
      send({ type: 'painting', outcome: 'busy' });
      const outcome = await host.paint(figureMarks(shown).marks).catch(() => 'silent' as const);
      if (state.painting === 'busy' && audit() === shown) send({ type: 'painting', outcome });
    },
    /** Opens the viewer with all figures of the text painted in it. */
    paintInViewer: () => host.paintInViewer?.(),
    openViewer: () => host.openViewer?.(),
    edit: (on: boolean) => send({ type: 'editing', on }),
    /** The changes on top of what was corrected before. */
    correct(changes: Corrections): void {
      const report = audit()?.report;
      const before = report ? correctionsIn(report) : {};
      const corrections = { ...before, ...state.corrections, ...changes };
      send({ type: 'corrected', corrections });
      host.correct(corrections);
    },
    takeBackCorrections(): void {
      send({ type: 'corrected', corrections: {} });
      host.correct({});
    },
    auditAgain: (force = false) => host.auditAgain({ force }),
    cancel: () => host.cancel(),
    /** Reads the first of the files given, and says so where there are more. */
    readFiles(files: ArrayLike<File> | null | undefined): void {
      const file = files?.[0];
      if (!file) return;
      send({ type: 'fresh' });
      host.readFile(file);
      if (files.length > 1) say('first-only');
    },
    readText: (text: string) => (send({ type: 'fresh' }), host.readText(text)),
    backToPage: () => (send({ type: 'fresh' }), host.backToPage()),
    openReport: (href: string) => host.openReport(href),
    openOptions: () => host.openOptions(),
    access: host.access,
    auditFile: (href: string | null, together: boolean) => host.auditFile?.(href, together),
    crop: async (finding: Finding): Promise<CropPicture | null> =>
      (await host.crop?.(finding.marks).catch(() => null)) ?? null,
    saveJson(): Promise<void> | void {
      const shown = audit();
      if (shown)
        return save(
          'json',
          'application/json',
          `${JSON.stringify(engine.contract(shown, state.lang), null, 2)}\n`,
        );
    },
    saveMarkdown(): Promise<void> | void {
      const shown = audit();
      if (shown) return save('md', 'text/markdown', engine.markdown(shown, state.lang));
    },
    copySummary(): Promise<void> | void {
      const shown = audit();
      if (shown) return copy(engine.text(shown, state.lang));
    },
    copyFinding: (finding: Finding) =>
      copy(findingText(finding, (message) => engine.say(message, state.lang), panelWords(state.lang))),
    copyText: copy,
    hush: () => say(null),
    lang: (lang: Lang) => prefer({ lang }),
    theme: (theme: Theme) => prefer({ theme }),
    say: (message: Message): string => engine.say(message, state.lang),
  };
}

/** What the page shows at the total: "相差 −11"; undefined where a difference says nothing. */
function differenceTag(finding: Finding, lang: Lang): string | undefined {
  const { difference } = finding;
  return difference ? panelWords(lang).card.tag(signed(difference)) : undefined;
}

/** Name of an export: agency and year where known, without what file systems refuse. */
function fileStem(audit: Audit | null): string {
  const agency = audit?.report?.agency?.value ?? '';
  const year = audit?.report?.year?.value ?? '';
  const stem = `gouji-${agency}${agency && year ? '-' : ''}${year}`
    .replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '')
    .slice(0, 80);
  return stem === 'gouji-' ? 'gouji' : stem;
}
