import { browser } from '../../lib/platform/browser';
import type { ActiveTab } from './tab-state';

/** The tab whose report is shown, or the viewer's own where that tab is closed. */
export async function followed(report: number, viewer: number): Promise<ActiveTab> {
  const { id, url, title, status } = await browser.tabs.get(report).catch(() => browser.tabs.get(viewer));
  return { id: id ?? viewer, url, title, status };
}

/** The tab that the panel's address names (?tab=7); null where it follows the active one. */
export function pinnedTab(): number | null {
  const told = new URLSearchParams(location.search).get('tab');
  return told !== null && /^\d{1,12}$/u.test(told) ? Number(told) : null;
}
