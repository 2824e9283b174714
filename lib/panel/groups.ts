import { cellMap } from '../forms/cells';
import type { Audit } from '../model/audit';
import type { Finding } from '../model/finding';
import type { Form, Severity } from '../model/form';
import { grouped } from '../model/grouped';
import type { Filter } from './state';

/** One card: a finding, or several that one slip explains. */
export interface Card {
  /** Id of the lead finding. */
  id: string;
  lead: Finding;
  /** All findings of the card, the lead first. */
  findings: Finding[];
}

/** Findings under a section of the report. `heading` null: they concern the whole report. `missing`: the section is not in the report. */
export interface FindingGroup {
  key: string;
  heading: string | null;
  missing: boolean;
  cards: Card[];
  count: number;
}

const WEIGHT: Record<Severity, number> = { violation: 0, review: 1, notice: 2 };
const WHOLE = '';

/** Findings that pass the filter, grouped in the report's own order; violations first within a group. */
export function groupFindings(audit: Audit, form: Form | null, filter: Filter): FindingGroup[] {
  const shown = audit.findings.filter(({ severity }) => filter === 'all' || severity === filter);
  const groups = grouped(shown, (finding) => groupKey(finding, form));
  return [...groups]
    .map(([key, findings]) => ({
      key,
      ...titleOf(key, audit, form),
      cards: cardsOf(findings),
      count: findings.length,
    }))
    .toSorted((a, b) => placeOf(a.key, audit, form) - placeOf(b.key, audit, form));
}

function groupKey(finding: Finding, form: Form | null): string {
  if (finding.section) return finding.section;
  const cell = finding.cells[0];
  const table = cell && form ? cellMap(form).get(cell)?.table : undefined;
  return table ? (table.section ?? table.id) : WHOLE;
}

function titleOf(key: string, audit: Audit, form: Form | null): { heading: string | null; missing: boolean } {
  if (key === WHOLE) return { heading: null, missing: false };
  const read = audit.sections.find((section) => section.id === key);
  if (read) return { heading: read.heading, missing: false };
  const section = form?.sections.find((one) => one.id === key);
  if (section) return { heading: section.title, missing: !form!.topics };
  const table = form?.tables.find((one) => one.id === key);
  return { heading: table?.title ?? key, missing: false };
}

/** Whole report first, then the report's own order; a section it lacks stands after the last one before it in the form. */
function placeOf(key: string, audit: Audit, form: Form | null): number {
  if (key === WHOLE) return -1;
  const read = audit.sections.findIndex((section) => section.id === key);
  if (read >= 0) return read;
  const inForm = form?.sections.findIndex((section) => section.id === key) ?? -1;
  if (inForm < 0) return audit.sections.length + 1;
  const before = form!.sections.slice(0, inForm).map((section) => section.id);
  const last = audit.sections.findLastIndex((section) => section.id && before.includes(section.id));
  return last + 0.5 + inForm / 100;
}

/** Findings with the same best explanation share a card. */
function cardsOf(findings: Finding[]): Card[] {
  const cards: Card[] = [];
  const byCause = new Map<string, Card>();
  for (const finding of findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])) {
    const cause = causeOf(finding);
    const card = cause === null ? undefined : byCause.get(cause);
    if (card) {
      card.findings.push(finding);
      continue;
    }
    const fresh: Card = { id: finding.id, lead: finding, findings: [finding] };
    cards.push(fresh);
    if (cause !== null) byCause.set(cause, fresh);
  }
  return cards;
}

function causeOf(finding: Finding): string | null {
  const best = finding.explanations.find((one) => one.rank === 1);
  return best ? JSON.stringify(best.cells) : null;
}
