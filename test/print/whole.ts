import { openPdf } from '../../lib/extract/pdf/file/open-pdf';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from '../../lib/platform/parse5';
import { pdfjsFolders } from '../../lib/platform/pdfjs-node';
import { fold } from '../../lib/text/fold';

/** A text of a page: of a table's cell, or beside the tables. */
export interface PageText {
  text: string;
  /** Number of the cell from 0; null beside the tables. */
  cell: number | null;
}

const SILENT = new Set(['head', 'script', 'style', 'template', 'noscript', 'title']);

/** The texts of a page's HTML in their order; everything in it counts as shown. */
export function textsOf(html: string): PageText[] {
  const texts: PageText[] = [];
  let cells = 0;
  const walk = (node: DefaultTreeAdapterTypes.ParentNode, cell: number | null): void => {
    for (const child of node.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) texts.push({ text: child.value, cell });
      else if (defaultTreeAdapter.isElementNode(child) && !SILENT.has(child.tagName))
        walk(child, child.tagName === 'td' || child.tagName === 'th' ? cells++ : cell);
    }
  };
  walk(parse(html), null);
  return texts;
}

/** The characters on the paper of a PDF in the order the file holds them, as pdf.js gives them: no lines, no tables, no reading of ours. */
export async function charactersOf(pdf: Uint8Array): Promise<string> {
  const { document, close } = await openPdf(new Uint8Array(pdf), pdfjsFolders());
  try {
    let text = '';
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [x0, y0, x1, y1] = page.view as [number, number, number, number];
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item)) continue;
        const x = (item.transform[4] as number) + item.width / 2;
        const y = item.transform[5] as number;
        if (x >= x0 && x <= x1 && y >= y0 && y <= y1) text += item.str;
      }
    }
    return text;
  } finally {
    await close();
  }
}

/**
 * Words of a page's tables that a print of it does not hold at all, cell by cell; [] where it holds every character of the page as often as the page does.
 * A character counts as missing only where the whole print has too few of it, so what merely stands elsewhere or is broken over lines never does.
 */
export function notPrinted(page: readonly PageText[], printed: string): string[] {
  const wanted = page.flatMap(({ text, cell }) => [...fold(text)].map((character) => ({ character, cell })));
  const found = [...fold(printed)];
  const left = new Map<string, number>();
  for (const { character } of wanted) left.set(character, (left.get(character) ?? 0) + 1);
  for (const character of found) left.set(character, (left.get(character) ?? 0) - 1);
  if (![...left.values()].some((n) => n > 0)) return [];
  const inOrder = kept(
    wanted.map((w) => w.character),
    found,
  );
  const words = new Map<number, string>();
  for (const [i, { character, cell }] of wanted.entries()) {
    const n = left.get(character)!;
    if (inOrder[i] || n <= 0) continue;
    left.set(character, n - 1);
    if (cell !== null) words.set(cell, (words.get(cell) ?? '') + character);
  }
  return [...words.values()];
}

/** For each character wanted, whether it is one of the longest sequence that both texts hold in the same order. */
function kept(wanted: readonly string[], found: readonly string[]): boolean[] {
  const wide = found.length + 1;
  // Row i: how long the sequence of wanted[i..] and found[j..] is.
  const longest = new Uint16Array((wanted.length + 1) * wide);
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      longest[i * wide + j] =
        wanted[i] === found[j]
          ? longest[(i + 1) * wide + j + 1]! + 1
          : Math.max(longest[(i + 1) * wide + j]!, longest[i * wide + j + 1]!);
  let j = 0;
  return wanted.map((character, i) => {
    while (j < found.length && longest[i * wide + j] === longest[i * wide + j + 1]) j++;
    if (j >= found.length || character !== found[j]) return false;
    j++;
    return true;
  });
}
