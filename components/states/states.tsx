import type { ComponentChildren } from 'preact';
import type { Finding } from '../../lib/model/finding';
import { failureWords } from '../../lib/panel/failure-words';
import { fileName } from '../../lib/panel/files';
import {
  READING_STEPS,
  type LinkedReport,
  type PageFacts,
  type Progress,
  type ReadingStep,
  type ShownPdf,
  type TabState,
} from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { Early } from './early';
import { Intake } from './intake';
import { PdfFiles } from './pdf-files';
import { UnreadPdfView } from './unread-pdf';
import './states.css';

function Screen({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="screen">
      <h2 class="screen__title">{title}</h2>
      {children}
    </div>
  );
}

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

function PageTitle({ page }: { page: PageFacts }) {
  return (
    <p class="screen__page" title={page.url}>
      {page.title || page.url}
    </p>
  );
}

/** A list of reports, newest year first. */
export function IndexPage({ reports }: { reports: readonly LinkedReport[] }) {
  const { panel, w } = usePanel();
  if (!reports.length) {
    return (
      <Screen title={w.states.index.empty}>
        <Intake />
      </Screen>
    );
  }
  const years = [...new Set(reports.map((report) => report.year))].toSorted((a, b) => (b ?? 0) - (a ?? 0));
  return (
    <Screen title={w.states.index.title(reports.length)}>
      <p class="screen__quiet">{w.states.index.text}</p>
      {years.map((year) => (
        <section key={year} class="linked">
          <h3 class="linked__year">{year ?? w.states.index.unknownYear}</h3>
          <ul>
            {reports
              .filter((report) => report.year === year)
              .map((report) => (
                <li key={report.href}>
                  <button
                    type="button"
                    class="linked__one"
                    title={report.href}
                    onClick={() => panel.openReport(report.href)}
                  >
                    <span lang="zh-CN">{report.title}</span>
                    <Icon name="chevron" />
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}

interface ReadingProps {
  page: PageFacts;
  step: ReadingStep;
  progress?: Progress | null | undefined;
  early?: readonly Finding[] | undefined;
}

/** Which step the reading is at, and which page; what is found already; it can be stopped. */
export function Reading({ page, step, progress, early = [] }: ReadingProps) {
  const { panel, w } = usePanel();
  const { reading } = w.states;
  const at = READING_STEPS.indexOf(step);
  return (
    <Screen title={reading.title}>
      <PageTitle page={page} />
      <ol class="steps">
        {READING_STEPS.map((one, index) => {
          const state = index < at ? 'done' : index === at ? 'now' : 'later';
          return (
            <li
              key={one}
              class={`steps__one steps__one--${state}`}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <span class="steps__mark">{state === 'done' && <Icon name="tick" />}</span>
              {reading.steps[one]}
              {state === 'now' && progress && progress.of > 0 && <PageProgress progress={progress} />}
              <span class="visually-hidden"> {reading[state]}</span>
            </li>
          );
        })}
      </ol>
      <div class="screen__buttons">
        <button type="button" class="button" onClick={panel.cancel}>
          {reading.cancel}
        </button>
      </div>
      {early.length > 0 && progress && <Early findings={early} progress={progress} />}
    </Screen>
  );
}

function PageProgress({ progress: { page, of } }: { progress: Progress }) {
  const { w } = usePanel();
  return (
    <span class="steps__progress">
      <progress class="steps__bar" value={page} max={of} aria-label={w.pdf.progress(page, of)} />
      {w.pdf.progress(page, of)}
    </span>
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

function mayPass(code: string, { origin }: PageFacts): boolean {
  return origin === 'tab' ? code !== 'local-file' : PASSING.includes(code);
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
