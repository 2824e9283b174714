const DIGIT = /[0-9０-９]/u;
/** No figure of a report is larger. */
export const LARGEST_FIGURE = 1e15;
/** Longest figure that is read, in characters. */
export const LONGEST_FIGURE = 40;

/** Digits as read: their value, how many stand behind the point, where they end. */
export interface Digits {
  value: number;
  decimals: number;
  end: number;
}

/** Digits with separators and a decimal point: 1,295  ２７  33.7. */
export function digitsAt(text: string, at: number): Digits | null {
  let end = at;
  let digits = '';
  let decimals = -1;
  while (end < text.length && end - at < LONGEST_FIGURE) {
    const character = text[end]!.normalize('NFKC');
    if (/[0-9]/u.test(character)) {
      digits += character;
      if (decimals >= 0) decimals++;
    } else if (character === '.' && decimals < 0 && DIGIT.test(text[end + 1] ?? '')) {
      digits += '.';
      decimals = 0;
    } else if (!(character === ',' && decimals < 0 && isSeparator(text, at, end))) break;
    end++;
  }
  const value = Number(digits);
  return digits === '' || !Number.isFinite(value) || value >= LARGEST_FIGURE
    ? null
    : { value, decimals: Math.max(0, decimals), end };
}

/** A comma within 1,234,567: at most three digits before the first, exactly three behind each. */
function isSeparator(text: string, start: number, comma: number): boolean {
  const behind = text.slice(comma + 1, comma + 5);
  if (!/^[0-9０-９]{3}(?![0-9０-９])/u.test(behind)) return false;
  const before = text.slice(start, comma);
  return before.length <= 3 || /[,，][0-9０-９]{3}$/u.test(before);
}
