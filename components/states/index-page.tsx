import type { LinkedReport } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { Intake } from './intake';
import { Screen } from './screen';

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
