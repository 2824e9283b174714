import type { Audit } from '../../lib/model/audit';
import type { Figure } from '../../lib/model/reading';

const DASH = /^(?:[-/—–－]+|无)$/u;

/** Cells that are not read as they are printed, as lines to read; a cell read that is not in the truth is a fault too. */
export function valueFaults(audit: Audit, truth: Record<string, number | null | string>): string[] {
  const read = new Map(audit.figures.map((f) => [f.cell, f]));
  const wrong = Object.entries(truth).flatMap(([cell, value]) => {
    const figure = read.get(cell);
    return figure && isRead(figure, value)
      ? []
      : [`  ${cell}: printed ${show(value)}, read ${figure ? seen(figure) : 'not at all'}`];
  });
  const extra = audit.figures
    .filter((f) => !(f.cell in truth))
    .map((f) => `  ${f.cell}: read ${seen(f)}, but the report has no such cell`);
  return [...wrong, ...extra];
}

function isRead(figure: Figure, value: number | null | string): boolean {
  if (value === null) return figure.kind === 'blank' && figure.value === null;
  if (typeof value === 'number') return figure.kind === 'number' && figure.value === value;
  if (DASH.test(value)) return figure.kind === 'dash' && figure.value === null;
  return (
    (figure.kind === 'approximate' || figure.kind === 'unreadable') &&
    figure.value === null &&
    solid(figure.text) === solid(value)
  );
}

const solid = (text: string) => text.replace(/\s/gu, '');
const show = (value: number | null | string) => (value === null ? 'blank' : String(value));
const seen = (f: Figure) => `${f.kind} ${f.value ?? ''} “${f.text}”`;
