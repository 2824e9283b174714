// @ts-check
/** @type {Map<string, number> | null} */
let table = null;

/** Bytes of a text in GBK, as many older government pages are sent. Throws at a character GBK has not. @param {string} text */
export function encodeGbk(text) {
  table ??= readTable();
  /** @type {number[]} */
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) throw new Error(`${character} is not in GBK.`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Node decodes GBK but does not encode it: the table is read backwards from the decoder. */
function readTable() {
  const decoder = new TextDecoder('gbk');
  /** @type {Map<string, number>} */
  const found = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !found.has(character)) {
        found.set(character, (lead << 8) | trail);
      }
    }
  }
  return found;
}
