/** Predefined encodings of the collection Adobe-GB1. */
export type Encoding = 'GBK-EUC-H' | 'UniGB-UCS2-H';

/** Bytes of each character in GBK, from the decoder every runtime has. */
const GBK: ReadonlyMap<string, string> = (() => {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, string>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const letter = decoder.decode(new Uint8Array([high, low]));
      if (letter.length === 1 && letter !== '\ufffd' && !codes.has(letter))
        codes.set(letter, high.toString(16) + low.toString(16));
    }
  return codes;
})();

/** Text as hexadecimal codes of an encoding. A character the encoding lacks is left out. */
export function codesOf(text: string, encoding: Encoding): string {
  let codes = '';
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (encoding === 'UniGB-UCS2-H') codes += code.toString(16).padStart(4, '0');
    else if (code > 0x20 && code < 0x7f) codes += code.toString(16);
    else codes += GBK.get(letter) ?? '';
  }
  return codes;
}
