import type { PDFDocumentProxy, PDFPageProxy } from '../../../platform/pdfjs';
import { isFaint } from './ink';
import { inverse, mapX, mapY, times, type Matrix } from './matrix';
import type { Box } from '../../../model/location';
import type { Direction, PagePaint, Rect } from './paint';
import { paintPage } from './paint-page';
import type { PdfFont } from './paint-text';
import type { Frame } from './painter';

/** A painted page and the way back from its working space to PDF user space. */
export interface PaintedPage {
  number: number;
  paint: PagePaint;
  /** From the working space to PDF user space. */
  back: Matrix;
}

/** Annotations and fields are painted as a viewer shows them: figures may have been typed on the finished page. */
const AS_SHOWN = 1;

/** Longest wait for a font that pdf.js promised (milliseconds); its text is then left out. */
const FONT_WAIT = 3000;

/** Reads one page's operators and paints them upright: where most text is turned, the page is turned back. */
export async function readPage(document: PDFDocumentProxy, number: number): Promise<PaintedPage> {
  const page = await document.getPage(number);
  try {
    const operators = await page.getOperatorList({ annotationMode: AS_SHOWN });
    const fonts = await fontsOf(page, operators);
    const hidden = await hiddenGroups(document);
    const shown = (group: unknown) => !hidden.has(idOf(group));
    const fontOf = (key: string) => fonts.get(key) ?? null;
    let frame = frameOf(page);
    let paint = paintPage(operators, frame, fontOf, shown);
    const turned = turnedFrame(frame, mostOf(paint));
    if (turned) {
      frame = turned;
      paint = paintPage(operators, frame, fontOf, shown);
    }
    return { number, paint, back: inverse(frame.map) };
  } finally {
    page.cleanup();
  }
}

function frameOf(page: PDFPageProxy): Frame {
  const viewport = page.getViewport({ scale: 1 });
  return { map: viewport.transform as unknown as Matrix, width: viewport.width, height: viewport.height };
}

interface OperatorList {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** Every font the page sets, once pdf.js has handed it over. */
async function fontsOf(page: PDFPageProxy, operators: OperatorList): Promise<Map<string, PdfFont>> {
  const keys = new Set<string>();
  for (let i = 0; i < operators.fnArray.length; i++) {
    const args = operators.argsArray[i] as readonly unknown[] | null;
    if (!Array.isArray(args)) continue;
    if (operators.fnArray[i] === 37) keys.add(String(args[0]));
    else if (operators.fnArray[i] === 9 && Array.isArray(args[0])) {
      for (const [key, value] of args[0] as [string, unknown][]) {
        if (key === 'Font' && Array.isArray(value)) keys.add(String(value[0]));
      }
    }
  }
  const fonts = new Map<string, PdfFont>();
  for (const key of keys) {
    const font = await fontWhenThere(page, key);
    if (font) fonts.set(key, font);
  }
  return fonts;
}

function fontWhenThere(page: PDFPageProxy, key: string): Promise<PdfFont | null> {
  const objects = page.commonObjs;
  if (objects.has(key)) return Promise.resolve(objects.get(key) as PdfFont);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), FONT_WAIT);
    objects.get(key, (font: unknown) => {
      clearTimeout(timer);
      resolve(font as PdfFont);
    });
  });
}

const groupsOff = new WeakMap<PDFDocumentProxy, Promise<Set<string>>>();

/** Ids of the layers that are switched off. */
function hiddenGroups(document: PDFDocumentProxy): Promise<Set<string>> {
  let promise = groupsOff.get(document);
  if (!promise) groupsOff.set(document, (promise = readHidden(document)));
  return promise;
}

async function readHidden(document: PDFDocumentProxy): Promise<Set<string>> {
  const off = new Set<string>();
  try {
    const config = await document.getOptionalContentConfig();
    for (const [id, group] of config as unknown as Iterable<[string, { visible?: boolean }]>) {
      if (group.visible === false) off.add(id);
    }
  } catch {
    // A broken list of layers hides nothing.
  }
  return off;
}

function idOf(group: unknown): string {
  return group && typeof group === 'object' && 'id' in group ? String((group as { id: unknown }).id) : '';
}

/** The direction most glyphs run in; faint ones, as of watermarks, do not tell it. */
function mostOf(paint: PagePaint): Direction {
  const count: Record<Direction, number> = { right: 0, v: 0, up: 0, down: 0, left: 0 };
  let [ink, faint] = ['', false];
  for (const g of paint.glyphs) {
    if (g.ink !== ink) [ink, faint] = [g.ink, isFaint(g.ink)];
    if (!faint && g.text.trim() !== '') count[g.direction]++;
  }
  let best: Direction = 'right';
  for (const d of ['v', 'up', 'down', 'left'] as const) if (count[d] > count[best]) best = d;
  return best;
}

function turnedFrame(frame: Frame, direction: Direction): Frame | null {
  const { map, width, height } = frame;
  switch (direction) {
    case 'up':
      return { map: times([0, 1, -1, 0, height, 0], map), width: height, height: width };
    case 'down':
      return { map: times([0, -1, 1, 0, 0, width], map), width: height, height: width };
    case 'left':
      return { map: times([-1, 0, 0, -1, width, height], map), width, height };
    default:
      return null;
  }
}

/** A box of the working space in PDF user space: points, from the bottom left for pages whose box starts at 0. Rounded to a hundredth. */
export function toPdfBox(rect: Rect, back: Matrix): Box {
  const xa = mapX(back, rect.x0, rect.y0);
  const ya = mapY(back, rect.x0, rect.y0);
  const xb = mapX(back, rect.x1, rect.y1);
  const yb = mapY(back, rect.x1, rect.y1);
  const round = (n: number) => Math.round(n * 100) / 100;
  return [round(Math.min(xa, xb)), round(Math.min(ya, yb)), round(Math.max(xa, xb)), round(Math.max(ya, yb))];
}
