import type { FindingDraft, Outcome } from '../../model/finding';
import type { FormColumn, FormRow } from '../../model/form';
import type { ReadLine, Reading } from '../../model/reading';
import { failed, finding, message, passed, placeMark } from '../outcome';
import {
  cellsOfColumn,
  cellsOfRow,
  placeOf,
  printedLabel,
  printedTables,
  tableName,
  type Printed,
} from '../place';
import { rule, WITH_TABLES } from '../rule';
import { deviates } from './wording';

const ID = 'table/label-deviation';

/** One finding per row or column whose words are not the form's: bound by its words a notice, only by its place a review. */
export const labelDeviation = rule(
  ID,
  'review',
  WITH_TABLES,
  function* judgeLabels(reading): Iterable<Outcome> {
    for (const printed of printedTables(reading)) {
      const findings = [
        ...lineFindings(printed, printed.read.rows, 'row', reading),
        ...lineFindings(printed, printed.read.columns, 'column', reading),
      ];
      if (findings.length > 0) yield failed(ID, printed.read.table, ...findings);
      else yield passed(ID, printed.read.table);
    }
  },
);

function lineFindings(
  { read, table }: Printed,
  lines: readonly ReadLine[],
  kind: 'row' | 'column',
  reading: Reading,
): FindingDraft[] {
  const cells = kind === 'row' ? cellsOfRow : cellsOfColumn;
  return lines.flatMap((line) => {
    if (line.id === null || line.formLabel === '' || !deviatesFrom(line, kind, printedForm(table, line)))
      return [];
    // Column headers come in nested cells that are often cut: their place says more than their words.
    const byPlace = line.by === 'place' && kind === 'row';
    return [
      finding(ID, byPlace ? 'review' : 'notice', {
        message: message(byPlace ? 'table/label-by-place' : ID, {
          written: printedLabel(line),
          expected: line.formLabel,
        }),
        where: placeOf(tableName(reading.form, table), line.formLabel),
        // A heading of the form holds no figures; an older edition's may.
        cells: cells(reading.form, read.table, line.id, line.part).filter((id) => reading.figures.has(id)),
        expected: line.formLabel,
        actual: printedLabel(line),
        basis: table.basis,
        marks: [placeMark(line.at)],
        section: table.section,
      }),
    ];
  });
}

/** Accepted wordings of the form's line. */
function printedForm(table: Printed['table'], line: ReadLine): string[] {
  for (const part of table.parts) {
    if (line.part && part.id !== line.part) continue;
    const found = [...part.rows, ...part.columns].find((one) => one.id === line.id);
    if (!found) continue;
    const own = [found.label, ...(found.aliases ?? [])];
    const accepted = [...own, ...own.flatMap((one) => behindParents(part.rows, found, one))];
    // In plain text the unit may stand on the label's own line.
    const unit = found.unit ?? part.unit;
    return unit ? [...accepted, ...accepted.map((one) => `${one}${unit}`)] : accepted;
  }
  return [line.formLabel];
}

/** The label behind those of its parents: where a group's own cell is lost they stand on one line. */
function behindParents(rows: readonly FormRow[], line: FormRow | FormColumn, label: string): string[] {
  const found: string[] = [];
  let text = label;
  let id = 'parent' in line ? line.parent : undefined;
  while (id) {
    const parent: FormRow | undefined = rows.find((row) => row.id === id);
    if (!parent) break;
    text = parent.label + text;
    found.push(text);
    id = parent.parent;
  }
  return found;
}

function deviatesFrom(line: ReadLine, kind: 'row' | 'column', accepted: string[]): boolean {
  if (line.likeness === 1 || line.label.trim() === '') return false;
  // Headers of table 4 are often cut in two and bound by their order alone.
  if (kind === 'column' && line.by === 'place' && line.part === 't4') return false;
  return deviates(line.label, accepted);
}
