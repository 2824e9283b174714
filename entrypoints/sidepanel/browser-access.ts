import { GOV_SITES } from '../../lib/link/gov-sites';
import { onGrants } from '../../lib/link/grants';
import type { Missing, SiteAccess } from '../../lib/panel/access';
import { siteOfAddress } from '../../lib/panel/sites';
import { browser } from '../../lib/platform/browser';

/** Follows what the browser has granted for the page the panel is beside. */
export class BrowserAccess implements SiteAccess {
  private readonly listeners = new Set<(missing: Missing | null) => void>();
  private missing: Missing | null = null;
  private url = '';
  /** Moves with every look; answers to older ones are dropped. */
  private looks = 0;

  constructor() {
    onGrants(() => void this.look());
    void this.look();
  }

  subscribe(listener: (missing: Missing | null) => void): () => void {
    this.listeners.add(listener);
    listener(this.missing);
    return () => void this.listeners.delete(listener);
  }

  /** The panel is beside another page; undefined where the extension may not know its address. */
  beside(url: string | undefined): void {
    if (this.url === (url ?? '')) return;
    this.url = url ?? '';
    void this.look();
  }

  allow(missing: Missing): Promise<boolean> {
    const pattern = missing.what === 'gov' ? GOV_SITES : missing.pattern;
    return browser.permissions.request({ origins: [pattern] }).catch(() => false);
  }

  private async look(): Promise<void> {
    const mine = ++this.looks;
    const missing = await missingFor(this.url).catch(() => null);
    if (mine !== this.looks) return;
    this.missing = missing;
    for (const listener of this.listeners) listener(missing);
  }
}

async function missingFor(url: string): Promise<Missing | null> {
  const has = (pattern: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern] });
  if (!(await has(GOV_SITES))) return { what: 'gov' };
  const site = siteOfAddress(url);
  return site && !(await has(site.pattern)) ? { what: 'site', ...site } : null;
}
