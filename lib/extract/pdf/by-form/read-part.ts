import { midX, midY } from '../paint/paint';
import { align, type Alignment, type Segment } from './align';
import { runsFrom, type Run } from './runs';
import { columnsOf, type Column, type Columns } from './columns';
import { headingsAmong, type Heading } from './headings';
import { hasHan, inOrder, isValue, linesOf, placeOf, type Piece } from './pieces';
import { withoutRepeated, type Stretch } from './repeated';
import { BESIDE, rowsOf, type ReadRow } from './rows';
import { valuesUnder } from './values';
import type { PartForm } from '../form/vocabulary';

/** A part of a table as printed, every piece of it in its place. */
export interface PartRead {
  form: PartForm;
  title: Piece[];
  columns: readonly Column[];
  /** Where its columns stand at a place. */
  bands: (place: number) => readonly Column[];
  groups: Columns['groups'];
  corner: Piece[];
  /** What stands over the numbers of rows, where these have a column of their own; else null. */
  numbered: Piece[] | null;
  /** Lines of text between the head and the first row: a title or unit that is printed there. */
  notes: Piece[][];
  rows: ReadRow[];
  /** Labels that stand beside the rows they head, in a column of their own. */
  headings: Heading[];
  /** All pieces that belong to it, those of heads printed again among them. */
  taken: Piece[];
  /** Lines of the form that are not printed, and rows printed that it does not have. */
  missing: number;
  extra: number;
  /** Rows of the form in whose place nothing is printed. */
  unplaced: number;
}

/** First lines of rows that are tried as the beginning of the body. */
const MOST_TRIES = 3;

/** Characters by which the beginning of a label is known. */
const ENOUGH = 4;

/** Most lines of text between a head and its first row; more are no title or unit. */
const MOST_NOTES = 3;

/** How far (font sizes) figures stand above or below a line that they surely stand beside. */
const NEAR = 0;

/** Reads the pieces in which a part is looked for; null where any of them between its first and last has no place. */
export function readPart(pieces: readonly Piece[], form: PartForm): PartRead | null {
  const words = pieces.filter((p) => !isValue(p.text));
  const openings = words.filter((_, i) => opensRow(words, i, form)).slice(0, MOST_TRIES);
  for (const opening of openings) {
    const read = readFrom(pieces, opening, form);
    if (read) return read;
  }
  return null;
}

/** Whether the i-th piece is, or begins, the label of one of the first rows. */
function opensRow(pieces: readonly Piece[], i: number, { lines }: PartForm): boolean {
  const wordings = lines.slice(0, 3).flatMap((l) => l.wordings);
  const { text } = pieces[i]!;
  if (text === '' || !wordings.some((w) => w.startsWith(text))) return false;
  const begins = ({ text: run }: Run) =>
    wordings.some((w) => w === run || (run.length >= ENOUGH && w.startsWith(run)));
  return runsFrom(pieces, i).some(begins);
}

function readFrom(pieces: readonly Piece[], opening: Piece, form: PartForm): PartRead | null {
  const isAbove = (p: Piece) =>
    p.sheet < opening.sheet || (p.sheet === opening.sheet && midY(p) < opening.y0);
  const above = pieces.filter((p) => isAbove(p) && (!isValue(p.text) || /^20\d\d$/u.test(p.text)));
  const head = headOf(above, form);
  if (!head) return null;
  const { repeated, stretches } = withoutRepeated(
    pieces.filter((p) => placeOf(p) > head.end && !head.pieces.includes(p)),
    head.pieces,
    head.columns.columns,
    form,
  );
  const body = readBody(stretches, head.corner, form);
  if (!body) return null;
  return {
    ...body,
    form,
    title: [],
    groups: head.columns.groups,
    columns: head.columns.columns,
    corner: head.corner.filter((p) => !body.numbered?.includes(p)),
    taken: [...head.pieces, ...repeated, ...body.taken],
  };
}

interface Head {
  columns: Columns;
  corner: Piece[];
  pieces: Piece[];
  end: number;
}

/** The head among pieces above the first row: on the first sheet where each column is named, or over the page break. */
function headOf(above: readonly Piece[], form: PartForm): Head | null {
  const sheets = [...new Set(above.map((p) => p.sheet))];
  const found = [...sheets.map((sheet) => above.filter((p) => p.sheet === sheet)), above].flatMap(
    (own) => columnsOf(own, form) ?? [],
  );
  for (const columns of found.toSorted((a, b) => exactOf(b) - exactOf(a))) {
    const words = [...columns.columns.flatMap((c) => c.words), ...columns.groups.flatMap((g) => g.words)];
    const corner = cornerOf(columns, words, form.corner);
    const [top, bottom] = [Math.min(...words.map(placeOf)), Math.max(...words.map(placeOf))];
    // What stands among the labels and is none of them is a column the form does not have, or no head at all.
    const isAmong = (p: Piece) => placeOf(p) > top && placeOf(p) < bottom;
    if (columns.left.some((p) => !corner.includes(p) && isAmong(p))) return null;
    const pieces = [...words, ...corner];
    return { columns, corner, pieces, end: Math.max(...pieces.map(placeOf)) };
  }
  return null;
}

/** How many columns are named in the form's very words. */
const exactOf = ({ columns }: Columns) =>
  columns.filter(({ head, words }) => head.wordings.includes(words.map((w) => w.text).join(''))).length;

/** Pieces left of the columns beside the head, and those of the form's own words that go on above and below them. */
function cornerOf({ columns, left }: Columns, words: readonly Piece[], wording: string): Piece[] {
  const x = columns[0]!.x0;
  const top = Math.min(...words.map((w) => placeOf(w) - 0.5 * w.size));
  const bottom = Math.max(...words.map((w) => placeOf(w) + 0.5 * w.size));
  const before = left.filter((p) => midX(p) < x && p.x1 < x + p.size);
  const corner = before.filter((p) => placeOf(p) + 0.5 * p.size > top && placeOf(p) - 0.5 * p.size < bottom);
  const beyond = before.filter((p) => !corner.includes(p) && wording.includes(p.text));
  for (const piece of beyond.toSorted((a, b) => placeOf(b) - placeOf(a)))
    if (corner.some((c) => Math.abs(placeOf(c) - placeOf(piece)) < 1.8 * piece.size)) corner.push(piece);
  return inOrder(corner);
}

type Body = Pick<
  PartRead,
  'numbered' | 'notes' | 'rows' | 'headings' | 'taken' | 'missing' | 'extra' | 'unplaced' | 'bands'
>;

function readBody(stretches: readonly Stretch[], corner: readonly Piece[], form: PartForm): Body | null {
  const sides = stretches.map((stretch) => sidesOf(stretch, form));
  const labels = inOrder(sides.flatMap((s) => s.labels));
  const alignment = align(labels, form.lines, besideOf(sides.flatMap((s) => s.values)));
  const { segments } = alignment;
  if (!isWhole(segments, form)) return null;
  const headings = headingsAmong(alignment, form.lines);
  if (!headings) return null;
  const isOwn = within(segments);
  const under = sides.map((side) => valuesUnder(side.columns, side.values.filter(isOwn)));
  const found = under.filter((u) => u !== null);
  if (found.length < under.length || found.some((u) => u.columns.length !== found[0]!.columns.length))
    return null;
  const first = placeOf(segments[0]!.pieces[0]!);
  const beside = sides.flatMap((s) => s.values).filter((p) => hasHan(p.text) && !isOwn(p));
  const notes = linesOf([...alignment.outside, ...beside].filter((p) => placeOf(p) < first));
  if (notes.length > MOST_NOTES) return null;
  const taken = [...segments, ...headings].flatMap((s) => s.pieces);
  const bands = (place: number) => found[stretches.findLastIndex((s) => s.from <= place)]!.columns;
  if (taken.some((l) => l.x1 > bands(placeOf(l))[0]!.x0 + l.size / 2)) return null;
  const numbers = sides.flatMap((s) => s.numbers).filter(isOwn);
  const rows = rowsOf(segments, found, numbers, form);
  if (!rows) return null;
  const counts = countsOf(alignment, headings, form);
  return {
    rows,
    headings,
    ...counts,
    notes,
    numbered: numbers.length === 0 ? null : corner.filter((p) => p.x1 < Math.min(...labels.map((l) => l.x0))),
    taken: [
      ...notes.flat(),
      ...taken,
      ...numbers,
      ...found.flatMap((u) => u.lines.flat().map((l) => l.value)),
    ],
    bands,
  };
}

/** The pieces of a stretch: numbers of rows, labels right of them, and values. */
interface Sides {
  numbers: Piece[];
  labels: Piece[];
  values: Piece[];
  columns: readonly Column[];
}

function sidesOf({ pieces, columns }: Stretch, form: PartForm): Sides {
  const right = labelsEnd(pieces, columns[0]!.x0, form);
  const left = pieces.filter((p) => p.x0 < right - 0.1 * p.size);
  const wordings = form.lines.flatMap((l) => l.wordings).join('\n');
  const words = left.filter((p) => p.text.length >= ENOUGH && wordings.includes(p.text));
  const start = Math.min(...words.map((p) => p.x0));
  const numbers = left.filter((p) => /^\d{1,3}$/u.test(p.text) && p.x1 < start);
  return {
    numbers,
    labels: left.filter((p) => !numbers.includes(p)),
    values: pieces.filter((p) => !left.includes(p)),
    columns,
  };
}

/** Whether the form's first row and its last are there: else the rest of the table may stand elsewhere. */
function isWhole(segments: readonly Segment[], { lines }: PartForm): boolean {
  return segments[0]?.line === 0 && segments.at(-1)!.line === lines.length - 1;
}

/** Where along x the labels of rows end: before the first column, or nearer, where its values stand left of its label. */
function labelsEnd(pieces: readonly Piece[], first: number, form: PartForm): number {
  const wordings = form.lines.flatMap((l) => l.wordings).join('\n');
  const labels = pieces.filter((p) => p.text.length >= 2 && midX(p) < first && wordings.includes(p.text));
  return labels.length === 0 ? first : Math.max(...labels.map((l) => l.x1));
}

/** Counts the lines of figures beside pieces. */
function besideOf(values: readonly Piece[]): (pieces: readonly Piece[]) => number {
  const lines = linesOf(values).map((line) => ({ sheet: line[0]!.sheet, y: midY(line[0]!) }));
  return (pieces) =>
    lines.filter(({ sheet, y }) =>
      pieces.some((p) => p.sheet === sheet && y > p.y0 - NEAR * p.size && y < p.y1 + NEAR * p.size),
    ).length;
}

/** Whether a value stands beside the rows, from the first to the last. */
function within(segments: readonly Segment[]): (value: Piece) => boolean {
  const first = segments[0]!.pieces;
  const last = segments.at(-1)!.pieces;
  const top = Math.min(...first.map((p) => placeOf(p) - 0.5 * (p.y1 - p.y0) - BESIDE * p.size));
  const bottom = Math.max(...last.map((p) => placeOf(p) + 0.5 * (p.y1 - p.y0) + BESIDE * p.size));
  return (value) => placeOf(value) > top && placeOf(value) < bottom;
}

function countsOf(
  { segments }: Alignment,
  headings: readonly Heading[],
  form: PartForm,
): { missing: number; extra: number; unplaced: number } {
  const found = new Set([...segments.map((s) => s.line), ...headings.map((h) => form.lines.indexOf(h.line))]);
  const missing = form.lines.flatMap((_, j) => (found.has(j) ? [] : [j]));
  // As many rows in other words between two rows of the form as it has there are those rows.
  let unplaced = 0;
  let before = -1;
  let others = 0;
  for (const { line } of [...segments, { line: form.lines.length }]) {
    if (line === null) others++;
    else {
      const open = missing.filter((j) => j > before && j < line && !form.lines[j]!.heading).length;
      if (open !== others) unplaced += open;
      [before, others] = [line, 0];
    }
  }
  return { missing: missing.length, extra: segments.filter((s) => s.line === null).length, unplaced };
}
