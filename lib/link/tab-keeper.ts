import type { Audit, Corrections } from '../model/audit';
import type { ReportDocument } from '../model/document';
import type { Finding, Mark } from '../model/finding';
import { failure, type Answer } from './answer';
import { badgeOf, type Badge } from './badge';
import type { FrameSays } from './by-hand';
import type { ToPanel } from './messages';
import { readTab, type Readers, type TabReading, type WithFile } from './read-tab';
import { betterOf, routeMarks, type Outcome } from './route-marks';
import type { SessionStore } from './session-store';
import { MOST_EARLY, type TabView } from './state-schema';
import { isLikelyFile } from './tab-files';
import * as tabs from './tab-record';
import type { TabRecord } from './tab-record';

/** What the keeper needs of the browser and the engine. */
interface Surroundings extends Readers {
  store: SessionStore;
  now(): number;
  /** Whether the words of a title or an address speak of such a report. */
  speaksOfReport(words: string): boolean;
  /** Gives up the reading of a PDF, where one is under way. */
  endPdf(tab: number): void;
  audit(document: ReportDocument, options: { corrections: Corrections; force: boolean }): Audit;
  showIn(tab: number, frame: number, marks: Mark[], tag: string | undefined): Promise<Answer<Outcome[]>>;
  clearIn(tab: number, frame: number): Promise<void>;
  /** Whether a PDF stands at an address that does not say so. */
  isPdfAt(url: string): Promise<boolean>;
  /** Asks the detectors of a tab to look again. */
  lookAgain(tab: number): Promise<void>;
  setBadge(tab: number, badge: Badge): Promise<void>;
  tell(message: ToPanel): void;
}

/** A script of ours has spoken so long after its page was loaded, milliseconds. */
const SPEAKS = 700;

/** Most audits kept in memory beside session storage. */
const MOST_IN_MEMORY = 3;

/**
 * Keeps what is known of each tab and moves it on. All of it lives in session storage: the background may end between any two
 * events. Events of one tab are worked off one after the other; a reading runs beside them and is dropped when the tab moved on.
 */
export class TabKeeper {
  private readonly turns = new Map<number, Promise<unknown>>();
  /** Readings under way in this life of the background. */
  private readonly underWay = new Map<number, number>();
  private readonly audits = new Map<number, Audit>();
  /** What was found in the pages of a PDF that were read first, by the reading it belongs to. */
  private readonly early = new Map<number, { reading: number; findings: Finding[] }>();
  /** What the PDF being read will be put together with, by the reading it belongs to. */
  private readonly withFile = new Map<number, { reading: number; put: WithFile }>();

  constructor(private readonly around: Surroundings) {}

  /** A frame says what it holds. */
  async frameSpoke(tab: number, frame: number, says: FrameSays): Promise<void> {
    const { to: _, type: __, ...rest } = says;
    const record = { ...rest, id: frame, heard: this.around.now() };
    const wanted = await this.change(tab, (before) => {
      const after = tabs.heard(before, record);
      return {
        after,
        result: tabs.asksToBeRead(after, record, isLikelyFile(after, this.around.speaksOfReport)),
      };
    });
    if (wanted) await this.read(tab, false);
  }

  /** The tab begins to load; `url` is undefined where the browser does not tell. */
  loads(tab: number, url: string | undefined): Promise<void> {
    return this.change(tab, (before) => ({
      after: tabs.loads(before, url, this.around.now()),
      result: undefined,
    }));
  }

  /** The tab came to rest: the address may have changed without a new document. */
  async settled(tab: number): Promise<void> {
    await this.around.lookAgain(tab);
  }

  /**
   * The tab has loaded in a browser whose viewer of PDFs lets no script in to tell of one: its address does, or what the site says of it where
   * nothing else has spoken for a while. A frame that did speak counts more.
   */
  async looksSilent(tab: number, url: string, title: string, named: boolean): Promise<void> {
    const silent = async (): Promise<boolean> => {
      const record = await this.inTurn(tab, () => this.around.store.record(tab));
      const elsewhere = record.url !== '' && tabs.withoutHash(record.url) !== tabs.withoutHash(url);
      return record.frames.length === 0 && !elsewhere;
    };
    if (!named) {
      await new Promise((resolve) => setTimeout(resolve, SPEAKS));
      if (!(await silent()) || !(await this.around.isPdfAt(url))) return;
    }
    if (!(await silent())) return;
    const told = { page: url.slice(0, 64), url, title, contentType: '', links: [], size: 0 };
    const says: FrameSays = { to: 'background', type: 'frame', ...told, verdict: 'pdf', reason: 'pdf' };
    await this.frameSpoke(tab, 0, says);
  }

  async closed(tab: number): Promise<void> {
    this.audits.delete(tab);
    this.early.delete(tab);
    this.withFile.delete(tab);
    this.around.endPdf(tab);
    await this.inTurn(tab, () => this.around.store.forget(tab, true));
    this.turns.delete(tab);
  }

  /** Reads a tab and audits it. */
  async read(tab: number, force: boolean): Promise<void> {
    const begun = await this.change(tab, (before) => {
      const after = tabs.begins(before, force, this.around.now());
      return { after, result: after };
    });
    this.underWay.set(tab, begun.reading);
    const { reading } = begun;
    const answer = await readTab(begun, this.around, (put) => this.withFile.set(tab, { reading, put })).catch(
      (error: unknown) => failure('unexpected', error),
    );
    await this.inTurn(tab, () => this.finish(tab, begun.reading, answer));
    if (this.underWay.get(tab) === begun.reading) this.underWay.delete(tab);
    const record = await this.around.store.record(tab);
    if (record.reading === begun.reading && record.phase === 'done' && tabs.hasLateParts(record))
      await this.read(tab, false);
  }

  async cancel(tab: number): Promise<void> {
    this.underWay.delete(tab);
    this.around.endPdf(tab);
    await this.change(tab, (before) => ({ after: tabs.cancelled(before), result: undefined }));
  }

  /** Audits a PDF of the page alone or together with it; without an address, the page again. */
  async choose(tab: number, focus: tabs.Focus | null): Promise<void> {
    this.around.endPdf(tab);
    await this.change(tab, (before) => ({
      after: { ...before, focus, corrections: {}, forced: focus ? before.forced : false },
      result: undefined,
    }));
    await this.read(tab, focus?.together ?? false);
  }

  /** The reader of PDFs is so far. */
  progressed(tab: number, reading: number, page: number, of: number): Promise<void> {
    return this.change(tab, (before) => {
      const current = before.phase === 'reading' && before.reading === reading;
      return { after: current ? { ...before, progress: { page, of } } : before, result: undefined };
    });
  }

  /** The reader of PDFs has read some pages: they are audited as the whole file will be, with the page it belongs to. */
  soFar(tab: number, reading: number, pages: ReportDocument): Promise<void> {
    return this.inTurn(tab, async () => {
      const record = await this.around.store.record(tab);
      const own = this.withFile.get(tab);
      if (record.phase !== 'reading' || record.reading !== reading || own?.reading !== reading) return;
      const both = own.put(pages);
      if (!both.ok) return;
      const { corrections, forced } = record;
      const { isReport, findings } = this.around.audit(both.value.document, { corrections, force: forced });
      if (!isReport || findings.length === 0) return;
      this.early.set(tab, { reading, findings: findings.slice(0, MOST_EARLY) });
      this.around.tell({ to: 'panel', type: 'changed', tab });
    });
  }

  /** Audits a document that a page of ours read itself, as what its tab holds. */
  async adopt(
    tab: number,
    page: { url: string; title: string },
    pdf: string,
    document: ReportDocument,
  ): Promise<void> {
    await this.inTurn(tab, async () => {
      const before = await this.around.store.record(tab);
      const begun = tabs.begins(tabs.left(before, page.url, page.title), false, this.around.now());
      await this.accept(begun, { frames: [], pdf, joined: false, unread: null, document });
    });
  }

  /** Audits again with a person's corrections; reads again where the document is not kept any more. */
  async correct(tab: number, corrections: Corrections): Promise<void> {
    const audited = await this.inTurn(tab, async () => {
      const record = { ...(await this.around.store.record(tab)), corrections };
      await this.around.store.keepRecord(record);
      const document = await this.around.store.document(tab);
      if (document) await this.judge(record, document);
      return document !== null;
    });
    if (!audited) await this.read(tab, false);
  }

  /** The page is not what was read any more. */
  async changed(tab: number): Promise<void> {
    const reread = await this.change(tab, (before) => {
      const { record, reread: again } = tabs.pageChanged(before, this.around.now());
      return { after: record, result: again };
    });
    if (reread) await this.read(tab, false);
  }

  /** What the panel shows of a tab. A reading that was lost with an earlier life of the background begins again. */
  async view(tab: number): Promise<TabView> {
    const view = await this.inTurn(tab, async () => {
      const record = await this.around.store.record(tab);
      const kept =
        record.phase === 'done' ? (this.audits.get(tab) ?? (await this.around.store.audit(tab))) : null;
      const early = this.early.get(tab);
      const current = record.phase === 'reading' && early?.reading === record.reading;
      return { record, audit: kept, early: current ? early.findings : [] };
    });
    const { record, audit } = view;
    const ended = record.phase === 'reading' && !this.underWay.has(tab);
    if (ended || (record.phase === 'done' && audit === null)) {
      this.underWay.set(tab, record.reading);
      void this.read(tab, false);
    }
    return view;
  }

  /** Shows marks in the frames they belong to; an outcome for each, in order. */
  async show(tab: number, marks: readonly Mark[], tag: string | undefined): Promise<Answer<Outcome[]>> {
    const record = await this.around.store.record(tab);
    const routes = routeMarks(marks, record.read);
    await Promise.all(
      record.read
        .filter(({ id }) => !routes.some(({ frame }) => frame === id))
        .map(({ id }) => this.around.clearIn(tab, id)),
    );
    const outcomes: Outcome[] = marks.map(() => 'lost');
    for (const route of routes) {
      const own = route.marks.map((index) => marks[index]!);
      const answer = await this.around.showIn(tab, route.frame, own, tag);
      if (!answer.ok && routes.length === 1) return answer;
      for (const [at, index] of route.marks.entries()) {
        const outcome = answer.ok ? (answer.value[at] ?? 'lost') : 'silent';
        outcomes[index] = betterOf(outcomes[index]!, outcome);
      }
    }
    return { ok: true, value: outcomes };
  }

  /** Takes all marks away, in every frame. */
  async clear(tab: number): Promise<void> {
    const record = await this.around.store.record(tab);
    await Promise.all(record.read.map(({ id }) => this.around.clearIn(tab, id)));
  }

  /** What was read becomes an audit, unless the tab has moved on. */
  private async finish(tab: number, reading: number, answer: Answer<TabReading>): Promise<void> {
    const record = await this.around.store.record(tab);
    if (record.reading !== reading) return;
    this.early.delete(tab);
    this.withFile.delete(tab);
    if (!answer.ok) return this.put(tabs.failed(record, answer.code, answer.detail));
    await this.accept(record, answer.value);
  }

  private async accept(record: TabRecord, { document, ...from }: TabReading): Promise<void> {
    const next = tabs.extracted(record, from);
    await this.put(next);
    await this.around.store.keep(record.tab, 'document', document);
    await this.judge(next, document);
  }

  private async judge(record: TabRecord, document: ReportDocument): Promise<void> {
    try {
      const { corrections } = record;
      const audit = this.around.audit(document, { corrections, force: record.forced });
      this.remember(record.tab, audit);
      await this.around.store.keep(record.tab, 'audit', audit);
      const count = (severity: string) => audit.findings.filter((one) => one.severity === severity).length;
      const result = { isReport: audit.isReport, violations: count('violation'), reviews: count('review') };
      await this.put(tabs.judged(record, result, corrections));
    } catch (error) {
      await this.put(
        tabs.failed(
          record,
          'unexpected',
          error instanceof Error ? (error.stack ?? error.message) : String(error),
        ),
      );
    }
  }

  private remember(tab: number, audit: Audit): void {
    this.audits.delete(tab);
    this.audits.set(tab, audit);
    for (const oldest of this.audits.keys()) {
      if (this.audits.size <= MOST_IN_MEMORY) break;
      this.audits.delete(oldest);
    }
  }

  /** Changes the record of a tab in its turn. Documents and audits of a page that was left are forgotten. */
  private change<T>(tab: number, step: (before: TabRecord) => { after: TabRecord; result: T }): Promise<T> {
    return this.inTurn(tab, async () => {
      const before = await this.around.store.record(tab);
      const { after, result } = step(before);
      if (after.phase === 'idle' && before.phase !== 'idle') {
        this.around.endPdf(tab);
        this.audits.delete(tab);
        await this.around.store.forget(tab, false);
      }
      if (after !== before) await this.put(after);
      return result;
    });
  }

  private async put(record: TabRecord): Promise<void> {
    await this.around.store.keepRecord(record);
    await this.around.setBadge(record.tab, badgeOf(record)).catch(() => undefined);
    this.around.tell({ to: 'panel', type: 'changed', tab: record.tab });
  }

  private inTurn<T>(tab: number, job: () => Promise<T>): Promise<T> {
    const done = (this.turns.get(tab) ?? Promise.resolve()).then(job, job);
    this.turns.set(
      tab,
      done.catch(() => undefined),
    );
    return done;
  }
}
