import type { FileSays, FrameSays } from './by-hand';

/** What is known of one frame of a tab. */
export interface FrameRecord extends Omit<FrameSays, 'to' | 'type'> {
  /** The browser's number of the frame; 0 is the page itself. */
  id: number;
  /** When it spoke, milliseconds. */
  heard: number;
}

/** The PDFs set into a page, each address once, in the order of its frames. */
export function pdfsInPage({ frames }: { frames: readonly FrameRecord[] }): FileSays[] {
  const found = new Map<string, FileSays>();
  for (const frame of frames) {
    const own: FileSays[] =
      frame.id !== 0 && /pdf/iu.test(frame.contentType)
        ? [{ title: frame.title, href: frame.url, how: 'embedded' }]
        : [];
    for (const file of [...(frame.files ?? []), ...own]) {
      if (/^https?:/u.test(file.href) && !found.has(file.href)) found.set(file.href, file);
    }
  }
  return [...found.values()];
}
