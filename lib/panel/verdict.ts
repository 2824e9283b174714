import type { Audit } from '../model/audit';

/** The counts of the verdict: findings by severity, checks by outcome. Never a score. */
export interface Verdict {
  violations: number;
  reviews: number;
  notices: number;
  passed: number;
  unclear: number;
  notApplicable: number;
  /** Checks with an answer: passed and failed. */
  checked: number;
}

/** Counts an audit. */
export function verdictOf(audit: Audit): Verdict {
  const severity = (wanted: string) => audit.findings.filter((finding) => finding.severity === wanted).length;
  const outcome = (wanted: string) => audit.checks.filter((check) => check.outcome === wanted).length;
  const passed = outcome('passed');
  return {
    violations: severity('violation'),
    reviews: severity('review'),
    notices: severity('notice'),
    passed,
    unclear: outcome('unclear'),
    notApplicable: outcome('not-applicable'),
    checked: passed + outcome('failed'),
  };
}

/** Notes of a reading that left something of the report unread. */
const UNREAD_NOTES = [
  'frame-unreadable',
  'page-without-text',
  'table-as-image',
  'table-cut-off',
  'attachment-not-read',
  'document-cut',
  'text-layer-damaged',
  'text-recognised',
] as const;

/** Whether something of the report was not read. */
export function partlyRead(audit: Audit): boolean {
  return audit.notes.some((note) => (UNREAD_NOTES as readonly string[]).includes(note.code));
}
