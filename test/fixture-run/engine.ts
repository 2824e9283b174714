import { audit } from '../../lib/audit/audit';
import { readHtml } from '../../lib/extract/html/read-html';
import { readText } from '../../lib/extract/txt/read-text';
import type { Audit } from '../../lib/model/audit';
import type { ReportDocument } from '../../lib/model/document';

/** A source as the engine reads it: by its suffix, .html or .txt (UTF-8). */
export function documentOf(bytes: Uint8Array, uri: string): ReportDocument {
  if (uri.endsWith('.txt'))
    return readText(new TextDecoder().decode(bytes), { uri, kind: 'txt', bytes: bytes.length });
  return readHtml(bytes, { uri, kind: 'html', bytes: bytes.length });
}

/** The whole way from bytes to the audit. */
export const auditOf = (bytes: Uint8Array, uri: string): Audit => audit(documentOf(bytes, uri));
