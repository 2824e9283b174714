import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { readPdfFile } from '../../lib/cli/read-pdf-file';
import { printingBrowser } from '../print/browser';
import { differences, truthOf } from '../print/compare';
import { PAGES } from '../print/fixtures';
import { printed, printedInOffice } from '../print/make';
import { manyManners, type Manner } from '../print/manners';
import { findOffice } from '../print/office';

/** Rows of table 3 that may begin a page. */
const ROWS = 27;

/** Lines shown of each print that differs. */
const MOST_LINES = 8;

type Job = (typeof PAGES)[number] & { manner: Manner };

/** Prints the fixtures in every manner and tells which prints say something else than their page. `only` narrows by parts of fixtures' and manners' names. */
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
    let same = 0;
    for (const page of PAGES) {
      const own = jobs.filter((job) => job.slug === page.slug);
      same += await compared(browser, office, own);
    }
    console.log(`print: same=${same}/${jobs.length}`);
  } finally {
    await browser.close();
  }
}

/** The writer's manners take turns between the encodings. */
const named = (manner: Manner, i: number): Manner => ({
  ...manner,
  font: i % 2 === 0 ? 'GBK-EUC-H' : 'UniGB-UCS2-H',
});

/** Prints and compares the jobs of one page; the number of prints that say the same. */
async function compared(browser: Browser, office: string | null, jobs: readonly Job[]): Promise<number> {
  if (jobs.length === 0) return 0;
  const { file, slug } = jobs[0]!;
  const truth = truthOf(readFileSync(file), slug);
  const inOffice = jobs.filter((job) => job.manner.by === 'office');
  const made =
    office && inOffice.length > 0
      ? await printedInOffice(
          browser,
          office,
          inOffice.map((job) => ({ source: job, manner: job.manner })),
        )
      : [];
  let same = 0;
  for (const job of jobs) {
    const pdf = made[inOffice.indexOf(job)] ?? (await printed(browser, job, job.manner));
    const lines = await readPdfFile(pdf, { uri: `${slug}.pdf`, kind: 'pdf' })
      .then((document) => differences(document, truth))
      .catch((error: unknown) => [String(error)]);
    if (lines.length === 0) same++;
    else
      console.log(
        [`${slug} ${job.manner.name}: ${lines.length} differ`, ...lines.slice(0, MOST_LINES)].join('\n    '),
      );
  }
  return same;
}
