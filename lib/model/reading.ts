import type { Block, CutEdge, Note, ReportDocument } from './document';
import type { AgencyLevel, CellId, EditionId, Form, FormTable, SectionId, TableId } from './form';
import type { Location } from './location';
import type { Quantity } from './quantity';
import type { Claim } from './claim';

/** The document read through a form: the only thing a rule sees. Uncertainty is settled here once and carried along as data. */
export interface Reading {
  document: ReportDocument;
  /** The edition whose tables are printed; without tables, the year's. */
  form: Form;
  /** How sure the edition is, 0 to 1. */
  formSure: number;
  /** The edition of the report's year; null where the year is unknown. */
  due: Form | null;
  title: Known<string> | null;
  agency: Known<string> | null;
  level: Known<AgencyLevel>;
  year: Known<number> | null;
  /** Every report year the report names of itself (title, period, 落款 minus one), for comparing. */
  yearsTold: YearTold[];
  /** ISO dates (YYYY-MM-DD). `publishedOn` from page or metadata, `signedOn` from under the text, `filledOn` from under the table. */
  publishedOn: Known<string> | null;
  signedOn: Known<string> | null;
  filledOn: Known<string> | null;
  /** Statistical period as told (ISO), where the report tells one. */
  period: Known<{ from: string; to: string }> | null;
  /** Range of document blocks that is the report; what stands outside is page chrome that slipped through. */
  body: BlockRange;
  headings: ReadHeading[];
  sections: ReadSection[];
  tables: ReadTable[];
  figures: Map<CellId, Figure>;
  claims: Claim[];
  notes: Note[];
  lastYear?: Reading;
}

/** A value, where it was read, and how sure it is (0 to 1). `user` marks a correction made in the panel. */
export interface Known<T> {
  value: T;
  from:
    'title' | 'preamble' | 'meta' | 'page' | 'table' | 'signature' | 'text' | 'address' | 'user' | 'inferred';
  sure: number;
  at?: Location;
}

export interface YearTold {
  year: number;
  from: 'title' | 'period' | 'table' | 'text';
  at: Location;
  /** 0 to 1: under SURE_ENOUGH where the words may speak of another report. Sure where absent. */
  sure?: number;
}

/** Half-open range of indexes into document.blocks. */
export interface BlockRange {
  from: number;
  to: number;
}

export type NumberStyle = '一、' | '（一）' | '1.' | '（1）' | '①' | '第一部分' | '一是';

/** A line recognised as a heading by what it says. `level` 1 is the first level of the report. `title` is `text` without its number. */
export interface ReadHeading {
  block: number;
  text: string;
  title: string;
  number?: { style: NumberStyle; value: number; printed: string };
  level: number;
  at: Location;
  /** Where the heading ends and the text goes on in the same paragraph ("五、…情况。本年…"): offset in the block's text. */
  until?: number;
}

/** A first-level section. `id` is the statutory section it fills, null for a further one. `likeness` 0 to 1 of its title. */
export interface ReadSection {
  id: SectionId | null;
  heading: ReadHeading;
  range: BlockRange;
  likeness: number;
}

/** A statutory table as it stands in the report. */
export interface ReadTable {
  table: TableId;
  edition: EditionId;
  /** Indexes of the document's blocks it was read from, in order (several where it was cut). */
  blocks: number[];
  at: Location;
  /** Rows and columns as printed, in order, with what they are in the form. */
  rows: ReadLine[];
  columns: ReadLine[];
  /** Form lines that no printed line fills. Row ids as in the form; heading rows included. */
  missingRows: string[];
  missingColumns: string[];
  /** Share of the printed lines that were bound by their words, 0 to 1. */
  sure: number;
  /** Indexes of blocks of a second copy of this table. */
  duplicates: number[];
  /** Edges of the paper over which it runs: what it lacks may stand beyond. Absent where it keeps clear of them or is whole. */
  cutOff?: CutEdge[];
}

/** How a printed line was recognised: by its words, only by its place between neighbours, or not at all (an extra line). */
type BoundBy = 'words' | 'place' | null;

/** A printed row or column. `id` of the form's row or column it fills. */
export interface ReadLine {
  id: string | null;
  part: string | null;
  /** As printed, white space folded. */
  label: string;
  /** The form's words, "" for an extra line. */
  formLabel: string;
  by: BoundBy;
  /** 0 to 1 of the folded labels. */
  likeness: number;
  /** True where it stands elsewhere than in the form. */
  misplaced: boolean;
  /** Unit as printed for the line, where the table prints one. */
  unit?: string;
  at: Location;
  /** What the line holds beside its label, for extra lines. */
  figures?: Quantity[];
}

/** One printed figure of the form. `sure` 0 to 1: under SURE_ENOUGH it never makes a violation, and `doubt` says why. */
export interface Figure extends Quantity {
  cell: CellId;
  text: string;
  sure: number;
  doubt?: Doubt;
  /** Independent readings, where they differ. */
  readings?: string[];
  at: Location;
}

export type Doubt =
  'readings-differ' | 'bound-by-place' | 'text-layer' | 'span-mended' | 'shifted' | 'cut-off';

/** From here on a reading is sure enough to assert a violation on it. */
export const SURE_ENOUGH = 0.75;

/** The blocks of a range. */
export function blocksIn(document: ReportDocument, range: BlockRange): Block[] {
  return document.blocks.slice(range.from, range.to);
}

/** Whether a table prints every row of its form that holds figures, and every column. */
export function hasAllLines(read: ReadTable, table: FormTable): boolean {
  const headings = new Set(
    table.parts.flatMap(({ rows }) => rows.filter(({ heading }) => heading).map(({ id }) => id)),
  );
  return read.missingColumns.length === 0 && read.missingRows.every((id) => headings.has(id));
}
