import type { EditionId, Form } from '../model/form';
import { formOf, FORMS } from '../forms/registry';
import { bindReviews } from './rows/bind-reviews';
import { bindRows, type BoundTable } from './rows/bind-rows';
import type { FoundTable } from './tables/find-tables';

/** A document's tables read through one edition. */
interface FormReading {
  form: Form;
  sure: number;
  tables: BoundTable[];
}

/** How much nearer to the printed tables an edition must be than the due one to be taken instead. */
const CLEARLY = 0.05;

/** Reads the found tables through every edition that has such tables and takes the one they fit; ties go to the edition due. */
export function chooseForm(
  found: readonly FoundTable[],
  due: Form | null,
  fixed: EditionId | undefined,
): FormReading {
  const fallback = due ?? FORMS.at(-1)!;
  if (fixed) return readThrough(formOf(fixed), found);
  const fits = FORMS.filter((form) =>
    form.tables.some((table) => found.some((one) => one.table === table.id)),
  )
    .map((form) => readThrough(form, found))
    .toSorted((a, b) => b.sure - a.sure);
  const [best] = fits;
  if (!best) return { form: fallback, sure: due ? 0.9 : 0.3, tables: [] };
  const dueFit = fits.find((fit) => fit.form === fallback);
  return dueFit && dueFit.sure >= best.sure - CLEARLY ? dueFit : best;
}

/** `sure`: the mean share of what distinguishes the edition's found tables that was bound by words. */
function readThrough(form: Form, found: readonly FoundTable[]): FormReading {
  const tables = found.flatMap((one) => {
    const table = form.tables.find((candidate) => candidate.id === one.table);
    if (!table) return [];
    return [table.id === 't4' ? bindReviews(one, table, form.id) : bindRows(one, table, form.id)];
  });
  const fit = tables.map(({ read }) => fitOf(read));
  const covered = found.length === 0 ? 0 : tables.length / found.length;
  const mean = fit.length === 0 ? 0 : fit.reduce((a, b) => a + b, 0) / fit.length;
  return { form, sure: Math.round(mean * covered * 100) / 100, tables };
}

/** Rows and columns bound by their words, over those of the form and those printed besides. */
function fitOf(read: BoundTable['read']): number {
  const lines = [...read.rows, ...read.columns];
  const good = lines
    .filter((line) => line.id !== null && line.by === 'words')
    .reduce((sum, line) => sum + line.likeness, 0);
  const all = lines.length + read.missingRows.length + read.missingColumns.length;
  return all === 0 ? 0 : good / all;
}
