import { describe, expect, it } from 'vitest';
import { detect, type PageSignals } from '../../lib/detect/detect';
import { detectDocument } from '../../lib/detect/document';
import { PAGES } from './pages';

/** What is told of a text alone. */
const detectText = (text: string) =>
  detectDocument({
    source: { uri: '', kind: 'txt' },
    titles: [],
    published: [],
    publishers: [],
    blocks: [{ kind: 'paragraph', text, at: { in: 'txt', line: 1, quote: '' } }],
    attachments: [],
    notes: [],
  });

const EMPTY: PageSignals = {
  url: 'https://www.qs.gov.cn/a.html',
  contentType: 'text/html',
  title: '',
  metaTitles: [],
  headings: [],
  text: '',
  links: [],
};

describe('detect', () => {
  it.each(PAGES)('$name', ({ page, verdict, reason, year }) => {
    const told = detect({ ...EMPTY, ...page });
    expect(told).toMatchObject({ verdict, ...(reason ? { reason } : {}), ...(year ? { year } : {}) });
  });

  it('has at least sixty cases with the titles, of both answers', () => {
    expect(PAGES.filter((one) => one.verdict === 'none').length).toBeGreaterThan(15);
    expect(PAGES.filter((one) => one.verdict === 'report').length).toBeGreaterThan(10);
  });

  it('judges a text alone as a page with the same words', () => {
    for (const { page, verdict } of PAGES.filter(
      (one) =>
        one.page.title === undefined && one.page.url === undefined && one.page.contentType === undefined,
    )) {
      expect(detectText(page.text ?? '').verdict).toBe(verdict);
    }
  });

  it('stays quick on hostile text', () => {
    for (const piece of ['将', '根据信息公开条例', '一、', '2020年1月1日至', '信息公开报告']) {
      expect(detectText(piece.repeat(200_000)).verdict).toBeDefined();
    }
  });
});
