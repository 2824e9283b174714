import type { Finding, Message } from '../model/finding';
import type { Lang } from './host';

const MAX_QUOTES = 4;

/** One finding as plain text for a letter or a work sheet: where, what, the words that stand there, the basis. */
export function findingText(finding: Finding, say: (message: Message) => string, lang: Lang): string {
  const english = lang === 'en';
  const quotes = [...new Set(finding.marks.map((mark) => mark.at.quote.trim()).filter(Boolean))].slice(
    0,
    MAX_QUOTES,
  );
  const basis = `${finding.basis.law} ${finding.basis.article}`.trim();
  const quoted = english
    ? quotes.map((one) => `“${one}”`).join(', ')
    : quotes.map((one) => `「${one}」`).join('、');
  return [
    finding.where,
    say(finding.message),
    quotes.length ? (english ? `Printed: ${quoted}` : `原文：${quoted}`) : '',
    finding.doubt ? say(finding.doubt) : '',
    english ? `Basis: ${basis}` : `依据：${basis}`,
  ]
    .filter(Boolean)
    .join('\n');
}
