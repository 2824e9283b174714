import { readMarkup } from '../../lib/extract/html/read-html';
import type { ReportDocument } from '../../lib/model/document';

/** Address under which the tests read their pages. */
export const ADDRESS = 'http://www.example.gov.cn/xxgk/a.html';

/** Reads HTML text without a browser. */
export function parsed(html: string): ReportDocument {
  return readMarkup(html, { uri: ADDRESS, kind: 'html' });
}
