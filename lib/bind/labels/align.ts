import type { LabelForms } from './label';
import { likenessTo, printedLabel } from './label';

/** A line of the form to be found. */
export interface FormLine {
  id: string;
  part: string;
  label: string;
  forms: LabelForms;
  kind: 'row' | 'heading' | 'title' | 'stub' | 'column';
}

/** How a printed line was matched. `form` is an index into the form's lines, null for an extra line. */
export interface Match {
  form: number | null;
  by: 'words' | 'place' | null;
  likeness: number;
  misplaced: boolean;
}

/** From this likeness on the words alone bind a line. */
const BY_WORDS = 0.65;
/** Less is enough where the place already says the same. */
const BY_WORDS_IN_PLACE = 0.6;
/** Below it two labels have nothing in common that could not be chance. */
const BY_CHANCE = 0.34;
/** A line out of order is bound only when its words leave no doubt. */
const OUT_OF_ORDER = 0.85;

/**
 * Aligns printed labels with the form's lines in order (monotone dynamic programming over likeness), then binds what is left between two
 * bound neighbours by place where as many lines are left on both sides, then lines that stand elsewhere than in the form.
 * `canTakePlace(i)` says whether printed line i is a line with figures of its own. Quadratic in lines; both sides are bounded by the caller.
 */
export function alignLines(
  printed: readonly string[],
  lines: readonly FormLine[],
  canTakePlace: (i: number) => boolean,
): Match[] {
  const like = printed.map((text) => {
    const label = printedLabel(text);
    return lines.map((line) => likenessTo(line.forms, label));
  });
  const matches = inOrder(like, printed.length, lines.length);
  bindByPlace(matches, like, lines, canTakePlace);
  bindMisplaced(matches, like);
  return matches;
}

function inOrder(like: number[][], n: number, m: number): Match[] {
  const score: Float64Array[] = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const best = Math.max(score[i + 1]![j]!, score[i]![j + 1]!);
      score[i]![j] = Math.max(best, score[i + 1]![j + 1]! + worth(like[i]![j]!));
    }
  }
  const matches: Match[] = Array.from({ length: n }, () => ({
    form: null,
    by: null,
    likeness: 0,
    misplaced: false,
  }));
  for (let i = 0, j = 0; i < n && j < m;) {
    const here = score[i]![j]!;
    const value = worth(like[i]![j]!);
    if (value > 0 && here === score[i + 1]![j + 1]! + value) {
      matches[i] = { form: j, by: 'words', likeness: like[i]![j]!, misplaced: false };
      i++;
      j++;
    } else if (here === score[i + 1]![j]!) i++;
    else j++;
  }
  return matches;
}

/** Exact labels count most, so that one slip elsewhere never shifts a run of exact lines. */
function worth(likeness: number): number {
  return likeness >= BY_WORDS ? likeness * likeness + (likeness === 1 ? 0.5 : 0) : 0;
}

function bindByPlace(
  matches: Match[],
  like: number[][],
  lines: readonly FormLine[],
  canTakePlace: (i: number) => boolean,
): void {
  const anchors = matches.flatMap((match, i) => (match.form === null ? [] : [i]));
  const bounds = [-1, ...anchors, matches.length];
  for (let k = 0; k + 1 < bounds.length; k++) {
    const from = bounds[k]!;
    const to = bounds[k + 1]!;
    const formFrom = from < 0 ? -1 : matches[from]!.form!;
    const formTo = to >= matches.length ? lines.length : matches[to]!.form!;
    const free = range(from + 1, to).filter(canTakePlace);
    const open = range(formFrom + 1, formTo).filter(
      (j) => lines[j]!.kind === 'row' || lines[j]!.kind === 'column',
    );
    // At the outer ends there is only one neighbour: titles and footers stand there, so some likeness is asked for.
    const least = from < 0 || to >= matches.length ? BY_CHANCE : 0;
    if (free.length === 0 || free.length !== open.length) continue;
    if (free.some((i, index) => like[i]![open[index]!]! < least)) continue;
    free.forEach((i, index) => {
      const j = open[index]!;
      const likeness = like[i]![j]!;
      matches[i] = {
        form: j,
        by: likeness >= BY_WORDS_IN_PLACE ? 'words' : 'place',
        likeness,
        misplaced: false,
      };
    });
  }
}

function bindMisplaced(matches: Match[], like: number[][]): void {
  const taken = new Set(matches.map((match) => match.form));
  matches.forEach((match, i) => {
    if (match.form !== null) return;
    const scores = like[i]!;
    let best = -1;
    scores.forEach((score, j) => {
      if (!taken.has(j) && score >= OUT_OF_ORDER && (best < 0 || score > scores[best]!)) best = j;
    });
    if (best < 0) return;
    taken.add(best);
    matches[i] = { form: best, by: 'words', likeness: scores[best]!, misplaced: true };
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
