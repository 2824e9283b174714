import type { Answer } from '../../lib/link/answer';
import { onGrants } from '../../lib/link/grants';
import { toPanelSchema } from '../../lib/link/messages';
import { loadPreferences, onPreferences, savePreferences } from '../../lib/link/preferences';
import { chosenSchema, type Shown } from '../../lib/link/viewer-address';
import type { Audit, Corrections } from '../../lib/model/audit';
import type { Mark } from '../../lib/model/finding';
import { fileName } from '../../lib/panel/files';
import type { CropPicture, PanelHost, ShowOutcome, TabState } from '../../lib/panel/host';
import { browser } from '../../lib/platform/browser';
import { Background } from './background';
import { BrowserAccess } from './browser-access';
import { Shelf } from '../../lib/viewer/shelf';
import { FiguresAnywhere } from './figures-anywhere';
import { OwnSource } from './own-source';
import { CropShelf } from './crops';
import { copy, download } from './hand-over';
import { keyOfFile, readBytes, readPasted } from './read-source';
import { sameAudit, tabStateOf, type ActiveTab } from './tab-state';
import { activeTab, pinnedTab } from './which-tab';
import { clearInViewer, showFileInViewer, showInViewer } from './viewer-tab';

/** The panel's host in a browser: follows the active tab of the panel's window, or the tab named in the address (?tab=7). */
export function browserHost(): PanelHost {
  return new BrowserHost();
}

class BrowserHost implements PanelHost {
  private readonly listeners = new Set<(state: TabState) => void>();
  private readonly clearedListeners = new Set<() => void>();
  private readonly figures = new FiguresAnywhere(
    {
      page: () => (this.own ? null : (this.tab?.id ?? null)),
      tab: () => this.tab?.id,
      pdf: () => this.shownPdf(),
      audit: () => this.auditShown(),
    },
    () => this.tellCleared(),
  );
  readonly onFigure = this.figures.onFigure;
  readonly onPainted = this.figures.onPainted;
  readonly paint = this.figures.paint;
  readonly unpaint = this.figures.unpaint;
  readonly paintInViewer = this.figures.openViewer;
  private readonly pinned = pinnedTab();
  private readonly background = new Background(() => this.tab?.id);
  readonly access = new BrowserAccess();
  readonly loadPreferences = loadPreferences;
  readonly savePreferences = savePreferences;
  readonly onPreferences = onPreferences;
  readonly download = download;
  readonly copy = copy;
  private tab: ActiveTab | null = null;
  private last: TabState = { kind: 'nothing' };
  /** A file or text in place of the page. */
  private own: OwnSource | null = null;
  /** Files given to the panel, for the viewer and for pictures of places in them. */
  private readonly shelf = new Shelf();
  private readonly crops = new CropShelf();
  private readonly chosenListeners = new Set<(finding: string) => void>();
  /** Moves with every question for the state; answers to older ones are dropped. */
  private asked = 0;
  private lookedAt = '';
  /** Why the page looked at last let no detector in. */
  private refused: Extract<Answer<never>, { ok: false }> | null = null;

  constructor() {
    const again = (): void => void this.refresh();
    browser.tabs.onActivated.addListener(again);
    onGrants(() => {
      this.lookedAt = '';
      again();
    });
    browser.tabs.onUpdated.addListener((tab, change) => {
      if (tab === this.tab?.id && (change.status || change.title || change.url)) again();
    });
    browser.tabs.onRemoved.addListener((tab) => this.onRemoved(tab));
    browser.runtime.onMessage.addListener((message: unknown) => {
      const figure = this.figures.hear(message);
      if (figure) return figure;
      const chosen = chosenSchema.safeParse(message);
      if (chosen.success && chosen.data.source === this.shownPdf()?.source) {
        for (const listener of this.chosenListeners) listener(chosen.data.finding);
      }
      const told = toPanelSchema.safeParse(message);
      if (!told.success || told.data.tab !== this.tab?.id) return undefined;
      if (told.data.type === 'changed') again();
      else this.tellCleared();
      return undefined;
    });
    again();
  }

  subscribe(listener: (state: TabState) => void): () => void {
    this.listeners.add(listener);
    listener(this.state());
    return () => void this.listeners.delete(listener);
  }

  auditAgain(options: { force?: boolean } = {}): void {
    const source = this.own;
    if (source) void source.run(options.force);
    else void this.background.ask({ type: 'read', force: options.force ?? false });
  }

  cancel(): void {
    const source = this.own;
    if (source) source.cancel();
    else void this.background.ask({ type: 'cancel' });
  }

  correct(corrections: Corrections): void {
    const source = this.own;
    if (source) void source.correct(corrections);
    else void this.background.ask({ type: 'correct', corrections });
  }

  readFile(file: File): void {
    const page = { url: '', title: file.name, origin: 'file' as const };
    this.take(
      new OwnSource(
        page,
        async (signal, onReading) => {
          const bytes = new Uint8Array(await file.arrayBuffer());
          this.shelf.keep(await keyOfFile(bytes), bytes);
          return readBytes(bytes, file.name, signal, onReading);
        },
        () => this.emit(),
      ),
    );
  }

  readText(text: string): void {
    const page = { url: '', title: '', origin: 'text' as const };
    this.take(
      new OwnSource(
        page,
        () => readPasted(text),
        () => this.emit(),
      ),
    );
  }

  backToPage(): void {
    this.own?.end();
    this.own = null;
    this.emit();
    void this.refresh();
  }

  openReport(href: string): void {
    if (this.tab && /^https?:/u.test(href)) void browser.tabs.update(this.tab.id, { url: href });
  }

  async show(marks: readonly Mark[], tag?: string): Promise<ShowOutcome> {
    const shown = marks.some(({ at }) => at.in === 'pdf') ? this.shownPdf() : null;
    if (shown) return showInViewer(shown, marks, { tag, finding: this.findingOf(marks) }, this.tab?.id);
    if (this.own) return 'lost';
    return this.background.show(marks, tag);
  }

  auditFile(href: string | null, together: boolean): void {
    void this.background.ask({ type: 'file', href, together });
  }

  openViewer(): void {
    const shown = this.shownPdf();
    if (shown) void showFileInViewer(shown, this.tab?.id);
  }

  async crop(marks: readonly Mark[]): Promise<CropPicture | null> {
    const shown = this.shownPdf();
    if (!shown || marks.every(({ at }) => at.in !== 'pdf')) return null;
    return this.crops.of(shown.source, marks, async () => {
      const bytes = this.own ? this.shelf.here(shown.source) : null;
      if (bytes) return (await import('./own-pdf')).cropFile(shown.source, bytes, marks);
      return this.background.crop(marks);
    });
  }

  onChosen(listener: (finding: string) => void): () => void {
    this.chosenListeners.add(listener);
    return () => void this.chosenListeners.delete(listener);
  }

  /** The PDF whose audit is shown, as a viewer takes it; null where there is none. */
  private shownPdf(): Shown | null {
    const state = this.state();
    if (state.kind !== 'done') return null;
    const { kind, sha256, uri } = state.audit.source;
    if (this.own) return kind === 'pdf' ? { source: `file:${sha256}`, name: uri, tab: null } : null;
    if (!state.pdf || !this.tab) return null;
    return { source: state.pdf.href, name: fileName(state.pdf.title, state.pdf.href), tab: this.tab.id };
  }

  private auditShown(): Audit | null {
    const state = this.state();
    return state.kind === 'done' ? state.audit : null;
  }

  private findingOf(marks: readonly Mark[]): string | null {
    return this.auditShown()?.findings.find((one) => one.marks === marks)?.id ?? null;
  }

  clearMarks(): void {
    const shown = this.shownPdf();
    if (shown) void clearInViewer(shown.source);
    void this.background.ask({ type: 'clear' });
  }

  onCleared(listener: () => void): () => void {
    this.clearedListeners.add(listener);
    return () => void this.clearedListeners.delete(listener);
  }

  openOptions(): void {
    browser.runtime
      .openOptionsPage()
      .catch((error: unknown) => console.warn('No options page opened.', error));
  }

  private state(): TabState {
    return this.own?.state ?? this.last;
  }

  private tellCleared(): void {
    for (const listener of this.clearedListeners) listener();
  }

  private emit(): void {
    const state = this.state();
    for (const listener of this.listeners) listener(state);
    this.figures.mirror();
  }

  private take(source: OwnSource): void {
    this.own?.end();
    this.own = source;
    void source.run();
  }

  private onRemoved(tab: number): void {
    if (tab !== this.tab?.id) return;
    const page = 'page' in this.last ? this.last.page : null;
    if (page) this.last = { kind: 'gone', page };
    this.emit();
    void this.refresh();
  }

  /** Another tab: what was painted in the last one goes, also where both hold the same page. */
  private leave(): void {
    this.figures.unpaint(false);
    this.tellCleared();
  }

  /** Asks for the state of the active tab and tells it. */
  private async refresh(): Promise<void> {
    const turn = ++this.asked;
    const tab = await activeTab(this.pinned);
    if (turn !== this.asked) return;
    if (!tab) return;
    if (this.tab && this.tab.id !== tab.id) this.leave();
    this.tab = tab;
    this.access.beside(tab.url);
    const answer = await this.background.state();
    if (turn !== this.asked) return;
    if (answer.ok) {
      this.last = sameAudit(this.last, tabStateOf(tab, answer.value));
      if (answer.value.record.frames.length === 0 && this.last.kind === 'not-report') this.lookOnce(tab);
    } else {
      const page = { url: tab.url ?? '', title: tab.title ?? '', origin: 'tab' as const };
      this.last = { kind: 'failed', page, code: answer.code, detail: answer.detail };
    }
    this.emit();
  }

  /** A page opened before the extension was installed has no detector yet. */
  private lookOnce(tab: ActiveTab): void {
    const key = `${tab.id} ${tab.url}`;
    if (tab.status !== 'complete' || !/^https?:/u.test(tab.url ?? '') || !('page' in this.last)) return;
    const { page } = this.last;
    if (key === this.lookedAt) {
      if (this.refused)
        this.last = { kind: 'failed', page, code: this.refused.code, detail: this.refused.detail };
      return;
    }
    this.lookedAt = key;
    this.refused = null;
    // Nothing is said of a page that nobody has looked at yet.
    this.last = { kind: 'reading', page, step: 'recognise' };
    void this.background.look().then((looked) => {
      if (key === this.lookedAt && !looked.ok) this.refused = looked;
      return this.refresh();
    });
  }
}
