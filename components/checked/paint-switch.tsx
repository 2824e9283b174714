import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FIGURE_KINDS } from '../../lib/model/painted';
import type { PaintedWhere } from '../../lib/panel/painting';
import type { ToldSays } from '../../lib/words/zh-cn-told';
import './paint.css';

type PaintSays = ToldSays['paint'];

interface PaintSwitchProps {
  says: PaintSays;
  where: PaintedWhere;
  on: boolean;
  busy: boolean;
  /** What came of it, or is needed for it. */
  note: string | null;
  onSwitch: () => void;
  children?: ComponentChildren;
}

/** A switch for painting all figures, what came of it, and what the marks mean. */
export function PaintSwitchView({ says, where, on, busy, note, onSwitch, children }: PaintSwitchProps) {
  const id = useId();
  return (
    <div class="paint">
      <button
        type="button"
        role="switch"
        class="paint__switch"
        aria-checked={on}
        aria-describedby={note ? id : undefined}
        onClick={onSwitch}
      >
        <span class="paint__track" aria-hidden="true" />
        <span>{says.label[where]}</span>
      </button>
      {note && (
        <p class="paint__note" id={id} role="status">
          {note}
        </p>
      )}
      {children}
      {on && <PaintLegend says={says} boxed={where === 'pdf'} />}
      {on && !busy && <p class="paint__note">{says.click}</p>}
    </div>
  );
}

/** What the three kinds of marks mean. */
function PaintLegend({ says, boxed }: { says: PaintSays; boxed: boolean }) {
  return (
    <dl class="paint__legend" aria-label={says.legend}>
      {FIGURE_KINDS.map((kind) => (
        <div key={kind} class="paint__kind">
          <dt
            class={`paint__sample paint__sample--${kind} ${boxed ? 'paint__sample--boxed' : ''}`}
            aria-hidden="true"
          >
            12
          </dt>
          <dd>{says.kinds[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
