/** Chinese numerals. */

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const TENS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const MYRIADS: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** The characters a Chinese numeral is made of, as a character class body. */
export const NUMERAL_CHARACTERS = '〇零○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿';

/** Kangxi radicals that PDF makers put for numerals, one character for one. */
const KANGXI: Record<string, string> = { '⼀': '一', '⼆': '二', '⼋': '八', '⼗': '十' };

/** The same text with numerals written as Kangxi radicals put right; offsets stay. */
export function plainNumerals(text: string): string {
  return text.replace(/[⼀⼆⼋⼗]/gu, (character) => KANGXI[character]!);
}

/** The value of a Chinese numeral (三千一百一十九, 二〇一七, 十二); null where it is none. */
export function readChineseNumeral(text: string): number | null {
  if (text === '') return null;
  const characters = [...plainNumerals(text)];
  if (characters.every((c) => c in DIGITS)) return Number(characters.map((c) => DIGITS[c]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  // Tens, hundreds and thousands stand in falling order within a section (一百二百 is no numeral).
  let last = Number.POSITIVE_INFINITY;
  for (const c of characters) {
    if (c in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[c]!;
    } else if (c in TENS) {
      if (TENS[c]! >= last) return null;
      last = TENS[c]!;
      section += (digit || 1) * last;
      digit = null;
    } else if (c in MYRIADS) {
      section += digit ?? 0;
      if (section === 0 && (c === '万' || total === 0)) return null;
      total = c === '亿' ? (total + section) * MYRIADS[c]! : total + section * MYRIADS[c]!;
      section = 0;
      digit = null;
      last = Number.POSITIVE_INFINITY;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
