import type { Term } from '../../model/form';
import { exactly, plus, type Interval } from '../../model/quantity';
import { SURE_ENOUGH, type Figure, type Reading } from '../../model/reading';
import { cellMap } from '../../forms/cells';

/** A term of a relation with the figure printed for it. */
export interface Judged {
  term: Term;
  figure: Figure;
}

/** One side of a relation: the figures printed, those of its cells that are not printed, and every sum it may have. */
export interface Side {
  terms: Judged[];
  absent: Term[];
  range: Interval;
  /** True where every printed figure is a number, so that `range` is one value. */
  exact: boolean;
  /** Number of blank, dash and unreadable cells. */
  open: number;
}

/** Adds up one side. `lenient` takes figures that may be misread as unknown. */
export function sideOf(terms: readonly Term[], reading: Reading, lenient = false): Side {
  const printed: Judged[] = [];
  const absent: Term[] = [];
  let range = exactly(0);
  let open = 0;
  for (const term of terms) {
    const figure = reading.figures.get(term.cell);
    if (!figure) {
      absent.push(term);
      continue;
    }
    printed.push({ term, figure });
    const unknown = figure.range === null || (lenient && figure.sure < SURE_ENOUGH);
    if (figure.range === null) open++;
    range = plus(range, signed(unknown ? anyFigure(term, reading) : figure.range!, term.sign));
  }
  const exact = printed.every(({ figure }) => figure.kind === 'number');
  return { terms: printed, absent, range, exact, open };
}

/** What a figure that is not known may be: 0 or more, in a signed column anything. */
function anyFigure(term: Term, reading: Reading): Interval {
  const signedColumn = cellMap(reading.form).get(term.cell)?.column.signed ?? false;
  return { from: signedColumn ? Number.NEGATIVE_INFINITY : 0, to: Number.POSITIVE_INFINITY };
}

// A half-open interval turned round is taken as closed: it errs towards "may hold".
function signed(range: Interval, sign: 1 | -1): Interval {
  return sign === 1 ? range : { from: -range.to, to: -range.from };
}

/** Whether some value of `a` is at most some value of `b`. */
export const mayBeAtMost = (a: Interval, b: Interval): boolean =>
  a.from < b.to || (a.from === b.to && !b.open);

/** Whether every value of `a` is at most every value of `b`. */
export const isAtMost = (a: Interval, b: Interval): boolean => a.to <= b.from;
