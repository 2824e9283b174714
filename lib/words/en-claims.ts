import { textOf, type Words } from './wording';

/** What the text tells against the tables and against itself, in English. */
export const EN_CLAIMS: Words = {
  'narrative/text-table-mismatch': (data) =>
    `The text says “${textOf(data, 'quote')}”; the table has ${textOf(data, 'table')} for ${textOf(data, 'label')}${data.difference === null ? '' : `, a difference of ${textOf(data, 'difference').replace('-', '−')}`}. Do both count the same?`,
  'narrative/none-in-text':
    'The text says “{quote}”, the table has {table} for {label}; the two should agree.',
  'narrative/text-sum-mismatch': (data) =>
    `The text says “${textOf(data, 'quote')}”; the parts it lists add to ${textOf(data, 'sum')} (${textOf(data, 'terms', ' + ')})${data.difference === null ? '' : `, off by ${textOf(data, 'difference')}`}. Is this right?`,
  'narrative/parts-near': (data) =>
    `The text says “${textOf(data, 'quote')}”; the parts it lists add to ${textOf(data, 'sum')} (${textOf(data, 'terms', ' + ')})${data.difference === null ? '' : `, off by ${textOf(data, 'difference')}`}. Is the list complete?`,
  'narrative/parts-exceed': (data) =>
    `The text says “${textOf(data, 'quote')}”; the parts it lists add to ${textOf(data, 'sum')} (${textOf(data, 'terms', ' + ')}), more than the whole. Is anything counted twice?`,
  'narrative/part-larger': 'The text says “{quote}”; one of its parts ({terms}) is larger. Is this right?',
  'narrative/percent-mismatch': 'The text says “{quote}”; {part} of {whole} is {expected}%. Is this right?',
  'narrative/growth':
    'The text says “{quote}”; from {before} last year to {now} the change is {expected}%. Is this right?',
  'narrative/shares-exceed-whole':
    'The shares told add to {sum}%, more than 100% ({terms}). Do they overlap?',
  'narrative/parts-told':
    'The text says “{quote}”, names {counted} and has {sections} first-level headings. Is the count right?',
  'narrative/list-count': 'The text says “{quote}”; {counted} follow instead of {written}. Is this right?',
  'narrative/list-gap':
    'At “{quote}” the list is at number {counted}; in order it would be {written}. Is this right?',
  'narrative/closed-and-open':
    'The text says “{quote}”; by the table {count} were not closed within the year. Do both count the same?',
  'narrative/upheld-and-not':
    'The text says “{quote}”; by the table {count} were corrected, otherwise decided or are pending. Do the two agree?',
  'narrative/fee-and-none': 'The text says “{quote}” and also “{other}”. Do the two agree?',
  'narrative/none-and-something': 'It says “{quote}” here and then reports “{other}”. Do the two agree?',
  'narrative/growth-count':
    'The text says “{quote}”; from {before} to {now} it would be {expected}. Is this right?',
  'narrative/rise-that-fell':
    'The text says “{quote}”; it was {before} last year and {now} this year. Is the direction right?',
  'says/narrative/text-table-mismatch':
    'A figure told in the text differs from the table; a violation only where the text says beyond doubt there was none and the table has some. Other scopes and years are not compared.',
  'says/narrative/text-sum-mismatch':
    'Parts that are told to be all of a whole add to it, and no part is more than its whole.',
  'says/narrative/percent-mismatch':
    'Shares, rates and growth agree with the figures they are of, to the digits printed, rounded or cut.',
  'says/narrative/shares-exceed-whole': 'Shares of one whole add to no more than 100%.',
  'says/narrative/count-mismatch':
    'A count of parts or measures agrees with what is listed, and lists are numbered without a gap.',
  'says/narrative/contradiction':
    'All closed beside a carry-over, all upheld beside corrected or pending, no fee beside a fee, nothing beside something, a rise beside figures that fell.',
  'why/nothing-told': 'The text has no figure or statement for this rule.',
  'why/told-before': '“{quote}” tells a figure told before; the difference is pointed out there.',
  'why/last-year-unknown': 'What “{quote}” is compared with is not known for certain.',
  'why/list-not-counted': 'What is listed behind “{quote}” cannot be counted for certain.',
  'why/parts-only': 'Behind “{quote}” only some parts are listed; they need not make the whole.',
  'why/share-of-what': 'The text does not say what “{quote}” is a share of; not checked.',
  'why/no-cells-for-words':
    'The cells that “{quote}” speaks of are not printed or cannot be read; not checked.',
  'claim/not-compared': '“{quote}” was not compared with the tables.',
  'claim/other-year': '“{quote}” is about another year and is not compared with this year’s table.',
  'claim/year-unknown': 'The report year is not known, so “{quote}” is not compared.',
  'claim/several-years': '“{quote}” is not about one year and is not compared with this year’s table.',
  'claim/other-scope': '“{quote}” has another scope than the table and is not compared.',
  'claim/cells-not-printed': 'The cells for “{quote}” are not printed or cannot be read; not compared.',
  'claim/cells-blank': 'Cells for “{quote}” are blank; it cannot be compared.',
  'claim/other-kind': '“{quote}” may count something else than the table; not compared.',
};
