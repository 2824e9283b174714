import type { Form } from '../../lib/model/form';
import type { TabState } from '../../lib/panel/host';
import { formOfAudit } from '../../lib/panel/labels';
import type { View } from '../../lib/panel/state';
import { verdictOf } from '../../lib/panel/verdict';
import { usePanel, useWide } from '../base/context';
import { Icon } from '../base/icon';
import { Coverage } from '../checked/coverage';
import { Findings } from '../findings/findings';
import { Outline } from '../outline/outline';
import { Facts } from '../report/facts';
import { FurtherPdfs } from '../report/pdf-source';
import { UnreadPdfView } from '../states/unread-pdf';
import { Tables } from '../tables/tables';
import { VerdictView } from '../verdict/verdict';
import { regionId, tabId, Tabs } from './tabs';

type DoneTab = Extract<TabState, { kind: 'done' }>;

const NARROW: readonly View[] = ['findings', 'tables', 'outline', 'coverage'];
const BESIDE: readonly View[] = ['tables', 'outline', 'coverage'];

/** An audited report. In a wide panel the findings stay beside the other views. */
export function Report({ tab }: { tab: DoneTab }) {
  const { state } = usePanel();
  const wide = useWide();
  const { audit } = tab;
  const form = formOfAudit(audit);
  const verdict = verdictOf(audit);
  const view = wide && state.view === 'findings' ? 'tables' : state.view;
  const counts = { findings: audit.findings.length, coverage: verdict.unclear || undefined };
  return (
    <div class={wide ? 'report report--wide' : 'report'}>
      <div class="report__top">
        {tab.changed && <Changed />}
        {tab.unread && <UnreadPdfView unread={tab.unread} />}
        {audit.report && <Facts report={audit.report} tab={tab} />}
        <VerdictView verdict={verdict} />
        <FurtherPdfs tab={tab} />
      </div>
      {wide && (
        <section class="report__side" aria-labelledby="side-title">
          <SideTitle />
          <Findings tab={tab} form={form} />
        </section>
      )}
      <div class="report__views">
        <Tabs views={wide ? BESIDE : NARROW} selected={view} counts={counts} />
        <div
          class="report__view"
          role="tabpanel"
          id={regionId(view)}
          aria-labelledby={tabId(view)}
          tabIndex={-1}
        >
          <Selected view={view} tab={tab} form={form} />
        </div>
      </div>
    </div>
  );
}

function SideTitle() {
  const { w } = usePanel();
  return (
    <h2 class="visually-hidden" id="side-title">
      {w.tabs.findings}
    </h2>
  );
}

function Selected({ view, tab, form }: { view: View; tab: DoneTab; form: Form | null }) {
  switch (view) {
    case 'findings':
      return <Findings tab={tab} form={form} />;
    case 'tables':
      return <Tables tab={tab} form={form} />;
    case 'outline':
      return <Outline tab={tab} form={form} />;
    case 'coverage':
      return <Coverage tab={tab} form={form} />;
  }
}

function Changed() {
  const { panel, w } = usePanel();
  return (
    <div class="banner" role="note">
      <Icon name="warn" />
      <p>{w.states.changed.text}</p>
      <button type="button" class="button button--small" onClick={() => panel.auditAgain()}>
        {w.states.changed.again}
      </button>
    </div>
  );
}
