/** The statutory form of an edition, as data. */

export type EditionId = '2008' | '2014-32' | '2019-60' | '2021-30';
export type AgencyLevel = 'ministry' | 'government' | 'department' | 'township' | 'other';
/** Id of a cell of the form, fixed by the contract ("t3.new.natural"). */
export type CellId = string;
export type TableId = 'statistics' | 't2' | 't3' | 't4';
export type SectionId = '1' | '2' | '3' | '4' | '5' | '6';

/** Legal basis: the document, the place in it, and whether it says so itself or only the form's structure implies it. */
export interface Basis {
  law: string;
  article: string;
  stated: boolean;
}

export interface Form {
  id: EditionId;
  /** Name and number of the document that orders it. */
  name: string;
  document: string;
  /** First and last report year it is due for; null: still. */
  years: readonly [number, number | null];
  /** True where the six items are topics to be covered anywhere, not headings (to 2018). */
  topics: boolean;
  sections: readonly FormSection[];
  tables: readonly FormTable[];
  relations: readonly Relation[];
  deadlines: readonly Deadline[];
}

/** `asks` are the parts the form names (the five aspects of 总体情况, the fee statement of 六). */
export interface FormSection {
  id: SectionId;
  title: string;
  variants: readonly string[];
  asks: readonly string[];
  basis: Basis;
}

/** One statutory table. A physical table may consist of parts with columns of their own (table 2). */
export interface FormTable {
  id: TableId;
  /** The section it stands in; null: an annex. */
  section: SectionId | null;
  title: string;
  /** Text of the corner cell, where the form prints one. */
  corner?: string;
  parts: readonly FormPart[];
  basis: Basis;
}

/** Rows and columns as the form nests them. `title` is the line printed above the part (第二十条第（一）项). */
export interface FormPart {
  id: string;
  title?: string;
  /** Label above the row labels (信息内容, 统计指标). */
  stub?: string;
  unit: string;
  rows: readonly FormRow[];
  columns: readonly FormColumn[];
}

/** A line of the form. `heading` rows hold no figures of their own. In document order, parents before children; `parent` is a row id. */
export interface FormRow {
  id: string;
  label: string;
  aliases?: readonly string[];
  heading?: boolean;
  /** A heading row that an older edition printed as a row with figures; some reports keep it so. */
  kept?: boolean;
  parent?: string;
  /** Unit, where the form gives one for the row (2014 table). */
  unit?: string;
}

/** A leaf column. `groups` are the labels printed above it, outermost first. `money` columns may hold decimals; `signed` ones may be negative. */
export interface FormColumn {
  id: string;
  label: string;
  groups: readonly string[];
  aliases?: readonly string[];
  money?: boolean;
  signed?: boolean;
  /** Unit printed in the column's own label, where there is one. */
  unit?: string;
}

export interface Term {
  cell: CellId;
  /** +1 or -1. */
  sign: 1 | -1;
}

type RelationKind = 'balance' | 'row-total' | 'column-total' | 'sum' | 'bound';

/**
 * A linear relation between cells: left `op` right. For `=` kinds the right side holds the total(s).
 * `rule` is the contract's rule id, `highest` its highest severity here.
 */
export interface Relation {
  id: string;
  kind: RelationKind;
  rule: RuleId;
  highest: Severity;
  table: TableId;
  left: readonly Term[];
  op: '=' | '<=' | '>=';
  right: readonly Term[];
  basis: Basis;
}

/** `by` as MM-DD of the year after the report year. */
export interface Deadline {
  levels: readonly AgencyLevel[];
  by: string;
  basis: Basis;
}

export type Severity = 'violation' | 'review' | 'notice';

/** The contract's rule ids. */
export const RULE_IDS = [
  'structure/section-missing',
  'structure/section-order',
  'structure/section-title',
  'structure/section-empty',
  'structure/section-extra',
  'structure/topic-missing',
  'structure/numbering',
  'structure/caption-numbering',
  'structure/placeholder',
  'table/table-missing',
  'table/table-as-image',
  'table/table-duplicate',
  'table/row-missing',
  'table/column-missing',
  'table/row-extra',
  'table/column-extra',
  'table/order',
  'table/label-deviation',
  'table/unit-deviation',
  'table/cell-blank',
  'table/cell-unreadable',
  'table/cell-approximate',
  'table/cell-negative',
  'table/cell-not-integer',
  'template/wrong-edition',
  'template/outdated-basis',
  'arithmetic/balance',
  'arithmetic/row-total',
  'arithmetic/column-total',
  'arithmetic/sum-mismatch',
  'arithmetic/part-exceeds-whole',
  'arithmetic/unit-suspect',
  'narrative/text-table-mismatch',
  'narrative/text-sum-mismatch',
  'narrative/percent-mismatch',
  'narrative/shares-exceed-whole',
  'narrative/count-mismatch',
  'narrative/contradiction',
  'dates/published-late',
  'dates/year-mismatch',
  'dates/period',
  'dates/filled-before-period-end',
] as const;
export type RuleId = (typeof RULE_IDS)[number];
