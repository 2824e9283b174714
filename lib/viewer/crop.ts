import type { Mark } from '../model/finding';
import type { Box, PdfLocation } from '../model/location';
import type { PDFDocumentProxy, PDFPageProxy } from '../platform/pdfjs';
import type { WordPlaces } from './word-places';

/** A picture of a place: a PNG as data address, its size in CSS pixels at the width of the panel, and the page it is from. */
export interface Crop {
  page: number;
  picture: string;
  width: number;
  height: number;
}

/** x, y, width, height from the top left of the page as shown, in points. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Space left around the marks, in points. */
const MARGIN_X = 24;
const MARGIN_Y = 14;
/** A picture shows so much at least, and so much at most, in points. */
const LEAST = { width: 240, height: 104 };
const MOST = { width: 640, height: 260 };
/** Widest picture in device pixels, and most device pixels for a point. */
const WIDEST = 960;
const SHARPEST = 3;

/** The part of a page to show for marks on it: all of them where they fit, else what stands around the most telling one. */
export function cropArea(boxes: readonly Area[], page: { width: number; height: number }): Area {
  const all = padded(union(boxes));
  const one = padded(boxes[0]!);
  const fits = all.width <= Math.max(MOST.width, one.width) && all.height <= MOST.height;
  // A wide page is shown in part: figures stay legible.
  const area = fits ? all : { ...one, height: Math.min(one.height, MOST.height) };
  const grown = grow(grow(area, 'x', 'width', LEAST.width), 'y', 'height', LEAST.height);
  const width = Math.min(grown.width, page.width);
  const height = Math.min(grown.height, page.height);
  return {
    x: clamp(grown.x, 0, page.width - width),
    y: clamp(grown.y, 0, page.height - height),
    width,
    height,
  };
}

function grow(area: Area, start: 'x' | 'y', size: 'width' | 'height', least: number): Area {
  const more = Math.max(0, least - area[size]);
  return { ...area, [start]: area[start] - more / 2, [size]: area[size] + more };
}

function padded({ x, y, width, height }: Area): Area {
  return { x: x - MARGIN_X, y: y - MARGIN_Y, width: width + 2 * MARGIN_X, height: height + 2 * MARGIN_Y };
}

function union(boxes: readonly Area[]): Area {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

interface PdfMark {
  role: Mark['role'];
  at: PdfLocation;
}

/** Marks of the page with the most telling one, that one first; empty where none is in a PDF. */
export function marksToCrop(marks: readonly Mark[]): PdfMark[] {
  const inPdf = marks.flatMap(({ role, at }): PdfMark[] => (at.in === 'pdf' ? [{ role, at }] : []));
  const lead = inPdf.find(({ role }) => role === 'total') ?? inPdf[0];
  if (!lead) return [];
  return [lead, ...inPdf.filter((one) => one !== lead && one.at.page === lead.at.page)];
}

/** Draws the place of a finding with frames around its marks; null where it is not in this PDF. Rejects with pdf.js's errors. */
export async function cropOf(
  document: PDFDocumentProxy,
  places: WordPlaces,
  marks: readonly Mark[],
): Promise<Crop | null> {
  const wanted = marksToCrop(await places.narrowed(marks));
  const lead = wanted[0];
  if (!lead || lead.at.page > document.numPages) return null;
  const page = await document.getPage(lead.at.page);
  try {
    return await drawn(page, wanted);
  } finally {
    page.cleanup();
  }
}

async function drawn(page: PDFPageProxy, marks: readonly PdfMark[]): Promise<Crop> {
  const whole = page.getViewport({ scale: 1 });
  const boxes = marks.map(({ at }) => areaOf(at.box, whole));
  const area = cropArea(boxes, whole);
  const scale = Math.min(SHARPEST, WIDEST / area.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(area.width * scale);
  canvas.height = Math.ceil(area.height * scale);
  const context = canvas.getContext('2d')!;
  const viewport = page.getViewport({
    scale,
    offsetX: -area.x * scale,
    offsetY: -area.y * scale,
  });
  // As for print: drawing for the screen waits for frames, and a document out of sight has none.
  await page.render({ canvas, canvasContext: context, viewport, intent: 'print' }).promise;
  for (const [index, { role }] of marks.entries()) frame(context, boxes[index]!, area, scale, role);
  const picture = canvas.toDataURL('image/png');
  canvas.width = 0;
  return { page: page.pageNumber, picture, width: Math.round(area.width), height: Math.round(area.height) };
}

/** A box of the PDF as it stands on the page shown, in points from the top left. */
export function areaOf(box: Box, viewport: { convertToViewportRectangle(rect: number[]): number[] }): Area {
  const [xa, ya, xb, yb] = viewport.convertToViewportRectangle([...box]) as [number, number, number, number];
  return { x: Math.min(xa, xb), y: Math.min(ya, yb), width: Math.abs(xb - xa), height: Math.abs(yb - ya) };
}

/** Frames as the page's own marks are painted: the total strongly, its terms lightly. Paper is white in every theme. */
function frame(
  context: CanvasRenderingContext2D,
  box: Area,
  area: Area,
  scale: number,
  role: Mark['role'],
): void {
  const strong = role !== 'term';
  context.save();
  context.fillStyle = strong ? 'rgb(179 36 26 / 0.10)' : 'rgb(35 80 143 / 0.08)';
  context.strokeStyle = strong ? '#b3241a' : '#23508f';
  context.lineWidth = (strong ? 1.6 : 0.8) * scale;
  if (!strong) context.setLineDash([3 * scale, 2 * scale]);
  const rect = [
    (box.x - area.x) * scale,
    (box.y - area.y) * scale,
    box.width * scale,
    box.height * scale,
  ] as const;
  context.fillRect(...rect);
  context.strokeRect(...rect);
  context.restore();
}
