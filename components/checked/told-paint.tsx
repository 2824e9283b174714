import { useMemo } from 'preact/hooks';
import type { Audit } from '../../lib/model/audit';
import { isPainted, whereOf } from '../../lib/panel/painting';
import { figureMarks } from '../../lib/panel/told-figures';
import { usePanel } from '../base/context';
import { PaintSwitchView } from './paint-switch';

/** The switch that paints all figures of the text where they stand, with what the marks mean and what could not be marked. */
export function PaintSwitch({ audit, canShow }: { audit: Audit; canShow: boolean }) {
  const { panel, state, w } = usePanel();
  const { marks, beyond, elsewhere } = useMemo(() => figureMarks(audit), [audit]);
  const where = useMemo(() => whereOf(marks), [marks]);
  if (!canShow || !panel.canPaint) return null;
  if (marks.length === 0) return <p class="paint__note">{w.told.paint.notHere}</p>;
  const { painting } = state;
  const on = isPainted(painting);
  const closed = painting !== null && typeof painting === 'object' ? (painting.closed ?? 0) : 0;
  return (
    <PaintSwitchView
      says={w.told.paint}
      where={where}
      on={on}
      busy={painting === 'busy'}
      note={painting && noteOf(painting, where === 'pdf', beyond, elsewhere, w.told.paint)}
      onSwitch={() => void panel.paint(!on)}
    >
      {closed > 0 && (
        <button type="button" class="button button--small" onClick={panel.paintInViewer}>
          {w.told.paint.open}
        </button>
      )}
    </PaintSwitchView>
  );
}

function noteOf(
  painting: NonNullable<ReturnType<typeof usePanel>['state']['painting']>,
  inPdf: boolean,
  beyond: number,
  elsewhere: number,
  says: ReturnType<typeof usePanel>['w']['told']['paint'],
): string {
  if (painting === 'busy') return says.busy;
  if (painting === 'silent') return says.silent;
  const { painted, of, closed = 0 } = painting;
  const missing = of - painted - closed;
  return [
    closed < of && says.done(painted),
    missing > 0 && (inPdf ? says.missingInPdf(missing) : says.missing(missing)),
    closed > 0 && says.closed(closed),
    beyond > 0 && says.beyond(beyond),
    elsewhere > 0 && says.elsewhere(elsewhere),
  ]
    .filter(Boolean)
    .join(says.join);
}
