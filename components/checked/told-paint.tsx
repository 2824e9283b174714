import { useId, useMemo } from 'preact/hooks';
import type { Audit } from '../../lib/model/audit';
import { FIGURE_KINDS } from '../../lib/model/painted';
import { figureMarks } from '../../lib/panel/told-figures';
import { usePanel } from '../base/context';
import './paint.css';

/** The switch that paints all figures of the text in the page, with what the marks mean and what could not be marked. */
export function PaintSwitch({ audit, canShow }: { audit: Audit; canShow: boolean }) {
  const { panel, state, w } = usePanel();
  const id = useId();
  const { marks, beyond, elsewhere } = useMemo(() => figureMarks(audit), [audit]);
  if (!canShow || !panel.canPaint) return null;
  if (marks.length === 0) return <p class="paint__note">{w.told.paint.notHere}</p>;
  const { painting } = state;
  const on = painting !== null && painting !== 'silent';
  return (
    <div class="paint">
      <button
        type="button"
        role="switch"
        class="paint__switch"
        aria-checked={on}
        aria-describedby={painting ? id : undefined}
        onClick={() => void panel.paint(!on)}
      >
        <span class="paint__track" aria-hidden="true" />
        <span>{w.told.paint.label}</span>
      </button>
      {painting && (
        <p class="paint__note" id={id} role="status">
          {noteOf(painting, beyond, elsewhere, w.told.paint)}
        </p>
      )}
      {on && <PaintLegend />}
      {on && painting !== 'busy' && <p class="paint__note">{w.told.paint.click}</p>}
    </div>
  );
}

function noteOf(
  painting: NonNullable<ReturnType<typeof usePanel>['state']['painting']>,
  beyond: number,
  elsewhere: number,
  says: ReturnType<typeof usePanel>['w']['told']['paint'],
): string {
  if (painting === 'busy') return says.busy;
  if (painting === 'silent') return says.silent;
  const missing = painting.of - painting.painted;
  return [
    says.done(painting.painted),
    missing > 0 && says.missing(missing),
    beyond > 0 && says.beyond(beyond),
    elsewhere > 0 && says.elsewhere(elsewhere),
  ]
    .filter(Boolean)
    .join(says.join);
}

/** What the three kinds of marks in the page mean. */
function PaintLegend() {
  const { w } = usePanel();
  return (
    <dl class="paint__legend" aria-label={w.told.paint.legend}>
      {FIGURE_KINDS.map((kind) => (
        <div key={kind} class="paint__kind">
          <dt class={`paint__sample paint__sample--${kind}`} aria-hidden="true">
            12
          </dt>
          <dd>{w.told.paint.kinds[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
