import { within, type Answer } from '../../lib/link/answer';
import { parseAnswer, shownSchema, toPanelSchema } from '../../lib/link/messages';
import { worstOf } from '../../lib/link/route-marks';
import { viewSchema, type TabView } from '../../lib/link/state-schema';
import type { Corrections } from '../../lib/model/audit';
import type { Mark } from '../../lib/model/finding';
import type { PanelHost, Preferences, ShowOutcome, TabState } from '../../lib/panel/host';
import { browser } from '../../lib/platform/browser';
import { z } from '../../lib/platform/zod';
import { OwnSource } from './own-source';
import { fetchBytes, readBytes, readPasted } from './read-source';
import { pdfIn, tabStateOf, type ActiveTab } from './tab-state';

/** Longest that the background may take to say what it knows, or to show a place; milliseconds. */
const ANSWERS = 12_000;

const PREFERENCES = 'preferences';
const preferencesSchema = z.object({
  lang: z.enum(['zh-CN', 'en']).nullable().optional().catch(undefined),
  theme: z.enum(['auto', 'light', 'dark']).optional().catch(undefined),
});

/** The panel's host in a browser: follows the active tab of the panel's window, or the tab named in the address (?tab=7). */
export function browserHost(): PanelHost {
  return new BrowserHost();
}

class BrowserHost implements PanelHost {
  private readonly listeners = new Set<(state: TabState) => void>();
  private readonly clearedListeners = new Set<() => void>();
  private readonly pinned = pinnedTab();
  private tab: ActiveTab | null = null;
  private last: TabState = { kind: 'nothing' };
  /** A file or text in place of the page. */
  private own: OwnSource | null = null;
  /** The PDF of the tab, by its address. */
  private pdf: OwnSource | null = null;
  /** Moves with every question for the state; answers to older ones are dropped. */
  private asked = 0;
  private lookedAt = '';

  constructor() {
    const again = (): void => void this.refresh();
    browser.tabs.onActivated.addListener(again);
    browser.tabs.onUpdated.addListener((tab, change) => {
      if (tab === this.tab?.id && (change.status || change.title || change.url)) again();
    });
    browser.tabs.onRemoved.addListener((tab) => this.onRemoved(tab));
    browser.runtime.onMessage.addListener((message: unknown) => {
      const told = toPanelSchema.safeParse(message);
      if (!told.success || told.data.tab !== this.tab?.id) return undefined;
      if (told.data.type === 'changed') again();
      else for (const listener of this.clearedListeners) listener();
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
    const source = this.own ?? this.pdf;
    if (source) void source.run(options.force);
    else void this.ask({ type: 'read', force: options.force ?? false });
  }

  cancel(): void {
    const source = this.own ?? this.pdf;
    if (source) source.cancel();
    else void this.ask({ type: 'cancel' });
  }

  correct(corrections: Corrections): void {
    const source = this.own ?? this.pdf;
    if (source) void source.correct(corrections);
    else void this.ask({ type: 'correct', corrections });
  }

  readFile(file: File): void {
    const page = { url: '', title: file.name, origin: 'file' as const };
    this.take(
      new OwnSource(
        page,
        async (signal) => readBytes(new Uint8Array(await file.arrayBuffer()), file.name, signal),
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

  async show(marks: readonly Mark[]): Promise<ShowOutcome> {
    if (this.own ?? this.pdf) return 'lost';
    const question = this.ask({ type: 'show', marks, ...this.tagOf(marks) }).then((shown) =>
      parseAnswer(shownSchema, shown),
    );
    const answer = await within(question, ANSWERS, 'show');
    return answer.ok ? worstOf(answer.value) : 'silent';
  }

  /** The difference of the finding whose places are shown, to be set beside the total. */
  private tagOf(marks: readonly Mark[]): { tag?: string } {
    const state = this.state();
    const total = marks.find(({ role }) => role === 'total');
    if (state.kind !== 'done' || !total) return {};
    const finding = state.audit.findings.find((one) => one.marks === marks || one.marks.includes(total));
    const difference = finding?.difference;
    if (typeof difference !== 'number' || difference === 0) return {};
    return { tag: difference > 0 ? `+${difference}` : `\u2212${-difference}` };
  }

  clearMarks(): void {
    void this.ask({ type: 'clear' });
  }

  onCleared(listener: () => void): () => void {
    this.clearedListeners.add(listener);
    return () => void this.clearedListeners.delete(listener);
  }

  async download(name: string, type: string, text: string): Promise<void> {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  copy(text: string): Promise<void> {
    return navigator.clipboard.writeText(text);
  }

  openOptions(): void {
    browser.runtime
      .openOptionsPage()
      .catch((error: unknown) => console.warn('No options page opened.', error));
  }

  async loadPreferences(): Promise<Partial<Preferences>> {
    const kept = (await browser.storage.local.get(PREFERENCES))[PREFERENCES];
    const parsed = preferencesSchema.safeParse(kept ?? {});
    return parsed.success ? parsed.data : {};
  }

  savePreferences(preferences: Preferences): void {
    void browser.storage.local.set({ [PREFERENCES]: preferences });
  }

  private state(): TabState {
    return (this.own ?? this.pdf)?.state ?? this.last;
  }

  private emit(): void {
    const state = this.state();
    for (const listener of this.listeners) listener(state);
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

  /** Asks for the state of the active tab and tells it. */
  private async refresh(): Promise<void> {
    const turn = ++this.asked;
    const tab = await this.activeTab();
    if (turn !== this.asked) return;
    if (!tab) return;
    this.tab = tab;
    const answer = await this.askState();
    if (turn !== this.asked) return;
    if (answer.ok) {
      this.followPdf(pdfIn(tab, answer.value));
      this.last = tabStateOf(tab, answer.value);
      if (answer.value.record.frames.length === 0) this.lookOnce(tab);
    } else {
      const page = { url: tab.url ?? '', title: tab.title ?? '', origin: 'tab' as const };
      this.last = { kind: 'failed', page, code: answer.code, detail: answer.detail };
    }
    this.emit();
  }

  /** A background that is just being ended may lose a question; it is asked once more. */
  private async askState(): Promise<Answer<TabView>> {
    const question = async () => parseAnswer(viewSchema, await this.ask({ type: 'state' }));
    const first = await within(question(), ANSWERS, 'state');
    return first.ok || first.code !== 'time-out' ? first : within(question(), ANSWERS, 'state');
  }

  private async activeTab(): Promise<ActiveTab | null> {
    try {
      const tab =
        this.pinned === null
          ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
          : await browser.tabs.get(this.pinned);
      return tab?.id === undefined
        ? null
        : { id: tab.id, url: tab.url, title: tab.title, status: tab.status };
    } catch {
      return null;
    }
  }

  /** A page opened before the extension was installed has no detector yet. */
  private lookOnce(tab: ActiveTab): void {
    const key = `${tab.id} ${tab.url}`;
    if (tab.status !== 'complete' || !/^https?:/u.test(tab.url ?? '') || key === this.lookedAt) return;
    this.lookedAt = key;
    void this.ask({ type: 'look' });
  }

  /** Reads the PDF a tab shows: the browser's viewer lets no script in, so the panel fetches it. */
  private followPdf(url: string | null): void {
    if (url === (this.pdf?.page.url ?? null)) return;
    this.pdf?.end();
    this.pdf = null;
    if (url === null) return;
    const page = { url, title: this.tab?.title ?? '', origin: 'tab' as const };
    const read = async (signal: AbortSignal) => readBytes(await fetchBytes(url, signal), url, signal);
    this.pdf = new OwnSource(page, read, () => this.emit());
    void this.pdf.run();
  }

  /** Sends a question about the active tab to the background; the answer as it came. */
  private async ask(message: Record<string, unknown>): Promise<unknown> {
    if (!this.tab) return { ok: false, code: 'page-not-ready', detail: '' };
    try {
      return await browser.runtime.sendMessage({ to: 'background', tab: this.tab.id, ...message });
    } catch (error) {
      return { ok: false, code: 'unexpected', detail: String(error).slice(0, 500) };
    }
  }
}

function pinnedTab(): number | null {
  const told = new URLSearchParams(location.search).get('tab');
  return told !== null && /^\d{1,12}$/u.test(told) ? Number(told) : null;
}
