import { fold } from '../../text/fold';

/** Longest label looked at, in characters. */
const LONGEST = 300;

/** A label down to what it says: folded, without number, 其中, bracketed remarks, unit and punctuation. */
export function plainWording(label: string): string {
  return fold(withoutRemarks(label.slice(0, LONGEST)))
    .replace(/^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[,.:)]+)+/u, '')
    .replace(/^其中[,.:]*/u, '')
    .replace(/["',.:;<>()\-_/*~]/gu, '');
}

// Remarks in brackets, but not the number of the line in brackets.
function withoutRemarks(label: string): string {
  return label.replace(
    /[（(〔【[](?![一二三四五六七八九十\d]{1,3}[）)〕】\]])[^（）()〔〕【】[\]]{1,80}[）)〕】\]]/gu,
    '',
  );
}

/** Whether a printed label says something else than every accepted wording. */
export function deviates(printed: string, accepted: readonly string[]): boolean {
  const plain = plainWording(printed);
  const whole = fold(printed).replace(/[^\p{L}\p{N}]/gu, '');
  return accepted.every((one) => {
    const form = plainWording(one);
    return plain !== form && whole !== fold(one).replace(/[^\p{L}\p{N}]/gu, '');
  });
}
