import type { Outcome } from '../../model/finding';
import { within, type Location } from '../../model/location';
import type { Reading } from '../../model/reading';
import { readChineseNumeral } from '../../text/numeral';
import { failed, finding, message, notApplicable, passed, placeMark } from '../outcome';
import { placeOf } from '../place';
import { paragraphsIn } from '../prose';
import { ALL_EDITIONS, rule } from '../rule';
import { basisOf, nothingTold, sectionAt } from './told';

const ID = 'narrative/count-mismatch';
/** Longest paragraph whose lists are counted. */
const LONGEST = 20_000;

/** A count of parts, points or measures against what is listed, and the numbering of such lists. */
export const countMismatch = rule(
  ID,
  'review',
  ALL_EDITIONS,
  function* judgeCounts(reading): Iterable<Outcome> {
    let found = 0;
    for (const { block, index } of paragraphsIn(reading, reading.body)) {
      const text = block.text.slice(0, LONGEST);
      for (const outcome of [
        ...partsOf(text, block.at, index, reading),
        ...marksOf(text, block.at, index, reading),
      ]) {
        found++;
        yield outcome;
      }
    }
    if (found === 0) yield notApplicable(ID, '', nothingTold);
  },
);

const NUMBER = '[一二两三四五六七八九十]{1,3}|\\d{1,2}';
/** 由A、B、C共六个部分组成. */
const PARTS = new RegExp(
  `(?:由|包括|包含|分为|内容为|涵盖)(?<list>[^。！？]{0,400}?)(?:共计|共|等)?(?<![一二两三四五六七八九十\\d])(?<n>${NUMBER})\\s?(?:个)?(?:大)?部分`,
  'u',
);

/** "共六个部分" in the preamble against the parts it names and the sections there are. */
function* partsOf(text: string, at: Location, block: number, reading: Reading): Iterable<Outcome> {
  const first = reading.sections[0]?.heading.block ?? reading.body.to;
  if (block >= first) return;
  const match = PARTS.exec(text);
  const told = match ? numberOf(match.groups!.n!) : null;
  if (!match || told === null) return;
  const list = itemsOf(match.groups!.list!);
  const target = `parts ${block}`;
  const sections = reading.sections.length;
  if (list.length < 2 || sections === 0) return;
  if (list.length === told || sections === told) return yield passed(ID, target);
  const start = match.index;
  yield wrong(
    'narrative/parts-told',
    target,
    within(at, text, start, start + match[0].length),
    match[0].slice(-24),
    told,
    list.length,
    block,
    reading,
    { sections },
  );
}

function itemsOf(list: string): string[] {
  return list
    .replace(/[（(][^（）()]{0,80}[）)]/gu, '')
    .split(/、|；|;/u)
    .filter((one) => one.trim().length > 1);
}

const numberOf = (text: string): number | null =>
  /^\d+$/u.test(text) ? Number(text) : readChineseNumeral(text);

const MARK = /(?<=^|[。；;：:，,！？\s）)”])(?<n>[一二三四五六七八九十]{1,3})是(?!否|不是|以?[、，])/gu;
const PROMISED = new RegExp(
  `(?<n>${NUMBER})\\s?(?:个|项|点|条|大)?(?:方面|措施|问题|不足|举措|工作|任务|建议|特点|重点)[^。；：:]{0,12}[：:。]?\\s?$`,
  'u',
);

/** 一是…二是…三是: a list with a gap, or another count than the words before it promise. */
function* marksOf(text: string, at: Location, block: number, reading: Reading): Iterable<Outcome> {
  let run: { value: number; start: number; end: number }[] = [];
  const runs: (typeof run)[] = [];
  for (const match of text.matchAll(MARK)) {
    const value = readChineseNumeral(match.groups!.n!);
    if (value === null) continue;
    if (value === 1) {
      run = [];
      runs.push(run);
    }
    if (runs.length > 0) run.push({ value, start: match.index, end: match.index + match[0].length });
  }
  for (const list of runs.filter((one) => one.length > 1)) {
    yield judgeRun(list, text, at, block, reading);
  }
}

function judgeRun(
  list: { value: number; start: number; end: number }[],
  text: string,
  at: Location,
  block: number,
  reading: Reading,
): Outcome {
  const target = `list ${block}:${list[0]!.start}`;
  const gap = list.findIndex(({ value }, i) => value !== i + 1);
  const place = (one: { start: number; end: number }): Location => within(at, text, one.start, one.end);
  if (gap > 0) {
    const { value } = list[gap]!;
    const words = text.slice(list[gap]!.start, list[gap]!.end + 10);
    return wrong('narrative/list-gap', target, place(list[gap]!), words, gap + 1, value, block, reading, {});
  }
  const before = text.slice(Math.max(0, list[0]!.start - 40), list[0]!.start);
  const promised = PROMISED.exec(before);
  const told = promised ? numberOf(promised.groups!.n!) : null;
  if (told === null || told < 2 || told === list.length) return passed(ID, target);
  return wrong(
    'narrative/list-count',
    target,
    place(list[0]!),
    promised![0].trim(),
    told,
    list.length,
    block,
    reading,
    {},
  );
}

function wrong(
  code: string,
  target: string,
  at: Location,
  quote: string,
  told: number,
  counted: number,
  block: number,
  reading: Reading,
  data: Record<string, number>,
): Outcome {
  const section = sectionAt(block, reading);
  return failed(
    ID,
    target,
    finding(ID, 'review', {
      message: message(code, { quote, written: told, counted, ...data }),
      where: placeOf(section?.heading.text.slice(0, 40) ?? '引言', quote),
      expected: code === 'narrative/list-gap' ? told : counted,
      actual: code === 'narrative/list-gap' ? counted : told,
      basis: basisOf(reading),
      marks: [placeMark(at)],
      section: section?.id ?? null,
    }),
  );
}
