import type { Finding } from '../../lib/model/finding';
import type { Progress } from '../../lib/panel/host';
import { usePanel } from '../base/context';
import { Shape } from '../base/shape';
import './early.css';

/** Findings listed at most; all of them come with the last page. */
const MOST = 30;

interface EarlyProps {
  findings: readonly Finding[];
  progress: Progress;
}

/** What is wrong in the tables that are read, while pages are to come. */
export function Early({ findings, progress }: EarlyProps) {
  const { panel, w } = usePanel();
  const words = w.pdf.early;
  return (
    <section class="early" aria-label={words.title}>
      <p class="early__line">{words.line(progress.page, progress.of)}</p>
      <p class="visually-hidden" role="status">
        {words.count(findings.length)}
      </p>
      <ul class="early__list">
        {findings.slice(0, MOST).map((finding) => (
          <li key={finding.id} class={`early__one early__one--${finding.severity}`}>
            <Shape of={finding.severity} />
            <span>
              <span class="visually-hidden">{w.severity[finding.severity]} </span>
              <span class="early__where" lang="zh-CN">
                {finding.where}
              </span>
              <span class="early__fact">{panel.say(finding.message)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="early__after">{words.after}</p>
    </section>
  );
}
