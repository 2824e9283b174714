import type { FailureCode } from '../../lib/link/answer';
import type { ReportDocument, Source } from '../../lib/model/document';
import { browser } from '../../lib/platform/browser';

/** Largest file and longest pasted text read, bytes and UTF-16 units. */
const LARGEST_FILE = 50 * 1024 * 1024;
const LONGEST_TEXT = 8 * 1024 * 1024;
/** How much of a file tells what it is, bytes. */
const HEAD = 4096;

/** How archives (docx, xlsx, ofd), old Office files and pictures begin. */
const OTHER_FILES = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!'];

/** A source that cannot be read; `code` says why. */
export class SourceError extends Error {
  constructor(
    readonly code: FailureCode,
    detail = '',
  ) {
    super(detail);
    this.name = 'SourceError';
  }
}

/** Reads the bytes of a file, told apart by what is in it. The readers are loaded when a source needs them. Rejects with SourceError. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
): Promise<ReportDocument> {
  if (bytes.length > LARGEST_FILE) throw new SourceError('too-large', `${bytes.length} bytes`);
  const kind = kindOf(bytes);
  if (kind === null) throw new SourceError('file-type', name);
  const source = { uri: name, kind, bytes: bytes.length, sha256: await sha256(bytes) };
  try {
    if (kind === 'pdf') return { ...(await readPdfBytes(bytes, name, signal)), source };
    const { readHtml } = await import('../../lib/extract/html/read-html');
    if (kind === 'html') return readHtml(bytes, source);
    const { decodeText } = await import('../../lib/extract/html/decode');
    return await readWords(decodeText(bytes), source);
  } catch (error) {
    throw signal.aborted ? new SourceError('cancelled') : brokenBy(error);
  }
}

/** Reads a pasted text. Rejects with SourceError. */
export async function readPasted(text: string): Promise<ReportDocument> {
  if (text.length > LONGEST_TEXT) throw new SourceError('too-large', `${text.length}`);
  try {
    return await readWords(text, { uri: '', kind: 'txt' });
  } catch (error) {
    throw brokenBy(error);
  }
}

/** Fetches the bytes of a file a tab shows, with the permission the extension has for its site. Rejects with SourceError. */
export async function fetchBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal, credentials: 'include' });
    if (!response.ok) throw new SourceError('fetch', `${response.status}`);
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST_FILE)
      throw new SourceError('too-large', url);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw signal.aborted ? new SourceError('cancelled') : new SourceError('fetch', String(error));
  }
}

async function readPdfBytes(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<ReportDocument> {
  const [{ readPdf }, { startPdfWorker }] = await Promise.all([
    import('../../lib/extract/pdf/read-pdf'),
    import('../../lib/platform/pdfjs-browser'),
  ]);
  startPdfWorker();
  // pdf.js takes the bytes over.
  return readPdf(bytes.slice(), { source: name, cMapUrl: browser.runtime.getURL('/pdfjs/cmaps/'), signal });
}

async function readWords(text: string, source: Source): Promise<ReportDocument> {
  const { readText } = await import('../../lib/extract/txt/read-text');
  return readText(text, source);
}

/** What a file is by its first bytes; null where it is of a kind that is not read. */
export function kindOf(bytes: Uint8Array): 'pdf' | 'html' | 'txt' | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (OTHER_FILES.some((start) => head.startsWith(start))) return null;
  return /<(?:!doctype|html|head|body|meta|table|div|p)\b/iu.test(head.replaceAll('\0', '')) ? 'html' : 'txt';
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Errors of the readers carry codes of their own. */
function brokenBy(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  const known: Record<string, FailureCode> = {
    'too-large': 'too-large',
    'too-slow': 'time-out',
    cancelled: 'cancelled',
    'text-binary': 'file-type',
  };
  const broken = ['encrypted', 'damaged', 'not-a-pdf', 'text-empty'].includes(code);
  return new SourceError(
    known[code] ?? (broken ? 'file-broken' : 'unexpected'),
    `${code} ${String(error)}`.trim(),
  );
}
