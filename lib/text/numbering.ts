import type { NumberStyle } from '../model/reading';
import { plainNumerals, readChineseNumeral } from './numeral';

/** The number a line opens with. `length` counts the characters of the line it takes, punctuation included. */
export interface Numbering {
  style: NumberStyle;
  value: number;
  printed: string;
  length: number;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const SHAPES: [NumberStyle, RegExp][] = [
  ['第一部分', new RegExp(`^\\s*第\\s?(${CHINESE})\\s?(?:部分|章|篇)[、：:.．\\s]?`, 'u')],
  ['一是', new RegExp(`^\\s*(${CHINESE})是`, 'u')],
  ['一、', new RegExp(`^\\s*(${CHINESE})\\s?[、,，.．:：]`, 'u')],
  ['（一）', new RegExp(`^\\s*[（(〔【\\[]\\s?(${CHINESE})\\s?[）)〕】\\]]\\s?[、.．]?`, 'u')],
  ['（一）', /^\s*([㈠-㈩])\s?[、.．]?/u],
  ['（1）', /^\s*[（(]\s?([0-9０-９]{1,2})\s?[）)]\s?[、.．]?/u],
  ['1.', /^\s*([0-9０-９]{1,2})\s?(?:、|[.．](?![0-9０-９])|[)）]|[,，](?![0-9０-９]))/u],
  ['①', /^\s*([①-⑳⑴-⒇])/u],
];

/** Characters of a line looked at for its number. */
const HEAD = 80;

/** The numbering a line opens with, null where none. 1.5 and 2021. are no numbering. */
export function readNumbering(line: string): Numbering | null {
  const head = plainNumerals(line.slice(0, HEAD));
  for (const [style, shape] of SHAPES) {
    const match = shape.exec(head);
    if (!match) continue;
    const value = valueOf(match[1]!);
    if (value === null || value === 0) return null;
    return { style, value, printed: line.slice(0, match[0].length).trim(), length: match[0].length };
  }
  return null;
}

function valueOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[()]/gu, '');
  return /^\d+$/u.test(plain) ? Number(plain) : readChineseNumeral(plain);
}
