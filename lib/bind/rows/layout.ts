import type { FormTable } from '../../model/form';
import type { FormLine, Match } from '../labels/align';
import type { GridRow } from '../tables/grid';
import type { Entry, HeaderKind } from './printed-rows';

/** A table with its rows told apart and its labels aligned with the form's lines. */
export interface Layout {
  table: FormTable;
  lines: readonly FormLine[];
  rows: GridRow[];
  headers: (HeaderKind | null)[];
  columns: Map<string, readonly FormLine[]>;
  entries: Entry[];
  matches: Match[];
}
