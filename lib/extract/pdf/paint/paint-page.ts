import { OPS } from '../../../platform/pdfjs';
import { IDENTITY, mapX, mapY, matrixFrom, times, type Matrix } from './matrix';
import type { FontLook, PagePaint, Rect } from './paint';
import { clipOf, cutTo, paintPath, type PathState } from './paint-path';
import {
  lookOf,
  moveText,
  newTextState,
  setTextMatrix,
  showText,
  type PdfFont,
  type TextState,
} from './paint-text';

/** Deepest nesting of saved graphics states; deeper ones are ignored. */
const DEEPEST = 2000;

/** Most operators read of one page; a page of ten thousand glyphs set one by one has a hundred thousand. */
const MOST_OPERATORS = 3_000_000;

interface Operators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** Where a page's own space is put: `map` from PDF user space to the working space, and the size of the page there. */
export interface Frame {
  map: Matrix;
  width: number;
  height: number;
}

interface State extends PathState {
  text: TextState;
}

interface Painter {
  state: State;
  saved: State[];
  clipping: boolean;
  run: number;
  looks: Map<string, FontLook>;
  fontOf: (key: string) => PdfFont | null;
  out: PagePaint;
  frame: Frame;
  hidden: number;
  marked: boolean[];
}

/**
 * Follows the operators of a page as a drawing program would, and notes what it paints as boxes.
 * `fontOf` gives pdf.js's font by its key, null where it is not there; `shown` tells whether an optional content group is visible.
 */
export function paintPage(
  operators: Operators,
  frame: Frame,
  fontOf: (key: string) => PdfFont | null,
  shown: (group: unknown) => boolean = () => true,
): PagePaint {
  const out: PagePaint = {
    width: frame.width,
    height: frame.height,
    glyphs: [],
    rules: [],
    fills: [],
    pictures: [],
    slants: [],
    cut: operators.fnArray.length > MOST_OPERATORS,
  };
  const page = { x0: 0, y0: 0, x1: frame.width, y1: frame.height };
  const state: State = {
    ctm: frame.map,
    lineWidth: 1,
    fill: '#000000',
    stroke: '#000000',
    clip: page,
    text: newTextState(),
  };
  const painter: Painter = {
    state,
    saved: [],
    clipping: false,
    run: 0,
    looks: new Map(),
    fontOf,
    out,
    frame,
    hidden: 0,
    marked: [],
  };
  const length = Math.min(operators.fnArray.length, MOST_OPERATORS);
  for (let i = 0; i < length; i++) {
    const args = (operators.argsArray[i] ?? []) as ArrayLike<unknown>;
    const op = operators.fnArray[i]!;
    if (!(graphics(painter, op, args) || text(painter, op, args))) content(painter, op, args, shown);
  }
  return out;
}

function save(painter: Painter): void {
  if (painter.saved.length < DEEPEST)
    painter.saved.push({ ...painter.state, text: { ...painter.state.text } });
}

function restore(painter: Painter): void {
  const last = painter.saved.pop();
  if (last) painter.state = last;
}

function graphics(painter: Painter, op: number, args: ArrayLike<unknown>): boolean {
  const { state } = painter;
  switch (op) {
    case OPS.save:
    case OPS.beginGroup:
      save(painter);
      return true;
    case OPS.restore:
    case OPS.endGroup:
    case OPS.paintFormXObjectEnd:
    case OPS.endAnnotation:
      restore(painter);
      return true;
    case OPS.transform:
      state.ctm = times(state.ctm, matrixFrom(Array.from(args)));
      return true;
    case OPS.paintFormXObjectBegin:
      save(painter);
      if (args[0]) painter.state.ctm = times(painter.state.ctm, matrixFrom(args[0]));
      if (args[1]) narrow(painter.state, args[1] as ArrayLike<number>);
      return true;
    case OPS.setLineWidth:
      state.lineWidth = Number(args[0]) || 0;
      return true;
    case OPS.setGState:
      for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
        if (key === 'LW') state.lineWidth = Number(value) || 0;
        else if (key === 'Font' && Array.isArray(value)) setFont(painter, String(value[0]), Number(value[1]));
      }
      return true;
    case OPS.setFillRGBColor:
      state.fill = String(args[0]);
      return true;
    case OPS.setStrokeRGBColor:
      state.stroke = String(args[0]);
      return true;
    case OPS.setFillColorN:
      state.fill = '#808080';
      return true;
    case OPS.setStrokeColorN:
      state.stroke = '#808080';
      return true;
    case OPS.setFillTransparent:
      state.fill = null;
      return true;
    case OPS.setStrokeTransparent:
      state.stroke = null;
      return true;
    case OPS.clip:
    case OPS.eoClip:
      painter.clipping = true;
      return true;
    case OPS.constructPath:
      path(painter, args);
      return true;
    default:
      return false;
  }
}

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function path(painter: Painter, args: ArrayLike<unknown>): void {
  const data = (args[1] as ArrayLike<ArrayLike<number> | null> | undefined)?.[0];
  const minMax = args[2] as ArrayLike<number> | undefined;
  const op = Number(args[0]);
  if (data && painter.hidden === 0) {
    paintPath(data, { stroke: STROKES.has(op), fill: FILLS.has(op) }, painter.state, painter.out);
  }
  if (painter.clipping && minMax) narrow(painter.state, minMax);
  painter.clipping = false;
}

function narrow(state: State, minMax: ArrayLike<number>): void {
  const box = clipOf(minMax, state.ctm);
  state.clip = cutTo(box, state.clip) ?? { x0: 0, y0: 0, x1: -1, y1: -1 };
}

function setFont(painter: Painter, key: string, size: number): void {
  const font = painter.fontOf(key);
  const state = painter.state.text;
  state.font = font;
  state.flip = size < 0 ? -1 : 1;
  state.size = Math.abs(size) || 0;
  if (!font) return;
  let look = painter.looks.get(key);
  if (!look) painter.looks.set(key, (look = lookOf(key, font)));
  state.look = look;
}

function text(painter: Painter, op: number, args: ArrayLike<unknown>): boolean {
  const state = painter.state.text;
  switch (op) {
    case OPS.beginText:
      setTextMatrix(state, IDENTITY as unknown as number[]);
      return true;
    case OPS.setFont:
      setFont(painter, String(args[0]), Number(args[1]));
      return true;
    case OPS.setTextMatrix:
      setTextMatrix(state, args.length >= 6 ? Array.from(args) : args[0]);
      return true;
    case OPS.moveText:
      moveText(state, Number(args[0]) || 0, Number(args[1]) || 0);
      return true;
    case OPS.setLeadingMoveText:
      state.leading = Number(args[1]) || 0;
      moveText(state, Number(args[0]) || 0, Number(args[1]) || 0);
      return true;
    case OPS.nextLine:
      moveText(state, 0, state.leading);
      return true;
    case OPS.setLeading:
      state.leading = -(Number(args[0]) || 0);
      return true;
    case OPS.setCharSpacing:
      state.spacing = Number(args[0]) || 0;
      return true;
    case OPS.setWordSpacing:
      state.wordSpacing = Number(args[0]) || 0;
      return true;
    case OPS.setHScale:
      state.scale = (Number(args[0]) || 100) / 100;
      return true;
    case OPS.setTextRise:
      state.rise = Number(args[0]) || 0;
      return true;
    case OPS.setTextRenderingMode:
      state.mode = Number(args[0]) || 0;
      return true;
    case OPS.showText:
      show(painter, args[0]);
      return true;
    default:
      return false;
  }
}

function show(painter: Painter, items: unknown): void {
  if (painter.hidden > 0) return;
  painter.run++;
  if (!showText(painter.state.text, items, painter.state.ctm, painter.run, painter.out.glyphs))
    painter.out.cut = true;
}

const PICTURES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectGroup,
]);

function content(
  painter: Painter,
  op: number,
  args: ArrayLike<unknown>,
  shown: (group: unknown) => boolean,
): void {
  if (PICTURES.has(op)) {
    if (painter.hidden === 0) picture(painter);
  } else if (op === OPS.beginMarkedContentProps) {
    const hides = args[0] === 'OC' && !shown(args[1]);
    painter.marked.push(hides);
    if (hides) painter.hidden++;
  } else if (op === OPS.beginMarkedContent) {
    painter.marked.push(false);
  } else if (op === OPS.endMarkedContent) {
    if (painter.marked.pop()) painter.hidden--;
  } else if (op === OPS.beginAnnotation) {
    save(painter);
    painter.state.ctm = painter.frame.map;
    painter.state.clip = { x0: 0, y0: 0, x1: painter.frame.width, y1: painter.frame.height };
    if (args[2]) painter.state.ctm = times(painter.state.ctm, matrixFrom(args[2]));
    if (args[3]) painter.state.ctm = times(painter.state.ctm, matrixFrom(args[3]));
  }
}

/** A picture fills the unit square of its space. */
function picture(painter: Painter): void {
  const { ctm, clip } = painter.state;
  const xs = [0, 1].flatMap((x) => [0, 1].map((y) => mapX(ctm, x, y)));
  const ys = [0, 1].flatMap((x) => [0, 1].map((y) => mapY(ctm, x, y)));
  const box: Rect = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  const seen = cutTo(box, clip);
  if (seen && painter.out.pictures.length < 5000) painter.out.pictures.push(seen);
}
