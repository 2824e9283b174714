import type { Outcome } from '../../model/finding';
import { within, type Location } from '../../model/location';
import type { Reading } from '../../model/reading';
import { notApplicable, passed } from '../outcome';
import { paragraphsIn } from '../prose';
import { ALL_EDITIONS, rule } from '../rule';
import { ID, NUMBER, numberOf, wrongCount } from './counted';
import { listsBelow } from './lists-below';
import { listsWithin } from './lists-within';
import { nothingTold } from './told';

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
        ...listsWithin(text, block.at, index, reading),
        ...listsBelow(text, block.at, index, reading),
      ]) {
        found++;
        yield outcome;
      }
    }
    if (found === 0) yield notApplicable(ID, '', nothingTold);
  },
);

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
  yield wrongCount(
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
