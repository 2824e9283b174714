import type { EditionId, Form } from '../model/form';
import { EDITION_2008 } from './edition-2008';
import { EDITION_2014_32 } from './edition-2014-32';
import { EDITION_2019_60 } from './edition-2019-60';
import { EDITION_2021_30 } from './edition-2021-30';

/** Every edition of the form, oldest first. */
export const FORMS: readonly Form[] = [EDITION_2008, EDITION_2014_32, EDITION_2019_60, EDITION_2021_30];

/** The form of an edition. */
export function formOf(id: EditionId): Form {
  return FORMS.find((form) => form.id === id)!;
}

/** The form due for a report year; null before 2008, when there was no duty to report. */
export function formForYear(year: number): Form | null {
  return FORMS.find(({ years: [from, to] }) => year >= from && (to === null || year <= to)) ?? null;
}
