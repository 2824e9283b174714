import type { Words } from './wording';

/** What each rule says, in one sentence, in English. */
export const EN_SAYS: Words = {
  'says/structure/section-missing': 'One of the six statutory sections is absent (from report year 2019).',
  'says/structure/section-order': 'The six statutory sections stand in another order than the form’s.',
  'says/structure/section-title':
    'The title of a section differs from the form and its usual variants; a notice where its content words are all there.',
  'says/structure/section-empty':
    'Nothing at all stands under a heading that itself tells nothing; 无 is content.',
  'says/structure/section-extra': 'A first-level heading beyond the six sections.',
  'says/structure/topic-missing':
    'A topic asked for is nowhere treated: to 2018 items one to five of article 32; from 2021 the five aspects and the processing fee; of every 人民政府 also assessment, appraisal and accountability.',
  'says/structure/numbering': 'The numbering of headings has a gap, a repeat or mixed numerals.',
  'says/structure/caption-numbering': 'A number of a figure or table caption is missing or used twice.',
  'says/structure/placeholder': 'Words of the template, ××× or a gap to be filled in are left.',
  'says/table/table-missing': 'A statutory table is absent.',
  'says/table/table-as-image': 'A picture stands where a statutory table is due.',
  'says/table/table-duplicate': 'A statutory table is there more than once.',
  'says/table/row-missing': 'A row of the form is not in the table.',
  'says/table/column-missing': 'A column of the form is not in the table.',
  'says/table/row-extra': 'The table has rows that the form has not; neighbours count as one.',
  'says/table/column-extra': 'The table has columns that the form has not; neighbours count as one.',
  'says/table/order': 'Rows or columns stand in another order than the form’s.',
  'says/table/label-deviation':
    'A label differs from the form: a notice where it still binds by its words, a review where only by its place.',
  'says/table/unit-deviation': 'A unit that is printed differs from the form’s.',
  'says/table/cell-blank': 'Blank cells, one notice per table; a blank is not 0.',
  'says/table/cell-unreadable': 'No figure can be made of what is printed.',
  'says/table/cell-approximate': 'An approximate figure where an exact one is due.',
  'says/table/cell-negative': 'A negative figure where none can be (本年增/减 may be negative).',
  'says/table/cell-not-integer': 'A count with decimals (money may have them).',
  'says/template/wrong-edition': 'The tables are those of another year’s form.',
  'says/template/outdated-basis': 'A repealed document is cited as the basis in force.',
  'says/arithmetic/balance': 'In each column of table 3 items one and two add up to items three and four.',
  'says/arithmetic/row-total':
    'In each row of table 3 and each group of table 4 the total is the sum of its parts.',
  'says/arithmetic/column-total': 'In each column of table 3 （七）总计 is the sum of items one to six.',
  'says/arithmetic/sum-mismatch':
    'In the table of 2014 a total is the sum of its parts, and what was disclosed is at most the sum of its channels.',
  'says/arithmetic/part-exceeds-whole': 'A part is at most its whole.',
  'says/arithmetic/unit-suspect': 'Money is printed with 元 where the form counts 万元.',
  'says/dates/published-late':
    'Published after the deadline; a review by the date under the text alone, nothing without a date.',
  'says/dates/year-mismatch': 'Title, period, table and text name different report years.',
  'says/dates/period': 'The period is not the whole report year.',
  'says/dates/filled-before-period-end':
    'The table was filled in, or the report dated, before the period ended.',
};
