import { afterEach, expect, test, vi } from 'vitest';
import { PdfError } from '../../lib/extract/pdf/file/open-pdf';
import { fetchPdf, LARGEST_PDF } from '../../lib/viewer/fetch-pdf';
import { pdfFailure } from '../../lib/viewer/pdf-failure';

afterEach(() => vi.unstubAllGlobals());
const never = (): AbortSignal => new AbortController().signal;
const code = (error: unknown): string => pdfFailure(error).code;

test('the bytes arrive as they were sent', async () => {
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([37, 80, 68, 70])));
  expect([...(await fetchPdf('https://x/a.pdf', never()))]).toEqual([37, 80, 68, 70]);
});

test('what does not arrive says why', async () => {
  const answers = { 401: 'fetch-refused', 403: 'fetch-refused', 404: 'fetch-missing', 500: 'fetch' };
  for (const [status, why] of Object.entries(answers)) {
    vi.stubGlobal('fetch', async () => new Response('', { status: Number(status) }));
    expect(code(await fetchPdf('https://x/a', never()).catch((error: unknown) => error)), status).toBe(why);
  }
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
  expect(code(await fetchPdf('https://x/a', never()).catch((error: unknown) => error))).toBe('fetch');
  const large = { headers: { 'content-length': String(LARGEST_PDF + 1) } };
  vi.stubGlobal('fetch', async () => new Response('x', large));
  expect(code(await fetchPdf('https://x/a', never()).catch((error: unknown) => error))).toBe('too-large');
});

test('a reading that was given up is no failure of the site', async () => {
  const abort = new AbortController();
  vi.stubGlobal('fetch', async () => {
    abort.abort();
    throw new DOMException('', 'AbortError');
  });
  expect(code(await fetchPdf('https://x/a', abort.signal).catch((error: unknown) => error))).toBe(
    'cancelled',
  );
});

test('errors of the reader keep their reason', () => {
  expect(code(new PdfError('encrypted', ''))).toBe('file-encrypted');
  expect(code(new PdfError('not-a-pdf', ''))).toBe('not-pdf');
  expect(code(new PdfError('too-slow', ''))).toBe('time-out');
  expect(code(new Error('x'))).toBe('unexpected');
});
