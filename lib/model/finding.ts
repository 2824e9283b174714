import type { Basis, CellId, RuleId, Severity } from './form';
import type { Location } from './location';

/** A sentence to be: code of lib/words and its facts. Words are put in last, in the reader's language. */
export interface Message {
  code: string;
  data: Data;
}
export type Data = Record<string, string | number | readonly string[] | readonly number[] | null>;

export type Verdict = 'passed' | 'failed' | 'unclear' | 'not-applicable';

/** What one rule says of one target (a relation, a section, a row …). `why` is set for all but `passed`. */
export interface Outcome {
  rule: RuleId;
  target: string;
  verdict: Verdict;
  why?: Message;
  /** Findings this outcome gives; a failed one gives at least one, an unclear one may give a review or notice. */
  findings: FindingDraft[];
}

/** A finding before it has an id. */
export interface FindingDraft {
  rule: RuleId;
  severity: Severity;
  message: Message;
  /** Chinese, in the form's words: section · row · column. */
  where: string;
  cells: CellId[];
  expected?: number | string | null;
  actual?: number | string | null;
  difference?: number | null;
  basis: Basis;
  /** What to paint: `total` strongly, `term` lightly, `place` for anything else. Parallel to nothing: each mark carries its own place. */
  marks: Mark[];
  /** Why a finding is weaker than its rule allows, where it is. */
  doubt?: Message;
  /** The statutory section it belongs to in the panel, where one. */
  section?: string | null;
}

export interface Mark {
  role: 'total' | 'term' | 'place';
  cell?: CellId;
  /** Sign of a term within its sum. */
  sign?: 1 | -1;
  at: Location;
}

/** `id` is stable: same report, same rule, same place give the same id. */
export interface Finding extends FindingDraft {
  id: string;
  explanations: Explanation[];
}

export type How = 'typo' | 'transposition' | 'shifted' | 'swapped' | 'omitted-total' | 'copied' | 'other';

/** A smallest set of changes after which everything adds up. `rank` from 1. */
export interface Explanation {
  cells: { cell: CellId; from: number | null; to: number }[];
  how: How;
  rank: number;
}
