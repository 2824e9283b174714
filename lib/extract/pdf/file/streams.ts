/** Most bytes of compressed streams checked in one file; reports hold far less, apart from their pictures. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Most bytes one stream may grow to while it is checked: more is a bomb, not a report. */
const MOST_INFLATED = 64 * 1024 * 1024;

/** How much before the word "stream" its dictionary is looked for (bytes). */
const DICTIONARY = 1500;

/** One character for each byte, those of ASCII as they are. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * Whether every compressed stream of a file but its pictures and the shapes of its fonts unpacks to its end. pdf.js reads a broken one up to the break and says
 * nothing, so that rows and whole tables may be missing. Streams without a length of their own, and encrypted files, are not checked.
 */
export async function streamsUnpack(bytes: Uint8Array): Promise<boolean> {
  if (typeof DecompressionStream === 'undefined') return true;
  const text = latin(bytes);
  if (text.includes('/Encrypt')) return true;
  let left = MOST_BYTES;
  for (let at = text.indexOf('stream'); at >= 0 && left > 0; at = text.indexOf('stream', at + 6)) {
    const range = streamAt(text, at);
    if (!range) continue;
    left -= range.to - range.from;
    if (!(await unpacks(bytes.subarray(range.from, range.to)))) return false;
    at = range.to;
  }
  return true;
}

/** Where the bytes of a checkable stream stand, from the place of the word that opens it; null where it is none. */
function streamAt(text: string, at: number): { from: number; to: number } | null {
  if (text.slice(at - 3, at) === 'end') return null;
  const before = text.slice(Math.max(0, at - DICTIONARY), at);
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  if (/\/Length1\b|\/Subtype\s{0,3}\/(?:Image|Type1C|CIDFontType0C|OpenType)/u.test(dictionary)) return null;
  if (!/\/Filter\s{0,3}\[?\s{0,3}\/FlateDecode\s{0,3}\]?/u.test(dictionary)) return null;
  const length = /\/Length\s{1,3}(\d{1,9})(?!\s{1,3}\d{1,9}\s{1,3}R)\b/u.exec(dictionary);
  if (!length) return null;
  const from =
    at + 6 + (text[at + 6] === '\r' ? 1 : 0) + (text[at + 6] === '\n' || text[at + 7] === '\n' ? 1 : 0);
  const to = from + Number(length[1]);
  return /^\s{0,3}endstream/u.test(text.slice(to, to + 16)) ? { from, to } : null;
}

async function unpacks(packed: Uint8Array): Promise<boolean> {
  let end = packed.length;
  while (end > 0 && (packed[end - 1] === 10 || packed[end - 1] === 13)) end--;
  return (await inflates(packed)) || (end < packed.length && (await inflates(packed.subarray(0, end))));
}

async function inflates(packed: Uint8Array): Promise<boolean> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const written = writer.write(packed.slice()).then(() => writer.close());
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (let size = 0; size < MOST_INFLATED;) {
      const { done, value } = await reader.read();
      if (done) return true;
      size += value.length;
    }
    await reader.cancel();
    return true;
  } catch {
    return false;
  }
}
