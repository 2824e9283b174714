import { readViewerAddress } from '../../lib/link/viewer-address';
import { browser } from '../../lib/platform/browser';
import type { ActiveTab } from './tab-state';

/** The tab that the panel's address names (?tab=7); null where it follows the active one. */
export function pinnedTab(): number | null {
  const told = new URLSearchParams(location.search).get('tab');
  return told !== null && /^\d{1,12}$/u.test(told) ? Number(told) : null;
}

/** The tab whose report the panel shows: the pinned one or the active one, beside a viewer the one it shows the report of. Null where there is none. */
export async function activeTab(pinned: number | null): Promise<ActiveTab | null> {
  try {
    const tab =
      pinned === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(pinned);
    if (tab?.id === undefined) return null;
    // A tab that is just being opened has its address still before it; only Chrome tells.
    const report = reportOf(tab.url || (tab as { pendingUrl?: string }).pendingUrl);
    if (report !== null) return await followed(report, tab.id);
    return { id: tab.id, url: tab.url, title: tab.title, status: tab.status };
  } catch {
    return null;
  }
}

/** A viewer shows the report of another tab: beside it the panel stays with that report. Null for any other page. */
function reportOf(address: string | undefined): number | null {
  if (!address?.startsWith(browser.runtime.getURL('/viewer.html'))) return null;
  return readViewerAddress(address).shown.tab;
}

/** The tab whose report is shown, or the viewer's own where that tab is closed. */
async function followed(report: number, viewer: number): Promise<ActiveTab> {
  const { id, url, title, status } = await browser.tabs.get(report).catch(() => browser.tabs.get(viewer));
  return { id: id ?? viewer, url, title, status };
}
