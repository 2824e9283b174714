import type { Reach } from './clipped';
import type { DocTable } from './doc-table';
import type { Matrix } from '../paint/matrix';
import type { Overrun, Rect } from '../paint/paint';
import type { RawTable } from '../lines/raw-table';
import type { Word } from '../words/words';

/** What is kept of a page once its tables are found. */
export interface FoundPage {
  number: number;
  back: Matrix;
  width: number;
  height: number;
  tables: RawTable[];
  /** Grids that hold too little to be tables of their own. */
  scraps?: RawTable[];
  rest: Word[];
  pictures: Rect[];
  /** Nothing at all is painted on it. */
  blank: boolean;
  /** Its text layer is not to be trusted. */
  damaged: boolean;
  /** What reaches the edges of its paper. */
  reach?: Reach[];
  /** What runs over the edges of an area of it that alone shows. */
  overruns?: readonly Overrun[];
  /** Of a column of a page: its number among all columns, and where it begins and ends. */
  sheet?: number;
  from?: number;
  to?: number;
  /** Of one of two sheets on a page: how far right of the page's left edge its own stands. */
  shift?: number;
  /** Where tables of the form stand that were read from words alone, whose words are no longer among its own. */
  held?: Rect[];
  /** Tables of the form that begin on it and were read from words alone, over all their pages; they do not go on. */
  formed?: DocTable[];
}
