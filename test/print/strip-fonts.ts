/** A browser's PDF without the maps that say which characters its fonts' glyphs stand for; every offset stays. */
export function withoutCharacterMaps(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  if (!/\/ToUnicode\s/u.test(text)) throw new Error('no character map to take out');
  const bare = text.replace(/\/ToUnicode\s+\d+\s+\d+\s+R/gu, (entry) => ' '.repeat(entry.length));
  return new Uint8Array(Buffer.from(bare, 'latin1'));
}
