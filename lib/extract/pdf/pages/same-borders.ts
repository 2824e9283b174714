import { sheetOf, type DocTable, type TablePart } from './doc-table';
import { median, type Rect } from '../paint/paint';
import { endOf } from './run-over';

/** How far borders of the same column may stand apart on two pages (points): margins of left and right pages are taken out first. */
const SAME_BORDER = 6;

/** Fewest borders of a table whose other part may have a column more at the right. */
const MANY_BORDERS = 6;

/** Fewest columns of a part whose borders alone tell whose it is. */
const FEWEST_COLUMNS = 3;

/** Where cells begin and end at a border of columns: narrow columns without words are taken out of tables, so it may be two places. */
interface Edge {
  from: number;
  to: number;
}

/** Both parts of a ruled table on one set of columns; null where their borders do not agree. */
export function mapByBorders(above: DocTable, below: DocTable): { above: DocTable; below: DocTable } | null {
  const a = edgesOf(above);
  const first = edgesOf(below);
  const shifts = [0, a[0]!.from - first[0]!.from, a.at(-1)!.to - first.at(-1)!.to];
  const ways = shifts.flatMap((shift) => {
    const b = first.map((e) => ({ from: e.from + shift, to: e.to + shift }));
    const way = { ...merged(a, b), shift };
    const most = Math.max(a.length, b.length);
    const rows = rowsAtBreak(above, below, shift);
    const few = way.count <= most + Math.floor(Math.min(a.length, b.length) / 4);
    if (!few && (rows.same < MANY_BORDERS || rows.same < SAME_ROW * rows.of)) return [];
    const ends = endAlike(a, b) || (way.count === most && rows.endAlike);
    const within = way.count === a.length && rows.same === rows.of && rows.same >= MANY_BORDERS;
    return ends && (within || endAlike(mirrored(a), mirrored(b))) ? [way] : [];
  });
  const [best] = ways.toSorted((x, y) => x.count - y.count || Math.abs(x.shift) - Math.abs(y.shift));
  if (!best) return null;
  return { above: onto(above, best.atA, best.count), below: onto(below, best.atB, best.count) };
}

/** Borders seen from the right. */
const mirrored = (edges: readonly Edge[]): Edge[] =>
  edges.map((e) => ({ from: -e.to, to: -e.from })).toReversed();

/** Whether all borders of the part below, of three columns at least, stand where the part above has some: it says too little to be told by anything else. */
export function isOnBordersOf(below: DocTable, above: DocTable): boolean {
  if (below.by !== 'lines' || above.by !== 'lines' || below.columns < FEWEST_COLUMNS) return false;
  const a = edgesOf(above);
  const b = edgesOf(below);
  const shift = a[0]!.from - b[0]!.from;
  const moved = b.map((e) => ({ from: e.from + shift, to: e.to + shift }));
  return endAlike(a, moved) && merged(a, moved).count === a.length;
}

/** Borders without gaps, by the cells of the last sheet, else of those before, moved to where it stands; one that no cell tells stands between its neighbours. */
function edgesOf(table: DocTable): Edge[] {
  const parts = table.parts.toReversed();
  const last = edgesOn(parts[0]!, table);
  const edges = last.slice();
  for (const part of parts.slice(1)) {
    if (edges.every((edge) => edge !== null)) break;
    const own = edgesOn(part, table);
    const both = own.flatMap((edge, i) => (edge && last[i] ? [last[i].from - edge.from] : []));
    const by = both.length > 0 ? median(both) : parts[0]!.box.x0 - part.box.x0;
    own.forEach((edge, i) => (edges[i] ??= edge && { from: edge.from + by, to: edge.to + by }));
  }
  return edges.map((edge, i) => edge ?? between(edges, i));
}

function edgesOn(part: TablePart, table: DocTable): (Edge | null)[] {
  const edges: (Edge | null)[] = Array.from({ length: table.columns + 1 }, () => null);
  const add = (i: number, x: number) => {
    const edge = edges[i];
    edges[i] = edge ? { from: Math.min(edge.from, x), to: Math.max(edge.to, x) } : { from: x, to: x };
  };
  for (const cell of table.cells) {
    if (sheetOf(cell) !== sheetOf(part)) continue;
    add(cell.column, cell.x0);
    add(cell.column + cell.columnSpan, cell.x1);
  }
  if (edges[0]) edges[0] = { from: part.box.x0, to: part.box.x0 };
  if (edges[table.columns]) edges[table.columns] = { from: part.box.x1, to: part.box.x1 };
  return edges;
}

function between(edges: readonly (Edge | null)[], i: number): Edge {
  let before = i;
  while (before > 0 && !edges[before]) before--;
  let after = i;
  while (after < edges.length - 1 && !edges[after]) after++;
  const left = edges[before]?.to ?? edges[after]?.from ?? 0;
  const right = edges[after]?.from ?? left;
  const x = left + ((right - left) * (i - before)) / Math.max(1, after - before);
  return { from: x, to: x };
}

const apart = (a: Edge, b: Edge) => Math.max(0, a.from - b.to, b.from - a.to);

/** Whether both end at one place on the right, or, of many columns, the one where the other has its last border but one: a column that goes on over the whole page may show no line. */
function endAlike(a: readonly Edge[], b: readonly Edge[]): boolean {
  if (apart(a.at(-1)!, b.at(-1)!) <= 2 * SAME_BORDER) return true;
  if (Math.min(a.length, b.length) < MANY_BORDERS) return false;
  return apart(a.at(-1)!, b.at(-2)!) <= SAME_BORDER || apart(a.at(-2)!, b.at(-1)!) <= SAME_BORDER;
}

/** Share of the borders of the row with fewer that two rows at a break have in common. */
const SAME_ROW = 0.75;

/** How many borders the rows at the break have in common, of how many, and whether both end at one of them: tables of other widths may stand right over and under them, between the same lines. */
function rowsAtBreak(
  above: DocTable,
  below: DocTable,
  shift: number,
): { same: number; of: number; endAlike: boolean } {
  const part = above.parts.at(-1)!;
  const last = above.cells.filter(
    (c) => c.row + c.rowSpan === above.rows && sheetOf(endOf(c)) === sheetOf(part),
  );
  const a = bordersOf(last.map(endOf));
  const b = bordersOf(below.cells.filter((c) => c.row === 0)).map((x) => x + shift);
  const same = b.filter((x) => a.some((y) => Math.abs(x - y) <= SAME_BORDER)).length;
  const ends = Math.abs((a.at(-1) ?? 0) - (b.at(-1) ?? 0)) <= SAME_BORDER;
  return { same, of: Math.min(a.length, b.length), endAlike: a.length > FEWEST_COLUMNS && ends };
}

/** Where cells begin and end, from the left. */
const bordersOf = (cells: readonly Rect[]): number[] =>
  [...new Set(cells.flatMap((c) => [c.x0, c.x1]))].toSorted((x, y) => x - y);

/** The borders of both from left to right, those near each other as one: how many, and the place of each. */
function merged(a: readonly Edge[], b: readonly Edge[]): { count: number; atA: number[]; atB: number[] } {
  const atA: number[] = [];
  const atB: number[] = [];
  let count = 0;
  while (atA.length < a.length || atB.length < b.length) {
    const [one, nextOne] = [a[atA.length], a[atA.length + 1]];
    const [other, nextOther] = [b[atB.length], b[atB.length + 1]];
    const same =
      one &&
      other &&
      apart(one, other) <= SAME_BORDER &&
      !(nextOther && apart(one, nextOther) < apart(one, other)) &&
      !(nextOne && apart(nextOne, other) < apart(one, other));
    if (same || !other || (one && one.from + one.to <= other.from + other.to)) atA.push(count);
    if (same || atA.at(-1) !== count) atB.push(count);
    count++;
  }
  return { count, atA, atB };
}

/** A table's cells on finer columns. */
function onto(table: DocTable, at: readonly number[], count: number): DocTable {
  if (at.length === count) return table;
  const cells = table.cells.map((c) => {
    const column = at[c.column]!;
    return { ...c, column, columnSpan: at[c.column + c.columnSpan]! - column };
  });
  return { ...table, columns: count - 1, cells };
}
