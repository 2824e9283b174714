import { browser } from '../../lib/platform/browser';

const SCRIPT = 'added-sites';
const BUILT_IN = '*://*.gov.cn/*';

/** On sites a person adds, the detector runs as it does on gov.cn. */
export function followGrantedSites(): void {
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
  browser.runtime.onInstalled.addListener(follow);
}

function follow(): void {
  register().catch((error: unknown) => console.warn('The list of added sites was not followed.', error));
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => origin !== BUILT_IN);
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
