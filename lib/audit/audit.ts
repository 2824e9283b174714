import type { Audit, AuditSection, Check, Corrections, ReportFacts } from '../model/audit';
import type { ReportDocument, Source } from '../model/document';
import type { Message, Outcome } from '../model/finding';
import type { Reading } from '../model/reading';
import { bind } from '../bind/bind';
import { readClaims } from '../claims/read-claims';
import { detectDocument } from '../detect/document';
import { explain } from '../explain/explain';
import { findingsOf, judge } from '../rules/judge';
import { RULES } from '../rules/registry';
import type { Rule } from '../rules/rule';
import { EARLY_RULES, settledOnly } from './early';
import { ENGINE_VERSION, RULES_EDITION } from './version';

/** Steps of an audit, in order, as told to `onStep`. */
export type AuditStep = 'recognise' | 'bind' | 'judge';

export interface AuditOptions {
  corrections?: Corrections;
  /** Audit as a report whatever the detector says. */
  force?: boolean;
  onStep?: (step: AuditStep) => void;
  /** Ends the audit between steps with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Recognises, reads and judges a document in one call. Throws only when aborted; a document that is no report gives an audit that says so, and one
 * whose pages are still to come only what no later page can change.
 */
export function audit(document: ReportDocument, options: AuditOptions = {}): Audit {
  const more = document.notes.some(({ code }) => code === 'pages-to-come');
  return more ? settledOnly(judged(document, options, EARLY_RULES)) : judged(document, options, RULES);
}

function judged(document: ReportDocument, options: AuditOptions, rules: readonly Rule[]): Audit {
  const step = (name: AuditStep) => {
    options.signal?.throwIfAborted();
    options.onStep?.(name);
  };
  step('recognise');
  const detection = detectDocument(document);
  if (detection.verdict !== 'report' && !options.force) {
    return { ...blank(document), why: { code: `detect/${detection.reason}`, data: {} } };
  }
  step('bind');
  const reading = bind(document, options.corrections);
  // Only the rules of the whole compare what the text says.
  if (rules === RULES) reading.claims = readClaims(reading);
  step('judge');
  const outcomes = judge(reading, rules);
  return {
    ...blank(document),
    isReport: true,
    report: factsOf(reading),
    sections: sectionsOf(reading),
    figures: [...reading.figures.values()],
    tables: reading.tables,
    findings: explain(findingsOf(outcomes, reading), reading),
    claims: reading.claims,
    checks: outcomes.map(checkOf),
    notes: reading.notes,
  };
}

/** The audit of a source that could not be read. */
export function failedAudit(source: Source, code: string, message: string): Audit {
  return { ...blank(emptyDocument(source)), error: { code, message } };
}

/** The audit of a source that is no report, by a reason of lib/words. */
export function noReport(source: Source, code: string): Audit {
  return { ...blank(emptyDocument(source)), why: { code, data: {} } };
}

function emptyDocument(source: Source): ReportDocument {
  return { source, titles: [], published: [], publishers: [], blocks: [], attachments: [], notes: [] };
}

function blank(document: ReportDocument): Audit {
  return {
    engine: { version: ENGINE_VERSION, rules: RULES_EDITION },
    source: document.source,
    isReport: false,
    why: null,
    report: null,
    sections: [],
    figures: [],
    tables: [],
    findings: [],
    claims: [],
    checks: [],
    attachments: document.attachments,
    notes: document.notes,
    error: null,
  };
}

function factsOf(reading: Reading): ReportFacts {
  return {
    title: reading.title,
    agency: reading.agency,
    level: reading.level,
    year: reading.year,
    edition: reading.form.id,
    editionSure: reading.formSure,
    due: reading.due?.id ?? null,
    publishedOn: reading.publishedOn,
    signedOn: reading.signedOn,
  };
}

function sectionsOf(reading: Reading): AuditSection[] {
  return reading.sections.map(({ id, heading, range }) => ({
    id,
    heading: heading.text,
    range,
    at: heading.at,
  }));
}

function checkOf({ rule, target, verdict, why }: Outcome): Check {
  const reason: Message | null = why ?? null;
  return { rule, target, outcome: verdict, why: reason };
}
