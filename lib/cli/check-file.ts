import type { Audit } from '../model/audit';
import type { ReportDocument, Source, SourceKind } from '../model/document';
import { audit, failedAudit } from '../audit/audit';
import { decodeHtml } from '../extract/html/decode';
import { readHtml } from '../extract/html/read-html';
import { readText } from '../extract/txt/read-text';
import { InputError, readInput } from './inputs';
import { kindOf } from './kind-of';

/** Reads and audits one file. Never throws: what cannot be read gives an audit with its error. */
export async function checkFile(path: string): Promise<Audit> {
  let source: Source = { uri: path, kind: 'txt' };
  try {
    const input = await readInput(path);
    source = { ...input.source, kind: kindOf(input.bytes) };
    return audit(await documentOf(input.bytes, source));
  } catch (error) {
    const { code, message } = errorOf(error);
    return failedAudit(source, code, `${path}: ${message.replace(`${path}: `, '')}`);
  }
}

function errorOf(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: 'failed', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
  return { code, message: error.message };
}

const READERS: Partial<
  Record<SourceKind, (bytes: Uint8Array, source: Source) => ReportDocument | Promise<ReportDocument>>
> = {
  html: (bytes, source) => readHtml(bytes, source),
  txt: (bytes, source) => readText(decodeHtml(bytes), source),
  pdf: async (bytes, source) => (await import('./read-pdf-file')).readPdfFile(bytes, source),
};

/** The document of a file's bytes. Throws InputError for a format that is not read. */
async function documentOf(bytes: Uint8Array, source: Source): Promise<ReportDocument> {
  const read = READERS[source.kind];
  if (!read) throw new InputError('unsupported-format', `files of the kind ${source.kind} are not read yet`);
  return read(bytes, source);
}
