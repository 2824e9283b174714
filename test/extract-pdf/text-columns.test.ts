import { expect, it } from 'vitest';
import { pdfOf, word } from './samples';
import { read } from './read';

const LINES = Array.from({ length: 8 }, (_value, i) => i);
const top = (i: number) => 700 - 20 * i;

/** The words of each paragraph of a page, in the order they are read. */
async function order(words: readonly string[]): Promise<string> {
  const document = await read(pdfOf([words.join('\n')]));
  return document.blocks.map((b) => (b.kind === 'paragraph' ? b.text : '')).join(' ');
}

it('reads the left one of two columns of text first, and what stands over and under both before and after them', async () => {
  const text = await order([
    word(60, 760, 'The title stands over both of the columns and reaches from the left to the right', 12),
    ...LINES.map((i) => word(60, top(i), `left line number${i} says something`)),
    ...LINES.map((i) => word(330, top(i), `right line number${i} says something`)),
    word(60, 480, 'The foot stands under both of the columns and reaches from the left to the right', 12),
  ]);
  const places = [/title/u, /left line number0/u, /left line number7/u, /right line number0/u, /foot/u];
  const at = places.map((p) => text.search(p));
  expect(at.every((n) => n >= 0)).toBe(true);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

it('reads a few lines of two halves line by line', async () => {
  const few = LINES.slice(0, 3);
  const text = await order(
    few.flatMap((i) => [
      word(60, top(i), `name${i} of this document here`),
      word(330, top(i), `value${i} of that name over there`),
    ]),
  );
  expect(text.search(/name0/u)).toBeLessThan(text.search(/value0/u));
  expect(text.search(/value0/u)).toBeLessThan(text.search(/name1/u));
});
