import { codesOf, type Encoding } from './encodings';
import { impose, type Imposed } from './impose';
import type { Frame, Layout, Run } from './layout';
import type { Border } from './manners';
import { PdfObjects } from './pdf-objects';

/** Points a CSS pixel. */
const POINTS = 0.75;

/** Left and upper margin in points. */
const MARGIN = 50;

export interface Writing {
  encoding: Encoding;
  border: Border;
  /** Paper in points. */
  width: number;
  height: number;
  repeated: boolean;
  /** Row of table 3 that begins a page. */
  breakAt: number | null;
  imposed?: Imposed;
}

/** Width (CSS pixels) a report may have on this paper. */
export const roomOf = (paperWidth: number): number => Math.floor((paperWidth - 2 * MARGIN) / POINTS);

/** A stretch of the endless page that comes on one sheet; `again` is a stretch shown above it once more. */
interface Sheet {
  from: number;
  to: number;
  again: { from: number; to: number } | null;
}

/** A layout as a PDF whose font is named, not embedded, and tells nothing but its encoding. */
export function writePdf(layout: Layout, writing: Writing): Uint8Array {
  const pdf = new PdfObjects();
  const tree = pdf.keep();
  const font = addFont(pdf, writing.encoding);
  const grey = pdf.stream(
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    new Uint8Array([204]),
  );
  const sheets = sheetsOf(layout, writing).map((sheet) => contentOf(layout, sheet, writing));
  const kids = impose(sheets, writing.width, writing.height, writing.imposed).map((page) => {
    const content = pdf.stream('', page.content);
    return pdf.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Rotate ${page.rotate} /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> /XObject << /I ${grey} 0 R >> >> >>`,
    );
  });
  pdf.set(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`);
  const title = pdf.add(`<< /Title <feff${codesOf(layout.title, 'UniGB-UCS2-H')}> >>`);
  return pdf.file(pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`), title);
}

/** A font of the collection Adobe-GB1; its Latin letters are half as wide as the others. */
function addFont(pdf: PdfObjects, encoding: Encoding): number {
  const descriptor = pdf.add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  const glyphs = pdf.add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [1 95 500 814 939 500] >>`,
  );
  return pdf.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${encoding} /Encoding /${encoding} /DescendantFonts [${glyphs} 0 R] >>`,
  );
}

/** Cuts the endless page into sheets: never through a line of text, and before the row that is to begin a page. */
function sheetsOf(layout: Layout, writing: Writing): Sheet[] {
  const room = (writing.height - 2 * MARGIN) / POINTS;
  const { three } = layout;
  const forced =
    three && writing.breakAt !== null ? three.rows[Math.min(writing.breakAt, three.rows.length - 1)]! : null;
  const end = Math.max(0, ...layout.runs.map((r) => r.y1), ...layout.frames.map((f) => f.y1)) + 1;
  // A head that is printed again is never cut.
  const inHead = (y: number) => writing.repeated && three && y > three.head0 + 1 && y < three.head1 - 1;
  const inTable = (y: number) => layout.frames.some((f) => f.y0 + 1 < y && y < f.y1 - 1);
  const places = [
    ...new Set([...layout.rows, ...layout.runs.map((r) => r.y0 - 0.5).filter((y) => !inTable(y)), end]),
  ]
    .filter((y) => !inHead(y) && !layout.runs.some((r) => r.y0 + 0.6 < y && y < r.y1 - 0.6))
    .toSorted((a, b) => a - b);
  const sheets: Sheet[] = [];
  for (let from = 0; from < end;) {
    const again =
      writing.repeated && three && from >= three.head1 && from < three.bottom - 1
        ? { from: three.head0, to: three.head1 }
        : null;
    const most = from + room - (again ? again.to - again.from : 0);
    const fits = places.filter((y) => y > from + 1 && y <= most);
    let to = fits.at(-1) ?? most;
    if (forced !== null && forced > from + 1 && forced < to) to = forced;
    sheets.push({ from, to, again });
    from = to;
  }
  return sheets;
}

function contentOf(layout: Layout, sheet: Sheet, writing: Writing): string {
  const out: string[] = [];
  let top = MARGIN;
  for (const part of [sheet.again, sheet]) {
    if (!part) continue;
    const x = (px: number) => fixed(MARGIN + px * POINTS);
    const y = (px: number) => fixed(writing.height - top - (px - part.from) * POINTS);
    for (const frame of layout.frames)
      out.push(...frameOps(cut(frame, part.from, part.to), writing.border, x, y));
    for (const picture of layout.pictures) {
      const shown = cut(picture, part.from, part.to);
      if (shown) out.push(`q ${pictureMatrix(shown, x, y)} cm /I Do Q`);
    }
    for (const run of layout.runs) {
      const middle = (run.y0 + run.y1) / 2;
      if (middle >= part.from && middle < part.to) out.push(runOps(run, writing.encoding, x, y));
    }
    top += (part.to - part.from) * POINTS;
  }
  return out.join('\n');
}

const fixed = (n: number) => n.toFixed(2);

function cut(frame: Frame, from: number, to: number): Frame | null {
  const y0 = Math.max(frame.y0, from);
  const y1 = Math.min(frame.y1, to);
  return y1 - y0 > 1 ? { ...frame, y0, y1 } : null;
}

type Place = (px: number) => string;

/** The matrix that puts the unit square of a picture on its frame. */
function pictureMatrix(frame: Frame, x: Place, y: Place): string {
  const wide = fixed((frame.x1 - frame.x0) * POINTS);
  const high = fixed((frame.y1 - frame.y0) * POINTS);
  return `${wide} 0 0 ${high} ${x(frame.x0)} ${y(frame.y1)}`;
}

function runOps(run: Run, encoding: Encoding, x: Place, y: Place): string {
  const base = run.y1 - (run.y1 - run.y0 - run.size) / 2 - run.size * 0.14;
  return `BT /F ${fixed(run.size * POINTS)} Tf 1 0 0 1 ${x(run.x)} ${y(base)} Tm <${codesOf(run.text, encoding)}> Tj ET`;
}

/** Operators that draw a cell's frame. */
function frameOps(frame: Frame | null, border: Border, x: Place, y: Place): string[] {
  if (!frame || border === 'none') return [];
  const [x0, x1, y0, y1] = [x(frame.x0), x(frame.x1), y(frame.y0), y(frame.y1)];
  const across = [`${x0} ${y0} m ${x1} ${y0} l S`, `${x0} ${y1} m ${x1} ${y1} l S`];
  const down = [`${x0} ${y0} m ${x0} ${y1} l S`, `${x1} ${y0} m ${x1} ${y1} l S`];
  const wide = fixed(Number(x1) - Number(x0));
  const high = fixed(Number(y0) - Number(y1));
  switch (border) {
    case 'boxes':
      return [`0.5 w [] 0 d ${x0} ${y1} ${wide} ${high} re S`];
    case 'gaps': {
      const bar = (a: string, b: string, w: string, h: string) => `${a} ${b} ${w} ${h} re f`;
      return [
        bar(x0, y0, wide, '0.48'),
        bar(x0, y1, wide, '0.48'),
        bar(x0, y1, '0.48', high),
        bar(x1, y1, '0.48', high),
      ];
    }
    case 'rows':
      return ['0.5 w [] 0 d', ...across];
    case 'thick':
      return ['2.25 w [] 0 d', ...across, ...down];
    case 'dashed':
      return ['0.5 w [3 2] 0 d', ...across, ...down];
    case 'dotted':
      return ['0.75 w [0.75 1.5] 0 d', ...across, ...down];
    case 'double': {
      const inner = (d: number) =>
        `${fixed(Number(x0) + d)} ${fixed(Number(y1) + d)} ${fixed(Number(wide) - 2 * d)} ${fixed(Number(high) - 2 * d)} re S`;
      return ['0.4 w [] 0 d', inner(0.6), inner(-0.6)];
    }
    default:
      return ['0.5 w [] 0 d', ...across, ...down];
  }
}
