import type { TabView } from '../../lib/link/state-schema';
import { NO_FILE_KNOWN } from '../../lib/link/by-hand';
import { pdfsInPage } from '../../lib/link/frame-record';
import { pdfOfTab } from '../../lib/link/tab-files';
import type { TabRecord } from '../../lib/link/tab-record';
import type { Audit } from '../../lib/model/audit';
import { isPdfFile } from '../../lib/panel/files';
import type { PageFacts, PdfFile, ShownPdf, TabState, UnreadPdf } from '../../lib/panel/host';
import { scannedPages } from '../../lib/panel/scanned';

/** What the browser tells of the active tab. `url` is absent where the extension may not know it. */
export interface ActiveTab {
  id: number;
  url?: string | undefined;
  title?: string | undefined;
  status?: string | undefined;
}

/** What the panel shows of a tab, from what the background keeps of it. */
export function tabStateOf(tab: ActiveTab, { record, audit, early }: TabView): TabState {
  const url = tab.url ?? record.url;
  const page: PageFacts = { url, title: tab.title || record.title, origin: 'tab' };
  const top = record.frames.find(({ id }) => id === 0);
  switch (record.phase) {
    case 'reading':
      return { kind: 'reading', page, step: record.step, progress: record.progress, early };
    case 'failed':
      return {
        pdf: record.focus && pdfOf(record, record.focus.href),
        kind: 'failed',
        page,
        code: record.failure?.code ?? 'unexpected',
        detail: record.failure?.detail ?? '',
      };
    case 'done': {
      if (!audit) return { kind: 'reading', page, step: 'extract' };
      if (!audit.isReport && top?.verdict === 'index') return { kind: 'index', page, reports: top.links };
      const pdf = record.pdf === null ? null : pdfOf(record, record.pdf, audit);
      const rest = { pdf, files: furtherFiles(record, audit), unread: unreadOf(record) };
      return audit.isReport
        ? { kind: 'done', page, audit, changed: record.changed, canShow: true, ...rest }
        : { kind: 'not-report', page, why: audit.why, scanned: scannedPages(audit), ...rest };
    }
    case 'idle':
      if (!/^(?:https?|file):/u.test(url)) return { kind: 'nothing' };
      // No script of ours runs in files of this machine unless a person lets it.
      if (url.startsWith('file:') && record.frames.length === 0)
        return { kind: 'failed', page, code: 'local-file', detail: '' };
      if (tab.status === 'loading' && record.frames.length === 0)
        return { kind: 'reading', page, step: 'recognise' };
      if (top?.verdict === 'index') return { kind: 'index', page, reports: top.links };
      // A page at an address of a PDF: it asks to log in, or says that nothing is there.
      if (top?.verdict === 'pdf' && top.reason !== NO_FILE_KNOWN && pdfOfTab(record) === null)
        return { kind: 'failed', page, code: 'not-pdf', detail: '' };
      if (top?.reason === NO_FILE_KNOWN) return { kind: 'failed', page, code: 'unknown-file', detail: '' };
      return {
        kind: 'not-report',
        page,
        why: top ? { code: `detect/${top.reason}`, data: {} } : null,
        files: filesOf(record, null),
      };
  }
}

/** PDFs that are not part of what is shown. Beside the tables of a page those it links to are something else, and beside a PDF too. */
function furtherFiles(record: TabRecord, audit: Audit): PdfFile[] {
  if (audit.tables.length > 0 && record.pdf === null) return [];
  const others = filesOf(record, audit).filter(
    ({ href }) => href !== record.pdf && href !== record.unread?.href,
  );
  return record.pdf === null || !audit.isReport ? others : others.filter(({ how }) => how === 'inside');
}

function unreadOf({ unread }: TabRecord): UnreadPdf | null {
  return unread && { href: unread.href, code: unread.code };
}

/** The PDFs of a page that a person may have audited: those in it first, then those it links to. */
function filesOf(record: TabRecord, audit: Audit | null): PdfFile[] {
  const inside = pdfsInPage(record).map(({ href, title }) => ({ href, title, how: 'inside' as const }));
  const linked = (audit?.attachments ?? [])
    .filter(isPdfFile)
    .map(({ href, text }) => ({ href, title: text, how: 'linked' as const }));
  return [...inside, ...linked.filter(({ href }) => inside.every((one) => one.href !== href))];
}

function pdfOf(record: TabRecord, href: string, audit: Audit | null = null): ShownPdf {
  const known = filesOf(record, audit).find((one) => one.href === href);
  const whole = pdfOfTab(record)?.href === href || record.frames.length === 0;
  return {
    href,
    title: known?.title ?? '',
    how: whole ? 'whole' : (known?.how ?? 'linked'),
    chosen: record.focus !== null,
    together: record.focus?.together ?? record.joined,
  };
}

/** The state with the audit object it had before where that says the same: what is shown of it stays shown. */
export function sameAudit(before: TabState, now: TabState): TabState {
  if (before.kind !== 'done' || now.kind !== 'done') return now;
  return JSON.stringify(before.audit) === JSON.stringify(now.audit) ? { ...now, audit: before.audit } : now;
}
