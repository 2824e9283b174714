import type { FontLook, Glyph } from '../../lib/extract/pdf/paint/paint';

export const FONT: FontLook = {
  key: 'f',
  name: 'F',
  bold: false,
  italic: false,
  vertical: false,
  unmapped: false,
};
/** Size of the letters, in points. */
export const SIZE = 10;

let run = 0;

/** A text of square letters whose middle stands at `x`. */
export function text(said: string, x: number, base: number): Glyph[] {
  run++;
  const from = x - (said.length * SIZE) / 2;
  return [...said].map((letter, i) => ({
    text: letter,
    x0: from + i * SIZE,
    x1: from + (i + 1) * SIZE,
    y0: base - 8,
    y1: base + 2,
    size: SIZE,
    base,
    direction: 'right',
    font: FONT,
    run,
    fontWidth: 1000,
    code: letter.codePointAt(0)!,
    ink: '#000000',
  }));
}
