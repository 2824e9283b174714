import type { FigureView } from '../../lib/panel/figures';
import type { PanelWords } from '../../lib/words/zh-cn-panel';
import { usePanel } from '../base/context';

/** What a screen reader and the pointer are told of a cell beyond its digits; "" for a plain number. */
export function figureHint(view: FigureView, w: PanelWords): string {
  const doubt = view.figure?.doubt;
  const readings = view.figure?.readings ?? [];
  return [
    kindHint(view, w),
    view.doubtful ? (doubt ? w.figure.doubts[doubt] : w.figure.doubtful) : '',
    readings.length > 1 ? w.figure.readings(w.list(readings)) : '',
  ]
    .filter(Boolean)
    .join(w.lang === 'en' ? '; ' : '；');
}

function kindHint(view: FigureView, w: PanelWords): string {
  switch (view.kind) {
    case 'blank':
      return w.figure.blank;
    case 'absent':
      return w.figure.absent;
    case 'dash':
      return w.figure.dash(view.text);
    case 'approximate':
      return w.figure.approximate(view.text);
    case 'unreadable':
      return w.figure.unreadable(view.text);
    case 'number':
      return '';
  }
}

/** A figure as printed; a blank is visibly blank and never a 0. */
export function FigureText({ view }: { view: FigureView }) {
  const { w } = usePanel();
  const hint = figureHint(view, w);
  const className = view.doubtful ? 'figure__text figure__text--doubtful' : 'figure__text';
  if (view.kind === 'blank' || view.kind === 'absent') return <span class="visually-hidden">{hint}</span>;
  return (
    <span class={className} title={hint || undefined}>
      {view.text}
      {hint && view.kind !== 'dash' && <span class="visually-hidden"> {hint}</span>}
    </span>
  );
}
