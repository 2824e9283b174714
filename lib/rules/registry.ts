import { relationRule } from './arithmetic/linear-relation';
import { unitSuspect } from './arithmetic/unit-suspect';
import { filledBeforeEnd, period } from './dates/period';
import { publishedLate } from './dates/published-late';
import { yearMismatch } from './dates/year-mismatch';
import { contradiction } from './narrative/contradiction';
import { countMismatch } from './narrative/count-mismatch';
import { percentMismatch } from './narrative/percent-mismatch';
import { sharesExceedWhole } from './narrative/shares-exceed-whole';
import { textSumMismatch } from './narrative/text-sum-mismatch';
import { textTableMismatch } from './narrative/text-table-mismatch';
import type { Rule } from './rule';
import { WITH_SECTIONS, WITH_TABLES } from './rule';
import { captionNumbering } from './structure/caption-numbering';
import { numbering } from './structure/numbering';
import { placeholder } from './structure/placeholder';
import { sectionEmpty } from './structure/section-empty';
import { sectionExtra, sectionMissing, sectionOrder, sectionTitle } from './structure/sections';
import { topicMissing } from './structure/topic-missing';
import { cellBlank } from './table/cell-blank';
import { cellApproximate, cellNegative, cellNotInteger, cellUnreadable } from './table/cell-figures';
import { columnExtra, rowExtra } from './table/extra';
import { labelDeviation } from './table/label-deviation';
import { order } from './table/order';
import { columnMissing, rowMissing } from './table/row-missing';
import { tableAsImage, tableDuplicate, tableMissing } from './table/table-missing';
import { unitDeviation } from './table/unit-deviation';
import { outdatedBasis } from './template/outdated-basis';
import { wrongEdition } from './template/wrong-edition';

/** Every rule of form, table, arithmetic, prose and dates, in the contract's order. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionTitle,
  sectionEmpty,
  sectionExtra,
  topicMissing,
  numbering,
  captionNumbering,
  placeholder,
  tableMissing,
  tableAsImage,
  tableDuplicate,
  rowMissing,
  columnMissing,
  rowExtra,
  columnExtra,
  order,
  labelDeviation,
  unitDeviation,
  cellBlank,
  cellUnreadable,
  cellApproximate,
  cellNegative,
  cellNotInteger,
  wrongEdition,
  outdatedBasis,
  relationRule('arithmetic/balance', 'violation', WITH_SECTIONS),
  relationRule('arithmetic/row-total', 'violation', WITH_SECTIONS),
  relationRule('arithmetic/column-total', 'violation', WITH_SECTIONS),
  relationRule('arithmetic/sum-mismatch', 'violation', ['2014-32']),
  relationRule('arithmetic/part-exceeds-whole', 'violation', WITH_TABLES),
  unitSuspect,
  textTableMismatch,
  textSumMismatch,
  percentMismatch,
  sharesExceedWhole,
  countMismatch,
  contradiction,
  publishedLate,
  yearMismatch,
  period,
  filledBeforeEnd,
];
