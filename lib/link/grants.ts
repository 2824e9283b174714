import { browser } from '../platform/browser';
import { GOV_SITES } from './gov-sites';

/** Whether gov.cn may be read (Firefox, and settings of Chrome, let a person withhold it), and the patterns of the sites a person added, in the order of their names. */
export async function grantedNow(): Promise<{ gov: boolean; added: string[] }> {
  const [{ origins = [] }, gov] = await Promise.all([
    browser.permissions.getAll(),
    browser.permissions.contains({ origins: [GOV_SITES] }),
  ]);
  return { gov, added: origins.filter((origin) => origin !== GOV_SITES).toSorted() };
}

/** Tells when what is granted changes; returns its undo. */
export function onGrants(listener: () => void): () => void {
  const heard = (): void => listener();
  browser.permissions.onAdded.addListener(heard);
  browser.permissions.onRemoved.addListener(heard);
  return () => {
    browser.permissions.onAdded.removeListener(heard);
    browser.permissions.onRemoved.removeListener(heard);
  };
}
