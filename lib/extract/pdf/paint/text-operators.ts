import { OPS } from '../../../platform/pdfjs';
import { IDENTITY } from './matrix';
import { lookOf, moveText, setTextMatrix, showText } from './paint-text';
import { onPaper } from './ink';
import { coverOf, type Painter, type State } from './painter';
import { sift, type Ink } from './sight';

/** Sets the font of the text to come by its key. */
export function setFont(painter: Painter, key: string, size: number): void {
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

/** Follows an operator of text; false where it is none. */
export function paintText(painter: Painter, op: number, args: ArrayLike<unknown>): boolean {
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
  const { state, out } = painter;
  const from = out.glyphs.length;
  const how = inkOf(state);
  const ink = onPaper(how.colours[0] ?? null, how.opacity);
  if (!showText(state.text, items, { ctm: state.ctm, run: painter.run, ink }, out.glyphs)) out.cut = true;
  sift(painter.sight, out, from, how, state.clip);
}

/** Ways of setting text: filled, outlined, both, neither; the same again for text that clips, where what comes after may fill it. */
const OUTLINED = 1;
const BOTH = 2;
const NEITHER = 3;
const CLIPS = 7;

function inkOf(state: State): Ink {
  const { text, fill, stroke } = state;
  const { mode } = text;
  const opacity = coverOf(state);
  if (mode === NEITHER) return { colours: [], opacity };
  if (mode === CLIPS) return { colours: [null], opacity: 1 };
  const way = mode % 4;
  if (way === OUTLINED) return { colours: [stroke], opacity: 1 };
  return { colours: way === BOTH ? [fill, stroke] : [fill], opacity };
}
