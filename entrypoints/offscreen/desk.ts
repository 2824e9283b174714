import { failure, type Answer } from '../../lib/link/answer';
import { deskAskSchema } from '../../lib/link/desk';
import { startPdfWorker } from '../../lib/platform/pdfjs-browser';
import { PdfDesk, type DeskTells } from '../../lib/viewer/pdf-desk';
import { Shelf } from '../../lib/viewer/shelf';
import { pdfFolders } from './pdf-folders';

/** The place where PDFs are read, ready to be asked. `wanted` is called whenever it is. */
export function openDesk(
  tells: DeskTells,
  wanted: () => void = () => undefined,
): { answer(message: unknown): Promise<Answer<unknown>>; idle(): boolean } {
  startPdfWorker();
  const desk = new PdfDesk(pdfFolders(), new Shelf(wanted), tells);
  return {
    idle: () => desk.idle(),
    async answer(message) {
      wanted();
      const parsed = deskAskSchema.safeParse(message);
      if (!parsed.success) return failure('bad-message');
      const ask = parsed.data;
      if (ask.type === 'read') return desk.read(ask.job, ask.href);
      if (ask.type === 'crop') return desk.crop(ask.source, ask.marks);
      desk.end(ask.job);
      return { ok: true, value: null };
    },
  };
}
