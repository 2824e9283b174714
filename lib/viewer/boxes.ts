import type { Finding, Mark } from '../model/finding';
import type { Severity } from '../model/form';
import type { Box } from '../model/location';

/** A box on a page: the place of a finding, or a term of the one that is selected. */
export interface PageBox {
  page: number;
  box: Box;
  role: Mark['role'];
  /** Id of the finding it belongs to; null for a place shown without one. */
  finding: string | null;
  severity: Severity | null;
  selected: boolean;
  /** A short word beside it ("−11"). */
  tag: string | null;
}

/** What is shown beyond the places of findings: the selected finding with its terms and tag, or marks without a finding. */
export interface Selection {
  finding: string | null;
  marks: readonly Mark[];
  tag: string | null;
}

/** Boxes on all pages. Every finding has its telling place; terms and tag are drawn for the selected one alone, or pages would be full of frames. */
export function boxesOf(findings: readonly Finding[], selection: Selection | null): PageBox[] {
  const boxes = findings
    .filter(({ id }) => id !== selection?.finding)
    .flatMap((finding) =>
      toldPlaces(finding.marks).flatMap((mark) => boxOf(mark, finding, false, null) ?? []),
    );
  if (!selection) return boxes;
  const chosen = findings.find(({ id }) => id === selection.finding) ?? null;
  const marks = selection.marks.length > 0 ? selection.marks : (chosen?.marks ?? []);
  const first = marks.find(({ role }) => role !== 'term') ?? marks[0];
  const own = marks.flatMap((mark) => boxOf(mark, chosen, true, mark === first ? selection.tag : null) ?? []);
  return [...boxes, ...own];
}

/** The marks that tell where a finding is: totals and places; its terms only where there is nothing else. */
function toldPlaces(marks: readonly Mark[]): readonly Mark[] {
  const telling = marks.filter(({ role }) => role !== 'term');
  return telling.length > 0 ? telling : marks.slice(0, 1);
}

function boxOf(
  { at, role }: Mark,
  finding: Finding | null,
  selected: boolean,
  tag: string | null,
): PageBox | null {
  if (at.in !== 'pdf') return null;
  return {
    page: at.page,
    box: at.box,
    role,
    finding: finding?.id ?? null,
    severity: finding?.severity ?? null,
    selected,
    tag,
  };
}

/** The first page a finding stands on; null where it is in no PDF. */
export function pageOf(finding: Finding): number | null {
  const lead = toldPlaces(finding.marks).find(({ at }) => at.in === 'pdf');
  return lead?.at.in === 'pdf' ? lead.at.page : null;
}

/** The further pages that marks stand on, in order: the terms of a sum may be printed before a page break. */
export function pagesBeside(page: number, marks: readonly Mark[]): number[] {
  const pages = new Set(marks.flatMap(({ at }) => (at.in === 'pdf' && at.page !== page ? [at.page] : [])));
  return [...pages].toSorted((a, b) => a - b);
}
