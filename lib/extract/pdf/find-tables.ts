import { alignedTable } from './aligned';
import { chunkLines, type ChunkLine } from './chunks';
import { edgesOf, type Edges } from './edges';
import type { Grid } from './lattice';
import type { PagePaint, Rect } from './paint';
import type { RawTable } from './raw-table';
import { outside, proseAreas } from './prose';
import { refined } from './refine';
import { regionsOf } from './regions';
import { filledCells, gridsOf, isDrawing, tableFromGrid, wordsIn } from './ruled';
import { cutAtRules, type Word } from './words';

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
  /** Boxes taken as drawings. */
  drawings: Rect[];
  tables: RawTable[];
  /** Words in no table. */
  rest: Word[];
}

/** Finds the tables of a page among the words given. */
export function findTables(paint: PagePaint, given: readonly Word[]): PageSteps {
  const edges = edgesOf(paint.rules);
  const upright = edges.upright.map((e) => ({ x0: e.at, x1: e.at, y0: e.from, y1: e.to }));
  const words = cutAtRules(given, upright);
  const steps: PageSteps = {
    paint,
    words,
    edges,
    grids: gridsOf(edges),
    prose: [],
    regions: [],
    drawings: [],
    tables: [],
    rest: words,
  };
  for (const grid of steps.grids) {
    const inside = wordsIn(steps.rest, grid.box);
    if (isDrawing(grid.box, inside, paint.slants)) {
      steps.drawings.push(grid.box);
      continue;
    }
    const table = tableFromGrid(refined(grid, inside), inside);
    if (table.cells.length < 2 || filledCells(table) < 2) continue;
    steps.tables.push(table);
    const taken = new Set(table.cells.flatMap((c) => c.words));
    steps.rest = steps.rest.filter((w) => !taken.has(w));
  }
  addAligned(steps);
  steps.tables.sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return steps;
}

/** Looks for tables among the words no grid holds. */
function addAligned(steps: PageSteps): void {
  const upright = steps.edges.upright.map((e) => ({ x0: e.at, x1: e.at, y0: e.from, y1: e.to }));
  steps.prose = proseAreas(steps.rest, upright);
  const lines = chunkLines(outside(steps.rest, steps.prose), upright);
  steps.regions = regionsOf(lines, steps.edges.level);
  for (const region of steps.regions) {
    const table = alignedTable(region, steps.edges);
    if (!table) continue;
    steps.tables.push(table);
    const taken = new Set(table.cells.flatMap((c) => c.words));
    steps.rest = steps.rest.filter((w) => !taken.has(w));
  }
}
