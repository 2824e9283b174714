import { getDocument, PDFWorker, type PDFDocumentLoadingTask } from '../../../platform/pdfjs';

/** How long pdf.js may take to end its work by itself before its worker is ended (milliseconds). */
const GRACE = 500;

/** A file being opened by pdf.js, with a worker of its own. */
interface Loading {
  task: PDFDocumentLoadingTask;
  /** Ends pdf.js's work and frees its memory, even where a page holds the worker in a loop. */
  end(): Promise<void>;
}

/** Begins to open a file. pdf.js itself waits for its worker to answer before it ends it: one that is caught in a loop would go on for ever. */
export function startLoading(parameters: Parameters<typeof getDocument>[0] & object): Loading {
  const worker = new PDFWorker({ verbosity: 0 });
  const task = getDocument({ ...parameters, worker } as Parameters<typeof getDocument>[0]);
  return {
    task,
    async end() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, GRACE)));
      await Promise.race([task.destroy().catch(() => undefined), late]);
      clearTimeout(timer);
      worker.destroy();
    },
  };
}
