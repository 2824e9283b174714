import type { Verdict } from '../../lib/panel/verdict';
import type { PanelWords } from '../../lib/words/zh-cn-panel';
import { usePanel, useWide } from '../base/context';
import { Shape, type Part } from '../base/shape';
import './verdict.css';

interface PartView {
  part: Part;
  count: number;
  on: boolean;
  choose: () => void;
}

/** What came of it: four counts, a strip of their proportions, and what the counts do not cover. Never a score. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const { w } = usePanel();
  const parts = useParts(verdict);
  const found = verdict.violations + verdict.reviews > 0;
  const quiet = verdict.checked ? w.verdict.none(verdict.checked) : w.verdict.noneChecked;
  return (
    <section class="verdict" aria-label={w.verdict.label}>
      {!verdict.violations && <p class="verdict__quiet">{quiet}</p>}
      {!found && verdict.unclear > 0 && (
        <p class="verdict__beyond">{w.verdict.unclearToo(verdict.unclear)}</p>
      )}
      <ul class="verdict__counts">
        {parts.map((part) => (
          <li key={part.part}>
            <Count {...part} />
          </li>
        ))}
      </ul>
      <Strip parts={parts} />
      {verdict.notices > 0 && <Notices count={verdict.notices} />}
    </section>
  );
}

function useParts(verdict: Verdict): PartView[] {
  const { panel, state } = usePanel();
  const wide = useWide();
  const filtered = (part: 'violation' | 'review', count: number): PartView => ({
    part,
    count,
    on: (wide || state.view === 'findings') && state.filter === part,
    choose: () => panel.filter(part),
  });
  const listed = (part: 'passed' | 'unclear', count: number): PartView => ({
    part,
    count,
    on: state.view === 'coverage' && state.coverage === part,
    choose: () => panel.coverage(part),
  });
  return [
    filtered('violation', verdict.violations),
    filtered('review', verdict.reviews),
    listed('passed', verdict.passed),
    listed('unclear', verdict.unclear),
  ];
}

function partLabel(w: PanelWords, part: Part, count: number): string {
  const label = w.verdict.parts[part];
  return typeof label === 'string' ? label : label(count);
}

function Count({ part, count, on, choose }: PartView) {
  const { w } = usePanel();
  const label = partLabel(w, part, count);
  return (
    <button
      type="button"
      class={`count count--${part}`}
      aria-pressed={on}
      disabled={count === 0}
      onClick={choose}
    >
      <span class="count__figure">
        <Shape of={part} />
        {count}
      </span>
      <span class="count__label">{label}</span>
    </button>
  );
}

/** The counts beside it say the same to a screen reader and take the keyboard. */
function Strip({ parts }: { parts: PartView[] }) {
  return (
    <div class="strip" aria-hidden="true">
      {parts
        .filter((part) => part.count > 0)
        .map(({ part, count, choose }) => (
          <div
            key={part}
            class={`strip__part strip__part--${part}`}
            style={{ flexGrow: count }}
            onClick={choose}
          />
        ))}
    </div>
  );
}

function Notices({ count }: { count: number }) {
  const { panel, state, w } = usePanel();
  const on = state.view === 'findings' && state.filter === 'notice';
  return (
    <button type="button" class="verdict__notices" aria-pressed={on} onClick={() => panel.filter('notice')}>
      <Shape of="notice" />
      {`${count} ${partLabel(w, 'notice', count)}`}
    </button>
  );
}
