import { likeness } from '../../../text/likeness';
import { shared } from '../paint';
import type { Piece } from './pieces';
import type { FormLine } from './vocabulary';

/** Pieces that are one printed label: that of a line of the form, or of a row it does not have. */
export interface Segment {
  line: number | null;
  pieces: Piece[];
}

export interface Alignment {
  segments: Segment[];
  /** Pieces between the first and the last segment that belong to none, and those before and behind. */
  left: Piece[];
  outside: Piece[];
  /** How far what is printed is from the form: 0 where each line is found in its own words. */
  cost: number;
}

/** What it costs to leave a line out, to leave a piece over, and to take a row the form does not have. */
const MISSING = { row: 1, heading: 0.3 };
const LEFT = { heading: 0.1, other: 3 };
const EXTRA = 1.6;

/** Least likeness of a label to the form's, and what unlikeness costs. */
const LIKE = 0.6;
const UNLIKE = 5;

/** Most lines over which one label is wrapped, most pieces of other columns between them, and widest gap between them (font sizes). */
const MOST_PIECES = 16;
const MOST_BETWEEN = 8;
const WIDEST_GAP = 2.5;

/** Widest gap (font sizes) between pieces of one label on a line. */
const APART = 1;

/** Most lines of the label of a row the form does not have. */
const MOST_EXTRA = 4;

/** A way from one state of the alignment to the next. */
interface Step {
  cost: number;
  from: number;
  line: number | null;
  pieces: Piece[];
  left: Piece[];
}

/** A run of pieces under each other from one piece on, with those of columns left of it that stand between. */
export interface Run {
  text: string;
  pieces: Piece[];
  left: Piece[];
  end: number;
}

/**
 * Aligns printed pieces in reading order with the form's lines in order. A label may be wrapped over several pieces under each other, with pieces of
 * columns left of it between them. `besides` counts the lines of figures beside pieces: a label in other words than the form's has one at most, that of a row the form does not have one.
 */
export function align(
  pieces: readonly Piece[],
  lines: readonly FormLine[],
  besides: (pieces: readonly Piece[]) => number,
): Alignment {
  const [n, m] = [pieces.length, lines.length];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width).fill(Infinity);
  const steps: (Step | undefined)[] = Array.from({ length: (n + 1) * width });
  const headings = lines.flatMap((l) => (l.heading ? l.wordings : [])).join('\n');
  const offer = (to: number, step: Step) => {
    if (step.cost >= best[to]!) return;
    best[to] = step.cost;
    steps[to] = step;
  };
  best[0] = 0;
  for (let i = 0; i <= n; i++) {
    const runs = i < n ? runsFrom(pieces, i) : [];
    const beside = runs.map((run) => besides(run.pieces));
    const costs = runs.map((run) => run.left.reduce((sum, p) => sum + costOfLeft(p, headings), 0));
    const matched = matchesOf(runs, lines, beside);
    const rows = runs.slice(0, MOST_EXTRA).map((run, k) => beside[k] === 1 && isForeign(run, lines));
    for (let j = 0; j <= m; j++) {
      const at = i * width + j;
      const cost = best[at]!;
      if (cost === Infinity) continue;
      const step = (to: number, more: number, line: number | null, run?: Run) =>
        offer(to, { cost: cost + more, from: at, line, pieces: run?.pieces ?? [], left: run?.left ?? [] });
      if (j < m) step(at + 1, lines[j]!.heading ? MISSING.heading : MISSING.row, null);
      if (i === n) continue;
      const ends = j === 0 || j === m;
      offer((i + 1) * width + j, {
        cost: cost + (ends ? 0 : costOfLeft(pieces[i]!, headings)),
        from: at,
        line: null,
        pieces: [],
        left: [pieces[i]!],
      });
      runs.forEach((run, k) => {
        const match = matched[k]?.get(j);
        if (match !== undefined) step(run.end * width + j + 1, costs[k]! + match, j, run);
        if (rows[k] && j > 0 && j < m) step(run.end * width + j, costs[k]! + EXTRA, null, run);
      });
    }
  }
  return pathTo(n * width + m, best, steps);
}

/** Whether no piece of a run is by itself a label of the form. */
const isForeign = ({ pieces }: Run, lines: readonly FormLine[]) =>
  !pieces.some(({ text }) => lines.some(({ wordings }) => wordings.includes(text)));

const costOfLeft = (piece: Piece, headings: string) =>
  headings.includes(piece.text) ? LEFT.heading : LEFT.other;

function pathTo(end: number, best: Float64Array, steps: readonly (Step | undefined)[]): Alignment {
  const path: Step[] = [];
  for (let at = end, step = steps[at]; step; at = step.from, step = steps[at]) path.unshift(step);
  const first = path.findIndex((s) => s.pieces.length > 0);
  const last = path.findLastIndex((s) => s.pieces.length > 0);
  const out: Alignment = { segments: [], left: [], outside: [], cost: best[end]! };
  path.forEach((step, k) => {
    if (step.pieces.length > 0) out.segments.push({ line: step.line, pieces: step.pieces });
    (k < first || k > last ? out.outside : out.left).push(...step.left);
  });
  return out;
}

/** Every beginning of the pieces that stand under each other from piece `i` on. */
export function runsFrom(pieces: readonly Piece[], i: number): Run[] {
  const own: Piece[] = [pieces[i]!];
  const left: Piece[] = [];
  let [x0, x1] = [own[0]!.x0, own[0]!.x1];
  const runs: Run[] = [{ text: own[0]!.text, pieces: own.slice(), left: [], end: i + 1 }];
  for (let k = i + 1; k < pieces.length && own.length < MOST_PIECES && left.length <= MOST_BETWEEN; k++) {
    const piece = pieces[k]!;
    const last = own.at(-1)!;
    if (piece.sheet === last.sheet && piece.y0 - last.y1 > WIDEST_GAP * piece.size) break;
    if (piece.x1 <= x0 + 1) {
      left.push(piece);
      continue;
    }
    const beside =
      piece.sheet === last.sheet &&
      shared(piece.y0, piece.y1, last.y0, last.y1) > 0.5 * piece.size &&
      piece.x0 - last.x1 <= APART * piece.size;
    if (!beside && shared(piece.x0, piece.x1, x0, x1) === 0) break;
    own.push(piece);
    [x0, x1] = [Math.min(x0, piece.x0), Math.max(x1, piece.x1)];
    runs.push({ text: own.map((p) => p.text).join(''), pieces: own.slice(), left: left.slice(), end: k + 1 });
  }
  return runs;
}

/** For each run what it costs to be each line; only where no run is a line's very words are likely ones looked for. */
function matchesOf(
  runs: readonly Run[],
  lines: readonly FormLine[],
  beside: readonly number[],
): Map<number, number>[] {
  const exact = runs.map(({ text }) => {
    const found = new Map<number, number>();
    lines.forEach((line, j) => {
      if (line.wordings.includes(text)) found.set(j, 0);
    });
    return found;
  });
  if (exact.some((found) => found.size > 0)) return exact;
  return runs.map(({ text }, k) => {
    const found = new Map<number, number>();
    if (beside[k]! > 1) return found;
    lines.forEach((line, j) => {
      const like = Math.max(...line.wordings.map((one) => likenessOf(one, text)));
      if (like >= LIKE) found.set(j, 0.1 + UNLIKE * (1 - like));
    });
    return found;
  });
}

/** Likeness of two folded labels, with or without the numbers before them; 0 where their lengths already say that it is small. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) / longer < LIKE - 0.15) return 0;
  const like = likeness(a, b);
  return like >= LIKE ? like : Math.max(like, likeness(plain(a), plain(b)));
}

const plain = (label: string) =>
  label
    .replace(/^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[,.:)]+)+/u, '')
    .replace(/[",.:;<>()\-_/*]/gu, '');
