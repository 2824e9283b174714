import type { Cell, CutEdge, Side, Table } from '../../../model/document';
import type { DocCell, DocTable, TablePart } from './doc-table';
import type { Edges } from '../lines/edges';
import type { Rect } from '../paint/paint';
import type { Word } from '../words/words';

/** So near to the edge of the paper (points) a line or a word touches it. */
const TOUCH = 2;

/** How far (points) from a table's border a line may lie and be of it. */
const NEAR = 3;

/** Fewest lines of a table that go on to the edge of the paper: one alone may be a rule across the page. */
const LEAST_LINES = 2;

/** A place of the edge of the paper to which a line is drawn or over which words run; `from` and `to` along that edge. */
export interface Reach {
  side: Side;
  from: number;
  to: number;
  words: boolean;
}

/** What is known of a page's paper: its size as it is read, and what reaches its edges. */
export interface Paper {
  number: number;
  width: number;
  height: number;
  reach?: Reach[];
}

const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** How far (points) a box is from the edge of the paper; below 0 beyond it. */
function distance(box: Rect, side: Side, { width, height }: { width: number; height: number }): number {
  if (side === 'left') return box.x0;
  if (side === 'right') return width - box.x1;
  return side === 'top' ? box.y0 : height - box.y1;
}

const along = (box: Rect, side: Side): { from: number; to: number } =>
  side === 'left' || side === 'right' ? { from: box.y0, to: box.y1 } : { from: box.x0, to: box.x1 };

/** The lines of a page that end at the edge of its paper, and the words that run over it or stand beyond. */
export function reachesOf(
  edges: Edges,
  words: readonly Rect[],
  size: { width: number; height: number },
): Reach[] {
  const lines = [
    ...edges.level.map((e) => ({ level: true, box: { x0: e.from, x1: e.to, y0: e.at, y1: e.at } })),
    ...edges.upright.map((e) => ({ level: false, box: { x0: e.at, x1: e.at, y0: e.from, y1: e.to } })),
  ];
  return SIDES.flatMap((side) => {
    const across = side === 'left' || side === 'right';
    const drawn = lines.filter(({ level, box }) => level === across && distance(box, side, size) <= TOUCH);
    const over = words.filter((word) => distance(word, side, size) < -TOUCH);
    return [
      ...drawn.map(({ box }) => ({ side, ...along(box, side), words: false })),
      ...over.map((word) => ({ side, ...along(word, side), words: true })),
    ];
  });
}

/** Whether a part of a table goes on to this edge of its paper, or over it. */
function isCutAt(part: TablePart, side: Side, paper: Paper): boolean {
  if (distance(part.box, side, paper) <= TOUCH) return true;
  const { from, to } = along(part.box, side);
  const reach = (paper.reach ?? []).filter(
    (one) =>
      one.side === side && (one.from + one.to) / 2 > from - NEAR && (one.from + one.to) / 2 < to + NEAR,
  );
  return reach.some(({ words }) => words) || reach.length >= LEAST_LINES;
}

/** The edges of paper a table runs up to. Where a table goes on over a page break, the paper's end is none of its own. */
function edgesCutting({ parts }: DocTable, papers: ReadonlyMap<number, Paper>): CutEdge[] {
  return parts.flatMap((part, i) => {
    const paper = papers.get(part.page);
    if (!paper) return [];
    return SIDES.filter(
      (side) =>
        !(side === 'bottom' && i < parts.length - 1) &&
        !(side === 'top' && i > 0) &&
        isCutAt(part, side, paper),
    ).map((side) => ({ page: part.page, side }));
  });
}

/** A figure's next digit is lost where it would begin nearer to the edge than this part of the letters' size. */
const NEXT_DIGIT = 0.4;

/** Whether words touch an edge of the paper, or a figure stands so near to it that its next digit would begin beyond. */
function touches(box: Rect & Partial<Word>, side: Side, paper: Paper): boolean {
  const left = distance(box, side, paper);
  if (left <= TOUCH) return true;
  const text = box.text ?? '';
  const cut = (side === 'right' && /\d$/u.test(text)) || (side === 'left' && /^\d/u.test(text));
  return cut && left <= NEXT_DIGIT * (box.size ?? 0);
}

/** Sides on which a cell's words touch the edge of the paper. */
function inkSides(cell: DocCell, by: DocTable['by'], paper: Paper): Side[] {
  const ink: readonly Rect[] =
    cell.words.length > 0 ? cell.words : by === 'words' && cell.text !== '' ? [cell] : [];
  return SIDES.filter((side) => ink.some((box) => touches(box, side, paper)));
}

/** The block of a table with the edges of the paper it touches or runs over, and what each of its cells has to do with them; itself where it keeps clear of all. */
export function withCutEdges(block: Table, table: DocTable, papers: ReadonlyMap<number, Paper>): Table {
  const edges = edgesCutting(table, papers);
  const marks = new Map<string, 'ink' | 'cell'>();
  for (const cell of table.cells) {
    const paper = papers.get(cell.page);
    if (!paper) continue;
    const sides = inkSides(cell, table.by, paper);
    for (const side of sides) {
      if (!edges.some((one) => one.page === cell.page && one.side === side))
        edges.push({ page: cell.page, side });
    }
    if (sides.length > 0) marks.set(`${cell.row},${cell.column}`, 'ink');
    else if (edges.some((one) => one.page === cell.page && distance(cell, one.side, paper) <= TOUCH))
      marks.set(`${cell.row},${cell.column}`, 'cell');
  }
  if (edges.length === 0) return block;
  const cells = block.cells.map((cell): Cell => {
    const cut = marks.get(`${cell.row},${cell.column}`);
    return cut ? { ...cell, cut } : cell;
  });
  return { ...block, cells, cutOff: edges };
}
