import { GOV_SITES } from '../link/gov-sites';

/** What the browser is asked for to read gov.cn. */
export const GOV = GOV_SITES;

/** Longest name of a site that is taken, UTF-16 units. */
const LONGEST = 260;

/** A site as a person names it. */
interface Site {
  host: string;
  /** What the browser is asked for: this one name, http and https, any port. */
  pattern: string;
}

/** The one site a typed name or address means; 'built-in' under gov.cn, null where it names none. */
export function siteOf(typed: string): Site | 'built-in' | null {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST || /[\s*@]/u.test(text)) return null;
  const host = hostOf(/^https?:\/\//iu.test(text) ? text : `https://${text}`);
  if (host === null || !/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/u.test(host)) return null;
  if (isGov(host)) return 'built-in';
  return { host, pattern: `*://${host}/*` };
}

/** The site of a page's address where it may be added; null under gov.cn and for pages that are of no site. */
export function siteOfAddress(url: string): Site | null {
  const site = /^https?:/u.test(url) ? siteOf(hostOf(url) ?? '') : null;
  return site === 'built-in' ? null : site;
}

/** How a granted pattern is shown: the name of its site; the pattern itself where it is none of ours; '' for every site. */
export function nameOfPattern(pattern: string): string {
  if (pattern === '<all_urls>' || /^(?:\*|https?):\/\/\*\/\*$/u.test(pattern)) return '';
  return /^\*:\/\/([^*/]+)\/\*$/u.exec(pattern)?.[1] ?? pattern;
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname.replace(/\.$/u, '');
  } catch {
    return null;
  }
}

function isGov(host: string): boolean {
  return host === 'gov.cn' || host.endsWith('.gov.cn');
}
