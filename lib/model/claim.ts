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
  /** What the rules need to know of it beyond the contract. */
  told?: Told;
}

/** How a claim stands in the text. */
export interface Told {
  kind: 'count' | 'percent' | 'points' | 'multiple' | 'none' | 'all';
  /** Index of the document's block, and offsets of the figure in its text. */
  block: number;
  start: number;
  end: number;
  /** Numbers the sentences of the report that tell figures. */
  sentence: number;
  /** The figure printed and the worth of its last digit. */
  value: number;
  step: number;
  /** The words may count something near the cells too: a difference is no finding. */
  weak: boolean;
  /** Says beyond doubt that there was none of it in this report's own subject, year and scope. */
  none: boolean;
  /** Range the cells give, in the claim's unit, where they give one. */
  table?: Interval;
  /** Told as a whole: its parts, by index in the list of claims. */
  parts?: Parts;
  /** A share: index of the part and of the whole it is told of, where known; both as ranges. */
  share?: Share;
  /** Growth against last year; `by` +1 more, -1 less, 0 as many. */
  growth?: Growth;
}

/** Parts of a whole. `complete`: why they are taken to be all of it. */
export interface Parts {
  claims: number[];
  complete: 'said' | 'rest' | 'names' | 'near' | 'no';
  /** Figures told before the whole that the parts may be of as well: 按时517件，延期8件。其中…. */
  beside: number[];
  /** The kinds may overlap, or only some are told: they may add to more than the whole. */
  overlap: boolean;
}

/** A share of `whole`, perhaps of the claim `part`. `of` names the whole, so that shares of one whole can be added. */
export interface Share {
  part: number | null;
  whole: number | null;
  /** Further figures the share may have been taken of (the handled, the received). */
  others: number[];
  /** The same for shares of one whole. */
  of: string;
  /** A rate (办结率) may be of any two figures told before it. */
  rate: boolean;
  /** What the share is of is told as one of kinds that do not overlap. */
  apart: boolean;
}

/** A change against another year told of the claim `of`. */
export interface Growth {
  of: number | null;
  by: 1 | -1 | 0;
  /** Last year's figure where the sentence tells it: index of its claim. */
  from: number | null;
}
