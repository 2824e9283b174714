/** How far from its end a file says where its table of objects is (bytes); readers look this far. */
const TAIL = 2048;

/** Most entries of the table looked at; a damaged file shows in the first ones already. */
const MOST_ENTRIES = 20_000;

const text = (bytes: Uint8Array, from: number, to: number): string => {
  let out = '';
  for (let i = Math.max(0, from); i < Math.min(to, bytes.length); i++) out += String.fromCharCode(bytes[i]!);
  return out;
};

/**
 * Whether a PDF's own table of objects is where the file says and points at objects. pdf.js mends files in which it is not by searching
 * them for objects, without saying so.
 */
export function isWhole(bytes: Uint8Array): boolean {
  const tail = text(bytes, bytes.length - TAIL, bytes.length);
  const start = /startxref\s{1,4}(\d{1,12})\s{1,4}%%EOF\s{0,64}$/u.exec(
    tail.replace(/(?<![\0\s])[\0\s]+$/u, ''),
  );
  if (!start) return false;
  const offset = headerOffset(bytes);
  const at = Number(start[1]) + offset;
  const head = text(bytes, at, at + 64);
  if (/^\s{0,4}\d{1,10}\s\d{1,5}\sobj/u.test(head)) return true;
  return /^\s{0,4}xref\s/u.test(head) && tableHolds(bytes, at, offset);
}

/** Some files have bytes before their header; offsets then count from the header. */
function headerOffset(bytes: Uint8Array): number {
  const at = text(bytes, 0, 1024).indexOf('%PDF');
  return Math.max(0, at);
}

/** Whether the entries of a classic table point at the objects they name. */
function tableHolds(bytes: Uint8Array, at: number, offset: number): boolean {
  const table = text(bytes, at, at + 40 + MOST_ENTRIES * 20);
  const body = /^\s{0,4}xref\s([\s\S]*?)trailer/u.exec(table)?.[1]?.trimStart();
  if (body === undefined) return table.length > MOST_ENTRIES * 20;
  let number = 0;
  for (const line of body.split(/[\r\n]+/u)) {
    const section = /^\s*(\d{1,10})\s(\d{1,10})\s*$/u.exec(line);
    const entry = /^\s*(\d{10})\s(\d{5})\s([nf])/u.exec(line);
    if (section) number = Number(section[1]);
    else if (entry) {
      const where = Number(entry[1]) + offset;
      if (entry[3] === 'n' && where !== offset) {
        const object = /^\s{0,4}(\d{1,10})\s\d{1,5}\sobj/u.exec(text(bytes, where, where + 32));
        if (!object || Number(object[1]) !== number) return false;
      }
      number++;
    } else if (line.trim() !== '') return false;
  }
  return true;
}
