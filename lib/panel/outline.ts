import type { Audit } from '../model/audit';
import type { Finding } from '../model/finding';
import type { Form } from '../model/form';
import type { Location } from '../model/location';

/** A line of the outline: a section as read, or one of the form that the report lacks. */
export interface OutlineLine {
  key: string;
  heading: string;
  /** Title in the form; null for a further section. */
  formTitle: string | null;
  at: Location | null;
  missing: boolean;
  findings: Finding[];
}

/** The report's sections in its own order, missing ones at their place in the form. */
export function outlineOf(audit: Audit, form: Form | null): OutlineLine[] {
  const lines: OutlineLine[] = audit.sections.map((section, index) => ({
    key: `${index}`,
    heading: section.heading,
    formTitle: form?.sections.find((one) => one.id === section.id)?.title ?? null,
    at: section.at,
    missing: false,
    findings: section.id ? audit.findings.filter((finding) => finding.section === section.id) : [],
  }));
  if (!form || form.topics) return lines;
  const read = audit.sections.map((section) => section.id as string | null);
  form.sections.forEach((section, index) => {
    if (read.includes(section.id)) return;
    const before = form.sections.slice(0, index).map((one) => one.id as string);
    const last = read.findLastIndex((id) => id !== null && before.includes(id));
    const findings = audit.findings.filter((finding) => finding.section === section.id);
    lines.splice(last + 1, 0, {
      key: `form ${section.id}`,
      heading: section.title,
      formTitle: section.title,
      at: null,
      missing: true,
      findings,
    });
    read.splice(last + 1, 0, section.id);
  });
  return lines;
}
