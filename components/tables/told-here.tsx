import type { ToldFigure } from '../../lib/panel/told-figures';
import { usePanel } from '../base/context';
import { isGrave, StandingShape } from '../checked/standing';
import { figureKey, shortWords, ToldWordsView } from '../checked/told-words';
import { Icon } from '../base/icon';
import '../checked/told.css';

/** Most figures of the text that are named beside one cell. */
const MOST = 6;

/** The figures of the text that tell the chosen cell: a click shows them in the page, or in the list of all. */
export function ToldHere({ told, canShow }: { told: readonly ToldFigure[]; canShow: boolean }) {
  const { panel, state, w } = usePanel();
  if (told.length === 0) return null;
  return (
    <section class="told-here" aria-label={w.told.tables.title}>
      <h4 class="told-here__title">{w.told.tables.title}</h4>
      <ul>
        {told.slice(0, MOST).map((figure) => {
          const showing = state.showing?.key === figureKey(figure.index) ? state.showing.outcome : null;
          return (
            <li key={figure.index} class={`told-here__one told--${figure.standing}`}>
              <StandingShape of={figure.standing} grave={isGrave(figure)} />
              <div>
                <ToldWordsView figure={figure} canShow={canShow} />
                {showing && showing !== 'shown' && showing !== 'busy' && (
                  <p class="told__outcome">{w.card.outcome[showing]}</p>
                )}
              </div>
              <button
                type="button"
                class="icon-button icon-button--small"
                aria-label={w.spoken(w.told.tables.toList, shortWords(figure))}
                title={w.told.tables.toList}
                onClick={() => panel.toFigure(figure.index)}
              >
                <Icon name="text" />
              </button>
            </li>
          );
        })}
      </ul>
      {told.length > MOST && (
        <button type="button" class="link told__link" onClick={() => panel.toFigure(told[MOST]!.index)}>
          {w.findings.more(told.length - MOST)}
        </button>
      )}
    </section>
  );
}
