/** A set of letters: bit n stands for the nth kind of letter the pattern tells apart. */
export type Letters = bigint;

// One or more of every kind that the classes of the product's patterns tell apart.
const SAMPLE = [
  ...'\0\t\n\r \u00a0\u3000\u200b\ufeff09azAZ_-+.,:;!?()[]{}<>/\\|"\'#%&=*~^$@`',
  ...'éßαжＡｚ０９，。；：！？、（）【】〔〕《》“”‘’…—·％／',
  ...'一二十零〇共年月日件条中的㐀𠀀あ가①Ⅳ½²٣',
  '\u2028',
  '\u{1f600}',
  '\u0301',
];

/** Kinds of letters that the sources (one letter, class or escape each) tell apart, as a function from source to its letters. */
export function lettersOf(
  sources: readonly string[],
  flags: string,
): { of: (source: string) => Letters; all: Letters } {
  const set = flags.replace(/[gydm]/gu, '');
  const shapes = [...new Set(sources)].map((source) => ({
    source,
    shape: new RegExp(`^(?:${source})$`, set),
  }));
  const kinds = new Map<string, number>();
  const letters = new Map(shapes.map(({ source }) => [source, 0n]));
  for (const letter of samples(shapes.map(({ source }) => source))) {
    const fits = shapes.filter(({ shape }) => shape.test(letter));
    const kind = fits.map(({ source }) => source).join('\n');
    const bit = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, bit);
    for (const { source } of fits) letters.set(source, letters.get(source)! | (1n << BigInt(bit)));
  }
  return { of: (source) => letters.get(source)!, all: (1n << BigInt(kinds.size)) - 1n };
}

/** Every letter that stands in the sources, its neighbours in code (ends of ranges), and the sample. */
function samples(sources: readonly string[]): Set<string> {
  const letters = new Set(SAMPLE);
  for (const source of sources) {
    const plain = source.replace(/\\u\{?([0-9a-fA-F]{1,6})\}?/gu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    for (const sign of plain) {
      const code = sign.codePointAt(0)!;
      for (const near of [code - 1, code, code + 1])
        if (near >= 0 && near <= 0x10ffff) letters.add(String.fromCodePoint(near));
    }
  }
  return letters;
}
