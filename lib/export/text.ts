import type { Audit } from '../model/audit';
import type { Severity } from '../model/form';
import { say, type Lang } from '../words/say';
import { outlineOf } from './outline';

const MARKS: Record<Severity, string> = { violation: '■', review: '▲', notice: '●' };
/** Longest quotation of the report in a summary. */
const LONGEST_QUOTE = 60;

/** The audit as plain text for a person: facts, verdict, findings with their basis, what was not checked. */
export function toText(audit: Audit, lang: Lang = 'zh-CN'): string {
  const outline = outlineOf(audit, lang);
  const word = (code: string) => say({ code: `export/${code}`, data: {} }, lang);
  const lines = [
    outline.heading,
    ...outline.facts.map(([name, value]) => `${name}: ${value}`),
    '',
    outline.verdict,
  ];
  for (const finding of outline.findings) {
    lines.push(
      '',
      `${MARKS[finding.severity]} ${finding.severityWord} ${finding.where}`,
      `  ${finding.message}`,
    );
    for (const quote of finding.quotes) lines.push(`  ${word('place')}: ${cut(quote)}`);
    lines.push(`  ${word('basis')}: ${finding.basis}`);
  }
  if (outline.unchecked.length > 0) {
    lines.push(
      '',
      `${word('unchecked')}:`,
      ...outline.unchecked.map(([reason, count]) => `- ${reason} ×${count}`),
    );
  }
  if (outline.notes.length > 0)
    lines.push('', `${word('notes')}:`, ...outline.notes.map((note) => `- ${note}`));
  return `${lines.join('\n')}\n`;
}

/** A quotation short enough for one line. */
export function cut(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
