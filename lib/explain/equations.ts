import type { CellId, Relation } from '../model/form';
import type { Figure, Reading } from '../model/reading';
import { tidy } from '../model/quantity';

/** An equation of the form in which every printed cell is a number: sum of sign × cell = 0. */
export interface Equation {
  relation: Relation;
  signs: ReadonlyMap<CellId, number>;
  /** What is left over with the figures as printed; 0 where it holds. */
  rest: number;
}

/** The equations that can be judged exactly: all printed cells are numbers. Cells not printed drop out, as in the rules. */
export function equationsOf(reading: Reading): Equation[] {
  return reading.form.relations.flatMap((relation) => {
    if (relation.op !== '=') return [];
    const signs = new Map<CellId, number>();
    for (const { cell, sign } of relation.left) if (reading.figures.has(cell)) signs.set(cell, sign);
    for (const { cell, sign } of relation.right) if (reading.figures.has(cell)) signs.set(cell, -sign);
    const figures = [...signs.keys()].map((cell) => reading.figures.get(cell)!);
    const exact = figures.every((figure) => figure.kind === 'number');
    const totals = relation.right.every(({ cell }) => signs.has(cell));
    return exact && totals && signs.size > 1
      ? [{ relation, signs, rest: restOf(signs, reading.figures) }]
      : [];
  });
}

function restOf(signs: ReadonlyMap<CellId, number>, figures: ReadonlyMap<CellId, Figure>): number {
  let rest = 0;
  for (const [cell, sign] of signs) rest += sign * figures.get(cell)!.value!;
  return tidy(rest);
}

/** Broken equations that share cells, directly or through each other, belong to one cause. */
export function components(broken: readonly Equation[]): Equation[][] {
  const groups: { equations: Equation[]; cells: Set<CellId> }[] = [];
  for (const equation of broken) {
    const cells = new Set(equation.signs.keys());
    const touching = groups.filter((group) => [...cells].some((cell) => group.cells.has(cell)));
    const merged = { equations: [equation], cells };
    for (const group of touching) {
      merged.equations.push(...group.equations);
      for (const cell of group.cells) merged.cells.add(cell);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.equations);
}
