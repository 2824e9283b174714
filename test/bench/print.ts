import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { readPdfFile } from '../../lib/cli/read-pdf-file';
import { printingBrowser } from '../print/browser';
import { differences, truthOf } from '../print/compare';
import { PAGES } from '../print/fixtures';
import { printed, printedInOffice } from '../print/make';
import { manyManners, type Manner } from '../print/manners';
import { findOffice } from '../print/office';
import { charactersOf, notPrinted, textsOf } from '../print/whole';

/** Rows of table 3 that may begin a page. */
const ROWS = 27;

/** Lines shown of each print that differs. */
const MOST_LINES = 8;

/** Prints that say what their page says, prints that lack words of the page's tables, and prints read otherwise than their page. */
interface Tally {
  same: number;
  notWhole: number;
  differ: number;
}

type Job = (typeof PAGES)[number] & { manner: Manner };

/** Prints the fixtures in every manner and tells which prints say something else than their page, those apart that lack words of the page's tables themselves. `only` narrows by parts of fixtures' and manners' names. */
export async function benchPrint(only: readonly string[]): Promise<void> {
  const browser = await printingBrowser();
  if (!browser) throw new Error('no Chromium-based browser on this machine');
  const office = findOffice();
  if (!office) console.log('without LibreOffice: its manners are left out');
  try {
    const manners = [
      ...manyManners('browser', ROWS),
      ...manyManners('writer', ROWS).map(named),
      ...(office ? manyManners('office', ROWS) : []),
    ];
    const jobs = PAGES.flatMap((page) => manners.map((manner) => ({ ...page, manner }))).filter((job) =>
      only.every((part) => `${job.slug} ${job.manner.name}`.includes(part)),
    );
    const tally: Tally = { same: 0, notWhole: 0, differ: 0 };
    for (const page of PAGES) {
      const own = jobs.filter((job) => job.slug === page.slug);
      await compare(browser, office, own, tally);
    }
    const { same, notWhole, differ } = tally;
    console.log(`print: same=${same}/${jobs.length} not-printed-whole=${notWhole} differ=${differ}`);
  } finally {
    await browser.close();
  }
}

/** The writer's manners take turns between the encodings. */
const named = (manner: Manner, i: number): Manner => ({
  ...manner,
  font: i % 2 === 0 ? 'GBK-EUC-H' : 'UniGB-UCS2-H',
});

/** Prints the jobs of one page, compares them and counts what came of each. */
async function compare(
  browser: Browser,
  office: string | null,
  jobs: readonly Job[],
  tally: Tally,
): Promise<void> {
  if (jobs.length === 0) return;
  const { file, slug } = jobs[0]!;
  const truth = truthOf(readFileSync(file), slug);
  const inOffice = jobs.filter((job) => job.manner.by === 'office');
  const asked = inOffice.map((job) => ({ source: job, manner: job.manner }));
  const made = office && asked.length > 0 ? await printedInOffice(browser, office, asked) : [];
  for (const job of jobs) {
    const print = made[inOffice.indexOf(job)];
    const pdf = print?.pdf ?? (await printed(browser, job, job.manner));
    const lines = await readPdfFile(pdf, { uri: `${slug}.pdf`, kind: 'pdf' })
      .then((document) => differences(document, truth))
      .catch((error: unknown) => [String(error)]);
    const lost =
      print && lines.length > 0 ? notPrinted(textsOf(print.html), await charactersOf(print.pdf)) : [];
    if (lines.length === 0) tally.same++;
    else if (lost.length > 0) tally.notWhole++;
    else tally.differ++;
    if (lines.length > 0) tell(`${slug} ${job.manner.name}`, lines, lost);
  }
}

function tell(name: string, lines: readonly string[], lost: readonly string[]): void {
  const words =
    lost.length > 0
      ? [`not printed whole: ${lost.length} cells, ${lost.slice(0, MOST_LINES).join(' | ')}`]
      : [];
  console.log([`${name}: ${lines.length} differ`, ...words, ...lines.slice(0, MOST_LINES)].join('\n    '));
}
