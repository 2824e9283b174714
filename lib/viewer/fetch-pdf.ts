import type { FailureCode } from '../link/answer';
import { FileError } from './pdf-failure';

/** Largest PDF that is fetched or taken, bytes. */
export const LARGEST_PDF = 100 * 1024 * 1024;
/** Longest time for a file to arrive, milliseconds. */
const LONGEST_FETCH = 120_000;

/** What some statuses of a site's answer mean. */
const REFUSALS: Record<number, FailureCode> = {
  401: 'fetch-refused',
  403: 'fetch-refused',
  404: 'fetch-missing',
  410: 'fetch-missing',
};

/** Fetches a file with the permission the extension has for its site. Rejects with FileError. */
export async function fetchPdf(href: string, signal: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_FETCH)]);
  try {
    const response = await fetch(href, { signal: limit, credentials: 'include' });
    if (!response.ok) throw new FileError(REFUSALS[response.status] ?? 'fetch', `${response.status} ${href}`);
    return await bytesOf(response, href);
  } catch (error) {
    if (error instanceof FileError) throw error;
    if (signal.aborted) throw new FileError('cancelled');
    throw limit.aborted
      ? new FileError('time-out', href)
      : new FileError('fetch', `${String(error)} ${href}`);
  }
}

/** The body, given up as soon as it is larger than what is read. */
async function bytesOf(response: Response, href: string): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST_PDF)
    throw new FileError('too-large', href);
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST_PDF) {
      await reader.cancel().catch(() => undefined);
      throw new FileError('too-large', href);
    }
    parts.push(value);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
