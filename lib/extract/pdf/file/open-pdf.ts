import type { PDFDocumentProxy } from '../../../platform/pdfjs';
import { startLoading } from './loading';

/** Why a PDF could not be read. */
export type PdfErrorCode =
  'encrypted' | 'damaged' | 'not-a-pdf' | 'empty' | 'too-large' | 'cancelled' | 'too-slow';

/** A PDF that cannot be read; `code` says why. */
export class PdfError extends Error {
  constructor(
    readonly code: PdfErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'PdfError';
  }
}

/** Largest file read (bytes). Reports with scanned attachments stay far below. */
const LARGEST_FILE = 200 * 1024 * 1024;

/** How far into the file its header may stand (bytes), as readers accept it. */
const HEADER_WITHIN = 1024;

export interface OpenOptions {
  cMapUrl?: string;
  standardFontDataUrl?: string;
  signal?: AbortSignal;
}

export interface OpenedPdf {
  document: PDFDocumentProxy;
  /** Ends pdf.js's work and frees its memory. */
  close(): Promise<void>;
}

/** Opens a PDF from its bytes, which pdf.js takes over. Rejects with PdfError. */
export async function openPdf(bytes: Uint8Array, options: OpenOptions): Promise<OpenedPdf> {
  if (bytes.length > LARGEST_FILE) throw new PdfError('too-large', `${bytes.length} bytes`);
  if (!hasHeader(bytes)) throw new PdfError('not-a-pdf', 'no PDF header');
  const loading = startLoading({
    data: bytes,
    cMapUrl: options.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: options.standardFontDataUrl,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    // Tells which fonts carry no characters: their glyphs must not be read as if their codes were some.
    fontExtraProperties: true,
    verbosity: 0,
  });
  try {
    const { promise } = loading.task;
    const document = await (options.signal ? untilAborted(promise, options.signal) : promise);
    return { document, close: loading.end };
  } catch (error) {
    await loading.end();
    throw options.signal?.aborted ? cancelled(options.signal) : openingError(error);
  }
}

/** The promise, or a rejection as soon as the signal fires. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  // What is left running ends with the document; its end is no error of ours.
  work.catch(() => undefined);
  if (signal.aborted) throw cancelled(signal);
  let stop = () => undefined as void;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(cancelled(signal));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The error of a reading its signal ended. */
function cancelled(signal: AbortSignal): PdfError {
  return signal.reason instanceof PdfError
    ? signal.reason
    : new PdfError('cancelled', 'reading was cancelled');
}

/** Whether a file says near its beginning that it is a PDF. */
export function hasHeader(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 4, HEADER_WITHIN);
  for (let i = 0; i < end; i++) {
    if (bytes[i] === 0x25 && bytes[i + 1] === 0x50 && bytes[i + 2] === 0x44 && bytes[i + 3] === 0x46)
      return true;
  }
  return false;
}

function openingError(error: unknown): PdfError {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'PasswordException') return new PdfError('encrypted', message);
  return new PdfError('damaged', message);
}
