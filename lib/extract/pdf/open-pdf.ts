import { getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy } from '../../platform/pdfjs';

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
export const LARGEST_FILE = 200 * 1024 * 1024;

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
  const task = getDocument({
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
  } as Parameters<typeof getDocument>[0]);
  const cancel = () => void task.destroy();
  options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const document = await task.promise;
    return { document, close: () => closeTask(task) };
  } catch (error) {
    await closeTask(task);
    throw options.signal?.aborted ? cancelled(options.signal) : openingError(error);
  } finally {
    options.signal?.removeEventListener('abort', cancel);
  }
}

async function closeTask(task: PDFDocumentLoadingTask): Promise<void> {
  await task.destroy().catch(() => undefined);
}

/** The error of a reading its signal ended. */
export function cancelled(signal: AbortSignal): PdfError {
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
