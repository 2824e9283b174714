import { shared } from '../paint/paint';
import { LabelsOf } from './labels';
import { linesOf, type Piece } from './pieces';
import { runsFrom, type Run } from './runs';
import type { FormLine } from '../form/vocabulary';

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

/**
 * Aligns printed pieces in reading order with the form's lines in order. A label may be wrapped over several pieces under each other, with pieces of
 * columns left of it between them. `besides` counts the lines of figures beside pieces: a label in other words than the form's has one at most, that of a row the form does not have one,
 * and a row of text none.
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
  const labels = new LabelsOf(lines);
  const headings = lines.flatMap((l) => (l.heading ? l.wordings : [])).join('\n');
  const offer = (to: number, step: Step) => {
    if (step.cost >= best[to]!) return;
    best[to] = step.cost;
    steps[to] = step;
  };
  best[0] = 0;
  for (let i = 0; i <= n; i++) {
    const runs = i < n ? runsFrom(pieces, i) : [];
    const costs = runs.map((run) => run.left.reduce((sum, p) => sum + costOfLeft(p, headings), 0));
    const matched = matchesOf(runs, labels, besides);
    const rows = runs.slice(0, MOST_EXTRA).map((run) => {
      const beside = isForeign(run, labels) ? besides(run.pieces) : Infinity;
      return beside === 1 || (beside === 0 && isTextRow(run, pieces, i));
    });
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
const isForeign = ({ pieces }: Run, labels: LabelsOf) =>
  pieces.every((p) => labels.equal(p.text).length === 0);

/** How much shorter (font sizes) than the others a line of a row of text may be and go on in the next. */
const RAGGED = 2;

/** Whether nothing stands beside a run that opens and ends no sheet, as beside a row of text between other rows; each of its lines but the last is full. */
function isTextRow({ pieces: own, left, end }: Run, pieces: readonly Piece[], i: number): boolean {
  const [above, below] = [pieces[i - 1], pieces[end]];
  const isApart = (a: Piece | undefined, b: Piece | undefined) =>
    a !== undefined && b?.sheet === a.sheet && shared(a.y0, a.y1, b.y0, b.y1) === 0;
  const lines = linesOf(own).map((line) => line.at(-1)!.x1 - line[0]!.x0);
  const full = Math.max(...lines) - RAGGED * own[0]!.size;
  return (
    left.length === 0 &&
    isApart(above, own[0]) &&
    isApart(own.at(-1), below) &&
    lines.slice(0, -1).every((width) => width > full)
  );
}

/** For each run what it costs to be each line; only where no run is a line's very words are likely ones looked for. */
function matchesOf(
  runs: readonly Run[],
  labels: LabelsOf,
  besides: (pieces: readonly Piece[]) => number,
): ReadonlyMap<number, number>[] {
  const equal = runs.map(({ text }) => new Map(labels.equal(text).map((j) => [j, 0])));
  if (equal.some((found) => found.size > 0)) return equal;
  return runs.map(({ text, pieces }) => {
    const like = labels.like(text);
    return like.size > 0 && besides(pieces) <= 1 ? like : new Map<number, number>();
  });
}

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
