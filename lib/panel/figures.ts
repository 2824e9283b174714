import type { Audit } from '../model/audit';
import type { Finding } from '../model/finding';
import type { CellId, Severity } from '../model/form';
import { SURE_ENOUGH, type Figure } from '../model/reading';

/** How a cell looks: as the report prints it, `absent` where the report prints no such cell. */
export interface FigureView {
  cell: CellId;
  kind: Figure['kind'] | 'absent';
  /** As printed, bounded in length; "" where blank or absent. */
  text: string;
  value: number | null;
  /** True where the reading itself is in doubt. */
  doubtful: boolean;
  figure: Figure | null;
}

const MAX_TEXT = 24;

/** The figures of an audit by cell. */
export function figureMap(audit: Audit): ReadonlyMap<CellId, Figure> {
  return new Map(audit.figures.map((figure) => [figure.cell, figure]));
}

/** How the cell is to be shown. */
export function figureView(cell: CellId, figures: ReadonlyMap<CellId, Figure>): FigureView {
  const figure = figures.get(cell);
  if (!figure) return { cell, kind: 'absent', text: '', value: null, doubtful: false, figure: null };
  const text = figure.kind === 'blank' ? '' : figure.text.replace(/\s+/gu, ' ').trim();
  const doubtful = figure.sure < SURE_ENOUGH || (figure.readings?.length ?? 0) > 1;
  return {
    cell,
    kind: figure.kind,
    text: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text,
    value: figure.value,
    doubtful,
    figure,
  };
}

/** The cells a finding points at: its totals and places; where it is about figures, else everything it judged. */
export function pointedCells(finding: Finding): CellId[] {
  const marked = finding.marks.flatMap((mark) => (mark.cell && mark.role !== 'term' ? [mark.cell] : []));
  if (marked.length) return [...new Set(marked)];
  return aboutFigures(finding) ? finding.cells : [];
}

/** Whether a finding is about figures, not about labels or lines that happen to hold some. */
export function aboutFigures(finding: Finding): boolean {
  return /^(?:arithmetic\/|narrative\/|table\/cell-)/u.test(finding.rule);
}

// A notice on the blank cells of a whole table would frame the whole table and say nothing.
const MAX_FRAMED = 40;
const WEIGHT: Record<Severity, number> = { violation: 3, review: 2, notice: 1 };

/** Findings of each cell they judge, and the gravest severity of those that point at it (its frame). */
export interface CellFindings {
  findings: Finding[];
  frame: Severity | null;
}

/** Cell to findings, for the tables. */
export function cellFindings(findings: readonly Finding[]): ReadonlyMap<CellId, CellFindings> {
  const map = new Map<CellId, CellFindings>();
  const entry = (cell: CellId): CellFindings => {
    const known = map.get(cell) ?? { findings: [], frame: null };
    map.set(cell, known);
    return known;
  };
  for (const finding of findings) {
    for (const cell of new Set(finding.cells)) entry(cell).findings.push(finding);
    const pointed = pointedCells(finding);
    if (pointed.length > MAX_FRAMED) continue;
    for (const cell of pointed) {
      const known = entry(cell);
      if (!known.findings.includes(finding)) known.findings.push(finding);
      if (!known.frame || WEIGHT[finding.severity] > WEIGHT[known.frame]) known.frame = finding.severity;
    }
  }
  return map;
}
