import type { Location } from './location';

/** How a figure of the text is painted in the page: it agrees with what it was compared with, differs from it, or nothing was decided on it. */
export const FIGURE_KINDS = ['agrees', 'differs', 'undecided'] as const;
export type FigureKindPainted = (typeof FIGURE_KINDS)[number];

/** A figure of the text to be painted in the page. */
export interface FigureMark {
  kind: FigureKindPainted;
  at: Location;
}

/** Most figures painted at once; a report that tells more is painted up to here, and that is said. */
export const MOST_FIGURES = 2000;
