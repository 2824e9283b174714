/** Bytes looked at for a charset told in markup. */
const HEAD_BYTES = 8192;
const TOLD = /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([a-z0-9_-]{2,30})/iu;

/** The text of a plain text file: by byte-order mark, as UTF-8 where it is valid, else as GB18030. */
export function decodeText(bytes: Uint8Array): string {
  const marked = byMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  return strictly('utf-8', bytes) ?? strictly('gb18030', bytes) ?? fewestFaults(bytes);
}

/** The text of an HTML file: by byte-order mark, by what its bytes can only be, by the charset it tells, else as GB18030. */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = byMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const told = toldCharset(bytes);
  const utf8 = strictly('utf-8', bytes);
  // Text in another East Asian encoding is practically never valid UTF-8, so valid UTF-8 is believed over a stale charset.
  if (utf8 !== null) return utf8;
  if (told && !/^utf-?(?:8|16)/iu.test(told)) {
    const text = loosely(told, bytes);
    if (text !== null) return text;
  }
  const chinese = strictly('gb18030', bytes);
  if (chinese !== null && !/^utf-?8$/iu.test(told ?? '')) return chinese;
  return told ? fewestFaults(bytes) : (chinese ?? fewestFaults(bytes));
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function toldCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return TOLD.exec(head)?.[1] ?? null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function loosely(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(/^gb/iu.test(label) ? 'gb18030' : label).decode(bytes);
  } catch {
    // A charset nobody knows tells nothing.
    return null;
  }
}

/** A damaged file is read in the encoding that leaves fewer characters unreadable. */
function fewestFaults(bytes: Uint8Array): string {
  const [utf8, chinese] = ['utf-8', 'gb18030'].map((encoding) => new TextDecoder(encoding).decode(bytes));
  return faults(utf8!) <= faults(chinese!) ? utf8! : chinese!;
}

function faults(text: string): number {
  return text.split('\ufffd').length;
}
