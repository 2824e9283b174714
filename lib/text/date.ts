import { plainNumerals, readChineseNumeral } from './numeral';

/** A date found in text, with its offsets. `iso` is YYYY-MM-DD. */
interface FoundDate {
  iso: string;
  start: number;
  end: number;
}

const SHAPES = [
  /(?<!\d)(?<y>(?:19|20)\d{2})\s{0,3}年\s{0,3}(?<m>\d{1,2})\s{0,3}月\s{0,3}(?<d>\d{1,2})\s{0,3}[日号]/gu,
  /(?<!\d)(?<y>(?:19|20)\d{2})\s?[-/.．]\s?(?<m>\d{1,2})\s?[-/.．]\s?(?<d>\d{1,2})(?![\d.])/gu,
  /(?<y>二[〇零○oOＯ0][〇零○oOＯ0一二三四五六七八九]{2})\s{0,3}年\s{0,3}(?<m>[一二三四五六七八九十]{1,2})\s{0,3}月\s{0,3}(?<d>[一二三四五六七八九十]{1,3})\s{0,3}[日号]/gu,
];

/** Every full calendar date in the text, in order. Impossible ones (2月30日) are left out. */
export function findDates(text: string): FoundDate[] {
  const wide = plainNumerals(text).replace(/[０-９]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const found: FoundDate[] = [];
  for (const shape of SHAPES) {
    for (const match of wide.matchAll(shape)) {
      const { y, m, d } = match.groups as { y: string; m: string; d: string };
      const iso = isoDate(numberOf(y), numberOf(m), numberOf(d));
      if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function numberOf(text: string): number {
  return /^\d+$/u.test(text)
    ? Number(text)
    : (readChineseNumeral(text.replace(/[oOＯ0]/gu, '〇')) ?? Number.NaN);
}

/** YYYY-MM-DD, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
