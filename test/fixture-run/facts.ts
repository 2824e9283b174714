import type { Audit } from '../../lib/model/audit';
import type { About } from '../tools-fixtures/report';

/** Facts of the report that are not read as they are, as lines to read. */
export function factFaults(audit: Audit, about: About): string[] {
  const faults: string[] = [];
  const same = (name: string, read: unknown, truth: unknown) => {
    if (read !== truth)
      faults.push(`  ${name}: is ${JSON.stringify(truth)}, read as ${JSON.stringify(read ?? null)}`);
  };
  same('isReport', audit.isReport, true);
  same('error', audit.error, null);
  const report = audit.report;
  same('agency', report?.agency?.value, about.agency);
  same('level', report?.level.value, about.level);
  same('year', report?.year?.value, about.year);
  same('template', report?.edition, about.template);
  same('due', report?.due ?? null, about.due ?? about.template);
  same('publishedOn', report?.publishedOn?.value ?? null, about.publishedOn);
  if (about.signedOn !== undefined) same('signedOn', report?.signedOn?.value ?? null, about.signedOn);
  if (about.year >= 2019) {
    const ids = audit.sections.map((s) => s.id).filter((id) => id !== null);
    same('sections', ids.join(' '), (about.sections ?? ['1', '2', '3', '4', '5', '6']).join(' '));
  }
  for (const note of about.notes ?? [])
    if (!audit.notes.some((n) => n.code === note)) faults.push(`  note ${note} is missing`);
  return faults;
}
