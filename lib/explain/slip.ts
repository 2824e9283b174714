import type { How } from '../model/finding';

/** How a printed figure may have become another by a slip of the hand: one digit wrong, added or lost; two neighbours exchanged; else other. */
export function slipOf(from: number | null, to: number): How {
  if (from === null) return 'other';
  const [a, b] = [String(from), String(to)];
  if (transposed(a, b)) return 'transposition';
  return oneDigitApart(a, b) ? 'typo' : 'other';
}

function transposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differ = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [i, j] = differ;
  return differ.length === 2 && j === i! + 1 && a[i!] === b[j!] && a[j!] === b[i!];
}

function oneDigitApart(a: string, b: string): boolean {
  if (a.length === b.length) return [...a].filter((digit, index) => digit !== b[index]).length === 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}
