/** What stands between the panel and the page it is beside. */
export type Missing = { what: 'gov' } | { what: 'site'; host: string; pattern: string };

/** Asks for what the browser has not granted. */
export interface SiteAccess {
  /** Tells the listener what is missing now and after every change; returns its undo. */
  subscribe(listener: (missing: Missing | null) => void): () => void;
  /** Asks the person. To be called in a click, before anything is waited for. */
  allow(missing: Missing): Promise<boolean>;
}
