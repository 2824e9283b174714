import type { Claim } from './claim';
import type { Attachment, Note, Source } from './document';
import type { AgencyLevel, EditionId, SectionId } from './form';
import type { Finding, Message, Verdict } from './finding';
import type { Location } from './location';
import type { BlockRange, Figure, Known, ReadTable } from './reading';
import type { RuleId } from './form';

/** One audit of one report: plain data, sent between contexts, shown by the panel and written by the exports. */
export interface Audit {
  engine: { version: string; rules: string };
  source: Source;
  isReport: boolean;
  /** Why it is no report, or an index of reports. */
  why: Message | null;
  report: ReportFacts | null;
  sections: AuditSection[];
  figures: Figure[];
  tables: ReadTable[];
  findings: Finding[];
  claims: Claim[];
  checks: Check[];
  attachments: Attachment[];
  notes: Note[];
  error: { code: string; message: string } | null;
}

/** `edition` is the edition printed, `due` the one of the report's year. */
export interface ReportFacts {
  title: Known<string> | null;
  agency: Known<string> | null;
  level: Known<AgencyLevel>;
  year: Known<number> | null;
  edition: EditionId;
  editionSure: number;
  due: EditionId | null;
  publishedOn: Known<string> | null;
  signedOn: Known<string> | null;
}

export interface AuditSection {
  id: SectionId | null;
  heading: string;
  range: BlockRange;
  at: Location;
}

/** One check made, or not made and why. */
export interface Check {
  rule: RuleId;
  target: string;
  outcome: Verdict;
  why: Message | null;
}

/** What a person corrected in the panel; absent keys are as read. */
export interface Corrections {
  agency?: string;
  level?: AgencyLevel;
  year?: number;
  edition?: EditionId;
  /** ISO date, or null for "unknown". */
  publishedOn?: string | null;
}
