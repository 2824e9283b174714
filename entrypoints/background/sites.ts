import { GOV_SITES } from '../../lib/link/gov-sites';
import { browser, type Permissions } from '../../lib/platform/browser';

const SCRIPT = 'added-sites';

/** Changes of the list follow one another; two at once would register the script twice. */
let turn: Promise<void> = Promise.resolve();

/** On sites a person adds, the detector runs as it does on gov.cn; pages of theirs that are open are looked at once. */
export function followGrantedSites(look: (tab: number) => void): void {
  browser.permissions.onAdded.addListener((added) => {
    follow();
    void lookAtOpen(added, look);
  });
  browser.permissions.onRemoved.addListener(follow);
  browser.runtime.onInstalled.addListener(follow);
  browser.runtime.onStartup.addListener(follow);
}

function follow(): void {
  turn = turn.then(register).catch((error: unknown) => {
    console.warn('The list of added sites was not followed.', error);
  });
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => origin !== GOV_SITES);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      js: ['content-scripts/report.js'],
      matches,
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

async function lookAtOpen(
  { origins = [] }: Permissions.Permissions,
  look: (tab: number) => void,
): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins }).catch(() => []);
  for (const { id } of tabs) if (id !== undefined) look(id);
}
