/** A page is looked at again when it has been quiet this long, milliseconds. */
const QUIET = 500;
/** So often at most, and so long after it was first looked at. */
const MOST_LOOKS = 10;
const LONGEST = 30_000;

/** Calls `look` whenever a page that fills in late comes to rest, until it says it found what it looks for. One observer, no polling. Returns what ends it. */
export function watchFilling(page: Document, look: () => boolean): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      looks += 1;
      if (look() || looks >= MOST_LOOKS) stop();
    }, QUIET);
  });
  const end = setTimeout(() => stop(), LONGEST);
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(end);
  };
  observer.observe(page, { childList: true, subtree: true, characterData: true });
  return stop;
}
