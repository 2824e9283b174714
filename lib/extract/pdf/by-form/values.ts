import { median, midX, shared } from '../paint/paint';
import type { Column } from './columns';
import { hasHan, linesOf, type Piece } from './pieces';

/** Values with the columns they stand in, which are widened to hold them. */
export interface Values {
  columns: Column[];
  /** Lines of values from top to bottom, each value with the index of its column. */
  lines: Placed[][];
}

/** A value in its column; what is no figure may reach over several, to the last of them. */
interface Placed {
  value: Piece;
  column: number;
  to: number;
}

/** Puts values under columns: a line with as many values as there are columns by their order, others by where they stand; null where it is not plain whose one is. */
export function valuesUnder(heads: readonly Column[], values: readonly Piece[]): Values | null {
  const lines = linesOf(values);
  const columns = widened(heads, lines);
  if (!columns) return null;
  const placed: Values['lines'] = [];
  for (const line of lines) {
    const own = isFull(line, columns) ? line.map(byOrder) : placedOf(line, columns);
    if (!own) return null;
    placed.push(own);
  }
  return { columns, lines: placed };
}

const byOrder = (value: Piece, column: number): Placed => ({ value, column, to: column });

/**
 * Whether a line has a value for each column: each under its own, or all as far to one side, as where a row is shifted as a whole. Two parts of one
 * value beside a blank are as many, and are none.
 */
function isFull(line: readonly Piece[], columns: readonly Column[]): boolean {
  if (line.length !== columns.length) return false;
  const off = line.flatMap((value, k) => columnsUnder(columns, value).map((column) => column - k));
  const [shift = 0] = off;
  const beyond = (k: number) => k + shift < 0 || k + shift >= columns.length;
  return (
    off.every((one) => one === shift) &&
    line.every((value, k) => columnsUnder(columns, value).length === (beyond(k) ? 0 : 1))
  );
}

function placedOf(line: readonly Piece[], columns: readonly Column[]): Placed[] | null {
  const own: Placed[] = [];
  for (const value of line) {
    const over = columnsUnder(columns, value);
    if (over.length === 0 || (over.length > 1 && !mayReach(value))) return null;
    own.push({ value, column: over[0]!, to: over.at(-1)! });
  }
  return own;
}

/** A sign without digits, or words: no figures of neighbours that ran together. */
const mayReach = ({ text }: Piece) => !/\d/u.test(text) || hasHan(text);

/** Indices of the columns over which a stretch along x reaches. */
function columnsUnder(columns: readonly Column[], { x0, x1 }: { x0: number; x1: number }): number[] {
  return columns.flatMap((c, k) => (shared(c.x0, c.x1, x0, x1) > 0 ? [k] : []));
}

/** Columns as wide as their labels and values; null where they would overlap or some values stand in none. */
function widened(heads: readonly Column[], lines: readonly Piece[][]): Column[] | null {
  const columns = heads.map((c) => ({ ...c }));
  const widen = (k: number, value: { x0: number; x1: number }) => {
    columns[k]!.x0 = Math.min(columns[k]!.x0, value.x0);
    columns[k]!.x1 = Math.max(columns[k]!.x1, value.x1);
  };
  const full = lines.filter((line) => line.length === heads.length);
  for (const line of usual(full)) line.forEach((value, k) => widen(k, value));
  const wide = (value: Piece) => mayReach(value) && columnsUnder(heads, value).length > 1;
  const clusters = clustersOf(
    lines
      .filter((line) => !full.includes(line))
      .flat()
      .filter((v) => !wide(v)),
  );
  const inOrder = full.length === 0 && clusters.length === heads.length;
  for (const [i, cluster] of clusters.entries()) {
    const over = columnsUnder(columns, cluster);
    if (over.length === 1 && (!inOrder || over[0] === i)) widen(over[0]!, cluster);
    else if (over.length === 0 && inOrder) widen(i, cluster);
    else return null;
  }
  return columns.some((c, k) => k > 0 && c.x0 < columns[k - 1]!.x1) ? null : columns;
}

/** Lines of as many values as there are columns without those that stand off the others: a row may be shifted as a whole. */
function usual(lines: readonly Piece[][]): Piece[][] {
  const [first] = lines;
  if (!first) return [];
  const middles = first.map((_, k) => median(lines.map((line) => midX(line[k]!))));
  const nearest = (x: number) =>
    middles.reduce((best, m, k) => (Math.abs(m - x) < Math.abs(middles[best]! - x) ? k : best), 0);
  return lines.filter((line) => line.every((value, k) => nearest(midX(value)) === k));
}

/** Stretches along x that values cover. */
function clustersOf(values: readonly Piece[]): { x0: number; x1: number }[] {
  const clusters: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of values.toSorted((a, b) => a.x0 - b.x0)) {
    const last = clusters.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else clusters.push({ x0, x1 });
  }
  return clusters;
}
