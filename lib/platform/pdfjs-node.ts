import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** Folders of the installed pdf.js that hold its CMaps and standard fonts, for Node. */
export function pdfjsFolders(): { cMapUrl: string; standardFontDataUrl: string } {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(root, 'cmaps') + sep, standardFontDataUrl: join(root, 'standard_fonts') + sep };
}
