import type { ReportDocument } from '../../lib/model/document';

/** A page is compared when it has been quiet this long (milliseconds), longer each time: pages with moving parts change for ever. */
const QUIET = 800;
const LONGER = 1.6;
const MOST_LOOKS = 14;

/** Tells once when the report on the page is not any more what was read. Returns what ends the watching. */
export function watchChanges(
  page: Document,
  read: ReportDocument,
  readAgain: () => ReportDocument,
  onChange: () => void,
): () => void {
  const before = wordsOf(read);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const look = (): void => {
    looks += 1;
    const changed = wordsOf(readAgain()) !== before;
    if (changed || looks >= MOST_LOOKS) stop();
    if (changed) onChange();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET * LONGER ** looks);
  });
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  // The body, not the root element: marks painted beside the body are no change of the page.
  if (page.body) observer.observe(page.body, { childList: true, subtree: true, characterData: true });
  return stop;
}

function wordsOf({ blocks }: ReportDocument): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.text;
      return block.kind === 'table' ? block.cells.map(({ text }) => text).join('\t') : block.alt;
    })
    .join('\n');
}
