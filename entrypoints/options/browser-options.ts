import { RULES_EDITION } from '../../lib/audit/version';
import { grantedNow, onGrants } from '../../lib/link/grants';
import { loadPreferences, onPreferences, savePreferences } from '../../lib/link/preferences';
import type { OptionsHost } from '../../lib/panel/options';
import { browser } from '../../lib/platform/browser';

/** The options page's host in a browser. */
export function browserOptions(): OptionsHost {
  return {
    version: browser.runtime.getManifest().version,
    rules: RULES_EDITION,
    loadPreferences,
    savePreferences,
    onPreferences,
    granted: grantedNow,
    onGranted: onGrants,
    request: (pattern) => browser.permissions.request({ origins: [pattern] }),
    remove: (pattern) => browser.permissions.remove({ origins: [pattern] }).catch(() => false),
  };
}
