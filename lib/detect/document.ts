import type { Block, ReportDocument } from '../model/document';
import { readBody } from './body';
import { detect, type Detection } from './detect';
import { plain } from './plain';

/** Longest text judged, in UTF-16 units: the tables of a long report stand at its end. */
const MOST_TEXT = 200_000;

/** Is this document, already read, such a report? A text without a title counts by its preamble and its tables. */
export function detectDocument(document: ReportDocument): Detection {
  const told = (from: string): string[] =>
    document.titles.filter((title) => title.from === from).map((title) => title.text);
  const headings = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.looks?.heading ? [block.text] : [],
  );
  return detect({
    url: '',
    contentType: '',
    title: told('file')[0] ?? told('user')[0] ?? '',
    metaTitles: told('meta'),
    headings: [...told('page'), ...headings].slice(0, 12),
    text: textOf(document.blocks),
    links: document.attachments.slice(0, 60).map(({ text, href }) => ({ text, href })),
  });
}

/** How many of the statutory sections that hardly any other text has are headed in a document, of 5. */
export function sectionsIn({ blocks }: ReportDocument): number {
  return readBody(plain(textOf(blocks))).ownSections;
}

function textOf(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.kind === 'picture') continue;
    const text = block.kind === 'paragraph' ? block.text : block.cells.map((cell) => cell.text).join(' ');
    lines.push(text);
    length += text.length;
    if (length > MOST_TEXT) break;
  }
  return lines.join('\n');
}
