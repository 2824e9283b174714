/** Text for the detector: compatibility forms and white space out, commas and colons half width. Cheap, no way back to offsets. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s|\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '');
}

const DIGITS = '〇一二三四五六七八九';

/** A report year (2007 to 2049) in plain text: before 年 first, else any; 二〇一九 too. Null where none. */
export function yearIn(text: string): number | null {
  const match = /(20[0-4]\d)年/u.exec(text) ?? /(?<!\d)(20[0-4]\d)(?!\d)/u.exec(text);
  if (match) return valid(Number(match[1]));
  const chinese = /二[〇零○0]([〇零○一二三四])([〇零○一二三四五六七八九])年/u.exec(text);
  if (!chinese) return null;
  const [tens, ones] = chinese.slice(1).map((c) => DIGITS.indexOf(/[零○]/u.test(c) ? '〇' : c));
  return valid(2000 + tens! * 10 + ones!);
}

function valid(year: number): number | null {
  return year >= 2007 ? year : null;
}
