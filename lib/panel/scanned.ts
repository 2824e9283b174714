import type { Audit } from '../model/audit';

/** The pages of a PDF that hold no text, in order, neighbours put together ("1–4", "7"); empty where there are none. */
export function scannedPages({ notes }: Pick<Audit, 'notes'>): string[] {
  const pages = new Set<number>();
  for (const { code, at } of notes) if (code === 'page-without-text' && at?.in === 'pdf') pages.add(at.page);
  const runs: [first: number, last: number][] = [];
  for (const page of [...pages].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
}
