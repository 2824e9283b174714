import type { Audit } from '../model/audit';
import { say, type Lang } from '../words/say';
import { outlineOf } from './outline';
import { cut } from './text';

/** The audit as Markdown. Words of the report are escaped: they never become markup. */
export function toMarkdown(audit: Audit, lang: Lang = 'zh-CN'): string {
  const outline = outlineOf(audit, lang);
  const word = (code: string) => say({ code: `export/${code}`, data: {} }, lang);
  const lines = [
    `# ${outline.heading}`,
    '',
    ...outline.facts.map(([name, value]) => `- **${name}**: ${escaped(value)}`),
    '',
  ];
  lines.push(`**${escaped(outline.verdict)}**`, '');
  if (audit.isReport) lines.push(`## ${word('findings')}`, '');
  if (audit.isReport && outline.findings.length === 0) lines.push(word('none'), '');
  outline.findings.forEach((finding, index) => {
    lines.push(
      `${index + 1}. **${finding.severityWord}** ${escaped(finding.where)}`,
      '',
      `   ${escaped(finding.message)}`,
      '',
    );
    for (const quote of finding.quotes) lines.push(`   - ${word('place')}: ${escaped(cut(quote))}`);
    lines.push(`   - ${word('basis')}: ${escaped(finding.basis)}`, '');
  });
  if (outline.unchecked.length > 0) {
    lines.push(
      `## ${word('unchecked')}`,
      '',
      ...outline.unchecked.map(([reason, count]) => `- ${escaped(reason)} ×${count}`),
      '',
    );
  }
  if (outline.notes.length > 0)
    lines.push(`## ${word('notes')}`, '', ...outline.notes.map((note) => `- ${escaped(note)}`), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Text as text: line breaks folded, the characters that Markdown and HTML give a meaning to escaped. */
function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
}
