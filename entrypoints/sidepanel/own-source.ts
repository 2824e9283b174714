import { audit } from '../../lib/audit/audit';
import type { Corrections } from '../../lib/model/audit';
import type { ReportDocument } from '../../lib/model/document';
import type { Finding } from '../../lib/model/finding';
import type { PageFacts, TabState } from '../../lib/panel/host';
import { scannedPages } from '../../lib/panel/scanned';
import type { OnReading } from '../../lib/viewer/pdf-desk';
import { FileError } from '../../lib/viewer/pdf-failure';

/** A source the panel reads and audits itself: a file or a pasted text. */
export class OwnSource {
  state: TabState;
  private document: ReportDocument | null = null;
  private corrections: Corrections = {};
  private abort = new AbortController();

  constructor(
    readonly page: PageFacts,
    private readonly read: (signal: AbortSignal, onReading: OnReading) => Promise<ReportDocument>,
    private readonly onState: () => void,
  ) {
    this.state = { kind: 'reading', page, step: 'extract' };
  }

  /** Reads and audits, from the beginning. */
  async run(force = false): Promise<void> {
    this.abort.abort();
    const abort = new AbortController();
    this.abort = abort;
    this.put({ kind: 'reading', page: this.page, step: 'extract' });
    try {
      const document = await this.read(abort.signal, this.following(abort.signal, force));
      if (abort.signal.aborted) return;
      this.document = document;
      await this.judge(force);
    } catch (error) {
      if (abort.signal.aborted) return;
      const [code, detail] =
        error instanceof FileError ? [error.code, error.message] : ['unexpected', String(error)];
      this.put({ kind: 'failed', page: this.page, code, detail });
    }
  }

  /** Shows how far the reading is, and what is wrong in the tables that are read. */
  private following(signal: AbortSignal, force: boolean): OnReading {
    let progress: { page: number; of: number } | null = null;
    let early: readonly Finding[] = [];
    const show = (): void => {
      if (!signal.aborted) this.put({ kind: 'reading', page: this.page, step: 'extract', progress, early });
    };
    return {
      onPage: (page, of) => {
        progress = { page, of };
        show();
      },
      onSoFar: (document) => {
        const { isReport, findings } = audit(document, { corrections: this.corrections, force });
        if (!isReport || findings.length === 0) return;
        early = findings;
        show();
      },
    };
  }

  cancel(): void {
    if (this.state.kind !== 'reading') return;
    this.end();
    this.put({ kind: 'failed', page: this.page, code: 'cancelled', detail: '' });
  }

  /** Gives up whatever is under way. */
  end(): void {
    this.abort.abort();
  }

  async correct(corrections: Corrections): Promise<void> {
    this.corrections = corrections;
    if (this.document) await this.judge(true);
  }

  private async judge(force: boolean): Promise<void> {
    if (!this.document) return;
    this.put({ kind: 'reading', page: this.page, step: 'bind' });
    // The step is painted before the work that blocks the page.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const result = audit(this.document, { corrections: this.corrections, force });
    this.put(
      result.isReport
        ? {
            kind: 'done',
            page: this.page,
            audit: result,
            changed: false,
            // Places of a PDF are shown in the viewer; a file of another kind has no page to show them in.
            canShow: this.document.source.kind === 'pdf',
          }
        : { kind: 'not-report', page: this.page, why: result.why, scanned: scannedPages(result) },
    );
  }

  private put(state: TabState): void {
    this.state = state;
    this.onState();
  }
}
