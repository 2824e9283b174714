import { likeness } from '../../../text/likeness';
import type { FormLine } from '../form/vocabulary';

/** Least likeness of a label to the form's, and what being unlike it costs an alignment. */
const LIKE = 0.6;
const NOT_EQUAL = 0.1;
const UNLIKE = 5;

/** Comparisons letter by letter in one alignment: a page may be made of what nearly are labels of the form. */
const MOST_COMPARED = 60_000;

/** The labels of lines of the form, asked which of them a text is. */
export class LabelsOf {
  private readonly byText = new Map<string, number[]>();
  private compared = 0;

  constructor(private readonly lines: readonly FormLine[]) {
    for (const [j, { wordings }] of lines.entries())
      for (const wording of wordings) this.byText.set(wording, [...(this.byText.get(wording) ?? []), j]);
  }

  /** Indices of the lines whose very words the text is. */
  equal(text: string): readonly number[] {
    return this.byText.get(text) ?? [];
  }

  /** What it costs the text to be each line that it is like. */
  like(text: string): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const [j, { wordings }] of this.lines.entries()) {
      if (this.compared > MOST_COMPARED) return found;
      const near = wordings.filter((wording) => mayBeLike(wording, text));
      this.compared += near.length;
      const like = Math.max(0, ...near.map((wording) => likenessOf(wording, text)));
      if (like >= LIKE) found.set(j, NOT_EQUAL + UNLIKE * (1 - like));
    }
    return found;
  }
}

/** Whether the lengths of two labels leave room for them to be alike. */
const mayBeLike = (a: string, b: string) =>
  Math.min(a.length, b.length) >= (LIKE - 0.15) * Math.max(a.length, b.length);

/** Likeness of two folded labels, with or without the numbers before them; 0 where their lengths already say that it is small. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  if (!mayBeLike(a, b)) return 0;
  const like = likeness(a, b);
  return like >= LIKE ? like : Math.max(like, likeness(plain(a), plain(b)));
}

const plain = (label: string) =>
  label
    .replace(/^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[,.:)]+)+/u, '')
    .replace(/[",.:;<>()\-_/*]/gu, '');
