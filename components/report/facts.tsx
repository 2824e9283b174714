import type { ReportFacts } from '../../lib/model/audit';
import { type Known, SURE_ENOUGH } from '../../lib/model/reading';
import type { TabState } from '../../lib/panel/host';
import { partlyRead } from '../../lib/panel/verdict';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { FactsForm } from './facts-form';
import { OpenViewer, PdfSource } from './pdf-source';
import './report.css';

type DoneTab = Extract<TabState, { kind: 'done' }>;

/** Whose report this is, in two lines, with a pen to correct it. */
export function Facts({ report, tab }: { report: ReportFacts; tab: DoneTab }) {
  const { panel, state, w } = usePanel();
  return (
    <section class="facts" aria-label={w.facts.title}>
      <div class="facts__line">
        <h2 class="facts__agency" lang="zh-CN" title={report.title?.value ?? report.agency?.value}>
          {report.agency?.value ?? w.facts.noAgency}
          {doubtful(report.agency) && <Unsure />}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={w.facts.edit}
          title={w.facts.edit}
          aria-expanded={state.editing}
          onClick={() => panel.edit(!state.editing)}
        >
          <Icon name="pen" />
        </button>
      </div>
      <FactLine report={report} />
      <SourceLine tab={tab} />
      {tab.pdf && <PdfSource pdf={tab.pdf} />}
      {state.editing && <FactsForm key={tab.page.url} report={report} />}
    </section>
  );
}

const doubtful = (known: Known<unknown> | null): boolean =>
  known !== null && known.from !== 'user' && known.sure < SURE_ENOUGH;

function Unsure() {
  const { w } = usePanel();
  return (
    <em class="facts__wrong" lang={w.lang}>
      {w.facts.unsure}
    </em>
  );
}

function FactLine({ report }: { report: ReportFacts }) {
  const { state, w } = usePanel();
  const { year, publishedOn, agency, level, due, edition } = report;
  const yours =
    [agency, level, year, publishedOn].some((known) => known?.from === 'user') ||
    state.corrections.edition !== undefined;
  const wrong = due !== null && due !== edition;
  return (
    <p class="facts__more">
      <span title={year ? w.facts.readFrom(w.facts.from[year.from]) : w.facts.notRead}>
        {year ? w.facts.yearOf(year.value) : w.facts.noYear}
        {doubtful(year) && <Unsure />}
      </span>
      <span title={w.facts.edition}>
        <span lang="zh-CN">{w.editions[edition]}</span>
        {wrong && <em class="facts__wrong">{w.facts.differs(w.editions[due])}</em>}
        {!wrong && report.editionSure < SURE_ENOUGH && <Unsure />}
      </span>
      {publishedOn && (
        <span title={w.facts.readFrom(w.facts.from[publishedOn.from])}>
          {w.facts.publishedAt(publishedOn.value)}
        </span>
      )}
      {yours && <span class="facts__yours">{w.facts.yours}</span>}
    </p>
  );
}

/** Where it came from, where that is not the page of the tab, and whether all of it was read. */
function SourceLine({ tab }: { tab: DoneTab }) {
  const { panel, w } = usePanel();
  const partly = partlyRead(tab.audit);
  if (tab.page.origin === 'tab' && !partly) return null;
  return (
    <p class="facts__source">
      {tab.page.origin !== 'tab' && (
        <>
          <span>{tab.page.origin === 'file' ? w.facts.source(tab.page.title) : w.facts.pasted}</span>
          <button type="button" class="link" onClick={panel.backToPage}>
            {w.facts.back}
          </button>
          {tab.audit.source.kind === 'pdf' && <OpenViewer />}
        </>
      )}
      {partly && (
        <>
          <span class="facts__partly">
            <Icon name="warn" />
            {w.facts.partly}
          </span>
          <button type="button" class="link" onClick={() => panel.coverage('notes')}>
            {w.facts.partlyMore}
          </button>
        </>
      )}
    </p>
  );
}
