import { failure, type Answer, type FailureCode } from '../link/answer';
import type { PdfErrorCode } from '../extract/pdf/file/open-pdf';

const CODES: Record<PdfErrorCode, FailureCode> = {
  encrypted: 'file-encrypted',
  damaged: 'file-broken',
  'not-a-pdf': 'not-pdf',
  empty: 'file-empty',
  'too-large': 'too-large',
  cancelled: 'cancelled',
  'too-slow': 'time-out',
};

/** A failure on the way to a PDF that has its code already. */
export class FileError extends Error {
  constructor(
    readonly code: FailureCode,
    detail = '',
  ) {
    super(detail);
    this.name = 'FileError';
  }
}

/** Why a file of no kind that is read is not read, by its name. */
export function otherFile(name: string): FileError {
  return new FileError(/\.pdf$/iu.test(name) ? 'false-pdf' : 'file-type', name);
}

/** The answer that says why a PDF could not be had or read. */
export function pdfFailure(error: unknown): Extract<Answer<never>, { ok: false }> {
  if (error instanceof FileError) return failure(error.code, error.message);
  // By name, so that who only tells of errors does not load the reader.
  if (error instanceof Error && error.name === 'PdfError') {
    const code = String((error as { code?: unknown }).code);
    return failure(Object.hasOwn(CODES, code) ? CODES[code as PdfErrorCode] : 'unexpected', error);
  }
  return failure('unexpected', error);
}
