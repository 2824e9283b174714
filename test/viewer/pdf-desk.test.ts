import { afterEach, expect, test, vi } from 'vitest';
import { PdfDesk } from '../../lib/viewer/pdf-desk';
import { Shelf } from '../../lib/viewer/shelf';

afterEach(() => vi.unstubAllGlobals());

test('a new reading of a tab ends the one before it, not those of other tabs', async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((__, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)));
  });
  const folders = { cMapUrl: '', standardFontDataUrl: '', wasmUrl: '' };
  const desk = new PdfDesk(folders, new Shelf(), { progress: () => undefined, soFar: () => undefined });
  const first = desk.read('1:1', 'https://a.gov.cn/a.pdf');
  const other = desk.read('2:1', 'https://a.gov.cn/b.pdf');
  const again = desk.read('1:2', 'https://a.gov.cn/a.pdf');
  expect(await first).toMatchObject({ ok: false, code: 'cancelled' });
  expect(desk.idle()).toBe(false);
  desk.end('2:1');
  desk.end('1:2');
  expect([await other, await again]).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }]);
  expect(desk.idle()).toBe(true);
});
