import { midX, shared } from '../paint/paint';
import { likenessOf } from './labels';
import { linesOf, type Piece } from './pieces';
import type { FormHead, PartForm } from '../form/vocabulary';

/** A column that was found: which of the form's it is, the words of its label, and where along x they and its values stand. */
export interface Column {
  head: FormHead;
  words: Piece[];
  x0: number;
  x1: number;
}

/** A part's columns from left to right, and the labels of groups above them. */
export interface Columns {
  columns: Column[];
  groups: { label: string; from: number; to: number; level: number; words: Piece[] }[];
  /** Pieces of the head that are no label of a column or group: the corner, or text above the table. */
  left: Piece[];
}

/** Pieces standing over each other in a head. */
interface Stack {
  pieces: Piece[];
  x0: number;
  x1: number;
}

/** Share of the narrower piece that pieces over each other have in common. */
const OVER = 0.3;

/** Most lines of a column's label. */
const MOST_LINES = 10;

/** Least likeness of a column's label to the form's. */
const LIKE = 0.7;

/** Columns of a part from the pieces of its head; null where not each column of the form is there, in order. */
export function columnsOf(head: readonly Piece[], part: PartForm): Columns | null {
  const stacks = stacksOf(head);
  const found = matched(stacks, part.columns);
  if (!found) return null;
  const taken = new Set(found.flatMap((c) => c.words));
  const rest = head.filter((p) => !taken.has(p));
  return withGroups(found, rest);
}

/** Pieces from the lowest line up, each over those below; what stands over several of them is over groups of columns and of no stack. */
function stacksOf(head: readonly Piece[]): Stack[] {
  const stacks: Stack[] = [];
  for (const line of linesOf(head).toReversed()) {
    for (const piece of line) {
      const under = stacks.filter(
        (s) => shared(s.x0, s.x1, piece.x0, piece.x1) > OVER * Math.min(s.x1 - s.x0, piece.x1 - piece.x0),
      );
      if (under.length === 0) stacks.push({ pieces: [piece], x0: piece.x0, x1: piece.x1 });
      if (under.length !== 1) continue;
      under[0]!.pieces.unshift(piece);
    }
  }
  return stacks.toSorted((a, b) => a.x0 - b.x0);
}

/** The form's columns among the stacks, in order; null where one is not there. */
function matched(stacks: readonly Stack[], heads: readonly FormHead[]): Column[] | null {
  const columns: Column[] = [];
  let from = 0;
  // The label of the last columns is nearest to the figures: from the right, so that words of the corner are not taken for the first column.
  const rest = stacks.toReversed();
  for (const head of heads.toReversed()) {
    const at = rest.findIndex((stack, k) => k >= from && lowestLike(stack, head) !== null);
    if (at < 0) {
      if (head.optional) continue;
      return null;
    }
    const words = lowestLike(rest[at]!, head)!;
    columns.unshift({
      head,
      words,
      x0: Math.min(...words.map((w) => w.x0)),
      x1: Math.max(...words.map((w) => w.x1)),
    });
    from = at + 1;
  }
  return columns;
}

/** The lowest pieces of a stack that read like a wording; null where none do. */
function lowestLike({ pieces }: Stack, { wordings, pattern }: FormHead): Piece[] | null {
  let best: Piece[] | null = null;
  let most = LIKE - 0.001;
  for (let k = pieces.length - 1; k >= Math.max(0, pieces.length - MOST_LINES); k--) {
    const text = pieces
      .slice(k)
      .map((p) => p.text)
      .join('');
    const like = pattern?.test(text) ? 1 : Math.max(...wordings.map((one) => likenessOf(one, text)));
    if (like > most) {
      most = like;
      best = pieces.slice(k);
    }
  }
  return best;
}

/** Columns with the labels of the groups above them, told by their words over their columns. */
function withGroups(columns: Column[], rest: readonly Piece[]): Columns {
  const groups: Columns['groups'] = [];
  const levels = Math.max(0, ...columns.map((c) => c.head.groups.length));
  for (let level = levels - 1; level >= 0; level--) {
    for (let from = 0; from < columns.length;) {
      const label = columns[from]!.head.groups[level];
      const other = columns.findIndex((c, k) => k > from && c.head.groups[level] !== label);
      const end = other < 0 ? columns.length : other;
      if (label !== undefined) groups.push({ label, from, to: end - 1, level, words: [] });
      from = end;
    }
  }
  const left: Piece[] = [];
  for (const piece of rest) {
    const over = groups.filter(
      (g) =>
        g.label.includes(piece.text) &&
        midX(piece) > columns[g.from]!.x0 - piece.size &&
        midX(piece) < columns[g.to]!.x1 + piece.size,
    );
    const group = over.find((g) => !isWhole(g));
    (group ? group.words : left).push(piece);
  }
  return { columns, groups: groups.filter((g) => g.words.length > 0), left };
}

const isWhole = (group: Columns['groups'][number]) =>
  linesOf(group.words)
    .flat()
    .map((p) => p.text)
    .join('') === group.label;
