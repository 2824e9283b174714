/** Deterministic damage to a PDF, one way a number. */

/** A small generator of numbers, the same for the same seed. */
function random(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const back = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const WAYS: readonly ((bytes: Uint8Array, next: () => number) => Uint8Array)[] = [
  (bytes, next) => bytes.slice(0, Math.floor(bytes.length * (0.02 + 0.97 * next()))),
  (bytes, next) => {
    const out = bytes.slice();
    for (let i = 0; i < 40; i++) out[Math.floor(next() * out.length)] = Math.floor(next() * 256);
    return out;
  },
  (bytes, next) => {
    const out = bytes.slice();
    const from = Math.floor(next() * out.length);
    out.fill(0, from, from + Math.floor(next() * 4000));
    return out;
  },
  (bytes) => back(latin(bytes).replace(/startxref\s+\d+/gu, 'startxref\n7')),
  (bytes) => back(latin(bytes).replace(/\/Count\s+\d+/gu, '/Count 99999999')),
  (bytes) =>
    back(latin(bytes).replace(/\/Kids\s*\[([^\]]*)\]/gu, '/Kids [ 1 0 R 2 0 R 3 0 R 4 0 R 5 0 R 6 0 R $1 ]')),
  (bytes) => back(latin(bytes).replace(/\/Length\s+\d+/gu, '/Length 2147483647')),
  (bytes) => back(latin(bytes).replace(/\/MediaBox\s*\[[^\]]*\]/gu, '/MediaBox [0 0 1e30 -5]')),
  (bytes, next) => {
    const text = latin(bytes);
    const at = Math.floor(next() * text.length);
    return back(`${text.slice(0, at)}${'<<'.repeat(3000)}${'['.repeat(3000)}${text.slice(at)}`);
  },
  (bytes) => back(latin(bytes).replace(/\/FlateDecode/gu, '/LZWDecode')),
];

/** The bytes damaged in the way of this number; ten ways, each with its own places. */
export function damaged(bytes: Uint8Array, number: number): Uint8Array {
  return WAYS[number % WAYS.length]!(bytes, random(number + 1));
}

/** A file whose page tree is a loop. */
export function loopingTree(): Uint8Array {
  return handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 3 /Kids [3 0 R] >>',
    '<< /Type /Pages /Parent 2 0 R /Count 3 /Kids [2 0 R 3 0 R] >>',
  ]);
}

/** A file of one page whose page tree is thousands of nodes deep. */
export function deepTree(depth = 3000): Uint8Array {
  const nodes = Array.from({ length: depth }, (_, i) => `<< /Type /Pages /Count 1 /Kids [${i + 3} 0 R] >>`);
  return handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...nodes,
    '<< /Type /Page /MediaBox [0 0 200 200] >>',
  ]);
}

/** A form XObject that draws itself, and a picture said to be enormous. */
export function drawsItself(): Uint8Array {
  const stream = (dictionary: string, data: string) =>
    `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;
  return handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /F 5 0 R /I 6 0 R >> >> >>',
    stream('', '/F Do /I Do'),
    stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>',
      '/F Do /F Do',
    ),
    stream(
      '/Type /XObject /Subtype /Image /Width 900000 /Height 900000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
      'abc',
    ),
  ]);
}

/** A PDF of these objects, numbered from 1, the first its catalogue. */
export function handMade(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const at: number[] = [];
  objects.forEach((object, i) => {
    at.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of at) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  return back(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}
