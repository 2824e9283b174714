/** Figures of a report to be written, and how they are printed. */

/** A number; null for a blank; text for what is no number (33余万, —); or both where the print says more than the number (27件). */
export type Figure = number | null | string | { value: number; text: string };
export type Figures = Record<string, Figure>;

/** How plain numbers and blanks are printed in the source. */
export interface Print {
  /** For 0. */
  zero?: string;
  blank?: string;
  /** For all other numbers. */
  number?: (n: number) => string;
}

const DASH = /^(?:[-/—–－]+|无)$/u;

/** The source text of a figure. */
export function printed(figure: Figure | undefined, print: Print): string {
  if (figure === undefined || figure === null) return print.blank ?? '';
  if (typeof figure === 'string') return figure;
  if (typeof figure === 'object') return figure.text;
  if (figure === 0 && print.zero !== undefined) return print.zero;
  return print.number ? print.number(figure) : String(figure);
}

/** What must be read there: the number, null for a blank, the printed words for a dash or an approximate figure. */
export function truth(figure: Figure | undefined, print: Print): number | null | string {
  if (figure === undefined || figure === null) return null;
  if (typeof figure === 'object') return figure.value;
  if (typeof figure === 'string') return figure.trim();
  if (figure !== 0 || print.zero === undefined) return figure;
  const text = print.zero.replace(/&nbsp;|&#160;|\s|\u3000/gu, '');
  if (text === '') return null;
  return DASH.test(text) ? text : 0;
}

/** 12345 as 12,345. */
export const withCommas = (n: number): string =>
  String(n).replace(/^\d+/u, (whole) => whole.replace(/(?=(?:\d{3})+$)(?<=\d)/gu, ','));

/** 27 as ２７. */
export const wide = (n: number): string =>
  String(n)
    .replace(/[0-9]/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    .replace('.', '．')
    .replace('-', '－');
