import type { Browser } from 'puppeteer-core';
import { preparedHtml, printInBrowser, type Source } from './browser';
import { layOut } from './layout';
import type { Manner } from './manners';
import { printInOffice } from './office';
import { printAsPictures } from './picture';
import { withoutCharacterMaps } from './strip-fonts';
import { roomOf, writePdf } from './write-pdf';

/** Papers in points, upright. */
const PAPERS: Record<string, readonly [number, number]> = {
  A4: [595, 842],
  A3: [842, 1191],
  Letter: [612, 792],
};

/** A page file printed in a manner that needs no office program. */
export async function printed(browser: Browser, source: Source, manner: Manner): Promise<Uint8Array> {
  if (manner.by === 'picture') return await printAsPictures(browser, source, manner);
  if (manner.by === 'writer') return await written(browser, source, manner);
  const pdf = await printInBrowser(browser, source, manner);
  return manner.font === 'nothing' ? withoutCharacterMaps(pdf) : pdf;
}

async function written(browser: Browser, source: Source, manner: Manner): Promise<Uint8Array> {
  const [name = 'A4', turned] = manner.paper.split(' ');
  const [short, long] = PAPERS[name]!;
  const [width, height] = turned ? [long, short] : [short, long];
  // Breaks are made when the layout is cut into sheets, not by the browser.
  const layout = await layOut(
    browser,
    source,
    { ...manner, breakAt: undefined, repeated: false },
    roomOf(width),
  );
  const encoding = manner.font === 'UniGB-UCS2-H' ? manner.font : 'GBK-EUC-H';
  const { border, repeated = false, breakAt = null, imposed } = manner;
  return writePdf(layout, { encoding, border, width, height, repeated, breakAt, imposed });
}

/** A print, and the HTML the office program made it of. */
export interface OfficePrint {
  pdf: Uint8Array;
  html: string;
}

/** Page files printed by the office program, each in its manner, in one run of the program; in the order asked for. */
export async function printedInOffice(
  browser: Browser,
  program: string,
  jobs: readonly { source: Source; manner: Manner }[],
): Promise<OfficePrint[]> {
  const pages = new Map<string, string>();
  for (const [i, { source, manner }] of jobs.entries())
    pages.set(`${i}`, await preparedHtml(browser, source, manner));
  const made = await printInOffice(program, pages);
  return jobs.map((_, i) => ({ pdf: made.get(`${i}`)!, html: pages.get(`${i}`)! }));
}
