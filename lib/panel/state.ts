import type { Audit, Corrections } from '../model/audit';
import type { CellId, Severity } from '../model/form';
import type { Lang, PaintOutcome, Preferences, ShowOutcome, TabState, Theme } from './host';
import type { Standing } from './told-figures';

export type View = 'findings' | 'tables' | 'outline' | 'coverage';
/** Which findings are listed. */
export type Filter = 'all' | Severity;
/** Groups of the coverage view. */
export type CoverageGroup = 'unclear' | 'not-applicable' | 'passed' | 'notes' | 'claims';
/** What the panel last did for the user, said in a passing line. */
export type Said = 'copied' | 'copy-failed' | 'saved' | 'save-failed' | 'first-only';

/** Everything the panel shows, plain data. */
export interface PanelState {
  tab: TabState;
  view: View;
  filter: Filter;
  /** Ids of open cards. */
  open: readonly string[];
  /** Finding to bring into view; `count` moves with every request. */
  wanted: { finding: string; count: number } | null;
  /** Cell looked at in the tables. */
  cell: CellId | null;
  /** Finding whose cells are lit in the tables. */
  lit: string | null;
  /** Group of the coverage view that is unfolded. */
  coverage: CoverageGroup | null;
  /** What is shown in the page; `busy` until the page answered. */
  showing: { key: string; outcome: ShowOutcome | 'busy' } | null;
  /** Which figures of the text are listed. */
  told: Standing | 'all';
  /** Figure of the text to bring into view; `count` moves with every request. */
  wantedFigure: { index: number; count: number } | null;
  /** The figures of the text are painted in the page; `busy` until it answered. */
  painting: PaintOutcome | 'busy' | null;
  editing: boolean;
  corrections: Corrections;
  lang: Lang;
  theme: Theme;
  said: { what: Said; count: number } | null;
}

export type PanelEvent =
  | { type: 'tab'; tab: TabState }
  | { type: 'fresh' }
  | { type: 'view'; view: View }
  | { type: 'filter'; filter: Filter }
  | { type: 'coverage'; group: CoverageGroup }
  | { type: 'fold'; group: CoverageGroup }
  | { type: 'toggle'; findings: readonly string[] }
  | { type: 'open'; finding: string }
  | { type: 'cell'; cell: CellId | null }
  | { type: 'cells-of'; finding: string; cell: CellId }
  | { type: 'to-cell'; cell: CellId }
  | { type: 'told'; told: Standing | 'all' }
  | { type: 'to-figure'; index: number }
  | { type: 'painting'; outcome: PaintOutcome | 'busy' | null }
  | { type: 'showing'; key: string; outcome: ShowOutcome | 'busy' }
  /** `all`: the figures of the text too. */
  | { type: 'cleared'; all: boolean }
  | { type: 'editing'; on: boolean }
  | { type: 'corrected'; corrections: Corrections }
  | { type: 'preferences'; preferences: Preferences; browserLang: Lang }
  | { type: 'said'; what: Said | null };

/** The panel before anything is known of the tab. */
export function initialState(lang: Lang): PanelState {
  return {
    tab: { kind: 'nothing' },
    ...freshReport(),
    lang,
    theme: 'auto',
    said: null,
  };
}

function freshReport() {
  return {
    view: 'findings' as View,
    filter: 'all' as Filter,
    open: [] as readonly string[],
    wanted: null,
    cell: null,
    lit: null,
    coverage: 'unclear' as CoverageGroup | null,
    showing: null,
    told: 'all' as Standing | 'all',
    wantedFigure: null,
    painting: null,
    editing: false,
    corrections: {} as Corrections,
  };
}

/** The state after an event; returns the same object where nothing changes. */
export function reduce(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'tab':
      return onTab(state, event.tab);
    case 'fresh':
      return { ...state, ...freshReport() };
    case 'view':
      return { ...state, view: event.view, wantedFigure: null };
    case 'filter':
      return onFilter(state, event.filter);
    case 'coverage':
      return { ...state, view: 'coverage', coverage: event.group, wantedFigure: null };
    case 'fold':
      return {
        ...state,
        coverage: state.coverage === event.group ? null : event.group,
        wantedFigure: null,
      };
    case 'toggle':
      return { ...state, open: toggled(state.open, event.findings) };
    case 'open':
      return onOpen(state, event.finding);
    case 'cell':
      return { ...state, cell: event.cell, lit: null };
    case 'cells-of':
      return { ...state, view: 'tables', cell: event.cell, lit: event.finding };
    case 'showing':
      return { ...state, showing: { key: event.key, outcome: event.outcome } };
    case 'to-cell':
      return { ...state, view: 'tables', cell: event.cell, lit: null, wantedFigure: null };
    case 'told':
      return { ...state, told: event.told, wantedFigure: null };
    case 'to-figure':
      return toFigure(state, event.index);
    case 'painting':
      return { ...state, painting: event.outcome };
    case 'cleared':
      return onCleared(state, event.all);
    case 'editing':
      return { ...state, editing: event.on };
    case 'corrected':
      return { ...state, corrections: event.corrections, editing: false };
    case 'preferences':
      return { ...state, lang: event.preferences.lang ?? event.browserLang, theme: event.preferences.theme };
    case 'said':
      return { ...state, said: event.what && { what: event.what, count: (state.said?.count ?? 0) + 1 } };
  }
}

/** All figures are listed again: the one asked for may be of another kind than those shown. */
function toFigure(state: PanelState, index: number): PanelState {
  const count = (state.wantedFigure?.count ?? 0) + 1;
  return { ...state, view: 'coverage', coverage: 'claims', told: 'all', wantedFigure: { index, count } };
}

function onCleared(state: PanelState, all: boolean): PanelState {
  if (!state.showing && !state.lit && !state.cell && !(all && state.painting)) return state;
  return { ...state, showing: null, lit: null, cell: null, painting: all ? null : state.painting };
}

/** A re-reading of the same page keeps what the user looks at as far as it is still there; another page starts afresh. */
function onTab(state: PanelState, tab: TabState): PanelState {
  if (!samePage(state.tab, tab)) return { ...state, ...freshReport(), tab };
  if (tab.kind !== 'done') return { ...state, tab, showing: null, painting: null };
  const ids = new Set(tab.audit.findings.map((finding) => finding.id));
  const before = state.tab.kind === 'done' ? state.tab.audit : null;
  return {
    ...state,
    tab,
    filter: keptFilter(tab.audit, state.filter),
    open: state.open.filter((id) => ids.has(id)),
    lit: state.lit && ids.has(state.lit) ? state.lit : null,
    showing: before === tab.audit ? state.showing : null,
    painting: before === tab.audit ? state.painting : null,
    wantedFigure: before === tab.audit ? state.wantedFigure : null,
  };
}

function samePage(before: TabState, after: TabState): boolean {
  if (before.kind === 'nothing' || after.kind === 'nothing') return before.kind === after.kind;
  return before.page.url === after.page.url && before.page.origin === after.page.origin;
}

function keptFilter(audit: Audit, filter: Filter): Filter {
  return filter === 'all' || audit.findings.some((finding) => finding.severity === filter) ? filter : 'all';
}

/** Choosing the filter that is on takes it off. */
function onFilter(state: PanelState, filter: Filter): PanelState {
  return {
    ...state,
    view: 'findings',
    filter: state.filter === filter && state.view === 'findings' ? 'all' : filter,
  };
}

function onOpen(state: PanelState, id: string): PanelState {
  const finding = state.tab.kind === 'done' && state.tab.audit.findings.find((one) => one.id === id);
  if (!finding) return state;
  const hidden = state.filter !== 'all' && state.filter !== finding.severity;
  return {
    ...state,
    view: 'findings',
    filter: hidden ? 'all' : state.filter,
    open: state.open.includes(id) ? state.open : [...state.open, id],
    wanted: { finding: id, count: (state.wanted?.count ?? 0) + 1 },
  };
}

/** A card with several findings is open as soon as one of them is. */
function toggled(list: readonly string[], ids: readonly string[]): readonly string[] {
  const closed = list.filter((one) => !ids.includes(one));
  return closed.length < list.length ? closed : [...list, ...ids.slice(0, 1)];
}
