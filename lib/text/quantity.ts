import { exactly, tidy, type Quantity } from '../model/quantity';
import { readChineseNumeral } from './numeral';

/** Longest text of a cell that is tried as a figure; longer ones are unreadable. */
const LONGEST_FIGURE = 120;

const BLANK: Quantity = { kind: 'blank', value: null, range: null };
const DASH: Quantity = { kind: 'dash', value: null, range: null };
const UNREADABLE: Quantity = { kind: 'unreadable', value: null, range: null };

const DASHES = /^[-/\\~_.,*|一\u2010-\u2015\u2212\u2e3a\u2e3b─ー]+$/u;
// Footnote marks and fractions: NFKC would make them digits of the number beside them (12① is not 121).
const FOOTNOTE = /[①-⒛²³¹⁰-₉㈠-㊿⓪-⓿❶-➓]/u;
const FRACTION = /[¼½¾⅐-↉]/u;
/** Numbers from here on are not exact, and no count of a report is near them. */
const LARGEST = 1e15;
const NUMBER = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)(.*)/su;
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8, 百万: 1e6, 千万: 1e7 };

/**
 * Reads the printed text of a cell as a figure: never converts, never repairs.
 * 27件, 1,654.74 万元, ＋4, 22（其中修订16件） are numbers with unit or remark; 33余万 and 33.7万 approximate with their range;
 * /, —, 无 a dash; nothing a blank; anything else unreadable.
 */
export function readQuantity(printed: string): Quantity {
  if (FRACTION.test(printed)) return UNREADABLE;
  const footnote = printed.search(FOOTNOTE);
  if (footnote >= 0) return withFootnote(printed, footnote);
  const text = printed.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\u3164\ufeff]+/gu, '');
  if (text === '') return BLANK;
  if (DASHES.test(text) || text === '无') return DASH;
  if (text.length > LONGEST_FIGURE) return UNREADABLE;
  const plain = text.replace(/[\u2010-\u2015\u2212]/gu, '-');
  const about = /^(约|近|大约|超过?|逾)/u.exec(plain);
  const rest = (about ? plain.slice(about[0].length) : plain).replace(/(\d)[,，](?=\d{3}(?!\d))/gu, '$1');
  const match = NUMBER.exec(rest);
  if (!match) return readWords(plain);
  // Adding 0 makes -0 the 0 it is.
  const value = Number(`${match[1]}${match[2]}`) + 0;
  if (Math.abs(value) >= LARGEST) return UNREADABLE;
  return readTail(value, decimalsOf(match[2]!), match[3]!, about?.[1]);
}

function withFootnote(printed: string, at: number): Quantity {
  const figure = readQuantity(printed.slice(0, at));
  return figure.kind === 'number' ? { ...figure, remark: printed.slice(at).trim() } : UNREADABLE;
}

function decimalsOf(digits: string): number {
  return digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
}

function readWords(text: string): Quantity {
  const match = /^([〇零一二两三四五六七八九十百千万亿]+)([件条项次个人篇]?)$/u.exec(text);
  const value = match ? readChineseNumeral(match[1]!) : null;
  if (value === null || !match) return UNREADABLE;
  return { kind: 'number', value, range: exactly(value), ...(match[2] ? { unit: match[2] } : {}) };
}

// What may stand behind the digits: 余 多 来 几, a scale, 余 again, a unit, a remark in brackets or after a comma.
const TAIL = /^(余|多|来|几)?(百万|千万|十|百|千|万|亿)?(余|多|左右|上下|以上)?([^\d()（）,;]{0,8})(.*)$/su;
const UNITS = /^[元件条项次个人篇份宗起户期家类种部门页封场批辆处%‰套例通名台所间笔幅块册张天则]/u;

function readTail(value: number, decimals: number, tail: string, about: string | undefined): Quantity {
  const match = TAIL.exec(tail);
  if (!match) return UNREADABLE;
  const [, more, scaleWord, moreAfter, unit = '', after = ''] = match;
  const remark = /^[（(](.*?)[）)]?$|^[,;](\D.*)$/su.exec(after);
  if (after !== '' && !remark) return UNREADABLE;
  if (unit !== '' && !UNITS.test(unit)) return UNREADABLE;
  // 万元 is a unit of the form, not a scale: 1654.74 万元 is the number 1654.74.
  const money = scaleWord && unit.startsWith('元') ? scaleWord : '';
  const extras = extrasOf(money + unit, remark?.[1] ?? remark?.[2]);
  const scale = scaleWord && !money ? SCALES[scaleWord]! : 1;
  const vague = about || more || moreAfter;
  if (!vague && scale === 1) return { kind: 'number', value, range: exactly(value), ...extras };
  return { kind: 'approximate', value: null, range: vagueRange(value, decimals, scale, vague), ...extras };
}

/** A unit may itself stand in brackets: 12（万元）. */
function extrasOf(unit: string, remark: string | undefined): { unit?: string; remark?: string } {
  if (unit === '' && remark && /^(?:万元|元|件|条|项|次|个|人|人次|篇)$/u.test(remark))
    return { unit: remark };
  return { ...(unit ? { unit } : {}), ...(remark ? { remark } : {}) };
}

/** 33余万 is [33万, 34万), 640余 [640, 650); 33.7万 (rounded, no word) is [33.65万, 33.75万). */
function vagueRange(value: number, decimals: number, scale: number, word: string | undefined) {
  const step = scale === 1 ? roundStep(value) : 10 ** -decimals * scale;
  const at = value * scale;
  if (word === undefined) return { from: tidy(at - step / 2), to: tidy(at + step / 2), open: true };
  if (word === '近') return { from: tidy(at - step), to: tidy(at), open: true };
  if (/约|左右|上下/u.test(word)) return { from: tidy(at - step), to: tidy(at + step), open: true };
  return { from: tidy(at), to: tidy(at + step), open: true };
}

/** The unit of the last digit that is not 0: 640 → 10, 1500 → 100, 7 → 1. */
function roundStep(value: number): number {
  if (value === 0) return 1;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}
