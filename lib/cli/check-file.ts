import type { Audit } from '../model/audit';
import type { ReportDocument, Source, SourceKind } from '../model/document';
import { audit, failedAudit, noReport } from '../audit/audit';
import { decodeHtml } from '../extract/html/decode';
import { readHtml } from '../extract/html/read-html';
import { readText } from '../extract/txt/read-text';
import { InputError, readInput } from './inputs';
import { kindOf } from './kind-of';
import type { Clock } from '../extract/pdf/file/pace';
import type { PdfFollowing } from './read-pdf-file';

/**
 * How a check is followed: `bytes` where the file was read already, `onSource` told once what it is, `onStep` after each page and step, after
 * a page with the time that is left for pages without text. `clock` is what a PDF's time is taken by.
 */
interface Following {
  bytes?: Uint8Array;
  clock?: Clock;
  onSource?: (source: Source) => void;
  onStep?: (left?: number) => void;
}

/** Reads and audits one file. Never throws: what cannot be read gives an audit with its error. */
export async function checkFile(path: string, following: Following = {}): Promise<Audit> {
  let source: Source = { uri: path, kind: 'txt' };
  try {
    const input = await readInput(path, following.bytes);
    source = { ...input.source, kind: kindOf(input.bytes) };
    following.onSource?.(source);
    if (source.kind === 'txt' && isJson(input.bytes)) return noReport(source, 'detect/data-file');
    const document = await documentOf(input.bytes, source, {
      clock: following.clock,
      onPage: (left) => following.onStep?.(left),
    });
    return audit(document, { onStep: () => following.onStep?.() });
  } catch (error) {
    const { code, message } = errorOf(error);
    return failedAudit(source, code, `${path}: ${message.replace(`${path}: `, '')}`);
  }
}

/** Data files lie beside reports (their figures, an earlier audit): they tell of reports and are none. */
function isJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20);
  if (first !== 0x7b && first !== 0x5b) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

function errorOf(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: 'failed', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
  return { code, message: error.message };
}

type Reader = (
  bytes: Uint8Array,
  source: Source,
  following: PdfFollowing,
) => ReportDocument | Promise<ReportDocument>;

const READERS: Partial<Record<SourceKind, Reader>> = {
  html: (bytes, source) => readHtml(bytes, source),
  txt: (bytes, source) => readText(decodeHtml(bytes), source),
  pdf: async (bytes, source, following) =>
    (await import('./read-pdf-file')).readPdfFile(bytes, source, following),
};

/** The document of a file's bytes. Throws InputError for a format that is not read. */
async function documentOf(
  bytes: Uint8Array,
  source: Source,
  following: PdfFollowing,
): Promise<ReportDocument> {
  const read = READERS[source.kind];
  if (!read) throw new InputError('unsupported-format', `files of the kind ${source.kind} are not read yet`);
  return read(bytes, source, following);
}
