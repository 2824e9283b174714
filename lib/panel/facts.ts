import type { Corrections, ReportFacts } from '../model/audit';
import type { AgencyLevel, EditionId } from '../model/form';
import type { Known } from '../model/reading';

export const LEVELS: readonly AgencyLevel[] = ['ministry', 'government', 'department', 'township', 'other'];
export const EDITIONS: readonly EditionId[] = ['2008', '2014-32', '2019-60', '2021-30'];

/** The corrections form as typed; "" stands for unknown. */
export interface FactsDraft {
  agency: string;
  level: AgencyLevel;
  year: string;
  edition: EditionId;
  publishedOn: string;
}

/** Where a fact was read from; `user` where a person corrected it, null where nothing was read. */
type FactSource = Known<unknown>['from'] | null;

/** The form filled with what was read. */
export function draftOf(report: ReportFacts): FactsDraft {
  return {
    agency: report.agency?.value ?? '',
    level: report.level.value,
    year: report.year ? String(report.year.value) : '',
    edition: report.edition,
    publishedOn: report.publishedOn?.value ?? '',
  };
}

/** Years a report can be for: the duty began with 2008. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

/** What the user changed; null where a year or date typed is none. */
export function changesOf(report: ReportFacts, draft: FactsDraft): Corrections | null {
  const before = draftOf(report);
  const changes: Corrections = {};
  const agency = draft.agency.trim();
  if (agency && agency !== before.agency) changes.agency = agency;
  if (draft.level !== before.level) changes.level = draft.level;
  if (draft.edition !== before.edition) changes.edition = draft.edition;
  if (draft.year.trim() !== before.year) {
    const year = Number(draft.year);
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
    changes.year = year;
  }
  if (draft.publishedOn !== before.publishedOn) {
    if (draft.publishedOn && !/^\d{4}-\d{2}-\d{2}$/u.test(draft.publishedOn)) return null;
    changes.publishedOn = draft.publishedOn || null;
  }
  return changes;
}

/** The corrections a report was read with, as far as it still shows them; a panel opened anew knows no others. */
export function correctionsIn(report: ReportFacts): Corrections {
  const { agency, level, year, publishedOn } = report;
  return {
    ...(agency?.from === 'user' ? { agency: agency.value } : {}),
    ...(level.from === 'user' ? { level: level.value } : {}),
    ...(year?.from === 'user' ? { year: year.value } : {}),
    ...(publishedOn?.from === 'user' ? { publishedOn: publishedOn.value } : {}),
  };
}

/** Where each fact was read from. The edition has no source of its own unless the user chose it. */
export function sourcesOf(
  report: ReportFacts,
  corrections: Corrections,
): Record<keyof FactsDraft, FactSource> {
  return {
    agency: report.agency?.from ?? null,
    level: report.level.from,
    year: report.year?.from ?? null,
    edition: corrections.edition ? 'user' : 'table',
    publishedOn: corrections.publishedOn === null ? 'user' : (report.publishedOn?.from ?? null),
  };
}
