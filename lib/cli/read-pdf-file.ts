import type { ReportDocument, Source } from '../model/document';
import { Pace, type Clock } from '../extract/pdf/file/pace';
import { readPdf } from '../extract/pdf/read-pdf';
import { outlivePdfjs, pdfjsFolders } from '../platform/pdfjs-node';

/** How a PDF is read: by whose clock (without one it may take its time), and who is told after each page how much time is left for pages that give no text (milliseconds). */
export interface PdfFollowing {
  clock?: Clock | undefined;
  onPage?: (left?: number) => void;
}

/** The document of a PDF's bytes, read with the CMaps of the installed package. Rejects with PdfError. */
export async function readPdfFile(
  bytes: Uint8Array,
  source: Source,
  { clock, onPage }: PdfFollowing = {},
): Promise<ReportDocument> {
  outlivePdfjs();
  const pace = clock && new Pace(clock);
  const document = await readPdf(new Uint8Array(bytes), {
    source: source.uri,
    pace,
    onPage: () => onPage?.(pace?.left),
    ...pdfjsFolders(),
  });
  return { ...document, source };
}
