import type { AgencyLevel, CellId, EditionId, Severity } from '../../lib/model/form';
import type { Doubt, YearTold } from '../../lib/model/reading';
import type { NoteCode } from '../../lib/model/document';
import type { Verdict } from '../../lib/model/finding';

/** A small report told by what it changes of a right one of its edition, and what one rule must say of it. */
export interface Case {
  /** What the case shows, in English. */
  shows: string;
  /** Edition printed. */
  edition: EditionId;
  /** Report year; the first of the edition where none is told, null: not read. */
  year?: number | null;
  yearSure?: number;
  agency?: string;
  level?: AgencyLevel;
  levelSure?: number;
  /** Cells and what they print; "" is a blank. */
  set?: Record<CellId, string>;
  /** What every figure cell of a table prints. */
  fill?: Record<string, string>;
  /** Cells that may be misread. */
  doubt?: Record<CellId, Doubt>;
  /** Rows ("t3:granted"), columns ("t3/natural") and tables ("t3") that are not printed. */
  drop?: string[];
  /** Lines beyond the form: after which row or column of which table. */
  extra?: { table: string; after: string; column?: boolean; label: string; figures?: string[] }[];
  /** Rows or columns under other words; `by` place where the words do not tell. */
  label?: Record<string, { text: string; by?: 'words' | 'place' }>;
  /** Units printed for rows. */
  unit?: Record<string, string>;
  misplaced?: string[];
  twice?: string[];
  /** Lines of the default report (see outline.ts) and what stands in their place. */
  edit?: Record<string, string[]>;
  /** The whole report, in place of the default one. */
  lines?: string[];
  publishedOn?: string;
  publishedSure?: number;
  signedOn?: string;
  signedSure?: number;
  filledOn?: string;
  period?: [string, string];
  years?: { year: number; from: YearTold['from'] }[];
  notes?: NoteCode[];
  attachments?: string[];
  gives: Gives;
}

export interface Gives {
  verdict: Verdict;
  /** The outcome looked at; the gravest of the rule where none is told. */
  target?: string;
  /** Code of why. */
  why?: string;
  findings?: {
    severity: Severity;
    where?: string;
    cells?: CellId[];
    expected?: number | string | null;
    actual?: number | string | null;
    difference?: number | null;
    /** Words of the Chinese sentence. */
    says?: string;
  }[];
}
