import type { PDFDocumentProxy } from '../platform/pdfjs';

/** Sharpness of printed pages, dots an inch, and pages printed at most. */
const DOTS = 150;
const MOST_PAGES = 500;

/** Draws all pages for print into an element, one after the other; `onPage` returning false gives it up. Answers what takes them away. */
export async function drawForPrint(
  pdf: PDFDocumentProxy,
  into: HTMLElement,
  onPage: (page: number, of: number) => boolean,
): Promise<() => void> {
  const addresses: string[] = [];
  const clear = (): void => {
    into.replaceChildren();
    for (const address of addresses) URL.revokeObjectURL(address);
  };
  const count = Math.min(pdf.numPages, MOST_PAGES);
  for (let number = 1; number <= count; number++) {
    if (!onPage(number, count)) break;
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: DOTS / 72 });
    const canvas = new OffscreenCanvas(Math.floor(viewport.width), Math.floor(viewport.height));
    await page.render({
      canvas: null,
      canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
      viewport,
      intent: 'print',
    }).promise;
    const address = URL.createObjectURL(await canvas.convertToBlob());
    addresses.push(address);
    const picture = new Image();
    picture.src = address;
    picture.alt = '';
    into.append(picture);
    await picture.decode().catch(() => undefined);
    page.cleanup();
  }
  return clear;
}
