import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

let outliving = false;

/**
 * Keeps Node running when pdf.js leaves a promise of its own rejected: on damaged files its worker part, which in browsers is a thread
 * apart, does so beside the error it gives to the caller. Any other unhandled rejection still ends the process. Asked again, it does nothing more.
 */
export function outlivePdfjs(): void {
  if (outliving) return;
  outliving = true;
  process.on('unhandledRejection', (reason) => {
    const stack = reason instanceof Error ? (reason.stack ?? '') : '';
    if (!/pdfjs-dist|Exception|FormatError/u.test(stack)) throw reason;
  });
}

/** Folders of the installed pdf.js that hold its CMaps and standard fonts, for Node. */
export function pdfjsFolders(): { cMapUrl: string; standardFontDataUrl: string } {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(root, 'cmaps') + sep, standardFontDataUrl: join(root, 'standard_fonts') + sep };
}
