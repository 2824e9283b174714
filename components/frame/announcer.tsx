import { useEffect } from 'preact/hooks';
import type { PanelState } from '../../lib/panel/state';
import { verdictOf } from '../../lib/panel/verdict';
import type { PanelWords } from '../../lib/words/zh-cn-panel';
import { usePanel } from '../base/context';

/** How long a passing line stays, in ms. */
const PASSING = 4000;

/** Says changes of state aloud, and shows what was just done in a passing line. */
export function Announcer() {
  const { panel, state, w } = usePanel();
  const { said } = state;
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(panel.hush, PASSING);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <>
      <div class="visually-hidden" role="status">
        {announcement(state, w)}
      </div>
      <div class="passing" role="status">
        {said && (
          <span class="passing__line" key={said.count}>
            {w.said[said.what]}
          </span>
        )}
      </div>
    </>
  );
}

/** The state in one spoken sentence. */
function announcement(state: PanelState, w: PanelWords): string {
  const { tab, showing } = state;
  if (showing && showing.outcome !== 'busy') return w.card.outcome[showing.outcome];
  switch (tab.kind) {
    case 'reading':
      return w.announce.reading(w.states.reading.steps[tab.step]);
    case 'not-report':
      return w.announce.notReport;
    case 'failed':
      return w.announce.failed;
    case 'done': {
      const verdict = verdictOf(tab.audit);
      const { violations, reviews, checked, unclear } = verdict;
      const found = w.verdict.some(violations, reviews);
      return w.announce.done(w.spoken(found || w.verdict.none(checked), w.verdict.scope(checked, unclear)));
    }
    default:
      return '';
  }
}
