import { alignedTable } from './aligned/aligned';
import { chunkLines, type ChunkLine } from './words/chunks';
import { drawingsOf, isDrawn } from './lines/drawings';
import { edgesOf, levelBox, uprightBox, type Edges } from './lines/edges';
import { jointEdges } from './lines/joints';
import type { Grid } from './lines/lattice';
import { cutOverhangs } from './lines/overhang';
import { holds, type PagePaint, type Rect } from './paint/paint';
import type { RawTable } from './lines/raw-table';
import { byColumns, guttersOf } from './words/gutters';
import { outside, proseAreas } from './words/prose';
import { refined } from './lines/refine';
import { regionsOf } from './aligned/regions';
import { gridsOf, isRuledTable, tableFromGrid, withoutFrameText, wordsIn } from './lines/ruled';
import { seamsOf } from './lines/seams';
import { between, touchingAt } from './lines/touching';
import { cutAtRules, type Word } from './words/words';

/** Each step of the table finder on one page, kept so that it can be looked at and drawn. */
export interface PageSteps {
  paint: PagePaint;
  words: Word[];
  edges: Edges;
  grids: Grid[];
  /** Areas of running text. */
  prose: Rect[];
  /** Lines tried as tables without a grid. */
  regions: ChunkLine[][];
  /** Areas taken as charts and pictures. */
  drawings: Rect[];
  tables: RawTable[];
  /** Grids that hold too little to be tables, but may be the rest of one from the page before. */
  scraps: RawTable[];
  /** Words in no table. */
  rest: Word[];
}

/** Finds the tables of a page. Running heads and page numbers (`furniture`) are left out, unless they stand inside a grid. */
export function findTables(
  paint: PagePaint,
  all: readonly Word[],
  furniture: ReadonlySet<Word> = new Set(),
): PageSteps {
  const { drawn, joints, edges, grids } = gridsIn(paint, all);
  const ruled = grids.filter((g) => g.cells.length > 1);
  const given = all.filter((w) => !furniture.has(w) || ruled.some((g) => holds(g.box, w)));
  const upright = drawn.upright.map(uprightBox);
  const words = cutOverhangs(
    cutAtRules(given, upright),
    joints.upright.map((e) => ({ x: e.at, from: e.from, to: e.to })),
  );
  const steps: PageSteps = {
    paint,
    words,
    edges,
    grids,
    prose: [],
    regions: [],
    drawings: [],
    tables: [],
    scraps: [],
    rest: words,
  };
  steps.drawings = drawingsOf(paint, words);
  for (const grid of steps.grids) {
    if (isDrawn(grid, steps.drawings, paint.slants, words)) continue;
    const inside = wordsIn(steps.rest, grid.box);
    const table = withoutFrameText(tableFromGrid(refined(grid, inside), inside));
    if (!isRuledTable(table)) steps.scraps.push(table);
    else take(steps, (grid.xs.length === 2 && inColumnsOf(table, inside, edges)) || table);
  }
  addAligned(steps);
  steps.tables.sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return steps;
}

/** The table inside a frame without upright lines, told by where words stand; null where they make fewer rows than the lines do. */
function inColumnsOf(frame: RawTable, words: readonly Word[], edges: Edges): RawTable | null {
  const lines = chunkLines(words, []);
  const found = regionsOf(lines, edges.level).flatMap((region) => alignedTable(region, edges, lines) ?? []);
  const held = found.reduce((sum, table) => sum + table.cells.reduce((n, c) => n + c.words.length, 0), 0);
  return found.length === 1 && held >= HELD * words.length && found[0]!.rows >= frame.rows ? found[0]! : null;
}

/** Share of the words in a frame that a table in it must hold to stand in its place. */
const HELD = 0.7;

/** The lines of a page, drawn ones and those told by the pieces of others, and the grids they make: of tables that touch each other one each. */
function gridsIn(
  paint: PagePaint,
  words: readonly Word[],
): { drawn: Edges; joints: Edges; edges: Edges; grids: Grid[] } {
  const rules = [...paint.rules, ...seamsOf(paint.fills)];
  const whole = edgesOf(rules);
  const heights = touchingAt(paint.rules, whole.upright);
  const [own, drawnRules, near] = [
    between(paint.rules, heights),
    between(rules, heights),
    between(words, heights),
  ];
  const drawn = heights.length === 0 ? [whole] : drawnRules.map(edgesOf);
  const joints = own.map((pieces, i) => jointEdges(pieces, whole.upright, near[i]!));
  const edges = drawn.map((e, i) => together([e, joints[i]!]));
  return {
    drawn: together(drawn),
    joints: together(joints),
    edges: together(edges),
    grids: edges.flatMap(gridsOf),
  };
}

const together = (edges: readonly Edges[]): Edges => ({
  level: edges.flatMap((e) => e.level),
  upright: edges.flatMap((e) => e.upright),
});

/** Looks for tables among the words no grid holds. */
function addAligned(steps: PageSteps): void {
  const upright = steps.edges.upright.map(uprightBox);
  const level = steps.edges.level.map(levelBox);
  steps.prose = proseAreas(steps.rest, upright, level);
  const gutters = guttersOf(steps.rest, steps.prose, level);
  const loose = outside(steps.rest, [...steps.prose, ...steps.drawings]);
  for (const words of byColumns(loose, gutters)) {
    const lines = chunkLines(words, upright);
    const regions = regionsOf(lines, steps.edges.level);
    steps.regions.push(...regions);
    for (const region of regions) {
      const table = alignedTable(region, steps.edges, lines);
      if (table) take(steps, table);
    }
  }
}

function take(steps: PageSteps, table: RawTable): void {
  steps.tables.push(table);
  const taken = new Set(table.cells.flatMap((c) => c.words));
  steps.rest = steps.rest.filter((w) => !taken.has(w));
}
