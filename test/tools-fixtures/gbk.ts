/** Node decodes GBK but does not encode it: the decoder's table, turned round. */

let table: Map<string, [number, number]> | null = null;

function encoder(): Map<string, [number, number]> {
  if (table) return table;
  table = new Map();
  const decode = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decode.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  return table;
}

/** Text as GBK bytes. Throws on a character GBK does not have. */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const c of text) {
    if (c.charCodeAt(0) < 0x80) bytes.push(c.charCodeAt(0));
    else {
      const pair = encoder().get(c);
      if (!pair) throw new Error(`not in GBK: ${c}`);
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}
