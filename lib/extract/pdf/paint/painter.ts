import type { Matrix } from './matrix';
import type { FontLook, PagePaint } from './paint';
import { isWhite, type PathState } from './paint-path';
import type { PdfFont, TextState } from './paint-text';
import type { Sight } from './sight';

/** Where a page's own space is put: `map` from PDF user space to the working space, and the size of the page there. */
export interface Frame {
  map: Matrix;
  width: number;
  height: number;
}

/** The graphics state, as it is saved and restored. */
export interface State extends PathState {
  text: TextState;
  /** How much covers the paper, 0 to 1: what the state says of itself, and of the group it is painted in. */
  opacity: number;
  ofGroup: number;
  /** True where what is under a painted area may show through it, or around it within its box. */
  veiled: { blended: boolean; masked: boolean; patterned: boolean; clipped: boolean; noted: boolean };
}

/** A page being painted. */
export interface Painter {
  state: State;
  saved: State[];
  clipping: boolean;
  run: number;
  looks: Map<string, FontLook>;
  fontOf: (key: string) => PdfFont | null;
  out: PagePaint;
  sight: Sight;
  frame: Frame;
  hidden: number;
  marked: boolean[];
}

/** How much of what is under it a painted area covers, 0 to 1. */
export const coverOf = ({ opacity, ofGroup }: State): number => opacity * ofGroup;

/** Whether what is painted in this colour hides all that is under it. Viewers let text show through a coloured note, whatever it says of itself. */
export function isOpaque(state: State, colour = ''): boolean {
  const { veiled } = state;
  const seenThrough = veiled.blended || veiled.masked || veiled.patterned || veiled.clipped;
  return coverOf(state) > 0.95 && !seenThrough && (!veiled.noted || isWhite(colour));
}
