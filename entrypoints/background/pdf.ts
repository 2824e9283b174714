import { failure, type Answer } from '../../lib/link/answer';
import { cropSchema, jobOf, progressOf, soFarOf, type DeskAsk } from '../../lib/link/desk';
import { documentSchema } from '../../lib/link/document-schema';
import { parseAnswer } from '../../lib/link/messages';
import type { ReportDocument } from '../../lib/model/document';
import type { Mark } from '../../lib/model/finding';
import { browser } from '../../lib/platform/browser';

const OFFSCREEN = 'offscreen.html';

/** Readings under way, by tab. */
const jobs = new Map<number, string>();

/** Has a PDF fetched and read away from the background. */
export async function readPdf(tab: number, reading: number, href: string): Promise<Answer<ReportDocument>> {
  const job = jobOf(tab, reading);
  jobs.set(tab, job);
  const answer = await askDesk({ to: 'desk', type: 'read', job, href });
  if (jobs.get(tab) === job) jobs.delete(tab);
  return parseAnswer(documentSchema, answer);
}

/** Gives up the reading of a tab's PDF. */
export function endPdf(tab: number): void {
  const job = jobs.get(tab);
  jobs.delete(tab);
  if (job !== undefined) void askDesk({ to: 'desk', type: 'end', job });
}

/** A picture of a place in a PDF. */
export async function cropPdf(source: string, marks: readonly Mark[]): Promise<Answer<unknown>> {
  return parseAnswer(cropSchema, await askDesk({ to: 'desk', type: 'crop', source, marks: [...marks] }));
}

/** Chrome reads PDFs in an offscreen document, Firefox in the background's own page. */
async function askDesk(ask: DeskAsk): Promise<unknown> {
  try {
    if (import.meta.env.FIREFOX) return await (await ownDesk()).answer(ask);
    await openOffscreen();
    return await browser.runtime.sendMessage(ask);
  } catch (error) {
    return failure('unexpected', error);
  }
}

let own: Promise<{ answer(message: unknown): Promise<Answer<unknown>> }> | undefined;

function ownDesk(): NonNullable<typeof own> {
  own ??= import('../offscreen/desk').then(({ openDesk }) =>
    openDesk({
      progress: (job, page, of) => heard?.(progressOf(job, page, of)),
      soFar: (job, document) => heard?.(soFarOf(job, document)),
    }),
  );
  return own;
}

type Told = ReturnType<typeof progressOf> | ReturnType<typeof soFarOf>;
let heard: ((told: Told) => void) | undefined;

/** Hears how far readings in the background's own page are; those elsewhere send messages. */
export function onOwnReading(hear: (told: Told) => void): void {
  heard = hear;
}

let opening: Promise<void> | undefined;

/** One opening for all who ask: while the document loads the browser says that it is there, though it hears nothing yet. */
function openOffscreen(): Promise<void> {
  opening ??= createOffscreen().finally(() => (opening = undefined));
  return opening;
}

async function createOffscreen(): Promise<void> {
  if (await chrome.offscreen.hasDocument()) return;
  await chrome.offscreen.createDocument({
    url: OFFSCREEN,
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'Reads and draws the PDF of a tab with pdf.js, whose worker needs a page.',
  });
}
