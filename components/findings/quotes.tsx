import type { Mark } from '../../lib/model/finding';
import type { Location } from '../../lib/model/location';
import { usePanel } from '../base/context';

const MAX_QUOTES = 4;
/** Characters of a quote; a whole paragraph is cut in the middle. */
const MAX_LENGTH = 160;

/** The words that stand in the report, with a little of what stands around them. */
export function Quotes({ marks }: { marks: readonly Mark[] }) {
  const { w } = usePanel();
  const places = distinct(marks.map((mark) => mark.at)).slice(0, MAX_QUOTES);
  if (!places.length) return null;
  return (
    <figure class="quotes">
      <figcaption class="quotes__word">{w.card.words}</figcaption>
      <ul>
        {places.map((at, index) => (
          <li key={index} lang="zh-CN" class="quotes__one">
            <span class="quotes__around">{at.before && `…${at.before}`}</span>
            <mark class="quotes__mark">{cut(at.quote)}</mark>
            <span class="quotes__around">{at.after && `${at.after}…`}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function distinct(places: Location[]): Location[] {
  const seen = new Set<string>();
  return places.filter((at) => {
    const key = `${at.before ?? ''}|${at.quote}|${at.after ?? ''}`;
    if (!at.quote.trim() || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function cut(quote: string): string {
  if (quote.length <= MAX_LENGTH) return quote;
  const half = MAX_LENGTH / 2;
  return `${quote.slice(0, half)}…${quote.slice(-half)}`;
}
