import type { Data } from '../model/finding';

/** A sentence: a text with {names} of its data, or a function where the sentence depends on them. */
type Wording = string | ((data: Data) => string);
/** Sentences by code. */
export type Words = Readonly<Record<string, Wording>>;

/** A fact as text; "" where there is none. */
export function textOf(data: Data, name: string, separator = '、'): string {
  const value = data[name];
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join(separator) : String(value);
}

/** A fact as a list of texts. */
export function listOf(data: Data, name: string): string[] {
  const value = data[name];
  return typeof value === 'object' && value !== null
    ? value.map(String)
    : value === undefined || value === null
      ? []
      : [String(value)];
}

/** A fact as a number; 0 where there is none. */
export function numberOf(data: Data, name: string): number {
  const value = data[name];
  return typeof value === 'number' ? value : 0;
}

/** Puts the facts into a sentence. `separator` joins lists. */
export function fill(wording: Wording, data: Data, separator: string): string {
  if (typeof wording === 'function') return wording(data);
  return wording.replace(/\{(\w+)\}/gu, (_, name: string) => textOf(data, name, separator));
}
