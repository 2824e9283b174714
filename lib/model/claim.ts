import type { CellId } from './form';
import type { Location } from './location';
import type { Interval } from './quantity';

/** How exactly a figure is told. */
export type Modality = 'exact' | 'about' | 'at-least' | 'less-than' | 'part-of';

/** A figure told in prose: what is counted, how many, how exactly, in which unit, year and scope. */
export interface Claim {
  /** The words of the claim as printed. */
  quote: string;
  /** What is counted, in the text's words. */
  subject: string;
  /** The form's cells that count the same (their sum); [] where none do. */
  cells: CellId[];
  range: Interval;
  unit: string;
  year: number | null;
  /** Whose figure it is, in the text's words; "" where it is the report's own agency. */
  scope: string;
  modality: Modality;
  outcome: 'agrees' | 'differs' | 'not-comparable' | 'not-looked-at';
  why?: string;
  at: Location;
}
