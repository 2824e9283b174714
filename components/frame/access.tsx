import { useEffect, useState } from 'preact/hooks';
import type { Missing, SiteAccess } from '../../lib/panel/access';
import { optionsWords } from '../../lib/panel/options';
import type { TabState } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import './access.css';

/** Where a page of a site that is not in the list can be of use. */
const OFFERED: readonly TabState['kind'][] = ['done', 'index', 'failed', 'not-report'];

/** Says what the browser does not let the extension read, with a button that asks for it. */
export function Access() {
  const { panel, state } = usePanel();
  const missing = useMissing(panel.access);
  if (!panel.access || !missing) return null;
  if (missing.what === 'site' && !OFFERED.includes(state.tab.kind)) return null;
  // Another site, another question: what was said of the last one goes.
  const key = missing.what === 'gov' ? 'gov' : missing.host;
  return <Ask key={key} access={panel.access} missing={missing} />;
}

function Ask({ access, missing }: { access: SiteAccess; missing: Missing }) {
  const { w: panelWords } = usePanel();
  const { access: w } = optionsWords(panelWords.lang === 'en' ? 'en' : 'zh-CN');
  const [refused, setRefused] = useState(false);
  const gov = missing.what === 'gov';
  return (
    <div class={gov ? 'access banner' : 'access access--quiet banner'} role="note">
      <Icon name={gov ? 'warn' : 'options'} />
      <p>
        {gov ? w.gov : w.site(missing.host)}
        {refused && ` ${w.refused}`}
      </p>
      <button
        type="button"
        class="button button--small"
        onClick={() => void access.allow(missing).then((allowed) => setRefused(!allowed))}
      >
        {gov ? w.allowGov : w.allowSite}
      </button>
    </div>
  );
}

function useMissing(access: SiteAccess | undefined): Missing | null {
  const [missing, setMissing] = useState<Missing | null>(null);
  useEffect(() => access?.subscribe(setMissing), [access]);
  return missing;
}
