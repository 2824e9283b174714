import { afterEach, expect, test, vi } from 'vitest';
import { documentOf } from './world';

const DOCUMENT = documentOf('https://a.gov.cn/a.pdf', 'report');

/** Chrome's offscreen document: it is there from the moment it is asked for, and hears nothing until it has loaded. */
const page = vi.hoisted(() => ({ there: false, hears: false, made: 0 }));

vi.mock('../../lib/platform/browser', () => ({
  browser: {
    runtime: {
      async sendMessage() {
        if (!page.hears) throw new Error('Receiving end does not exist.');
        return { ok: true, value: DOCUMENT };
      },
    },
  },
}));

afterEach(() => vi.unstubAllGlobals());

test('two PDFs asked for at once wait for the one page that reads them', async () => {
  vi.stubGlobal('chrome', {
    offscreen: {
      Reason: { WORKERS: 'WORKERS' },
      hasDocument: async () => page.there,
      async createDocument() {
        page.made += 1;
        page.there = true;
        await new Promise((loaded) => setTimeout(loaded, 5));
        page.hears = true;
      },
    },
  });
  const { readPdf } = await import('../../entrypoints/background/pdf');
  const first = readPdf(1, 1, 'https://a.gov.cn/a.pdf');
  // The second question comes while the page loads.
  await new Promise((later) => setTimeout(later, 1));
  const second = readPdf(1, 2, 'https://a.gov.cn/a.pdf');
  expect([await first, await second]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(page.made).toBe(1);
});
