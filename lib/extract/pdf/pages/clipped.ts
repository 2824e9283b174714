import type { Cell, CutEdge, Side, Table } from '../../../model/document';
import { sheetOf, type DocCell, type DocTable, type TablePart } from './doc-table';
import { levelBox, uprightBox, type Edges } from '../lines/edges';
import { median, type Overrun, type Rect } from '../paint/paint';
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

/** What is known of a page's paper: its size as it is read, what reaches its edges, and what runs over those of an area within it that alone shows. */
export interface Paper {
  number: number;
  width: number;
  height: number;
  reach?: Reach[];
  overruns?: readonly Overrun[];
}

const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** The whole of a paper. */
const sheetOfPaper = ({ width, height }: { width: number; height: number }): Rect => ({
  x0: 0,
  y0: 0,
  x1: width,
  y1: height,
});

/** How far (points) a box is from the edge of what shows; below 0 beyond it. */
function distance(box: Rect, side: Side, shown: Rect): number {
  if (side === 'left') return box.x0 - shown.x0;
  if (side === 'right') return shown.x1 - box.x1;
  return side === 'top' ? box.y0 - shown.y0 : shown.y1 - box.y1;
}

const along = (box: Rect, side: Side): { from: number; to: number } =>
  side === 'left' || side === 'right' ? { from: box.y0, to: box.y1 } : { from: box.x0, to: box.x1 };

/** The lines of a page that end at the edge of its paper, and the words that run over it or stand beyond. */
export function reachesOf(
  edges: Edges,
  words: readonly Rect[],
  size: { width: number; height: number },
): Reach[] {
  const sheet = sheetOfPaper(size);
  const lines = [
    ...edges.level.map((e) => ({ level: true, box: levelBox(e) })),
    ...edges.upright.map((e) => ({ level: false, box: uprightBox(e) })),
  ];
  return SIDES.flatMap((side) => {
    const across = side === 'left' || side === 'right';
    const drawn = lines.filter(({ level, box }) => level === across && distance(box, side, sheet) <= TOUCH);
    const over = words.filter((word) => distance(word, side, sheet) < -TOUCH);
    return [
      ...drawn.map(({ box }) => ({ side, ...along(box, side), words: false })),
      ...over.map((word) => ({ side, ...along(word, side), words: true })),
    ];
  });
}

/** How far (points) from the edge of the area that shows the words of a table may end that runs over it. */
const LEFT_BESIDE = 30;

/** Where the area that shows ends over whose edge a part of a table runs within the paper; null where it does not. */
function innerEdge(part: TablePart, side: Side, { overruns = [] }: Paper): number | null {
  const { box } = part;
  const own = overruns.filter(
    (one) =>
      one.side === side &&
      (one.from + one.to) / 2 > box.y0 - NEAR &&
      (one.from + one.to) / 2 < box.y1 + NEAR &&
      Math.abs(one.at - (side === 'right' ? box.x1 : box.x0)) < LEFT_BESIDE,
  );
  return own.some(({ words }) => words) || own.length >= LEAST_LINES ? median(own.map(({ at }) => at)) : null;
}

/** The paper of a part of a table as far as it shows there: the edges of the area over which it runs, else its own. */
function shownOf(part: TablePart, paper: Paper): Rect {
  return {
    x0: innerEdge(part, 'left', paper) ?? 0,
    x1: innerEdge(part, 'right', paper) ?? paper.width,
    y0: 0,
    y1: paper.height,
  };
}

/** Whether a part of a table goes on to this edge of its paper, or over it. */
function isCutAt(part: TablePart, side: Side, paper: Paper): boolean {
  if (innerEdge(part, side, paper) !== null || distance(part.box, side, sheetOfPaper(paper)) <= TOUCH)
    return true;
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
function touches(box: Rect & Partial<Word>, side: Side, shown: Rect): boolean {
  const left = distance(box, side, shown);
  if (left <= TOUCH) return true;
  const text = box.text ?? '';
  const cut = (side === 'right' && /\d$/u.test(text)) || (side === 'left' && /^\d/u.test(text));
  return cut && left <= NEXT_DIGIT * (box.size ?? 0);
}

/** Sides on which a cell's words touch the edge of the paper. */
function inkSides(cell: DocCell, by: DocTable['by'], shown: Rect): Side[] {
  const ink: readonly Rect[] =
    cell.words.length > 0 ? cell.words : by === 'words' && cell.text !== '' ? [cell] : [];
  return SIDES.filter((side) => ink.some((box) => touches(box, side, shown)));
}

/** The block of a table with the edges of the paper it touches or runs over, and what each of its cells has to do with them; itself where it keeps clear of all. */
export function withCutEdges(block: Table, table: DocTable, papers: ReadonlyMap<number, Paper>): Table {
  const edges = edgesCutting(table, papers);
  const marks = new Map<string, 'ink' | 'cell'>();
  const shown = new Map(
    table.parts.flatMap((part): [number, Rect][] => {
      const paper = papers.get(part.page);
      return paper ? [[sheetOf(part), shownOf(part, paper)]] : [];
    }),
  );
  for (const cell of table.cells) {
    const area = shown.get(sheetOf(cell));
    if (!area) continue;
    const sides = inkSides(cell, table.by, area);
    for (const side of sides) {
      if (!edges.some((one) => one.page === cell.page && one.side === side))
        edges.push({ page: cell.page, side });
    }
    if (sides.length > 0) marks.set(`${cell.row},${cell.column}`, 'ink');
    else if (edges.some((one) => one.page === cell.page && distance(cell, one.side, area) <= TOUCH))
      marks.set(`${cell.row},${cell.column}`, 'cell');
  }
  if (edges.length === 0) return block;
  const cells = block.cells.map((cell): Cell => {
    const cut = marks.get(`${cell.row},${cell.column}`);
    return cut ? { ...cell, cut } : cell;
  });
  return { ...block, cells, cutOff: edges };
}
