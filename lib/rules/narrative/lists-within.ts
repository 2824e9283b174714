import type { Outcome } from '../../model/finding';
import { within, type Location } from '../../model/location';
import type { Reading } from '../../model/reading';
import { readChineseNumeral } from '../../text/numeral';
import { passed } from '../outcome';
import { ID, NUMBER, numberOf, wrongCount } from './counted';

interface Item {
  value: number;
  start: number;
  end: number;
}

const POINT = /(?<=^|[。；;：:，,！？\s）)”])(?<n>[一二三四五六七八九十]{1,3})是(?!否|不是|以?[、，])/gu;

/** Numbers of lists told within a paragraph, one style each; only where a sentence or clause begins. */
const MARKS: readonly RegExp[] = [
  /(?<=^|[。；;：:！？])\s?(?<n>\d{1,2})[.．、](?![\d.．])/gu,
  /(?<=^|[。；;：:！？，,])\s?[（(](?<n>\d{1,2})[）)]/gu,
  /(?<=^|[。；;：:！？])\s?[（(](?<n>[一二三四五六七八九十]{1,3})[）)]/gu,
  /(?<n>[①-⑳])/gu,
  /(?<=^|[。；;：:！？])\s?第(?<n>[一二三四五六七八九十]{1,2})[，、,：:]/gu,
];

const PROMISED = new RegExp(
  `(?<n>${NUMBER})\\s?(?:个|项|点|条|大)?(?:方面|措施|问题|不足|举措|工作|任务|建议|特点|重点)[^。；：:]{0,12}[：:。]?\\s?$`,
  'u',
);

/** 一是…二是…三是, 1.…2.…3.: a list with a gap, or another count than the words before it promise. */
export function* listsWithin(text: string, at: Location, block: number, reading: Reading): Iterable<Outcome> {
  for (const list of runsOf([...text.matchAll(POINT)])) yield judgeRun(list, text, at, block, reading);
  for (const mark of MARKS) {
    const runs = runsOf([...text.matchAll(mark)]);
    // Lists within a list take each other's numbers.
    const [list] = runs;
    if (runs.length === 1 && list!.length > 2) yield judgeRun(list!, text, at, block, reading);
  }
}

/** The numbers found, cut where a 1 begins anew. */
function runsOf(matches: readonly RegExpMatchArray[]): Item[][] {
  const runs: Item[][] = [];
  for (const match of matches) {
    const value = valueOf(match.groups!.n!);
    if (value === null) continue;
    if (value === 1) runs.push([]);
    runs.at(-1)?.push({ value, start: match.index!, end: match.index! + match[0].length });
  }
  return runs.filter((one) => one.length > 1);
}

function valueOf(printed: string): number | null {
  const plain = printed.normalize('NFKC');
  return /^\d+$/u.test(plain) ? Number(plain) : readChineseNumeral(plain);
}

/** A number further from its order than this belongs to something else. */
const FARTHEST = 2;

function judgeRun(
  list: readonly Item[],
  text: string,
  at: Location,
  block: number,
  reading: Reading,
): Outcome {
  const target = `list ${block}:${list[0]!.start}`;
  const gap = list.findIndex(({ value }, i) => value !== i + 1);
  const place = (one: Item): Location => within(at, text, one.start, one.end);
  if (gap > 0) {
    const { value } = list[gap]!;
    if (value - gap - 1 > FARTHEST) return passed(ID, target);
    const words = text.slice(list[gap]!.start, list[gap]!.end + 10);
    return wrongCount(
      'narrative/list-gap',
      target,
      place(list[gap]!),
      words,
      gap + 1,
      value,
      block,
      reading,
      {},
    );
  }
  const before = text.slice(Math.max(0, list[0]!.start - 40), list[0]!.start);
  const promised = PROMISED.exec(before);
  const told = promised ? numberOf(promised.groups!.n!) : null;
  if (told === null || told < 2 || told === list.length) return passed(ID, target);
  return wrongCount(
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
