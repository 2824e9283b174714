import { columnsOf } from './columns';
import { likenessOf } from './labels';
import { runsFrom, type Run } from './runs';
import { hasHan, isValue, linesOf, placeOf, type Piece } from './pieces';
import { readPart, type PartRead } from './read-part';
import { cutAtColumns, cutAtFigures } from './run-together';
import { valuesUnder } from './values';
import type { PartForm, TableForm } from '../form/vocabulary';

/** A table of the form as printed: its parts, and all pieces that belong to it. */
export interface TableRead {
  form: TableForm;
  parts: PartRead[];
  /** Lines above it that are its own: its name, its unit. */
  captions: Piece[][];
  taken: Piece[];
  /** Lines of the form that are not printed, and rows printed that it does not have. */
  missing: number;
  extra: number;
}

/** Least likeness of the line above a part to the form's. */
const LIKE_TITLE = 0.8;

/** Most pieces a title is looked for in. */
const MOST_TITLE = 20;

/** Reads a table among the pieces of a region; null where any piece between its first and its last has no place in it. `again` are titles over heads that are printed again. */
export function readTable(
  printed: readonly Piece[],
  form: TableForm,
  again: ReadonlySet<Piece>,
): TableRead | null {
  const own = printed.filter((piece) => !again.has(piece));
  const region = cutAtFigures(own, form).flatMap((piece) => cutAtColumns(piece, form));
  const parts = partsOf(region, form);
  if (!parts) return null;
  const placed = new Set(parts.flatMap((p) => p.taken));
  const places = [...placed].map(placeOf);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const isWithin = (p: Piece) => placeOf(p) > first && placeOf(p) < last;
  if (region.some((p) => !placed.has(p) && isWithin(p))) return null;
  const taken = [...placed, ...printed.filter((p) => again.has(p) && isWithin(p))];
  return {
    form,
    parts,
    captions: [],
    taken,
    missing: sumOf(parts, (p) => p.missing),
    extra: sumOf(parts, (p) => p.extra),
  };
}

const sumOf = (parts: readonly PartRead[], count: (part: PartRead) => number) =>
  parts.reduce((sum, part) => sum + count(part), 0);

function partsOf(region: readonly Piece[], form: TableForm): PartRead[] | null {
  const [only] = form.parts;
  if (form.parts.length > 1) return titledParts(region, form);
  if (only!.lines.every((l) => l.wordings.length === 0)) return unlabelled(region, only!);
  const part = readPart(region, only!);
  return part && [part];
}

/** The parts between their titles. */
function titledParts(region: readonly Piece[], { parts }: TableForm): PartRead[] | null {
  const titles: Run[] = [];
  const starts: number[] = [];
  for (const { title } of parts) {
    const at = region.findIndex((_, i) => i >= (titles.at(-1)?.end ?? 0) && titleAt(region, i, title!));
    if (at < 0) return null;
    starts.push(at);
    titles.push(titleAt(region, at, title!)!);
  }
  const read: PartRead[] = [];
  for (const [i, form] of parts.entries()) {
    const part = readPart(region.slice(titles[i]!.end, starts[i + 1]), form);
    if (!part) return null;
    const { pieces } = titles[i]!;
    read.push({ ...part, title: pieces, taken: [...pieces, ...part.taken] });
  }
  return read;
}

/** The pieces under each other from the i-th on that are a part's title. */
function titleAt(region: readonly Piece[], i: number, title: string): Run | undefined {
  const { text } = region[i]!;
  if (text === '' || (!title.startsWith(text.slice(0, 2)) && likenessOf(title, text) < LIKE_TITLE))
    return undefined;
  const words = region.slice(i, i + MOST_TITLE).filter((p) => !isValue(p.text));
  const runs = runsFrom(words, 0).filter((run) => run.left.length === 0);
  const likes = runs.map((run) => likenessOf(title, run.text));
  const best = Math.max(...likes);
  const run = best >= LIKE_TITLE ? runs[likes.indexOf(best)] : undefined;
  return run && { ...run, end: region.indexOf(run.pieces.at(-1)!) + 1 };
}

/** A part of one row without a label: the line under lines of nothing but the form's labels. */
function unlabelled(region: readonly Piece[], form: PartForm): PartRead[] | null {
  const labels = form.columns.flatMap((c) => [...c.wordings, ...c.groups]).join('\n');
  const lines = linesOf(region);
  const isHead = (line: readonly Piece[]) => line.every((p) => hasHan(p.text) && labels.includes(p.text));
  const from = lines.findIndex(
    (line, i) => isHead(line) && lines[i + 1] !== undefined && isHead(lines[i + 1]!),
  );
  if (from < 0) return null;
  const end = lines.findIndex((line, i) => i > from && !isHead(line));
  const head = lines.slice(from, end < 0 ? undefined : end).flat();
  const below = end < 0 ? [] : lines[end]!;
  const values = below.some((p) => hasHan(p.text)) ? [] : below;
  const found = head.length > 0 ? columnsOf(head, form) : null;
  const under = found && valuesUnder(found.columns, values);
  if (!found || !under) return null;
  const { columns } = under;
  const cells = columns.map((_, k) => under.lines.flat().flatMap((l) => (l.column === k ? [l.value] : [])));
  const words = [...found.columns.flatMap((c) => c.words), ...found.groups.flatMap((g) => g.words)];
  return [
    {
      form,
      title: [],
      columns,
      bands: () => columns,
      groups: found.groups,
      corner: [],
      numbered: null,
      notes: [],
      rows: [
        { line: form.lines[0]!, label: [], values: cells, number: [], reach: new Map(), wrapped: new Set() },
      ],
      headings: [],
      taken: [...words, ...values],
      missing: 0,
      extra: 0,
      unplaced: 0,
    },
  ];
}
