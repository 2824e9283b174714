import { fold } from '../text/fold';
import { likeness } from '../text/likeness';

/** A label made comparable: folded, without its number, 其中, quotes and other punctuation. */
export function plainLabel(label: string): string {
  return fold(label)
    .replace(/^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[,.:)]+)+/u, '')
    .replace(/^其中[,.:]*/u, '')
    .replace(/[",.:;<>()\-_/*]/gu, '');
}

/** As `plainLabel`, with what stands in brackets left out as well. */
export function barePlainLabel(label: string): string {
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

/** Likeness of a printed label to the nearest accepted wording, 0 to 1. */
export function likenessTo(forms: LabelForms, printed: string): number {
  const tries = [...new Set([plainLabel(printed), barePlainLabel(printed)])].filter((one) => one !== '');
  let best = 0;
  for (const form of forms.plain) {
    for (const one of tries) {
      if (one === form) return 1;
      const longer = Math.max(one.length, form.length);
      // Lengths alone already bound the likeness from above.
      if (1 - Math.abs(one.length - form.length) / longer > best) best = Math.max(best, likeness(one, form));
    }
  }
  return best;
}
