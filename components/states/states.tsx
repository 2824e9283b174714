import type { ComponentChildren } from 'preact';
import type { Message } from '../../lib/model/finding';
import { READING_STEPS, type LinkedReport, type PageFacts, type ReadingStep } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { Intake } from './intake';
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

/** The page is no report: what is looked for, a way to try anyway, a way to give one. */
export function NotReport({ page, why }: { page: PageFacts; why: Message | null }) {
  const { panel, w } = usePanel();
  return (
    <Screen title={w.states.notReport.title}>
      <PageTitle page={page} />
      {why && (
        <p>
          <span class="screen__word">{w.states.notReport.why}</span>
          {panel.say(why)}
        </p>
      )}
      <p class="screen__quiet">{w.states.notReport.text}</p>
      <div class="screen__buttons">
        <button type="button" class="button" onClick={() => panel.auditAgain(true)}>
          {w.states.notReport.try}
        </button>
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

/** Which step the reading is at; it can be stopped. */
export function Reading({ page, step }: { page: PageFacts; step: ReadingStep }) {
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
    </Screen>
  );
}

/** Why it failed, what to do, and the details to hand on. */
export function Failed({ page, code, detail }: { page: PageFacts; code: string; detail: string }) {
  const { panel, w } = usePanel();
  const { failed } = w.states;
  const [why, remedy] = (Object.hasOwn(failed.codes, code) && failed.codes[code]) || failed.other;
  return (
    <Screen title={failed.title}>
      <PageTitle page={page} />
      <p>{why}</p>
      <p class="screen__quiet">{remedy}</p>
      <div class="screen__buttons">
        <button type="button" class="button button--main" onClick={() => panel.auditAgain()}>
          {failed.again}
        </button>
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
