import { cellMap } from '../forms/cells';
import { formOf } from '../forms/registry';
import type { Audit } from '../model/audit';
import type { Finding } from '../model/finding';
import type { Form, TableId } from '../model/form';
import { hasAllLines, SURE_ENOUGH, type ReadTable } from '../model/reading';
import { RULES } from '../rules/registry';
import type { Rule } from '../rules/rule';

/** What can be judged while pages are still to come: figures, and sums, inside a table. Whatever speaks of something missing, of order, of prose or of dates waits for the last page. */
export const EARLY_RULES: readonly Rule[] = RULES.filter(({ id }) =>
  /^(?:arithmetic\/|table\/cell-)/u.test(id),
);

/** An audit by those rules with the findings of tables that are there as a whole. It says of no check how it ended. */
export function settledOnly(audit: Audit): Audit {
  const form = audit.report && audit.report.editionSure >= SURE_ENOUGH ? formOf(audit.report.edition) : null;
  const findings = form ? audit.findings.filter((one) => isSettled(one, form, audit.tables)) : [];
  return { ...audit, findings, checks: [] };
}

function isSettled({ cells }: Finding, form: Form, tables: readonly ReadTable[]): boolean {
  const map = cellMap(form);
  const ids = new Set(cells.map((cell) => map.get(cell)?.table.id));
  return ids.size > 0 && [...ids].every((id) => id !== undefined && isWhole(id, form, tables));
}

/** Whether a table is there, once, with all rows and columns of the form that hold figures. A table of a page may stand again in the PDF that is read with it. */
function isWhole(id: TableId, form: Form, tables: readonly ReadTable[]): boolean {
  const [own, ...more] = tables.filter(({ table }) => table === id);
  const table = form.tables.find((one) => one.id === id);
  if (!own || !table || more.length > 0) return false;
  return own.at.in === 'pdf' && own.duplicates.length === 0 && hasAllLines(own, table);
}
