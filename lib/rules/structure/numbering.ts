import type { FindingDraft, Message, Outcome } from '../../model/finding';
import type { Severity } from '../../model/form';
import type { NumberStyle, ReadHeading, Reading } from '../../model/reading';
import { readNumbering } from '../../text/numbering';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { dueForm } from '../place';
import { paragraphsIn } from '../prose';
import { ALL_EDITIONS, rule } from '../rule';

const ID = 'structure/numbering';

type Numbered = ReadHeading & { number: NonNullable<ReadHeading['number']> };

/** Headings numbered under one parent, in order. */
interface Series {
  level: number;
  parent: string;
  items: Numbered[];
}

/** Gaps, repeats and mixed numerals among headings of one level under one parent. */
export const numbering = rule(ID, 'review', ALL_EDITIONS, function* judgeNumbers(reading): Iterable<Outcome> {
  const series = seriesOf(reading);
  if (series.length === 0) return yield notApplicable(ID, '', message('why/no-numbering'));
  for (const one of series) {
    const findings = faultsOf(one, reading);
    if (findings.length > 0) yield failed(ID, one.parent, ...findings);
    else yield passed(ID, one.parent);
  }
});

function seriesOf(reading: Reading): Series[] {
  const done: Series[] = [];
  const open = new Map<number, Series>();
  let parent = '';
  for (const heading of reading.headings) {
    for (const level of open.keys()) if (level > heading.level) open.delete(level);
    if (isNumbered(heading)) {
      let series = open.get(heading.level);
      if (!series || restarts(series, heading)) {
        series = { level: heading.level, parent, items: [] };
        open.set(heading.level, series);
        done.push(series);
      }
      series.items.push(heading);
    }
    parent = heading.text;
  }
  return done.filter(({ items }) => items.length > 1);
}

// 一是 … 二是 runs within sentences and is no heading's number.
const isNumbered = (heading: ReadHeading): heading is Numbered =>
  heading.number !== undefined && heading.number.style !== '一是';

/** Below the first level a 1 begins anew, under a parent that was not recognised. */
function restarts(series: Series, heading: Numbered): boolean {
  return series.level > 1 && heading.number.value === 1;
}

function faultsOf(series: Series, reading: Reading): FindingDraft[] {
  const main = mainStyle(series.items);
  const found: FindingDraft[] = [];
  let last: Numbered | null = null;
  const seen = new Set<number>();
  for (const item of series.items) {
    const { style, value } = item.number;
    const expected: number = last === null ? 1 : last.number.value + 1;
    // Another style with another number belongs to another list.
    if (style !== main && value !== expected) continue;
    if (style !== main) found.push(fault(item, series, mixed(item, main), 'notice', reading));
    else if (value > expected && (last !== null || series.level === 1)) {
      const missing = range(expected, value).filter((one) => !standsBetween(reading, last, item, one));
      if (missing.length > 0)
        found.push(fault(item, series, gap(item, missing, main), severityOf(series), reading));
    } else if (last !== null && seen.has(value))
      found.push(fault(item, series, repeat(item), severityOf(series), reading));
    seen.add(value);
    last = item;
  }
  return found;
}

const severityOf = (series: Series): Severity => (series.level === 1 ? 'review' : 'notice');

function mainStyle(items: readonly Numbered[]): NumberStyle {
  const counts = new Map<NumberStyle, number>();
  for (const { number } of items) counts.set(number.style, (counts.get(number.style) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]![0];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(to - from, 50) }, (_, i) => from + i);

/** Whether the missing number opens a line, or follows a full stop, between two headings: a heading that was not recognised. */
function standsBetween(reading: Reading, from: Numbered | null, to: Numbered, value: number): boolean {
  const start = from ? from.block : reading.body.from;
  const printed = new RegExp(`(?:^|[。；;！\\s])${printedAs(to.number.style, value)}`, 'u');
  return paragraphsIn(reading, { from: start, to: to.block + 1 }).some(({ block, index }) => {
    const number = readNumbering(block.text);
    if (index > start && index < to.block && number?.value === value && number.style === to.number.style)
      return true;
    return printed.test(block.text);
  });
}

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function chinese(value: number): string {
  if (value <= 10) return NUMERALS[value]!;
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? NUMERALS[tens] : ''}十${value % 10 === 0 ? '' : NUMERALS[value % 10]}`;
}

/** A pattern of how a number is printed in a style. */
function printedAs(style: NumberStyle, value: number): string {
  if (style === '一、') return `${chinese(value)}[、,，.．]`;
  if (style === '（一）') return `[（(]${chinese(value)}[）)]`;
  if (style === '第一部分') return `第${chinese(value)}(?:部分|章|篇)`;
  if (style === '（1）') return `[（(]${value}[）)]`;
  if (style === '①') return String.fromCodePoint(0x2460 + value - 1);
  return `${value}(?:、|[.．](?!\\d))`;
}

/** The number as a heading of that style shows it, in quotes where its mark would run into the sentence. */
function shown(style: NumberStyle, value: number): string {
  if (style === '一、') return `“${chinese(value)}、”`;
  if (style === '（一）') return `（${chinese(value)}）`;
  if (style === '第一部分') return `第${chinese(value)}部分`;
  if (style === '（1）') return `（${value}）`;
  if (style === '①') return String.fromCodePoint(0x2460 + value - 1);
  return `${value}.`;
}

const gap = (item: Numbered, missing: number[], style: NumberStyle): Message =>
  message('structure/numbering-gap', {
    missing: missing.map((value) => shown(style, value)),
    after: item.text,
  });
const repeat = (item: Numbered): Message =>
  message('structure/numbering-repeat', { number: item.number.printed, heading: item.text });
const mixed = (item: Numbered, main: NumberStyle): Message =>
  message('structure/numbering-mixed', {
    number: item.number.printed,
    heading: item.text,
    expected: shown(main, item.number.value),
  });

function fault(
  item: Numbered,
  series: Series,
  told: Message,
  severity: Severity,
  reading: Reading,
): FindingDraft {
  const section = reading.sections.find(({ range: { from, to } }) => item.block >= from && item.block < to);
  return finding(ID, severity, {
    message: told,
    where: item.text,
    basis: { law: dueForm(reading).document, article: '标题编号连续（由编号本身推定）', stated: false },
    marks: [placeMark(item.at)],
    section: section?.id ?? null,
  });
}
