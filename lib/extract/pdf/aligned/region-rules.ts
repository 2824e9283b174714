import type { Edge } from '../lines/edges';
import { shared } from '../paint/paint';

/** Level lines that belong to a region: over most of it (`whole`) or under a group of its columns. */
export interface RegionRules {
  whole: number[];
  /** Lines that part rows: over the whole, or over all columns but those of labels over several rows. */
  rows: number[];
  parts: Edge[];
}

/** Share of a region's width that a line, or pieces at one height together, must cover to go over the whole. */
const WHOLE = 0.8;

/** The same for a line that parts rows and reaches to the right end. */
const MOST = 0.5;

export function rulesOf(
  level: readonly Edge[],
  box: { x0: number; x1: number; y0: number; y1: number },
): RegionRules {
  const width = box.x1 - box.x0;
  const near = level.filter(
    (e) =>
      e.at > box.y0 - 30 &&
      e.at < box.y1 + 30 &&
      shared(e.from, e.to, box.x0, box.x1) > 0.5 * (e.to - e.from),
  );
  const heights: Edge[][] = [];
  for (const e of near.slice().toSorted((a, b) => a.at - b.at)) {
    const last = heights.at(-1);
    if (last && e.at - last[0]!.at <= 1) last.push(e);
    else heights.push([e]);
  }
  const rules: RegionRules = { whole: [], rows: [], parts: [] };
  for (const group of heights) {
    const covered = group.reduce((sum, e) => sum + shared(e.from, e.to, box.x0, box.x1), 0);
    const at = group[0]!.at;
    const right = group.some((e) => e.to >= box.x1 - 0.1 * width);
    if (covered >= WHOLE * width) rules.whole.push(at);
    else rules.parts.push(...group);
    if (covered >= WHOLE * width || (right && covered >= MOST * width)) rules.rows.push(at);
  }
  return rules;
}

/** How far (font sizes) the line that ends a table is drawn under the last line of a wrapped text, and lines of it stand apart. */
const RULE_UNDER = 1.3;
const WRAPPED_PITCH = 1.5;

/** Where lines end that go on close to each other from `to` down to a line drawn at one of these heights; `to` where none is. */
export function wrappedEnd(
  lines: readonly { base: number; size: number }[],
  to: number,
  heights: readonly number[],
): number {
  let end = to;
  for (let i = to; i < lines.length; i++) {
    const { base, size } = lines[i]!;
    if (base - lines[i - 1]!.base > WRAPPED_PITCH * size) break;
    if (heights.some((y) => y > base && y < base + RULE_UNDER * size)) end = i + 1;
  }
  return end;
}
