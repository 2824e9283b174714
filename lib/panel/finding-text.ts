import type { Finding, Message } from '../model/finding';
import type { PanelWords } from '../words/zh-cn-panel';

const MAX_QUOTES = 4;

/** One finding as plain text for a letter or a work sheet: where, what, the words that stand there, the basis. */
export function findingText(finding: Finding, say: (message: Message) => string, w: PanelWords): string {
  const quotes = finding.marks.map((mark) => mark.at.quote.trim()).filter(Boolean);
  const printed = [...new Set(quotes)].slice(0, MAX_QUOTES);
  const basis = `${finding.basis.law} ${finding.basis.article}`.trim();
  return [
    finding.where,
    say(finding.message),
    printed.length ? w.labelled(w.card.words, w.quoted(printed)) : '',
    finding.doubt ? say(finding.doubt) : '',
    w.labelled(w.card.basis, basis),
  ]
    .filter(Boolean)
    .join('\n');
}
