import type { PDFDocumentProxy, PDFPageProxy } from '../platform/pdfjs';

/** Sharpness of printed pages, dots an inch; most pixels of one page, and pages printed at most. */
const DOTS = 150;
const MOST_PIXELS = 16_000_000;
const MOST_PAGES = 500;

/** What drawing for print tells and asks. */
interface PrintAround {
  /** Before each page; false gives it up. */
  onPage(page: number, of: number): boolean;
  /** What stands on the sheet of a page that cannot be drawn. */
  failedWords(): string;
}

/**
 * Draws all pages for print into an element, one after the other, each on a sheet of its own size. Answers what takes them away; null where it
 * was given up, with nothing left behind.
 */
export async function drawForPrint(
  pdf: PDFDocumentProxy,
  into: HTMLElement,
  around: PrintAround,
): Promise<(() => void) | null> {
  const addresses: string[] = [];
  const sizes: string[] = [];
  const style = document.createElement('style');
  into.replaceChildren(style);
  const clear = (): void => {
    into.replaceChildren();
    for (const address of addresses) URL.revokeObjectURL(address);
  };
  const count = Math.min(pdf.numPages, MOST_PAGES);
  for (let number = 1; number <= count; number++) {
    if (!around.onPage(number, count)) {
      clear();
      return null;
    }
    const sheet = document.createElement('div');
    sheet.className = 'printed__sheet';
    into.append(sheet);
    try {
      const page = await pdf.getPage(number);
      const rule = sizeOf(page);
      if (!sizes.includes(rule)) {
        sizes.push(rule);
        style.textContent = sizes.map(ruleOf).join('\n');
      }
      sheet.classList.add(`printed__sheet--${sizes.indexOf(rule)}`);
      const address = URL.createObjectURL(await pictureOf(page));
      addresses.push(address);
      await show(address, sheet);
    } catch {
      sheet.textContent = around.failedWords();
    }
  }
  return clear;
}

/** Width and height of a page's paper, as CSS writes them. */
function sizeOf(page: PDFPageProxy): string {
  const { width, height } = page.getViewport({ scale: 1 });
  return `${width.toFixed(2)}pt ${height.toFixed(2)}pt`;
}

/** The paper of sheets of one size. A sheet is a hair lower than its paper, or rounding would give every page a blank one behind it. */
function ruleOf(size: string, index: number): string {
  const [width, height] = size.split(' ');
  return `@page sheet${index} { size: ${size}; margin: 0; }
.printed__sheet--${index} { page: sheet${index}; width: ${width}; height: calc(${height} - 1px); }`;
}

async function pictureOf(page: PDFPageProxy): Promise<Blob> {
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS / 72, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({
    canvas: null,
    canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
    viewport,
    intent: 'print',
  }).promise;
  page.cleanup();
  return canvas.convertToBlob();
}

async function show(address: string, sheet: HTMLElement): Promise<void> {
  const picture = new Image();
  picture.src = address;
  picture.alt = '';
  sheet.append(picture);
  await picture.decode();
}
