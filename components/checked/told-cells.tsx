import type { Mark } from '../../lib/model/finding';
import type { Form } from '../../lib/model/form';
import { shortened } from '../../lib/panel/labels';
import { rangeText, type ToldCells } from '../../lib/panel/told-cells';
import { usePanel } from '../base/context';
import { Icon } from '../base/icon';
import { FigureText } from '../findings/figure';

interface ToldCellsProps {
  told: ToldCells;
  form: Form;
  /** Names what is shown in the page. */
  name: string;
  canShow: boolean;
}

/** Longest label of a cell before it is shortened from the middle, in characters. */
const LABEL = 22;

/** The cell a figure was compared with, or the several that add up, and why they were not compared. A click shows them in the page. */
export function ToldCellsLine({ told, name, canShow }: ToldCellsProps) {
  const { w } = usePanel();
  const why = told.outcome === 'not-comparable' ? whyOf(told, w.told) : null;
  return (
    <div class="told__fact">
      {told.together !== null && <p class="told__how">{w.told.together(told.together)}</p>}
      <p class={`told__how told__how--${told.outcome}`}>{why ?? w.told.cells[told.outcome]}</p>
      <CellsButton told={told} name={name} canShow={canShow} />
      {told.cells.length > 1 && (
        <details class="told__each">
          <summary>{w.told.each(told.cells.length)}</summary>
          <ul>
            {told.cells.map((cell) => (
              <li key={cell.id}>
                <CellsButton
                  told={{ ...told, label: cell.label, cells: [cell], sum: null }}
                  name={`${name} ${cell.id}`}
                  canShow={canShow}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function whyOf({ why, claim }: ToldCells, words: ReturnType<typeof usePanel>['w']['told']): string {
  return why !== null && Object.hasOwn(words.why, why) ? words.why[why]!(claim) : words.otherWhy;
}

function CellsButton({ told, name, canShow }: { told: ToldCells; name: string; canShow: boolean }) {
  const { panel, state, w } = usePanel();
  const { cells, label, table } = told;
  const first = cells[0]!;
  const marks = cells.flatMap(({ id, view }): Mark[] =>
    view.figure ? [{ role: 'place', cell: id, at: view.figure.at }] : [],
  );
  const shows = canShow && marks.length > 0;
  const full = [table && w.tables.short[table], label.row, label.column].filter(Boolean).join(' ');
  const showing = state.showing?.key === name ? state.showing.outcome : null;
  return (
    <>
      <span class="told__cells">
        <button
          type="button"
          class="told__cell"
          title={w.spoken(full, shows ? w.card.show : w.card.inTable)}
          aria-current={showing === 'shown' || undefined}
          onClick={() => (shows ? void panel.showMarks(name, marks) : panel.toCell(first.id))}
        >
          <span class="told__label" lang="zh-CN">
            {table && <span class="told__table">{w.tables.short[table]} </span>}
            {[label.row && shortened(label.row, LABEL), label.column].filter(Boolean).join(' · ')}
            {cells.length > 1 && (
              <span class="told__several" lang={w.lang}>
                {' '}
                {w.told.several(cells.length)}
              </span>
            )}
          </span>
          <strong class="told__value">
            {cells.length === 1 ? (
              <CellFigure cell={first} />
            ) : told.sum ? (
              rangeText(told.sum, w.told.atLeast)
            ) : (
              '—'
            )}
          </strong>
        </button>
        {shows && (
          <button
            type="button"
            class="icon-button icon-button--small"
            aria-label={w.told.inTable(full)}
            title={w.card.inTable}
            onClick={() => panel.toCell(first.id)}
          >
            <Icon name="table" />
          </button>
        )}
      </span>
      {showing && showing !== 'shown' && showing !== 'busy' && (
        <p class="told__outcome">{w.card.outcome[showing]}</p>
      )}
    </>
  );
}

function CellFigure({ cell: { view } }: { cell: ToldCells['cells'][number] }) {
  const { w } = usePanel();
  // What a blank is must be seen here, where no grid stands around it.
  if (view.kind === 'blank' || view.kind === 'absent') return <em>{w.figure[view.kind]}</em>;
  return <FigureText view={view} />;
}
