import type { DomLocation } from '../../model/location';
import { pathOf, type Part, type TextPart } from './part';

/** Longest quote of a location, and how much of the neighbouring text is kept, in characters. */
const LONGEST_QUOTE = 200;
const NEIGHBOUR = 12;
const BEGINNING = 60;

/** Makes locations in one page. `frame` is the document's address, `solid` its shown text without white space. */
export class Places {
  constructor(
    private readonly frame: string,
    private readonly solid: string,
  ) {}

  /** The whole of an element, with what stands before and after it on the page. */
  whole(part: Part, quote: string): DomLocation {
    return {
      in: 'dom',
      frame: this.frame,
      path: pathOf(part.step),
      quote: cut(quote),
      ...this.neighbours(part.from, part.to, 0, this.solid.length),
    };
  }

  /** The whole of a large element, known by the words it begins with. */
  beginning(part: Part): DomLocation {
    return this.whole(part, this.solid.slice(part.from, Math.min(part.to, part.from + BEGINNING)));
  }

  /** A run of text pieces: the element that holds nothing else, or the nearest one and the span within it. */
  run(pieces: readonly TextPart[], container: Part, quote: string): DomLocation {
    const from = pieces[0]!.from;
    const to = pieces.at(-1)!.to;
    const holder = holderOf(pieces, container, from, to);
    if (holder.from === from && holder.to === to) return this.whole(holder, quote);
    return {
      in: 'dom',
      frame: this.frame,
      path: pathOf(holder.step),
      span: { start: from - holder.from, end: to - holder.from },
      quote: cut(quote),
      ...this.neighbours(from, to, holder.from, holder.to),
    };
  }

  private neighbours(from: number, to: number, least: number, most: number) {
    const before = this.solid.slice(Math.max(least, from - NEIGHBOUR), from);
    const after = this.solid.slice(to, Math.min(most, to + NEIGHBOUR));
    return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
  }
}

/** The block itself where the run is all of it, else the innermost element that holds the whole run. */
function holderOf(pieces: readonly TextPart[], container: Part, from: number, to: number): Part {
  if (container.from === from && container.to === to) return container;
  let holder = pieces[0]!.parent;
  while (holder.parent && holder !== container && holder.to < to) holder = holder.parent;
  return holder;
}

function cut(quote: string): string {
  const line = quote.replace(/([A-Za-z0-9])\n(?=[A-Za-z0-9])/gu, '$1 ').replaceAll('\n', '');
  return line.length > LONGEST_QUOTE ? line.slice(0, LONGEST_QUOTE) : line;
}
