import type { Modality } from '../../model/claim';
import { exactly, tidy, type Interval } from '../../model/quantity';

/** What the words around a figure make of it. */
type Exactness = 'about' | 'near' | 'over' | 'under' | 'at-least' | null;

const BEFORE: readonly [RegExp, Exactness][] = [
  [/(?:不足|不到|少于|低于|未满|未超过|不超过)\s?$/u, 'under'],
  [/(?:不少于|不低于|至少|最少)\s?$/u, 'at-least'],
  [/(?:超过|超出|突破|逾|超|高于|多于|大于)\s?$/u, 'over'],
  [/(?<![以之向海网线早晚])上\s?$/u, 'over'],
  [/(?:近|将近|接近)\s?$/u, 'near'],
  [/(?:(?<![节条公合预违集隐简契])约|大约|约计|约为|大概)\s?$/u, 'about'],
];

/** What the words right before a figure make of it. */
export function modalityBefore(text: string, start: number): Exactness {
  const before = text.slice(Math.max(0, start - 4), start);
  return BEFORE.find(([words]) => words.test(before))?.[1] ?? null;
}

/** What the words on both sides make of it. */
export function toldAs(before: Exactness, after: string, vague: boolean): Exactness {
  if (before) return before;
  if (after === '以上') return 'at-least';
  if (/以下|以内/u.test(after)) return 'under';
  if (/左右|上下/u.test(after)) return 'about';
  return vague ? 'over' : null;
}

/** The range a figure stands for, by its words and the worth of its last digit. */
export function rangeOf(n: number, step: number, told: Exactness, scaled: boolean, more: boolean): Interval {
  if (told === 'about') return { from: tidy(n - step), to: tidy(n + step), open: true };
  if (told === 'near' || told === 'under') return { from: tidy(n - step), to: n, open: true };
  if (told === 'over' || told === 'at-least' || more) return { from: n, to: tidy(n + step), open: true };
  if (scaled) return { from: tidy(n - step / 2), to: tidy(n + step / 2), open: true };
  return exactly(n);
}

/** How exactly a figure is told, for the contract. */
export function modalityOf(told: Exactness, vague: boolean, scaled: boolean): Modality {
  if (told === 'under') return 'less-than';
  if (told === 'at-least' || (told === 'over' && !vague)) return 'at-least';
  return told || vague || scaled ? 'about' : 'exact';
}
