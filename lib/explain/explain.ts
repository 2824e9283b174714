import type { CellId } from '../model/form';
import type { Explanation, Finding, How } from '../model/finding';
import type { Reading } from '../model/reading';
import { tidy } from '../model/quantity';
import { components, equationsOf, type Equation } from './equations';
import { slipOf } from './slip';

/** Most broken equations of one cause that are searched: beyond, too much is wrong to blame a cell. */
const MOST_EQUATIONS = 40;
/** Most explanations given for one cause. */
const MOST_GIVEN = 6;
/** The likelier a slip, the higher its explanation ranks. */
const LIKELY: readonly How[] = [
  'omitted-total',
  'swapped',
  'shifted',
  'transposition',
  'typo',
  'copied',
  'other',
];

type Change = Explanation['cells'][number];

/**
 * Gives each finding of broken arithmetic the smallest sets of cells whose change would make every equation hold that can be judged:
 * one cell where one suffices, else two. Always a suggestion: figures themselves are never changed.
 */
export function explain(findings: readonly Finding[], reading: Reading): Finding[] {
  const equations = equationsOf(reading);
  const broken = equations.filter((equation) => equation.rest !== 0);
  const byCells = new Map<string, Explanation[]>();
  for (const group of components(broken)) {
    const explanations = group.length > MOST_EQUATIONS ? [] : smallest(group, equations, reading);
    for (const equation of group) byCells.set(key([...equation.signs.keys()]), explanations);
  }
  return findings.map((finding) => {
    const explanations = finding.rule.startsWith('arithmetic/')
      ? byCells.get(key(printed(finding, reading)))
      : undefined;
    return explanations ? { ...finding, explanations } : finding;
  });
}

const key = (cells: readonly CellId[]): string => [...cells].toSorted().join(' ');
const printed = (finding: Finding, reading: Reading): CellId[] =>
  finding.cells.filter((cell) => reading.figures.has(cell));

function smallest(group: readonly Equation[], all: readonly Equation[], reading: Reading): Explanation[] {
  const cells = [...new Set(group.flatMap((equation) => [...equation.signs.keys()]))];
  const touching = new Map(cells.map((cell) => [cell, all.filter((equation) => equation.signs.has(cell))]));
  const ones = cells.flatMap((cell) => one(cell, group, touching, reading));
  const sets = ones.length > 0 ? ones : pairs(cells, group, touching, reading);
  return rank(sets, reading);
}

/** The change of one cell that makes all equations hold. */
function one(
  cell: CellId,
  group: readonly Equation[],
  touching: Map<CellId, Equation[]>,
  reading: Reading,
): Change[][] {
  const own = touching.get(cell)!;
  if (!group.every((equation) => own.includes(equation))) return [];
  const [first] = own;
  const delta = -first!.rest / first!.signs.get(cell)!;
  const settles = own.every((equation) => tidy(equation.rest + equation.signs.get(cell)! * delta) === 0);
  const change = changeOf(cell, delta, reading);
  return settles && change ? [[change]] : [];
}

/** Changes of two cells: an equation with one of them fixes its change, the other equations then decide. */
function pairs(
  cells: readonly CellId[],
  group: readonly Equation[],
  touching: Map<CellId, Equation[]>,
  reading: Reading,
): Change[][] {
  const found: Change[][] = [];
  for (const [index, a] of cells.entries()) {
    for (const b of cells.slice(index + 1)) {
      const own = new Set([...touching.get(a)!, ...touching.get(b)!]);
      if (!group.every((equation) => own.has(equation))) continue;
      const deltas = solve(a, b, [...own]);
      const changes = deltas && [changeOf(a, deltas[0], reading), changeOf(b, deltas[1], reading)];
      if (changes?.[0] && changes[1]) found.push([changes[0], changes[1]]);
    }
  }
  return found;
}

function solve(a: CellId, b: CellId, equations: readonly Equation[]): [number, number] | null {
  const alone = (cell: CellId, other: CellId) => {
    const equation = equations.find((each) => each.signs.has(cell) && !each.signs.has(other));
    return equation ? -equation.rest / equation.signs.get(cell)! : null;
  };
  let [x, y] = [alone(a, b), alone(b, a)];
  const both = equations.find((each) => each.signs.has(a) && each.signs.has(b));
  if (x === null && y !== null && both) x = (-both.rest - both.signs.get(b)! * y) / both.signs.get(a)!;
  if (y === null && x !== null && both) y = (-both.rest - both.signs.get(a)! * x) / both.signs.get(b)!;
  if (x === null || y === null || x === 0 || y === 0) return null;
  const holds = equations.every(
    (each) => tidy(each.rest + (each.signs.get(a) ?? 0) * x + (each.signs.get(b) ?? 0) * y) === 0,
  );
  return holds ? [x, y] : null;
}

/** Null where the figure would become negative or, a count, broken. */
function changeOf(cell: CellId, delta: number, reading: Reading): Change | null {
  const from = reading.figures.get(cell)!.value!;
  const to = tidy(from + delta);
  return to >= 0 && Number.isInteger(to) ? { cell, from, to } : null;
}

function rank(sets: readonly Change[][], reading: Reading): Explanation[] {
  const totals = new Set(
    reading.form.relations
      .filter((relation) => relation.op === '=')
      .flatMap((relation) => relation.right.map(({ cell }) => cell)),
  );
  return sets
    .map((cells) => ({ cells, how: howOf(cells, totals) }))
    .toSorted((a, b) => LIKELY.indexOf(a.how) - LIKELY.indexOf(b.how))
    .slice(0, MOST_GIVEN)
    .map((explanation, index) => ({ ...explanation, rank: index + 1 }));
}

function howOf(cells: readonly Change[], totals: ReadonlySet<CellId>): How {
  const [a, b] = cells;
  if (!b) return a!.from === 0 && totals.has(a!.cell) ? 'omitted-total' : slipOf(a!.from, a!.to);
  if (a!.from === b.to && b.from === a!.to) return a!.from === 0 || b.from === 0 ? 'shifted' : 'swapped';
  return cells.every(({ cell, from }) => from === 0 && totals.has(cell)) ? 'omitted-total' : 'other';
}
