import type { ReportDocument, Source } from '../model/document';
import { readPdf, type PdfOptions } from '../extract/pdf/read-pdf';
import { outlivePdfjs, pdfjsFolders } from '../platform/pdfjs-node';

/** The document of a PDF's bytes, read with the CMaps of the installed package. Rejects with PdfError. */
export async function readPdfFile(
  bytes: Uint8Array,
  source: Source,
  options: Pick<PdfOptions, 'onPage'> = {},
): Promise<ReportDocument> {
  outlivePdfjs();
  const document = await readPdf(new Uint8Array(bytes), {
    source: source.uri,
    ...options,
    ...pdfjsFolders(),
  });
  return { ...document, source };
}
