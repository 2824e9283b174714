import type { Claim } from '../../lib/model/claim';
import type { Mark } from '../../lib/model/finding';
import type { ToldFigure } from '../../lib/panel/told-figures';
import { rangeText } from '../../lib/panel/told-cells';
import type { ToldLink } from '../../lib/panel/told-links';
import type { PanelWords } from '../../lib/words/zh-cn-panel';
import { usePanel } from '../base/context';
import { ShowButton } from '../base/show-button';
import { shortWords } from './told-words';

interface ToldLinkProps {
  link: ToldLink;
  figure: ToldFigure;
  claims: readonly Claim[];
  /** The figure a claim is part of. */
  figureOf: (claim: number) => ToldFigure | undefined;
  canShow: boolean;
}

/** What a rule made of a figure with other figures of the text: the sum, its part, the percentage. */
export function ToldLinkLine({ link, figure, claims, figureOf, canShow }: ToldLinkProps) {
  const { panel, w } = usePanel();
  const others = othersOf(link);
  const marks = [
    mark('total', figure.claims[0]!),
    ...others.flatMap((index) => (claims[index] ? [mark('term', claims[index])] : [])),
  ];
  return (
    <div class="told__fact">
      <p class={`told__how told__how--${toneOf(link)}`}>{howOf(link, w)}</p>
      <p class="told__sum">
        {link.kind === 'whole' ? (
          <span class="told__terms">{termsOf(link, figureOf, claims)}</span>
        ) : (
          others.map((index) => <ToFigure key={index} figure={figureOf(index)} />)
        )}
        {canShow && others.length > 0 && (
          <ShowButton
            name={w.told.showAll}
            onClick={() => void panel.showMarks(`figure ${figure.index} ${link.kind}`, marks)}
          />
        )}
      </p>
    </div>
  );
}

const mark = (role: Mark['role'], { at }: Claim): Mark => ({ role, at });

function othersOf(link: ToldLink): number[] {
  switch (link.kind) {
    case 'whole':
      return link.parts;
    case 'part':
      return [link.whole];
    case 'percent':
      return link.of;
    case 'in-percent':
      return [link.percent];
    case 'said':
      return [];
  }
}

function toneOf({ verdict }: ToldLink): string {
  return verdict === 'passed' ? 'agrees' : verdict === 'failed' ? 'differs' : 'not-comparable';
}

function howOf(link: ToldLink, w: PanelWords): string {
  const verdict = link.verdict === 'not-applicable' ? 'unclear' : link.verdict;
  switch (link.kind) {
    case 'whole':
      return verdict === 'passed' ? w.told.whole[link.met ? 'met' : 'other'] : w.told.whole[verdict];
    case 'part':
      return w.told.part[verdict];
    case 'percent':
      return w.told[link.growth ? 'growth' : 'percent'][verdict];
    case 'in-percent':
      return w.told.inPercent[verdict === 'failed' ? 'failed' : 'passed'];
    case 'said':
      return w.told.said;
  }
}

/** Most terms of a sum that are printed. */
const MOST_TERMS = 12;

/** The sum as it is told: each exact part as a number, others in the words of the text, which have a width. */
function termsOf(
  { parts, sum }: Extract<ToldLink, { kind: 'whole' }>,
  figureOf: ToldLinkProps['figureOf'],
  claims: readonly Claim[],
): string {
  const terms = parts.slice(0, MOST_TERMS).map((index) => {
    const { range, unit } = claims[index]!;
    if (range.from === range.to) return String(range.from);
    const words = figureOf(index)?.words.figure ?? rangeText(range);
    return unit && words.endsWith(unit) ? words.slice(0, -unit.length) : words;
  });
  const more = parts.length > MOST_TERMS ? ' + …' : '';
  return `${terms.join(' + ')}${more} ${sum.from === sum.to ? '=' : '≈'} ${rangeText(sum)}`;
}

function ToFigure({ figure }: { figure: ToldFigure | undefined }) {
  const { panel, w } = usePanel();
  if (!figure) return null;
  const words = shortWords(figure);
  return (
    <button
      type="button"
      class="link told__link"
      lang="zh-CN"
      aria-label={w.told.toFigure(words)}
      title={w.told.toFigure(words)}
      onClick={() => panel.toFigure(figure.index)}
    >
      {figure.words.figure.length > 12 ? words : figure.words.figure}
    </button>
  );
}
