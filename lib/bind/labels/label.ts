import { fold } from '../../text/fold';
import { likeness } from '../../text/likeness';

/** A label made comparable: folded, without its number, 其中, quotes and other punctuation. */
export function plainLabel(label: string): string {
  return fold(label)
    .replace(/^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[,.:)]+)+/u, '')
    .replace(/^其中[,.:]*/u, '')
    .replace(/[",.:;<>()\-_/*]/gu, '');
}

/** As `plainLabel`, with what stands in brackets left out as well. */
function barePlainLabel(label: string): string {
  return plainLabel(label.replace(/[（(〔【[][^（）()〔〕【】[\]]{0,80}[）)〕】\]]/gu, ''));
}

/** The forms in which a label of the statutory form may be printed without deviating from it. */
export interface LabelForms {
  plain: readonly string[];
}

/** Accepted wordings: the label, its aliases, and both without their bracketed remarks. */
export function labelForms(label: string, aliases: readonly string[] = []): LabelForms {
  const all = [label, ...aliases].flatMap((one) => [plainLabel(one), barePlainLabel(one)]);
  return { plain: [...new Set(all)].filter((one) => one !== '') };
}

/** A printed label made comparable once: as a whole and without what stands in brackets. */
type PrintedLabel = readonly string[];

/** Makes a printed label comparable. In plain text the unit may have come to stand behind it. */
export function printedLabel(text: string): PrintedLabel {
  const alone = text.replace(/\s(?:条|件|次|篇|个|人|人次|万元)$/u, '');
  return [...new Set([plainLabel(text), barePlainLabel(text), plainLabel(alone)])].filter(
    (one) => one !== '',
  );
}

/** Likeness of a printed label to the nearest accepted wording, 0 to 1. */
export function likenessTo(forms: LabelForms, printed: PrintedLabel): number {
  let best = 0;
  for (const form of forms.plain) {
    for (const one of printed) {
      if (one === form) return 1;
      const longer = Math.max(one.length, form.length);
      // Lengths alone already bound the likeness from above.
      if (1 - Math.abs(one.length - form.length) / longer > best) best = Math.max(best, likeness(one, form));
    }
  }
  return best;
}

/** Likeness of two labels of any kind, 0 to 1. */
export function likenessOf(forms: LabelForms, text: string): number {
  return likenessTo(forms, printedLabel(text));
}
