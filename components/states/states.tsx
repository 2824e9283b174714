import { failureWords } from '../../lib/panel/failure-words';
import { fileName } from '../../lib/panel/files';
import type { PageFacts, ShownPdf, TabState } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Intake } from './intake';
import { PdfFiles } from './pdf-files';
import { PageTitle, Screen } from './screen';
import { UnreadPdfView } from './unread-pdf';

/** No page to look at. */
export function NothingOpen() {
  const { w } = usePanel();
  return (
    <Screen title={w.states.nothing.title}>
      <p>{w.states.nothing.text}</p>
      <Intake />
    </Screen>
  );
}

type NotReportTab = Extract<TabState, { kind: 'not-report' }>;

/** The page is no report: what is looked for, a way to try anyway, PDFs in it, a way to give one. */
export function NotReport({
  tab: { page, why, pdf, files = [], unread, scanned = [] },
}: {
  tab: NotReportTab;
}) {
  const { panel, w } = usePanel();
  const { notReport, scan } = w.states;
  const isScan = scanned.length > 0 && why?.code === 'detect/no-signs';
  const what = page.origin === 'tab' && pdf?.how === 'whole' ? 'file' : page.origin;
  return (
    <Screen title={isScan ? scan.title : notReport.titles[what]}>
      <PageTitle page={page} />
      {scanned.length > 0 && <p>{scan.text(scanned)}</p>}
      {isScan ? <p class="screen__quiet">{scan.remedy}</p> : <WhyNot why={why} />}
      {unread && <UnreadPdfView unread={unread} />}
      {files.length > 0 && (
        <section class="screen__files" aria-label={w.pdf.files.title}>
          <h3 class="screen__word">{w.pdf.files.title}</h3>
          <PdfFiles files={files} joins={false} />
        </section>
      )}
      {pdf?.chosen && (
        <div class="screen__buttons">
          {!pdf.together && (
            <button type="button" class="button" onClick={() => panel.auditFile(pdf.href, true)}>
              {w.pdf.source.join}
            </button>
          )}
          <BackFromPdf />
        </div>
      )}
      <div class="screen__buttons">
        {!isScan && (
          <button type="button" class="button" onClick={() => panel.auditAgain(true)}>
            {notReport.try}
          </button>
        )}
        {page.origin !== 'tab' && (
          <button type="button" class="button" onClick={panel.backToPage}>
            {w.facts.back}
          </button>
        )}
      </div>
      <Intake />
    </Screen>
  );
}

function WhyNot({ why }: Pick<NotReportTab, 'why'>) {
  const { panel, w } = usePanel();
  return (
    <>
      {why && (
        <p>
          <span class="screen__word">{w.states.notReport.why}</span>
          {panel.say(why)}
        </p>
      )}
      <p class="screen__quiet">{w.states.notReport.text}</p>
    </>
  );
}

/** The way back from a PDF of the page that is no report or could not be read. */
function BackFromPdf() {
  const { panel, w } = usePanel();
  return (
    <button type="button" class="button" onClick={() => panel.auditFile(null, false)}>
      {w.pdf.source.back}
    </button>
  );
}

/** Failures of a file or text given by hand that another try may pass; what the file is stays the same. */
const PASSING: readonly string[] = ['time-out', 'cancelled', 'unexpected'];

/** Files of a tab that a person must give by hand. */
const GIVEN_BY_HAND: readonly string[] = ['local-file', 'unknown-file'];

function mayPass(code: string, { origin }: PageFacts): boolean {
  return origin === 'tab' ? !GIVEN_BY_HAND.includes(code) : PASSING.includes(code);
}

interface FailedProps {
  page: PageFacts;
  code: string;
  detail: string;
  pdf?: ShownPdf | null | undefined;
}

/** Why it failed, what to do, and the details to hand on. */
export function Failed({ page, code, detail, pdf }: FailedProps) {
  const { panel, w } = usePanel();
  const { failed } = w.states;
  const [why, remedy] = failureWords(code, failed);
  return (
    <Screen title={failed.title}>
      {pdf ? (
        <p class="screen__page" title={pdf.href} lang="zh-CN">
          {fileName(pdf.title, pdf.href)}
        </p>
      ) : (
        <PageTitle page={page} />
      )}
      <p>{why}</p>
      <p class="screen__quiet">{remedy}</p>
      <div class="screen__buttons">
        {mayPass(code, page) && (
          <button type="button" class="button button--main" onClick={() => panel.auditAgain()}>
            {failed.again}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => void panel.copyText(`${code}\n${page.url}\n${detail}`)}
        >
          {failed.copy}
        </button>
        {page.origin !== 'tab' && (
          <button type="button" class="button" onClick={panel.backToPage}>
            {w.facts.back}
          </button>
        )}
        {pdf?.chosen && <BackFromPdf />}
      </div>
      {detail && (
        <details class="screen__details">
          <summary>{failed.details}</summary>
          <pre tabIndex={0}>{`${code}\n${detail}`}</pre>
        </details>
      )}
      <Intake />
    </Screen>
  );
}

/** The tab whose report was shown is closed. */
export function Gone() {
  const { w } = usePanel();
  return (
    <Screen title={w.states.gone.title}>
      <p>{w.states.gone.text}</p>
      <Intake />
    </Screen>
  );
}
