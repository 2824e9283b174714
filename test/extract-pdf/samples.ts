import { handMade } from './damage';

/** Content of a page: lines and words drawn by hand. y counts up from the bottom, as PDF does. */
export const line = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${y0} m ${x1} ${y1} l S`;

/** A word in Helvetica at its base line. */
export const word = (x: number, y: number, text: string, size = 10): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET`;

/** Chinese words in a font of the collection Adobe-GB1 that is not embedded and has no table of characters: F2 is coded in UCS-2, F3 in GBK. */
export const ucs2 = (x: number, y: number, text: string, size = 10): string => {
  const codes = [...text].map((c) => c.codePointAt(0)!.toString(16).padStart(4, '0')).join('');
  return `BT /F2 ${size} Tf ${x} ${y} Td <${codes}> Tj ET`;
};

export const gbk = (x: number, y: number, hex: string, size = 10): string =>
  `BT /F3 ${size} Tf ${x} ${y} Td <${hex}> Tj ET`;

/** Codes of a font that says nothing of its characters. */
export const mute = (x: number, y: number, hex: string, size = 10): string =>
  `BT /F4 ${size} Tf ${x} ${y} Td <${hex}> Tj ET`;

/** A word in a font whose table of characters says each digit is another (0 is 7, 1 is 4, 2 is 1 …). */
export const misnamed = (x: number, y: number, text: string, size = 10): string =>
  word(x, y, text, size).replace('/F1', '/F5');

const MISNAMED = [...'0123456789'].map(
  (digit, i) => `<${codeOf(digit)}> <00${codeOf(String((i * 7 + 7) % 10))}>`,
);

const TABLE_OF_CHARACTERS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange 10 beginbfchar
${MISNAMED.join('\n')}
endbfchar endcmap end end`;

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0');
}

/** The fonts of a page; `characters` is the number of the object that holds F5's table of characters. */
const fontsWith = (characters: number) => `<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
/F2 ${chineseFont('UniGB-UCS2-H', 'Adobe', 'GB1')} /F3 ${chineseFont('GBK-EUC-H', 'Adobe', 'GB1')} /F4 ${chineseFont('Identity-H', 'Own', 'Own')}
/F5 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${characters} 0 R >> >>`;

function chineseFont(encoding: string, registry: string, ordering: string): string {
  const descriptor =
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (${registry}) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor ${descriptor} >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${descendant}] >>`;
}

/** A PDF of A4 pages with these contents; `more` is added to each page's dictionary. */
export function pdfOf(contents: readonly string[], more = ''): Uint8Array {
  const fonts = fontsWith(3 + 2 * contents.length);
  const kids = contents.map((_, i) => `${3 + 2 * i} 0 R`).join(' ');
  const pages = contents.flatMap((content, i) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + 2 * i} 0 R /Resources << /Font ${fonts} >> ${more} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]);
  return handMade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    ...pages,
    `<< /Length ${TABLE_OF_CHARACTERS.length} >>\nstream\n${TABLE_OF_CHARACTERS}\nendstream`,
  ]);
}

/** Rows of words at fixed columns, from a height downwards. */
export function rows(
  xs: readonly number[],
  top: number,
  pitch: number,
  texts: readonly (readonly string[])[],
): string {
  return texts
    .map((row, r) => row.map((t, c) => (t === '' ? '' : word(xs[c]!, top - r * pitch, t))).join('\n'))
    .join('\n');
}

/** Lines of a grid with these borders. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const level = ys.map((y) => line(xs[0]!, y, xs.at(-1)!, y));
  const upright = xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!));
  return [...level, ...upright].join('\n');
}
