/** The one import of pdf.js. Whoever runs it in a browser sets `pdfWorker.workerSrc` first; in Node the worker runs in the same thread. */
export {
  getDocument,
  GlobalWorkerOptions as pdfWorker,
  OPS,
  PDFWorker,
  TextLayer,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
