import { startLoading } from '../extract/pdf/file/loading';
import type { PDFDocumentProxy } from '../platform/pdfjs';

/** Where the build keeps pdf.js's CMaps, standard fonts and decoders; addresses that end in "/". */
export interface PdfFolders {
  cMapUrl: string;
  standardFontDataUrl: string;
  wasmUrl: string;
}

/** Largest picture drawn, pixels: a page that holds a larger one is drawn without it. */
const LARGEST_PICTURE = 64 * 1024 * 1024;

/** A PDF opened to be drawn. `close` ends pdf.js's work and frees its memory. */
export interface DrawablePdf {
  document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Opens a PDF to be drawn; the bytes stay usable. Rejects with pdf.js's errors. */
export async function openToDraw(bytes: Uint8Array, folders: PdfFolders): Promise<DrawablePdf> {
  const { task, end: close } = startLoading({
    data: bytes.slice(),
    cMapUrl: folders.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: folders.standardFontDataUrl,
    wasmUrl: folders.wasmUrl,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE,
    verbosity: 0,
  });
  try {
    return { document: await task.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}
