import type { ToldFigure } from '../../lib/panel/told-figures';
import { usePanel } from '../base/context';

/** The words of a figure of the text, the figure itself marked as it is in the page. A click shows them there. */
export function ToldWordsView({ figure, canShow }: { figure: ToldFigure; canShow: boolean }) {
  const { panel, state, w } = usePanel();
  const { words, standing, index } = figure;
  const key = figureKey(index);
  const shown = (
    <>
      <span lang="zh-CN">
        {words.before && <span class="told__around">…{words.before}</span>}
        {words.lead}
        <mark class={`told__mark told__mark--${standing}`}>{words.figure}</mark>
        {words.after && <span class="told__around">{words.after}</span>}
      </span>
      <span class="visually-hidden">{w.spoken('', w.told.spoken[standing])}</span>
    </>
  );
  if (!canShow) return <p class="told__words">{shown}</p>;
  return (
    <button
      type="button"
      class="told__words told__words--button"
      title={figure.claims[0]!.at.in === 'pdf' ? w.pdf.show : w.card.show}
      aria-current={(state.showing?.key === key && state.showing.outcome === 'shown') || undefined}
      onClick={() => void panel.showPlace(key, figure.claims[0]!.at)}
    >
      {shown}
    </button>
  );
}

/** Names what is shown of a figure in the page. */
export const figureKey = (index: number): string => `figure ${index}`;

/** Words of a figure as a link names it. */
export function shortWords({ words }: ToldFigure): string {
  const all = words.lead + words.figure;
  return all.length > 24 ? `…${all.slice(-23)}` : all;
}
