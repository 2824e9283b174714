import { OPS } from '../../../platform/pdfjs';
import { mapX, mapY, matrixFrom, times } from './matrix';
import type { PagePaint, Rect } from './paint';
import { clipOf, cutTo, isUpright, paintPath } from './paint-path';
import { newTextState, type PdfFont } from './paint-text';
import { isOpaque, type Frame, type Painter, type State } from './painter';
import { endSight, layArea, layPicture, newSight } from './sight';
import { paintText, setFont } from './text-operators';

/** Deepest nesting of saved graphics states; deeper ones are ignored. */
const DEEPEST = 2000;

/** Most operators read of one page; a page of ten thousand glyphs set one by one has a hundred thousand. */
const MOST_OPERATORS = 3_000_000;

interface Operators {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
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
    overruns: [],
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
    opacity: 1,
    ofGroup: 1,
    veiled: { blended: false, masked: false, patterned: false, clipped: false, noted: false },
  };
  const painter: Painter = {
    state,
    saved: [],
    clipping: false,
    run: 0,
    looks: new Map(),
    fontOf,
    out,
    sight: newSight(),
    frame,
    hidden: 0,
    marked: [],
  };
  const length = Math.min(operators.fnArray.length, MOST_OPERATORS);
  for (let i = 0; i < length; i++) {
    const args = (operators.argsArray[i] ?? []) as ArrayLike<unknown>;
    const op = operators.fnArray[i]!;
    if (!(graphics(painter, op, args) || paintText(painter, op, args))) content(painter, op, args, shown);
  }
  endSight(painter.sight, out);
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
      save(painter);
      return true;
    case OPS.beginGroup:
      save(painter);
      painter.state.ofGroup *= state.opacity;
      painter.state.opacity = 1;
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
        else if (key === 'ca') state.opacity = Number(value);
        else if (key === 'BM') state.veiled = { ...state.veiled, blended: value !== 'source-over' };
        else if (key === 'SMask') state.veiled = { ...state.veiled, masked: Boolean(value) };
      }
      return true;
    case OPS.setFillRGBColor:
      state.fill = String(args[0]);
      state.veiled = { ...state.veiled, patterned: false };
      return true;
    case OPS.setStrokeRGBColor:
      state.stroke = String(args[0]);
      return true;
    case OPS.setFillColorN:
      state.fill = '#808080';
      state.veiled = { ...state.veiled, patterned: true };
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
    const { out, state } = painter;
    const [fills, slants] = [out.fills.length, out.slants.length];
    paintPath(data, { stroke: STROKES.has(op), fill: FILLS.has(op) }, state, out);
    const alone = out.fills.length - fills === 1 && out.slants.length === slants && FILLS.has(op);
    for (let i = fills; i < out.fills.length; i++)
      layArea(
        painter.sight,
        out,
        out.fills[i]!,
        out.fills[i]!.colour,
        alone && isOpaque(state, out.fills[i]!.colour),
      );
    for (let i = slants; i < out.slants.length; i++)
      layArea(painter.sight, out, out.slants[i]!, state.fill ?? '', false);
  }
  if (painter.clipping && minMax) {
    narrow(painter.state, minMax);
    if (!data || !isUpright(data, painter.state.ctm))
      painter.state.veiled = { ...painter.state.veiled, clipped: true };
  }
  painter.clipping = false;
}

function narrow(state: State, minMax: ArrayLike<number>): void {
  const box = clipOf(minMax, state.ctm);
  // A path without a point has no box.
  if (!Number.isFinite(box.x0 + box.y0 + box.x1 + box.y1)) return;
  state.clip = cutTo(box, state.clip) ?? { x0: 0, y0: 0, x1: -1, y1: -1 };
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

/** Pictures that are a colour seen through holes. */
const STENCILS = new Set([
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
]);

function content(
  painter: Painter,
  op: number,
  args: ArrayLike<unknown>,
  shown: (group: unknown) => boolean,
): void {
  if (PICTURES.has(op)) {
    if (painter.hidden === 0) picture(painter, !STENCILS.has(op));
  } else if (op === OPS.shadingFill) {
    if (painter.hidden === 0) layArea(painter.sight, painter.out, painter.state.clip, '', false);
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
    painter.state.veiled = { ...painter.state.veiled, noted: true };
    painter.state.ctm = painter.frame.map;
    painter.state.clip = { x0: 0, y0: 0, x1: painter.frame.width, y1: painter.frame.height };
    if (args[2]) painter.state.ctm = times(painter.state.ctm, matrixFrom(args[2]));
    if (args[3]) painter.state.ctm = times(painter.state.ctm, matrixFrom(args[3]));
  }
}

/** Most pictures kept of one page. */
const MOST_PICTURES = 5000;

/** A picture fills the unit square of its space. */
function picture(painter: Painter, filled: boolean): void {
  const { ctm, clip } = painter.state;
  const xs = [0, 1].flatMap((x) => [0, 1].map((y) => mapX(ctm, x, y)));
  const ys = [0, 1].flatMap((x) => [0, 1].map((y) => mapY(ctm, x, y)));
  const box: Rect = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  const seen = cutTo(box, clip);
  if (!seen || painter.out.pictures.length >= MOST_PICTURES) return;
  painter.out.pictures.push(seen);
  layPicture(painter.sight, painter.out, seen, filled && isOpaque(painter.state));
}
