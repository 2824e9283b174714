import type { Modality } from '../../model/claim';
import type { Interval } from '../../model/quantity';

/** A figure as it stands in a sentence. `start` is where its digits begin, `end` past its unit and what qualifies it. */
export interface Token {
  start: number;
  /** Past the digits and scale, before the unit. */
  numberEnd: number;
  end: number;
  range: Interval;
  unit: string;
  modality: Modality;
  /** A share of something (%, 百分之, 成), a change in points, a multiple, or a plain count. */
  kind: 'count' | 'percent' | 'points' | 'multiple';
  /** The number printed and its last digit's worth, for judging roundings. */
  value: number;
  step: number;
  /** The words between digits and unit make it vague. */
  vague: boolean;
  /** Without measure word or any sign that it counts: a claim only where its words name a row. */
  bare?: true;
}
