import { usePanel } from '../base/context';

/** What the marks in the table mean. */
export function Legend({ told }: { told: boolean }) {
  const { w } = usePanel();
  const items = [
    ['grid__cell--violation', '', w.severity.violation],
    ['grid__cell--review', '', w.severity.review],
    ['figure--blank', '', w.figure.blank],
    ['figure--absent', '', w.figure.absent],
    ['', 'figure__text--doubtful', w.figure.doubtful],
    ...(told ? ([['grid__cell--told', '', w.told.tables.legend]] as const) : []),
  ] as const;
  return (
    <dl class="legend" aria-label={w.tables.legend}>
      {items.map(([cell, text, word]) => (
        <div key={word} class="legend__one">
          <dt class={`legend__sample ${cell}`} aria-hidden="true">
            <span class={text}>{text && '12'}</span>
          </dt>
          <dd>{word}</dd>
        </div>
      ))}
    </dl>
  );
}
