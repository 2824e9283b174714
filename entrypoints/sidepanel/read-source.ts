import type { ReportDocument, Source } from '../../lib/model/document';
import { hexDigest } from '../../lib/viewer/digest';
import { LARGEST_PDF } from '../../lib/viewer/fetch-pdf';
import { FileError, otherFile, pdfFailure } from '../../lib/viewer/pdf-failure';
import type { OnReading } from '../../lib/viewer/pdf-desk';

/** Largest file that is no PDF and longest pasted text read, bytes and UTF-16 units. */
const LARGEST_FILE = 50 * 1024 * 1024;
const LONGEST_TEXT = 8 * 1024 * 1024;
/** How much of a file tells what it is, bytes. */
const HEAD = 4096;

/** How archives (docx, xlsx, ofd), old Office files and pictures begin. */
const OTHER_FILES = ['PK\x03\x04', '\xd0\xcf\x11\xe0', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!'];

/** Reads the bytes of a file, told apart by what is in it. The readers are loaded when a source needs them. Rejects with FileError. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
  onReading: OnReading,
): Promise<ReportDocument> {
  const kind = kindOf(bytes);
  if (bytes.length > (kind === 'pdf' ? LARGEST_PDF : LARGEST_FILE))
    throw new FileError('too-large', `${bytes.length} bytes`);
  if (kind === null) throw otherFile(name);
  const source = { uri: name, kind, bytes: bytes.length, sha256: await hexDigest(bytes) };
  try {
    if (kind === 'pdf') {
      const { readPdfFile } = await import('./own-pdf');
      return await readPdfFile(bytes, name, signal, onReading);
    }
    const { readHtml } = await import('../../lib/extract/html/read-html');
    if (kind === 'html') return readHtml(bytes, source);
    const { decodeText } = await import('../../lib/extract/html/decode');
    return await readWords(decodeText(bytes), source);
  } catch (error) {
    throw signal.aborted ? new FileError('cancelled') : brokenBy(error, name);
  }
}

/** Reads a pasted text. Rejects with FileError. */
export async function readPasted(text: string): Promise<ReportDocument> {
  if (text.length > LONGEST_TEXT) throw new FileError('too-large', `${text.length}`);
  try {
    return await readWords(text, { uri: '', kind: 'txt' });
  } catch (error) {
    throw brokenBy(error, '');
  }
}

/** The key under which the viewer finds a file given to the panel: its name and digest. */
export async function keyOfFile(bytes: Uint8Array): Promise<string> {
  return `file:${await hexDigest(bytes)}`;
}

async function readWords(text: string, source: Source): Promise<ReportDocument> {
  const { readText } = await import('../../lib/extract/txt/read-text');
  return readText(text, source);
}

/** What a file is by its first bytes; null where it is of a kind that is not read. */
function kindOf(bytes: Uint8Array): 'pdf' | 'html' | 'txt' | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (OTHER_FILES.some((start) => head.startsWith(start))) return null;
  return /<(?:!doctype|html|head|body|meta|table|div|p)\b/iu.test(head.replaceAll('\0', '')) ? 'html' : 'txt';
}

/** Errors of the readers carry codes of their own. */
function brokenBy(error: unknown, name: string): FileError {
  if (error instanceof FileError) return error;
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code === 'text-binary') return otherFile(name);
  if (code === 'text-empty') return new FileError('file-empty', String(error));
  const { code: known, detail } = pdfFailure(error);
  return new FileError(known, detail);
}
