import { isFigure } from '../words/chunks';
import type { Part } from './joint-cells';
import type { Glyph } from '../paint/paint';
import { wordFrom, type Word } from '../words/words';

/** How far (font sizes) a text may run over the border of a cell too narrow for it. */
const OVERHANG = 1.2;

/** Whether a word reaches but a little over a border into a place, up to the next border, where another word stands: its cell is too narrow for it. */
export function runsOver(word: Word, x: number, borders: readonly number[], words: readonly Word[]): boolean {
  const right = x - word.x0 > word.x1 - x;
  if (Math.min(x - word.x0, word.x1 - x) > OVERHANG * word.size) return false;
  const next = right
    ? Math.min(...borders.filter((b) => b > x + 1))
    : Math.max(...borders.filter((b) => b < x - 1));
  return words.some((w) => {
    const middle = (w.x0 + w.x1) / 2;
    return w !== word && (right ? w.x0 > x - 1 && middle < next : w.x1 < x + 1 && middle > next);
  });
}

/** Words in which a text runs over a border right up to the next cell's figure, cut before the figure. */
export function cutOverhangs(words: readonly Word[], borders: readonly Part[]): Word[] {
  return words.flatMap((word) => {
    if (word.direction !== 'right' || word.glyphs.length < 2) return [word];
    const y = (word.y0 + word.y1) / 2;
    const across = borders.filter((p) => p.x > word.x0 && p.x < word.x1 && p.from < y && p.to > y);
    const at = across.map((p) => figureAfter(word, p.x)).find((i) => i > 0);
    return at
      ? [wordFrom(word.glyphs.slice(0, at), word.spaced), wordFrom(word.glyphs.slice(at), true)]
      : [word];
  });
}

/** Index of the glyph with which a figure painted on its own begins just beyond a border; -1 for none. */
function figureAfter(word: Word, x: number): number {
  const text = (glyphs: readonly Glyph[]) => glyphs.map((g) => g.text).join('');
  return word.glyphs.findIndex((g, i) => {
    const before = word.glyphs[i - 1];
    if (!before || before.run === g.run || g.x0 < x || before.x1 - x > OVERHANG * word.size) return false;
    return isFigure(text(word.glyphs.slice(i))) && !isFigure(text(word.glyphs.slice(0, i)));
  });
}
