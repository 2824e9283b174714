import type { Audit } from '../model/audit';
import type { Claim } from '../model/claim';
import type { Finding } from '../model/finding';
import type { Interval } from '../model/quantity';
import type { Figure } from '../model/reading';
import { say, type Lang } from '../words/say';
import type { ContractAudit } from './contract-schema';

/** The audit as the contract's object, its sentences in the given language. */
export function toContract(audit: Audit, lang: Lang = 'zh-CN'): ContractAudit {
  return {
    schema: 'gouji.audit/1',
    engine: audit.engine,
    source: audit.source,
    isReport: audit.isReport,
    why: audit.why ? say(audit.why, lang) : null,
    report: reportOf(audit),
    sections: audit.sections.map(({ id, heading, at }) => ({ id, heading, at })),
    values: Object.fromEntries(audit.figures.map((figure) => [figure.cell, valueOf(figure)])),
    findings: audit.findings.map((finding) => findingOf(finding, lang)),
    claims: audit.claims.map((claim) => claimOf(claim, lang)),
    checks: checksOf(audit, lang),
    notes: audit.notes,
    error: audit.error,
  };
}

function reportOf({ report }: Audit): ContractAudit['report'] {
  if (!report) return null;
  const known = {
    title: report.title,
    agency: report.agency,
    level: report.level,
    year: report.year,
    publishedOn: report.publishedOn,
  };
  return {
    title: report.title?.value ?? null,
    agency: report.agency?.value ?? null,
    agencyLevel: report.level.value,
    year: report.year?.value ?? null,
    template: report.edition,
    templateDue: report.due,
    templateConfidence: report.editionSure,
    publishedOn: report.publishedOn?.value ?? null,
    signedOn: report.signedOn?.value ?? null,
    corrected: Object.entries(known).flatMap(([name, fact]) => (fact?.from === 'user' ? [name] : [])),
  };
}

const pairOf = ({ from, to }: Interval): [number, number] => [from, to];

function valueOf({ value, text, kind, range, at }: Figure): ContractAudit['values'][string] {
  return { value, text, reading: kind, range: range ? pairOf(range) : null, at };
}

function findingOf(finding: Finding, lang: Lang): ContractAudit['findings'][number] {
  const {
    id,
    rule,
    severity,
    message,
    where,
    cells,
    expected,
    actual,
    difference,
    basis,
    explanations,
    marks,
  } = finding;
  return {
    id,
    rule,
    severity,
    message: say(message, lang),
    where,
    cells,
    expected: expected ?? null,
    actual: actual ?? null,
    difference: difference ?? null,
    basis,
    explanations,
    at: marks.map((mark) => mark.at),
  };
}

function claimOf(claim: Claim, lang: Lang): ContractAudit['claims'][number] {
  const { quote, subject, cells, range, unit, year, scope, modality, outcome, why, at } = claim;
  const reason = why === undefined ? {} : { why: say({ code: why, data: { quote } }, lang) };
  return { quote, subject, cells, range: pairOf(range), unit, year, scope, modality, outcome, ...reason, at };
}

function checksOf({ checks }: Audit, lang: Lang): ContractAudit['checks'] {
  const count = (outcome: (typeof checks)[number]['outcome']) =>
    checks.filter((check) => check.outcome === outcome).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    unclear: count('unclear'),
    notApplicable: count('not-applicable'),
    list: checks.map(({ rule, target, outcome, why }) => ({
      rule,
      target,
      outcome,
      why: why ? say(why, lang) : null,
    })),
  };
}
