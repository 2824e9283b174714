import { browser } from '../../lib/platform/browser';

/** Longest that a site may take to say what stands at an address, milliseconds. */
const ANSWERS = 15_000;
/** Bytes asked for: a PDF says what it is in its first kilobyte. */
const HEAD = 1024;

/**
 * Whether a PDF stands at an address that does not say so. Asked only of an address that is open in a tab, on a site the extension may read, where no
 * script of ours runs: Firefox lets none into its viewer of PDFs. Never rejects.
 */
export async function isPdfAt(url: string): Promise<boolean> {
  if (!/^https?:/u.test(url)) return false;
  try {
    const { protocol, hostname } = new URL(url);
    if (!(await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }))) return false;
    const abort = new AbortController();
    const response = await fetch(url, {
      credentials: 'include',
      headers: { Range: `bytes=0-${HEAD - 1}` },
      signal: AbortSignal.any([abort.signal, AbortSignal.timeout(ANSWERS)]),
    });
    const isPdf = response.ok && (isPdfType(response) || (await beginsAsPdf(response)));
    abort.abort();
    return isPdf;
  } catch {
    return false;
  }
}

function isPdfType({ headers }: Response): boolean {
  return /^application\/(?:x-)?pdf\b/iu.test(headers.get('content-type') ?? '');
}

/** Sites that give files no type of their own, or that of any bytes. Of a site that sends all of it only the first part is taken. */
async function beginsAsPdf({ headers, body }: Response): Promise<boolean> {
  if (!/^(?:application\/octet-stream|binary\/|$)/iu.test(headers.get('content-type') ?? '')) return false;
  const first = (await body?.getReader().read())?.value;
  return first !== undefined && String.fromCharCode(...first.subarray(0, HEAD)).includes('%PDF-');
}
