import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { pdfWorker } from './pdfjs';

/** Makes pdf.js ready for a page of the extension: its worker is a file of the build. */
export function startPdfWorker(): void {
  pdfWorker.workerSrc = workerUrl;
}
