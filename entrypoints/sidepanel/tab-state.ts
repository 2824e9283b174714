import type { TabView } from '../../lib/link/state-schema';
import type { PageFacts, TabState } from '../../lib/panel/host';

/** What the browser tells of the active tab. `url` is absent where the extension may not know it. */
export interface ActiveTab {
  id: number;
  url?: string | undefined;
  title?: string | undefined;
  status?: string | undefined;
}

/** What the panel shows of a tab, from what the background keeps of it. */
export function tabStateOf(tab: ActiveTab, { record, audit }: TabView): TabState {
  const url = tab.url ?? record.url;
  const page: PageFacts = { url, title: tab.title || record.title, origin: 'tab' };
  const top = record.frames.find(({ id }) => id === 0);
  switch (record.phase) {
    case 'reading':
      return { kind: 'reading', page, step: record.step };
    case 'failed':
      return {
        kind: 'failed',
        page,
        code: record.failure?.code ?? 'unexpected',
        detail: record.failure?.detail ?? '',
      };
    case 'done':
      if (!audit) return { kind: 'reading', page, step: 'extract' };
      if (!audit.isReport && top?.verdict === 'index') return { kind: 'index', page, reports: top.links };
      if (!audit.isReport) return { kind: 'not-report', page, why: audit.why };
      return { kind: 'done', page, audit, changed: record.changed, canShow: true };
    case 'idle':
      if (!/^(?:https?|file):/u.test(url)) return { kind: 'nothing' };
      if (tab.status === 'loading' && record.frames.length === 0)
        return { kind: 'reading', page, step: 'recognise' };
      if (top?.verdict === 'index') return { kind: 'index', page, reports: top.links };
      return { kind: 'not-report', page, why: top ? { code: `detect/${top.reason}`, data: {} } : null };
  }
}

/** The address of the PDF a tab shows, whose bytes the panel reads itself; null where it shows none. */
export function pdfIn(tab: ActiveTab, { record }: TabView): string | null {
  const url = tab.url ?? record.url;
  if (!/^https?:/u.test(url)) return null;
  const top = record.frames.find(({ id }) => id === 0);
  const byName = record.frames.length === 0 && /^[^?#]+\.pdf(?:$|[?#])/iu.test(url);
  return top?.verdict === 'pdf' || byName ? url : null;
}
