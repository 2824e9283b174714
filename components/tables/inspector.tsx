import { useEffect, useRef } from 'preact/hooks';
import type { CellId, Form } from '../../lib/model/form';
import type { Figure } from '../../lib/model/reading';
import { figureView, type CellFindings } from '../../lib/panel/figures';
import { cellLabel } from '../../lib/panel/labels';
import type { ToldFigure } from '../../lib/panel/told-figures';
import { relationCells } from '../../lib/panel/replica';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { Shape } from '../base/shape';
import { figureHint } from '../findings/figure';
import { ToldHere } from './told-here';

interface InspectorProps {
  cell: CellId | null;
  form: Form;
  figures: ReadonlyMap<CellId, Figure>;
  findings: ReadonlyMap<CellId, CellFindings>;
  told: ReadonlyMap<CellId, readonly ToldFigure[]>;
  canShow: boolean;
}

/** What is known of the chosen cell: its figure, the relations it is part of, its findings, the way to the page. */
export function Inspector({ cell, form, figures, findings, told, canShow }: InspectorProps) {
  const { panel, state, w } = usePanel();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.scrollIntoView?.({ block: 'nearest' }), [cell]);
  if (!cell) return <p class="inspector inspector--empty">{w.tables.cellNone}</p>;
  const view = figureView(cell, figures);
  const known = findings.get(cell)?.findings ?? [];
  const showing = state.showing?.key === cell ? state.showing.outcome : null;
  const kinds = new Set(
    form.relations.filter((one) => relationCells(one).includes(cell)).map((one) => one.kind),
  );
  return (
    <section class="inspector" ref={box} aria-label={cellLabel(form, cell)}>
      <div class="inspector__head">
        <h3 class="inspector__label" lang="zh-CN">
          {cellLabel(form, cell)}
        </h3>
        <button
          type="button"
          class="icon-button icon-button--small"
          aria-label={w.tables.close}
          onClick={panel.clear}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="inspector__facts">
        {view.text && view.kind === 'number' && <strong>{view.text}</strong>}
        <span>{figureHint(view, w)}</span>
        {kinds.size > 0 && (
          <span>{`${w.tables.relations}${w.lang === 'en' ? ': ' : '：'}${w.list([...kinds].map((kind) => w.tables.relation[kind]))}`}</span>
        )}
      </p>
      {known.length > 0 ? (
        <ul class="inspector__findings">
          {known.map((finding) => (
            <li key={finding.id}>
              <button type="button" class="inspector__finding" onClick={() => panel.open(finding.id)}>
                <Shape of={finding.severity} />
                <span>{panel.say(finding.message)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="inspector__facts">{w.tables.cellFindings(0)}</p>
      )}
      <ToldHere told={told.get(cell) ?? []} canShow={canShow} />
      {canShow && view.figure && (
        <div class="actions">
          <button
            type="button"
            class="button button--small"
            disabled={showing === 'busy'}
            onClick={() => void panel.showPlace(cell, view.figure!.at)}
          >
            <Icon name="locate" />
            {w.card.show}
          </button>
          {showing && showing !== 'busy' && (
            <p class={`actions__outcome actions__outcome--${showing}`}>{w.card.outcome[showing]}</p>
          )}
        </div>
      )}
    </section>
  );
}
