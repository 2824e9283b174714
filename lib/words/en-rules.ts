import type { Data } from '../model/finding';
import { listOf, numberOf, textOf, type Words } from './wording';

/** Findings of the rules, in English: where, what is written, what it should be. Labels stay as the form prints them. */

const minus = (data: Data): string => textOf(data, 'difference').replace('-', '−');
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

function sumOf(data: Data): string {
  const terms = listOf(data, 'terms');
  const blanks = numberOf(data, 'blanks');
  const zeros = numberOf(data, 'count') - terms.length - blanks;
  const rest = [
    zeros > 0 ? `the other ${zeros} ${zeros === 1 ? 'is' : 'are'} 0` : '',
    blanks > 0 ? `${many(blanks, 'cell')} left blank` : '',
  ];
  const inside = [terms.join(' + '), ...rest].filter(Boolean).join('; ');
  return inside ? ` (${inside})` : '';
}

function blankCells(data: Data): string {
  const [count, cells, zeros] = [numberOf(data, 'blanks'), numberOf(data, 'cells'), numberOf(data, 'zeros')];
  const totals = listOf(data, 'totals');
  const all = count === cells;
  const head = all
    ? `All ${cells} cells of the table are blank`
    : `${many(count, 'cell is', 'cells are')} blank (${textOf(data, 'first', ', ')}${count > 3 ? ' …' : ''}); a blank is not 0, a figure should stand there`;
  const mixed =
    !all && zeros > 0
      ? `; ${many(zeros, 'other cell')} of the table ${zeros === 1 ? 'holds' : 'hold'} 0`
      : '';
  const shown = totals.slice(0, 3).join(', ') + (totals.length > 3 ? ` and ${totals.length - 3} more` : '');
  const left =
    totals.length > 0 ? `; blank totals over filled parts: ${shown} – the total may have been left out` : '';
  return `${head}${mixed}${left}.`;
}

const PLACES: Record<string, string> = {
  title: 'the title',
  period: 'the period',
  table: 'the table',
  text: 'the text',
};

function yearsTold(data: Data): string {
  const years = listOf(data, 'years');
  return listOf(data, 'places')
    .map((place, index) => `${PLACES[place] ?? place} says ${years[index]}`)
    .join(', ');
}

const extra = (data: Data, what: string): string => {
  const labels = listOf(data, 'labels');
  const count = numberOf(data, 'count');
  return `${many(count, what)} (${labels.join(', ')}${count > labels.length ? ' …' : ''})`;
};

export const EN_RULES: Words = {
  'arithmetic/total': (data) =>
    `${textOf(data, 'total')} reads ${textOf(data, 'written')}; its parts add up to ${textOf(data, 'expected')}${sumOf(data)}, a difference of ${minus(data)}.`,
  'arithmetic/total-left-out': (data) =>
    `${textOf(data, 'total')} reads 0; its parts add up to ${textOf(data, 'expected')}${sumOf(data)}${data.difference === null ? '' : `, a difference of ${minus(data)}`}. The total may have been left out.`,
  'arithmetic/total-range': (data) =>
    `${textOf(data, 'total')} reads ${textOf(data, 'written')}; the parts filled in add up to ${textOf(data, 'expected')}${sumOf(data)}, which no figure in the open cells can reconcile.`,
  'arithmetic/balance': (data) =>
    `Items one and two give ${textOf(data, 'left')} (${textOf(data, 'leftTerms', ' + ')}), items three and four ${textOf(data, 'right')} (${textOf(data, 'rightTerms', ' + ')}); they should be equal, the difference is ${minus(data)}.`,
  'arithmetic/balance-range': (data) =>
    `Items one and two give ${textOf(data, 'left')} (${textOf(data, 'leftTerms', ' + ')}), items three and four ${textOf(data, 'right')} (${textOf(data, 'rightTerms', ' + ')}; □ is blank); they should be equal, which no figure in the open cells can bring about.`,
  'arithmetic/part-exceeds': '{part} reads {written}; it should be at most {whole} ({limit}).',
  'arithmetic/part-exceeds-other-unit':
    '{part} reads {written}, more than {whole} ({limit}); their units differ. Is that so?',
  'arithmetic/total-above-sum': '{part} reads {written}; it should be at most the sum of {whole} ({limit}).',
  'arithmetic/below-zero': (data) =>
    `${textOf(data, 'terms', ', ')}: together ${textOf(data, 'result')}, which should be at least 0. Is that so?`,
  'arithmetic/unit-suspect':
    '{label} reads {written}; the unit of this cell is {unit}. If it is 元, the figure should be {expected} {unit}.',
  'table/cell-blank': blankCells,
  'table/cell-unreadable':
    '{label} reads “{written}”; a figure should stand there, and none could be read. Please look at the original.',
  'table/cell-unreadable-many':
    'No figure could be read in {count} cells (such as “{first}”); please look at the original.',
  'table/cell-approximate': '{label} reads “{written}”; it should be an exact figure.',
  'table/cell-negative': '{label} reads {written}; it should be at least 0.',
  'table/cell-not-integer': '{label} reads {written}; it should be a whole number.',
  'table/row-missing': 'The table has no row “{row}”; it should have.',
  'table/heading-missing': 'The table has no line “{row}” (a heading without figures); the form has it.',
  'table/row-kept': (data) =>
    `“${textOf(data, 'row')}” is a single row; the form as revised in 2021 splits it into ${textOf(data, 'rows', '; ')}.`,
  'table/column-missing': 'The table has no column “{column}”; it should have.',
  'table/row-extra': (data) => `The table has ${extra(data, 'further row')} that the form has not.`,
  'table/column-extra': (data) => `The table has ${extra(data, 'further column')} that the form has not.`,
  'table/order-row': (data) => `${extra(data, 'row')} in another order than the form's.`,
  'table/order-column': (data) => `${extra(data, 'column')} in another order than the form's.`,
  'table/label-deviation': 'Reads “{written}”; the form has “{expected}”.',
  'table/label-by-place': 'Reads “{written}”; by its place it should be “{expected}”. Is it?',
  'table/unit-deviation': 'The unit of {label} reads “{written}”; the form has “{expected}”. Is that so?',
  'table/table-missing': 'The report has no table for {table}; it should have.',
  'table/table-missing-annex': 'The report has no {table}. Was it published apart?',
  'table/table-announced':
    'The table for {table} is only named as an attachment and does not stand in the report. Is it attached?',
  'table/table-as-image':
    'Where the table for {table} is due stands a picture; it should be a readable table. Its figures were not checked; please look.',
  'table/table-duplicate':
    'The table for {table} stands {count} times; it should stand once. Which one holds?',
  'template/wrong-edition':
    'The tables ({tables}) are those of {printed}; a report for {year} should use the form of {due}.',
  'template/outdated-basis': 'Rests on {written}; in force is {expected}. Was an old text kept?',
  'structure/section-missing': 'There is no section “{title}”; there should be.',
  'structure/section-order':
    'The sections stand in the order {order}; they should stand in the order of the form.',
  'structure/section-title': 'Reads “{written}”; the form has “{expected}”.',
  'structure/section-title-other': 'Reads “{written}”; the form has “{expected}”. Is it that section?',
  'structure/section-empty': 'Nothing stands under “{title}”; something should (无 where there is none).',
  'structure/section-extra': '“{written}” is beyond the six sections of the form.',
  'structure/topic-missing': 'No word speaks of {topic}; “{title}” should be reported.',
  'structure/topic-touched':
    '{topic} is touched upon, but not how it was in the year. Is “{title}” reported?',
  'structure/topic-uncounted':
    '{topic} is touched upon, but not how much was disclosed in the year. Is “{title}” reported?',
  'structure/aspect-missing':
    '{section} does not speak of {aspect}; it should cover it. Does it stand elsewhere?',
  'structure/aspect-touched':
    '{section} names {aspect} only in a heading or with figures of another organ or year. Is this year told elsewhere?',
  'structure/fee-missing':
    '{section} does not speak of the information processing fee, which is to be reported there even where none was charged. Does it stand elsewhere?',
  'structure/fee-elsewhere':
    'The information processing fee is told elsewhere; the form has it reported in {section}.',
  'structure/duties-touched':
    '{missing}: named only in a heading or with figures of another organ or year. Are this year’s results told elsewhere?',
  'structure/duties-missing':
    'No word on {missing}; a report of a 人民政府 should cover assessment, public appraisal and accountability. Does it stand elsewhere?',
  'structure/numbering-gap': 'Before “{after}” {missing} is missing; numbers should follow each other.',
  'structure/numbering-repeat':
    'The number {number} is used again for “{heading}”; a number should be used once.',
  'structure/numbering-mixed':
    '“{heading}” is numbered {number}; after its siblings it should be {expected}.',
  'structure/caption-gap':
    'Before “{after}” {missing} is missing; captions should be numbered without a gap.',
  'structure/caption-repeat':
    '{number} is used twice (“{first}” and “{second}”); a caption number should be used once.',
  'structure/placeholder':
    '“{written}” in “{context}” is left from the form; the real content should stand there.',
  'structure/placeholder-asked': '“{context}” reads “{written}”. Was something left out?',
  'dates/published-late': 'Published on {date}; it should have been by {by}, {days} days earlier.',
  'dates/signed-late': 'Dated {date}; the deadline was {by}. Was it published after it?',
  'dates/year-mismatch': (data) => `${capital(yearsTold(data))}; it should be one and the same year.`,
  'dates/year-mismatch-text': (data) => `${capital(yearsTold(data))}. Is it one and the same year?`,
  'dates/period': 'The period reads {from} to {to}; it should be {expectedFrom} to {expectedTo}. Is that so?',
  'dates/filled-before-period-end':
    'Filled in on {date}, before the period ended on {end}. Are the figures complete?',
  'dates/signed-before-end':
    'Dated {date}, before the period ended on {end}. Is the date or are the figures right?',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
