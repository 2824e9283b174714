import type { Line } from './lines';

/** A cell of a stream: the text between two blank lines, or between two lines with a tab alone. */
export interface Token {
  line: Line;
  text: string;
  figure: boolean;
  /** Whether a line with a tab alone stands before it. */
  tab: boolean;
  /** Whether the source says that a row ends after it. */
  ends?: boolean;
}
