const WORDS = /年报|年度报告|信息公开/u;
/** Longest text searched, in UTF-16 units. */
const LONGEST = 4096;

/** Whether the name or address of a file, or the title of a page that shows one, speaks of such a report. */
export function speaksOfReport(words: string): boolean {
  return WORDS.test(readable(words.slice(0, LONGEST)));
}

function readable(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    // A sentence with a per cent sign, or an address not in UTF-8.
    return words;
  }
}
