import type { ReportDocument } from '../../lib/model/document';
import type { Mark } from '../../lib/model/finding';
import { startPdfWorker } from '../../lib/platform/pdfjs-browser';
import { cropOf, type Crop } from '../../lib/viewer/crop';
import { readKept, type OnReading } from '../../lib/viewer/pdf-desk';
import { pdfFolders } from '../offscreen/pdf-folders';

/** Reads a PDF given to the panel. Rejects with PdfError. */
export function readPdfFile(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
  onReading: OnReading,
): Promise<ReportDocument> {
  startPdfWorker();
  return readKept(bytes, name, pdfFolders(), signal, onReading);
}

/** A picture of a place in a PDF given to the panel. */
export function cropFile(bytes: Uint8Array, marks: readonly Mark[]): Promise<Crop | null> {
  startPdfWorker();
  return cropOf(bytes, marks, pdfFolders());
}
