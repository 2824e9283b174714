import { columnsOf, type Column } from './columns';
import { isValue, linesOf, placeOf, type Piece } from './pieces';
import type { PartForm } from '../form/vocabulary';

/** A stretch of a part over which its columns stand at the same places. */
export interface Stretch {
  pieces: Piece[];
  columns: readonly Column[];
  /** Place of its first piece. */
  from: number;
}

/** How far (points) a column of a head that is printed again stands off its place. */
const SAME_PLACE = 3;

/** Fewest pieces that are a part of a head, but for those that open a sheet. */
const FEWEST = 3;

/**
 * Pieces under a head, without the heads that are printed again further down, whole or without their upper lines. Such a head tells anew where the
 * columns stand: the pieces are parted into stretches with the same places.
 */
export function withoutRepeated(
  pieces: readonly Piece[],
  head: readonly Piece[],
  columns: readonly Column[],
  form: PartForm,
): { repeated: Piece[]; stretches: Stretch[] } {
  const repeated: Piece[] = [];
  const stretches: Stretch[] = [{ pieces: [], columns, from: 0 }];
  const texts = new Set(head.map((p) => p.text));
  const labels = [form.corner, ...form.columns.flatMap((c) => [...c.wordings, ...c.groups])].join('\n');
  const isHead = (p: Piece) => !isValue(p.text) && (texts.has(p.text) || labels.includes(p.text));
  const runs = runsOf(linesOf(pieces), isHead).map((run) => run.flat());
  for (const own of runs.flatMap((run) => (run.every(isHead) ? beforeHead(run, texts, form) : [run]))) {
    const last = stretches.at(-1)!;
    const found = own.every(isHead) ? columnsOf(own, form) : null;
    const opens = pieces.find((p) => p.sheet === own[0]!.sheet) === own[0];
    if (found || isPartOf(head, own, opens)) repeated.push(...own);
    else last.pieces.push(...own);
    if (found && !isSame(found.columns, last.columns))
      stretches.push({ pieces: [], columns: found.columns, from: placeOf(own[0]!) });
  }
  return { repeated, stretches };
}

/** Lines that hold nothing but words of a head together, also over a page break; others too. */
function runsOf(lines: readonly Piece[][], isHead: (p: Piece) => boolean): Piece[][][] {
  const runs: { head: boolean; lines: Piece[][] }[] = [];
  for (const line of lines) {
    const head = line.every(isHead);
    const last = runs.at(-1);
    if (last && last.head === head) last.lines.push(line);
    else runs.push({ head, lines: [line] });
  }
  return runs.map((run) => run.lines);
}

/**
 * A run of words of a head, parted at the page break after which they are a head of their own: those before it end the label of a row, where they are
 * not the upper words of the head themselves (`texts`).
 */
function beforeHead(run: readonly Piece[], texts: ReadonlySet<string>, form: PartForm): Piece[][] {
  const last = run.filter((p) => p.sheet === run.at(-1)!.sheet);
  const before = run.slice(0, run.length - last.length);
  const ends = before.some((p) => !texts.has(p.text)) && columnsOf(last, form);
  return ends ? [before, last] : [run.slice()];
}

/** Whether pieces are some of a head's, each at its place: the upper lines may have been taken for the running head of the page. */
function isPartOf(head: readonly Piece[], pieces: readonly Piece[], opensSheet: boolean): boolean {
  const isIn = (p: Piece) => head.some((h) => h.text === p.text && Math.abs(h.x0 - p.x0) < SAME_PLACE);
  return (
    (opensSheet || pieces.length >= FEWEST) && pieces.every((p) => p.sheet !== head[0]!.sheet && isIn(p))
  );
}

const isSame = (a: readonly Column[], b: readonly Column[]) =>
  a.length === b.length && a.every((c, k) => Math.abs(c.x0 - b[k]!.x0) < SAME_PLACE);
