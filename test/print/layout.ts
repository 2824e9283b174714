import type { Browser } from 'puppeteer-core';
import type { Source } from './browser';
import type { Manner } from './manners';
import { prepare } from './prepare';

/** A run of letters on one line, in CSS pixels from the top left of the endless page. `across` where its cell spans rows. */
export interface Run {
  text: string;
  x: number;
  y0: number;
  y1: number;
  size: number;
  across: boolean;
}

/** A cell's frame in CSS pixels. */
export interface Frame {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Where everything of a report stands on one endless page. */
export interface Layout {
  runs: Run[];
  frames: Frame[];
  /** Pictures. */
  pictures: Frame[];
  /** The page's own title. */
  title: string;
  /** Tops of all table rows. */
  rows: number[];
  /** Table 3: top and bottom, its head's bottom, and the tops of its rows below the head; null where the report has none. */
  three: { head0: number; head1: number; bottom: number; rows: number[] } | null;
}

/** Lays a page file out in a browser window of this width (CSS pixels). */
export async function layOut(
  browser: Browser,
  source: Source,
  manner: Manner,
  width: number,
): Promise<Layout> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: 1000 });
    await page.goto(`file://${source.file}`);
    await prepare(page, manner, source.title);
    return await page.evaluate(measure);
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function measure(): Layout {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const style = getComputedStyle(parent);
    if (/^(?:SCRIPT|STYLE|NOSCRIPT)$/u.test(parent.tagName) || style.visibility === 'hidden') continue;
    const across = (parent.closest<HTMLTableCellElement>('td,th')?.rowSpan ?? 1) > 1;
    const text = node.textContent ?? '';
    let run: Run | null = null;
    let end = 0;
    let set = 0;
    for (let i = 0; i < text.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      const letter = text[i]!;
      const narrow = letter.charCodeAt(0) < 0x2000;
      if (!box || box.width === 0 || /\s/u.test(letter)) {
        run = null;
        continue;
      }
      // Fonts of the writer set every letter full or half wide: a run ends where they would run over the next.
      const goes =
        run &&
        Math.abs(run.y0 - box.top) < 1 &&
        set - box.left < 0.3 * run.size &&
        Math.abs(end - box.left) < 1 &&
        narrow === run.text.charCodeAt(0) < 0x2000;
      if (!run || !goes) {
        run = {
          text: '',
          x: box.left,
          y0: box.top,
          y1: box.bottom,
          size: parseFloat(style.fontSize),
          across,
        };
        runs.push(run);
        set = box.left;
      }
      run.text += letter;
      set += narrow ? run.size / 2 : run.size;
      end = box.right;
    }
  }
  const inForm = (e: Element) =>
    getComputedStyle(e).display === 'table-cell' && e.closest('[data-form]') !== null;
  const frameOf = (e: Element) => {
    const box = e.getBoundingClientRect();
    return { x0: box.left, y0: box.top, x1: box.right, y1: box.bottom };
  };
  const frames = [...document.querySelectorAll('*')].filter(inForm).map(frameOf);
  const pictures = [...document.images].map(frameOf);
  const top = (e: Element) => e.getBoundingClientRect().top;
  const solid = (e: Element) => (e.textContent ?? '').replace(/\s/gu, '');
  const lines = [...document.querySelectorAll('tr')].filter((r) => !r.querySelector('tr'));
  const last = lines.find((r) => solid(r).includes('结转下年度继续办理'));
  const first = lines.find((r) => solid(r).includes('本年新收'));
  const head = lines.find((r) => solid(r).includes('申请人情况'));
  const own = last && first && head ? lines.slice(lines.indexOf(first), lines.indexOf(last) + 1) : [];
  const three =
    own.length > 15
      ? {
          head0: top(head!),
          head1: top(first!),
          bottom: last!.getBoundingClientRect().bottom,
          rows: own.map(top),
        }
      : null;
  return { runs, frames, pictures, title: document.title, rows: lines.map(top), three };
}
