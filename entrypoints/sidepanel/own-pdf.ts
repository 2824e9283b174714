import type { ReportDocument } from '../../lib/model/document';
import type { Mark } from '../../lib/model/finding';
import { startPdfWorker } from '../../lib/platform/pdfjs-browser';
import { cropOf, type Crop } from '../../lib/viewer/crop';
import { readKept } from '../../lib/viewer/pdf-desk';
import { pdfFolders } from '../offscreen/pdf-folders';

/** Reads a PDF given to the panel. Rejects with PdfError. */
export function readPdfFile(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
  onPage: (page: number, of: number) => void,
): Promise<ReportDocument> {
  startPdfWorker();
  return readKept(bytes, name, pdfFolders(), signal, onPage);
}

/** A picture of a place in a PDF given to the panel. */
export function cropFile(bytes: Uint8Array, marks: readonly Mark[]): Promise<Crop | null> {
  startPdfWorker();
  return cropOf(bytes, marks, pdfFolders());
}
