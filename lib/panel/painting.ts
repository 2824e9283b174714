import type { FigureMark } from '../model/painted';
import type { PaintOutcome } from './host';

/** Where the figures of a report stand. */
export type PaintedWhere = 'page' | 'pdf' | 'both';

/** What a viewer says of the figures in its PDF. `missed`: those looked for so far that do not stand where they were read. */
export interface FiguresInViewer {
  on: boolean;
  of: number;
  missed: number;
}

/** Where figures stand that are to be painted. */
export function whereOf(marks: readonly FigureMark[]): PaintedWhere {
  const inPdf = marks.filter(({ at }) => at.in === 'pdf').length;
  return inPdf === 0 ? 'page' : inPdf === marks.length ? 'pdf' : 'both';
}

/** Whether something is painted, or is about to be. */
export function isPainted(outcome: PaintOutcome | 'busy' | null): boolean {
  if (outcome === null || outcome === 'silent') return false;
  return outcome === 'busy' || (outcome.closed ?? 0) < outcome.of || outcome.of === 0;
}

/**
 * What came of painting in a page and in the viewer of its PDF together. `page` is null where none of the figures stands in a page,
 * `inPdf` how many stand in the PDF, `viewer` null where no viewer shows it.
 */
export function paintedTogether(
  page: PaintOutcome | null,
  inPdf: number,
  viewer: FiguresInViewer | null,
): PaintOutcome {
  if (inPdf === 0) return page ?? { painted: 0, of: 0 };
  const shown = viewer?.on ? inPdf - viewer.missed : 0;
  const closed = viewer?.on ? {} : { closed: inPdf };
  if (page === 'silent') return shown > 0 ? { painted: shown, of: inPdf } : 'silent';
  return { painted: (page?.painted ?? 0) + shown, of: (page?.of ?? 0) + inPdf, ...closed };
}
