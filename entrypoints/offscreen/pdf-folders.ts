import { browser } from '../../lib/platform/browser';
import type { PdfFolders } from '../../lib/viewer/open-to-draw';

/** Folders of pdf.js in the build. */
export function pdfFolders(): PdfFolders {
  const folder = (name: string) => new URL(`pdfjs/${name}/`, browser.runtime.getURL('')).href;
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
  };
}
