import { expect, test } from 'vitest';
import { isPdfFile } from '../../lib/panel/files';
import { scannedPages } from '../../lib/panel/scanned';
import type { Note } from '../../lib/model/document';

test('a link leads to a PDF by its address or by what it is called', () => {
  const named = (text: string, href: string) => isPdfFile({ text, href });
  expect(named('附件', 'https://a.gov.cn/x.pdf')).toBe(true);
  expect(named('附件：2024年度统计表.pdf', 'https://a.gov.cn/download?id=7')).toBe(true);
  expect(named('附件：统计表.PDF（1.2MB）', 'https://a.gov.cn/download?id=7')).toBe(true);
  expect(named('附件：统计表.docx', 'https://a.gov.cn/download?id=7')).toBe(false);
  expect(named('附件.pdf', 'file:///x')).toBe(false);
});

test('pages without text are told in order, neighbours together', () => {
  const note = (page: number): Note => ({
    code: 'page-without-text',
    at: { in: 'pdf', page, box: [0, 0, 1, 1], quote: '' },
  });
  expect(scannedPages({ notes: [3, 1, 2, 7, 2].map(note) })).toEqual(['1–3', '7']);
  expect(scannedPages({ notes: [{ code: 'late-content' }] })).toEqual([]);
});
