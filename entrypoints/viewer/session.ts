import { audit } from '../../lib/audit/audit';
import type { ViewerHost } from '../../components/viewer/host';
import { parseAnswer, toPanelSchema } from '../../lib/link/messages';
import { loadPreferences, onPreferences } from '../../lib/link/preferences';
import { viewSchema } from '../../lib/link/state-schema';
import { readViewerAddress, toViewerSchema, viewerAddress, type Shown } from '../../lib/link/viewer-address';
import { hasHeader } from '../../lib/extract/pdf/file/open-pdf';
import type { ReportDocument } from '../../lib/model/document';
import { fileName } from '../../lib/panel/files';
import { browser } from '../../lib/platform/browser';
import { hexDigest } from '../../lib/viewer/digest';
import { fetchPdf } from '../../lib/viewer/fetch-pdf';
import { openToDraw } from '../../lib/viewer/open-to-draw';
import { readKept } from '../../lib/viewer/pdf-desk';
import { FileError, otherFile, pdfFailure } from '../../lib/viewer/pdf-failure';
import { Shelf } from '../../lib/viewer/shelf';
import type { Viewer } from '../../lib/viewer/viewer';
import type { Target } from '../../lib/viewer/viewer-state';
import { pdfFolders } from '../offscreen/pdf-folders';
import { FiguresLine } from './figures-line';

/** Times the viewer's own reading is given to the background again after it was lost there. */
const MOST_ADOPTED = 4;

/** The viewer page in a browser: where its file and its audit come from, and what it hears from the panel. */
export class ViewerSession implements ViewerHost {
  readonly loadPreferences = loadPreferences;
  readonly onPreferences = onPreferences;
  private readonly shelf = new Shelf();
  private viewer: Viewer | null = null;
  private root: HTMLElement | null = null;
  private shown: Shown;
  private target: Target | null;
  /** The address asks for the figures of the text to be painted. */
  private figures: boolean;
  private line: FiguresLine | null = null;
  private abort = new AbortController();
  /** The file as this page read it, where no other tab's audit belongs to it. */
  private read: ReportDocument | null = null;
  private adopted = 0;
  private own: number | undefined;

  constructor(address: string) {
    const { shown, place, figures } = readViewerAddress(address);
    this.shown = shown;
    this.target = place;
    this.figures = figures;
  }

  /** Starts with the file that the address names, if any. */
  start(viewer: Viewer, root: HTMLElement): void {
    this.viewer = viewer;
    this.root = root;
    this.line = new FiguresLine(viewer, () => this.shown.source);
    browser.runtime.onMessage.addListener((message: unknown) => this.hear(message));
    void browser.tabs.getCurrent().then((tab) => {
      this.own = tab?.id;
      if (this.shown.source !== '') void this.open();
    });
  }

  /** Opens the same file again. */
  again(): void {
    if (this.shown.source !== '') void this.open();
  }

  /** Opens a file given to the viewer. */
  async take(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const source = `file:${await hexDigest(bytes)}`;
    this.shelf.keep(source, bytes);
    this.shown = { source, name: file.name, tab: null };
    this.target = null;
    this.figures = false;
    history.replaceState(null, '', viewerAddress(location.pathname, this.shown, null));
    await this.open();
  }

  chosen(finding: string): void {
    const { source } = this.shown;
    browser.runtime.sendMessage({ to: 'panel', type: 'chosen', source, finding }).catch(() => undefined);
  }

  async figureChosen(index: number): Promise<boolean> {
    return (await this.line?.chosen(index)) ?? false;
  }

  private async open(): Promise<void> {
    const { viewer, root, shown } = this;
    if (!viewer || !root) return;
    this.abort.abort();
    const abort = new AbortController();
    this.abort = abort;
    this.read = null;
    this.adopted = 0;
    const isFile = shown.source.startsWith('file:');
    viewer.opening(shown.name || (isFile ? '' : fileName('', shown.source)));
    try {
      const bytes = await this.bytesOf(shown.source, abort.signal);
      if (bytes.length === 0) throw new FileError('file-empty');
      if (!hasHeader(bytes))
        throw isFile ? otherFile(shown.name) : new FileError('not-pdf', shown.name || shown.source);
      this.shelf.keep(shown.source, bytes);
      const pdf = await openToDraw(bytes, pdfFolders()).catch((error: unknown) => {
        throw error instanceof Error && error.name === 'PasswordException'
          ? new FileError('file-encrypted', error.message)
          : new FileError('file-broken', String(error));
      });
      if (abort.signal.aborted) return void pdf.close();
      await viewer.show(pdf, root, this.target);
      if (this.figures) viewer.paintFigures(true);
      if (!(await this.takeAudit())) await this.readItself(bytes, abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return;
      const { code, detail } = pdfFailure(error);
      if (viewer.state.phase === 'open') viewer.notAudited(code);
      // A file given by hand stays as it is.
      else viewer.failed(code, detail, !isFile || code === 'unexpected');
    }
  }

  private async bytesOf(source: string, signal: AbortSignal): Promise<Uint8Array> {
    const kept = await this.shelf.find(source);
    if (kept) return kept;
    if (source.startsWith('file:')) throw new FileError('file-gone');
    return fetchPdf(source, signal);
  }

  /** The audit that the background keeps of this file; false where it keeps none. */
  private async takeAudit(): Promise<boolean> {
    const tab = this.shown.tab ?? this.own;
    if (tab === undefined) return false;
    const answer = parseAnswer(viewSchema, await ask({ type: 'state', tab }));
    if (!answer.ok) return false;
    const { record, audit: kept, early } = answer.value;
    if (record.pdf !== this.shown.source) return false;
    if (record.phase === 'failed' && this.shown.tab === null) return false;
    if (record.phase === 'done' && kept) await this.viewer?.audited(kept);
    if (record.phase === 'failed') this.viewer?.notAudited(record.failure?.code ?? 'unexpected');
    if (record.phase === 'reading') {
      if (record.progress) this.viewer?.reading(record.progress.page, record.progress.of);
      if (early.length > 0) await this.viewer?.readSoFar(early);
    }
    return true;
  }

  /** Reads the file here and has it audited as what this tab holds, so that the panel beside it shows it too. */
  private async readItself(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const { viewer, shown } = this;
    const name = shown.name || shown.source;
    this.read ??= await readKept(bytes, name, pdfFolders(), signal, {
      onPage: (page, of) => viewer?.reading(page, of),
      onSoFar: (read) => {
        const { isReport, findings } = audit(read);
        if (isReport && findings.length > 0 && !signal.aborted) void viewer?.readSoFar(findings);
      },
    });
    if (signal.aborted || this.own === undefined || this.adopted >= MOST_ADOPTED) return;
    this.adopted += 1;
    this.shown = { ...shown, tab: null };
    await ask({ type: 'adopt', tab: this.own, name, source: shown.source, document: this.read });
    await this.takeAudit();
  }

  private hear(message: unknown): unknown {
    const figures = this.line?.hear(message);
    if (figures) return figures;
    const asked = toViewerSchema.safeParse(message);
    if (asked.success) return this.answer(asked.data);
    const told = toPanelSchema.safeParse(message);
    if (told.success && told.data.tab === (this.shown.tab ?? this.own) && told.data.type === 'changed')
      void this.follow();
    return undefined;
  }

  /** A corrected or repeated audit is taken over; one that was lost is made again. */
  private async follow(): Promise<void> {
    if (this.viewer?.state.phase !== 'open' || (await this.takeAudit()) || !this.read) return;
    const bytes = this.shelf.here(this.shown.source);
    if (bytes) await this.readItself(bytes, this.abort.signal);
  }

  private answer(asked: ReturnType<typeof toViewerSchema.parse>): Promise<number> | undefined {
    if (asked.source !== this.shown.source || this.own === undefined || !this.viewer) return undefined;
    if (asked.type === 'clear') this.viewer.clear();
    else void this.viewer.showMarks(asked.marks, asked.tag ?? null, asked.finding);
    return Promise.resolve(this.own);
  }
}

/** Asks the background; the answer as it came. */
async function ask(message: Record<string, unknown>): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ to: 'background', ...message });
  } catch (error) {
    return { ok: false, code: 'unexpected', detail: String(error).slice(0, 500) };
  }
}
