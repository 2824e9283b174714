import type { ChunkLine } from '../words/chunks';
import { median } from '../paint/paint';

/** Columns found from where words stand: `borders` has one more entry than there are columns; `from`/`to` are the extents of what stands in each. */
export interface Columns {
  borders: number[];
  from: number[];
  to: number[];
}

/** Narrowest free strip between two columns, in font sizes. */
const NARROWEST_STRIP = 0.35;

/** Share of lines that may reach across a strip: heads over several columns, notes. */
const ACROSS = 0.12;

/** Share of the larger counts from which a line is taken to show all columns. */
const FULL = 0.6;

/** Lines by which columns are told: those with figures where there are enough, else those with most chunks. */
export function tellingLines(lines: readonly ChunkLine[]): ChunkLine[] {
  const several = lines.filter((l) => l.chunks.length >= 2);
  const counts = several.map((l) => l.chunks.length).toSorted((a, b) => a - b);
  const high = counts[Math.floor(counts.length * 0.75)] ?? 0;
  const full = several.filter((l) => l.chunks.length >= Math.max(2, FULL * high));
  const figures = full.filter((l) => l.chunks.filter((c) => c.figure).length >= 0.5 * (l.chunks.length - 1));
  return figures.length >= 3 ? figures : full;
}

/** Columns of lines that belong to one table; `fixed` are borders drawn as lines. Null for a single column. */
export function columnsOf(
  lines: readonly ChunkLine[],
  fixed: readonly number[],
  box: { x0: number; x1: number },
): Columns | null {
  const telling = tellingLines(lines);
  if (telling.length === 0) return null;
  const size = median(telling.map((l) => l.size));
  const strips = freeStrips(telling, size).filter(
    (s) => !fixed.some((x) => x > s[0] - size && x < s[1] + size),
  );
  const full = fixed.length > 0 ? [] : lines.filter((l) => l.chunks.length === strips.length + 1);
  const found = strips.map((strip, i) => borderBetween(strip, i, full, lines));
  const inner = [...found, ...fixed].toSorted((a, b) => a - b);
  const left = Math.min(box.x0, ...telling.map((l) => l.x0)) - 1;
  const right = Math.max(box.x1, ...telling.map((l) => l.x1)) + 1;
  const borders = withoutHeadColumns(
    [left, ...inner.filter((x) => x > left + 2 && x < right - 2), right],
    fixed,
    lines,
  );
  if (borders.length < 3) return null;
  return withExtents(borders, telling);
}

/** Fewest lines of a table's body that tell that a head stands beside its column. */
const FEWEST_UNDER = 3;

/** The borders without those between a head and the figures it names where these stand beside each other: above is nothing but the head, below nothing but figures. */
function withoutHeadColumns(
  borders: readonly number[],
  fixed: readonly number[],
  lines: readonly ChunkLine[],
): number[] {
  const filled = borders.slice(1).map(() => [] as number[]);
  const words = borders.slice(1).map(() => 0);
  lines.forEach((line, i) => {
    for (const c of line.chunks) {
      const [a, b] = spanOf(borders, c, 0.3 * c.size);
      if (a === b) filled[a]!.push(i);
      if (a === b && !c.figure) words[a]!++;
    }
  });
  const out = [...borders];
  for (let c = 1; c + 1 < filled.length; c++) {
    const [a, b] = [filled[c]!, filled[c + 1]!];
    const [head, body] = (a[0] ?? Infinity) < (b[0] ?? Infinity) ? [a, b] : [b, a];
    const figures = words[body === a ? c : c + 1]! < 0.2 * body.length;
    const apart = head.length > 0 && body.length >= FEWEST_UNDER && head.at(-1)! < body[0]!;
    if (!apart || !figures || head.length > MOST_HEAD_LINES || fixed.includes(borders[c + 1]!)) continue;
    out.splice(out.indexOf(borders[c + 1]!), 1);
    c++;
  }
  return out;
}

/** Most lines of a head that stands beside its column. */
const MOST_HEAD_LINES = 3;

/** Where in the strip after a column the border runs: between what the lines that fill all columns have left and right of it, where it cuts no more words than elsewhere. */
function borderBetween(
  strip: [number, number],
  column: number,
  full: readonly ChunkLine[],
  lines: readonly ChunkLine[],
): number {
  const plain = borderIn(strip, lines);
  const from = Math.max(strip[0], ...full.map((l) => l.chunks[column]!.x1));
  const to = Math.min(strip[1], ...full.map((l) => l.chunks[column + 1]!.x0));
  const between = from < to && (plain < from || plain > to) ? (from + to) / 2 : plain;
  return cutBy(between, lines) <= cutBy(plain, lines) ? between : plain;
}

function cutBy(x: number, lines: readonly ChunkLine[]): number {
  let cut = 0;
  for (const line of lines)
    for (const c of line.chunks) for (const w of c.words) if (w.x0 < x && w.x1 > x) cut++;
  return cut;
}

/** Where in a free strip the border runs: where it cuts the fewest words of all lines, as near to the middle as can be. */
function borderIn([a, b]: [number, number], lines: readonly ChunkLine[]): number {
  let best = (a + b) / 2;
  let fewest = Infinity;
  for (const share of PLACES) {
    const x = a + share * (b - a);
    const cut = cutBy(x, lines);
    if (cut < fewest) {
      fewest = cut;
      best = x;
    }
  }
  return best;
}

/** Places in a strip that are tried for a border, the middle first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

/** Strips that at most a few of the lines cross, from left to right. */
function freeStrips(lines: readonly ChunkLine[], size: number): [number, number][] {
  const allowed = Math.floor(ACROSS * lines.length);
  const events: [number, number][] = [];
  for (const line of lines) {
    for (const c of line.chunks) events.push([c.x0, 1], [c.x1, -1]);
  }
  events.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const strips: [number, number][] = [];
  let depth = 0;
  let since: number | null = null;
  for (const [x, step] of events) {
    const before = depth;
    depth += step;
    if (before > allowed && depth <= allowed) since = x;
    else if (before <= allowed && depth > allowed) {
      if (since !== null && x - since >= NARROWEST_STRIP * size) strips.push([since, x]);
      since = null;
    }
  }
  return strips;
}

/** Columns between these borders, with what the lines put in them. */
export function withExtents(borders: number[], lines: readonly ChunkLine[]): Columns {
  const from = borders.slice(0, -1).map(() => Infinity);
  const to = borders.slice(0, -1).map(() => -Infinity);
  for (const line of lines) {
    for (const c of line.chunks) {
      const [a, b] = spanOf(borders, c, 0.3 * c.size);
      if (a !== b) continue;
      from[a] = Math.min(from[a]!, c.x0);
      to[a] = Math.max(to[a]!, c.x1);
    }
  }
  for (let i = 0; i < from.length; i++) {
    if (from[i]! <= to[i]!) continue;
    from[i] = borders[i]!;
    to[i] = borders[i + 1]!;
  }
  return { borders, from, to };
}

/** First and last column a box lies in; what reaches less than `slack` over a border does not count. */
export function spanOf(
  borders: readonly number[],
  r: { x0: number; x1: number },
  slack: number,
): [number, number] {
  const last = borders.length - 2;
  const keep = Math.min(slack, (r.x1 - r.x0) / 3);
  let a = 0;
  while (a < last && r.x0 + keep >= borders[a + 1]!) a++;
  let b = a;
  while (b < last && r.x1 - keep > borders[b + 1]!) b++;
  return [a, b];
}
