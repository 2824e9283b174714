import type { Corrections } from '../../lib/model/audit';
import type { Mark } from '../../lib/model/finding';
import type { FigureMark } from '../../lib/model/painted';
import type { PaintOutcome, PanelHost, Preferences, ShowOutcome, TabState } from '../../lib/panel/host';
import type { SiteAccess } from '../../lib/panel/access';
import type { PanelEngine } from '../../lib/panel/store';

/** A host without a browser: tests and the gallery tell it what the tab holds and read what was asked of it. */
export class FakeHost implements PanelHost {
  calls: [name: string, ...args: unknown[]][] = [];
  outcome: ShowOutcome | Promise<ShowOutcome> = 'shown';
  /** What comes of painting figures; null: all are painted. */
  painted: Promise<PaintOutcome> | PaintOutcome | null = null;
  refuses = false;
  access?: SiteAccess;
  saved: Preferences | null = null;
  private clearing = new Set<() => void>();
  private painting = new Set<(outcome: PaintOutcome | null) => void>();
  private choosing = new Set<(index: number) => void>();
  private listeners = new Set<(state: TabState) => void>();

  constructor(
    private state: TabState,
    private preferences: Partial<Preferences> = {},
  ) {}

  tell(state: TabState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
  subscribe(listener: (state: TabState) => void): () => void {
    this.listeners.add(listener);
    listener(this.state);
    return () => this.listeners.delete(listener);
  }
  auditAgain(options?: { force?: boolean }): void {
    this.calls.push(['auditAgain', options]);
  }
  cancel(): void {
    this.calls.push(['cancel']);
  }
  correct(corrections: Corrections): void {
    this.calls.push(['correct', corrections]);
  }
  readFile(file: File): void {
    this.calls.push(['readFile', file.name]);
  }
  readText(text: string): void {
    this.calls.push(['readText', text]);
  }
  backToPage(): void {
    this.calls.push(['backToPage']);
  }
  auditFile(href: string | null, together: boolean): void {
    this.calls.push(['auditFile', href, together]);
  }
  openReport(href: string): void {
    this.calls.push(['openReport', href]);
  }
  onCleared(listener: () => void): () => void {
    this.clearing.add(listener);
    return () => this.clearing.delete(listener);
  }
  clearedInPage(): void {
    for (const listener of this.clearing) listener();
  }
  async show(marks: readonly Mark[], tag?: string): Promise<ShowOutcome> {
    this.calls.push(['show', marks, tag]);
    return this.outcome;
  }
  async paint(figures: readonly FigureMark[]): Promise<PaintOutcome> {
    this.calls.push(['paint', figures]);
    return this.painted ?? { painted: figures.length, of: figures.length };
  }
  onFigure(listener: (index: number) => void): () => void {
    this.choosing.add(listener);
    return () => this.choosing.delete(listener);
  }
  figureClicked(index: number): void {
    for (const listener of this.choosing) listener(index);
  }
  unpaint(asked: boolean): void {
    this.calls.push(['unpaint', asked]);
  }
  paintInViewer(): void {
    this.calls.push(['paintInViewer']);
  }
  onPainted(listener: (outcome: PaintOutcome | null) => void): () => void {
    this.painting.add(listener);
    return () => this.painting.delete(listener);
  }
  paintedElsewhere(outcome: PaintOutcome | null): void {
    for (const listener of this.painting) listener(outcome);
  }
  clearMarks(): void {
    this.calls.push(['clearMarks']);
  }
  async download(name: string, type: string, text: string): Promise<void> {
    this.calls.push(['download', name, type, text]);
    if (this.refuses) throw new Error('refused');
  }
  async copy(text: string): Promise<void> {
    this.calls.push(['copy', text]);
    if (this.refuses) throw new Error('refused');
  }
  openOptions(): void {
    this.calls.push(['openOptions']);
  }
  async loadPreferences(): Promise<Partial<Preferences>> {
    return this.preferences;
  }
  savePreferences(preferences: Preferences): void {
    this.saved = preferences;
  }
  /** Arguments of the last call of a name, null where there was none. */
  last(name: string): unknown[] | null {
    return this.calls.findLast((call) => call[0] === name)?.slice(1) ?? null;
  }
}

/** An engine whose words are those the samples carry themselves, for both languages. */
export const fakeEngine: PanelEngine = {
  say: (message, lang) => String(message.data[lang] ?? message.code),
  contract: (audit) => ({ schema: 'gouji.audit/1', findings: audit.findings.length }),
  markdown: (audit, lang) => `# ${audit.report?.agency?.value ?? ''} (${lang})\n`,
  text: (audit, lang) => `${audit.findings.length} ${lang}`,
};
