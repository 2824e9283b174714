import type { ReportDocument } from '../../lib/model/document';
import type { Mark } from '../../lib/model/finding';
import { startPdfWorker } from '../../lib/platform/pdfjs-browser';
import type { Crop } from '../../lib/viewer/crop';
import { CropDesk } from '../../lib/viewer/crop-desk';
import { openToDraw } from '../../lib/viewer/open-to-draw';
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

const crops = new CropDesk((bytes) => openToDraw(bytes, pdfFolders()));

/** A picture of a place in a PDF given to the panel; `key` is the file's on the shelf. Rejects with pdf.js's errors. */
export function cropFile(key: string, bytes: Uint8Array, marks: readonly Mark[]): Promise<Crop | null> {
  startPdfWorker();
  return crops.crop(key, marks, () => bytes);
}
