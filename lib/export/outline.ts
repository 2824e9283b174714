import type { Audit } from '../model/audit';
import type { Finding, Message } from '../model/finding';
import type { Severity } from '../model/form';
import { say, type Lang } from '../words/say';

/** What the text and Markdown exports both tell, in order, in one language. */
interface Outline {
  heading: string;
  facts: [name: string, value: string][];
  verdict: string;
  findings: OutlineFinding[];
  /** Reasons why something was not checked, with how many checks each holds for. */
  unchecked: [reason: string, count: number][];
  notes: string[];
}

interface OutlineFinding {
  severity: Severity;
  severityWord: string;
  where: string;
  message: string;
  basis: string;
  /** The words as printed, at most three places. */
  quotes: string[];
}

/** Puts an audit into the order in which a person reads it. */
export function outlineOf(audit: Audit, lang: Lang): Outline {
  const word = (code: string, data: Message['data'] = {}) => say({ code: `export/${code}`, data }, lang);
  return {
    heading: word('heading'),
    facts: factsOf(audit, word),
    verdict: verdictOf(audit, lang, word),
    findings: audit.findings.map((finding) => findingOf(finding, lang, word)),
    unchecked: uncheckedOf(audit, lang),
    notes: audit.notes.map((note) =>
      [say({ code: `note/${note.code}`, data: {} }, lang), note.detail].filter(Boolean).join(': '),
    ),
  };
}

type Word = (code: string, data?: Message['data']) => string;

function factsOf({ report, source, engine }: Audit, word: Word): [string, string][] {
  const unknown = word('unknown');
  const facts: [string, string][] = report
    ? [
        [word('agency'), report.agency?.value ?? unknown],
        [word('year'), report.year ? String(report.year.value) : unknown],
        [word('edition'), report.edition],
        [word('published'), report.publishedOn?.value ?? unknown],
      ]
    : [];
  const hash = source.sha256 ? ` (SHA-256 ${source.sha256})` : '';
  return [
    ...facts,
    [word('source'), `${source.uri}${hash}`],
    [word('engine'), `gouji ${engine.version} · ${engine.rules}`],
  ];
}

function verdictOf(audit: Audit, lang: Lang, word: Word): string {
  if (audit.error) return word('failed', { message: audit.error.message });
  if (!audit.isReport) return word('not-report', { why: audit.why ? say(audit.why, lang) : '' });
  const count = (severity: Severity) =>
    audit.findings.filter((finding) => finding.severity === severity).length;
  const [violations, reviews, notices] = [count('violation'), count('review'), count('notice')];
  const passed = audit.checks.filter((check) => check.outcome === 'passed').length;
  const unclear = audit.checks.filter((check) => check.outcome === 'unclear').length;
  return violations + reviews + notices === 0
    ? word('clean', { passed, unclear })
    : word('verdict', { violations, reviews, notices, passed, unclear });
}

function findingOf(finding: Finding, lang: Lang, word: Word): OutlineFinding {
  const { law, article, stated } = finding.basis;
  const quotes = [
    ...new Set(finding.marks.map((mark) => mark.at.quote.trim()).filter((quote) => quote !== '')),
  ];
  return {
    severity: finding.severity,
    severityWord: word(finding.severity),
    where: finding.where,
    message: say(finding.message, lang),
    basis: `${law} ${article} (${word(stated ? 'stated' : 'implied')})`,
    quotes: quotes.slice(0, 3),
  };
}

function uncheckedOf({ checks }: Audit, lang: Lang): [string, number][] {
  const reasons = new Map<string, number>();
  for (const check of checks) {
    if (check.outcome !== 'unclear' || !check.why) continue;
    const reason = say(check.why, lang);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons.entries()].toSorted((a, b) => b[1] - a[1]);
}
