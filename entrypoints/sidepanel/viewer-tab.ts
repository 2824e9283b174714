import { viewerAddress, type Place, type Shown, type ToViewer } from '../../lib/link/viewer-address';
import type { Mark } from '../../lib/model/finding';
import type { ShowOutcome } from '../../lib/panel/host';
import { browser } from '../../lib/platform/browser';

/** Longest that an open viewer may take to answer, milliseconds. */
const ANSWERS = 800;

/** Shows marks in the viewer of a file: in the one that is open, else in a new tab beside. `beside` is the number of the tab. */
export async function showInViewer(
  shown: Shown,
  marks: readonly Mark[],
  told: { tag?: string | undefined; finding: string | null },
  beside: number | undefined,
): Promise<ShowOutcome> {
  const open = await ask({ to: 'viewer', type: 'show', source: shown.source, marks: [...marks], ...told });
  if (typeof open === 'number') {
    await browser.tabs.update(open, { active: true });
    return 'shown';
  }
  const lead = marks.find(({ role }) => role === 'total') ?? marks[0];
  const place =
    lead?.at.in === 'pdf' ? { page: lead.at.page, box: lead.at.box, finding: told.finding } : null;
  await openInViewer(shown, place, beside, false);
  return 'shown';
}

/** Opens the viewer of a file in a new tab beside another, with the figures of the text painted or not. */
export async function openInViewer(
  shown: Shown,
  place: Place | null,
  beside: number | undefined,
  figures: boolean,
): Promise<void> {
  const url = viewerAddress(browser.runtime.getURL('/viewer.html'), shown, place, figures);
  const index = beside === undefined ? undefined : (await browser.tabs.get(beside)).index + 1;
  await browser.tabs.create({ url, active: true, ...(index === undefined ? {} : { index }) });
}

/** Shows the viewer of a file as it stands: the one that is open, else a new tab beside. */
export async function showFileInViewer(shown: Shown, beside: number | undefined): Promise<void> {
  const open = await clearInViewer(shown.source);
  if (typeof open === 'number') await browser.tabs.update(open, { active: true });
  else await openInViewer(shown, null, beside, false);
}

/** Takes the marks away in an open viewer of a file; the number of its tab. */
export function clearInViewer(source: string): Promise<unknown> {
  return ask({ to: 'viewer', type: 'clear', source, marks: [], finding: null });
}

/** Without a viewer of the file nobody answers. */
async function ask(message: ToViewer): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, ANSWERS, null));
  return Promise.race([browser.runtime.sendMessage(message).catch(() => null), late]);
}
