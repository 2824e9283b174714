import type { Parts } from '../../model/claim';
import { plus, type Interval } from '../../model/quantity';
import type { Placed } from '../drafts/draft';
import type { Sentence } from '../sentences/sentences';

/** Words behind which the parts of what stands before are told. */
const OPENS = /其中|分为|分别为|分别是|包括|包含/gu;
/** Says that the list is only some of it, or that the kinds overlap. */
const PARTIAL = /等(?=[，。；）)、]|$)|多种(?:方式|渠道|形式)|不同渠道|交叉|重复计|主要(?:包括|有|涉及)/u;
const CHANNEL =
  /^其[他它余]|网站|微信|微博|公报|公众号|客户端|新媒体|报[纸刊]|广播|电视|公示栏|公开栏|渠道|方式|平台|抖音|头条/u;
/** Words with which something else begins, not a further part. */
const BEGINS_ANEW =
  /20\d\d\s?年|全年|我[局办委厅镇乡街]|本[局年]|收到|(?<![\u4e00-\u9fff])(?:共|新|另|还)?(?:受理|接收)/u;
const REST = /^[\s、，,；;和及]*(?:其[他它余]|剩余|其它)/u;
/** Three or more parts that miss the whole by no more than this share ask whether they are all of it. */
const NEAR = 0.02;

/** Measure words of which one counts what the other counts. */
const ITEMS = new Set(['件', '条', '篇', '份', '项', '宗', '封', '起', '个', '则', '例']);
const PEOPLE = new Set(['人', '名', '人次', '位']);

/** Finds wholes and their parts: 共 N，其中 a、b、c; N（a、b、c）. `before` are the claims of the sentence before. */
export function groupsIn(own: readonly Placed[], before: readonly Placed[]): void {
  const counts = own.filter(isCount);
  const sentence = own[0]?.read.sentence;
  if (!sentence) return;
  for (const match of sentence.text.matchAll(OPENS)) {
    if (sentence.masked[match.index]) continue;
    opened(match[0], match.index, match.index + match[0].length, sentence, counts, before);
  }
  bracketed(sentence, counts);
}

const isCount = ({ draft }: Placed): boolean => draft.claim.told.kind === 'count' && !draft.change;
const startOf = (one: Placed): number => one.draft.claim.told.start - one.read.sentence.start;
const endOf = (one: Placed): number => one.draft.claim.told.end - one.read.sentence.start;

function opened(
  word: string,
  start: number,
  end: number,
  sentence: Sentence,
  counts: readonly Placed[],
  before: readonly Placed[],
): void {
  const depth = sentence.depth[start]!;
  const opensBracket = /[（(]\s?[，,]?$/u.test(sentence.text.slice(Math.max(0, start - 2), start));
  const outer = opensBracket ? depth - 1 : depth;
  const wholes = counts.filter((one) => endOf(one) <= start && sentence.depth[startOf(one)] === outer);
  const first = start <= 2;
  const whole = holds(wholes, counts, end) ?? (first ? largest(before, counts, end) : undefined);
  if (!whole) return;
  if (word !== '其中' && !first && start - endOf(whole) > 14) return;
  const stop = nextOpening(sentence, end, depth);
  const list = counts.filter(
    (one) => startOf(one) >= end && endOf(one) <= stop && sentence.depth[startOf(one)] === depth,
  );
  const parts = listOf(list, whole, sentence);
  const said = /分为|分别/u.test(word);
  if (parts.length > 0) attach(whole, parts, sentence, said, besides(whole, wholes, first ? before : []));
  sideBySide(whole, parts, sentence, counts);
}

/** Other figures of the same kind that stand before a list, nearest last. */
function besides(whole: Placed, wholes: readonly Placed[], before: readonly Placed[]): number[] {
  return [...before.filter(isCount), ...wholes]
    .filter(
      (one) =>
        one.index !== whole.index &&
        one.draft.claim.unit === whole.draft.claim.unit &&
        depthOf(one) === depthOf(whole),
    )
    .slice(-4)
    .map(({ index }) => index);
}

/** The nearest figure before that is no smaller than the first part; else the nearest. */
function holds(wholes: readonly Placed[], counts: readonly Placed[], from: number): Placed | undefined {
  const first = counts.find((one) => startOf(one) >= from);
  if (!first) return undefined;
  const fits = wholes.filter(
    (one) => sameKind(first, one) && one.draft.claim.range.to >= first.draft.claim.range.from,
  );
  return fits.at(-1) ?? wholes.at(-1);
}

/** A sentence that begins with 其中 speaks of the largest figure of the sentence before. */
function largest(before: readonly Placed[], counts: readonly Placed[], from: number): Placed | undefined {
  const first = counts.find((one) => startOf(one) >= from);
  return before
    .filter((one) => isCount(one) && depthOf(one) === 0 && first !== undefined && sameKind(first, one))
    .toSorted((a, b) => b.draft.claim.told.value - a.draft.claim.told.value)[0];
}

const depthOf = (one: Placed): number => one.read.sentence.depth[startOf(one)]!;

/** A second 其中 begins a list of its own; a bracket's list ends with it. */
function nextOpening(sentence: Sentence, from: number, depth: number): number {
  const { text } = sentence;
  let stop = text.length;
  for (let at = from; at < text.length; at++) {
    if (sentence.depth[at]! < depth) {
      stop = at;
      break;
    }
    if (text.startsWith('其中', at) && sentence.depth[at] === depth) {
      stop = at;
      break;
    }
  }
  return stop;
}

/** The figures of a list: they stand apart by one kind of mark; a coarser one ends it unless all of them together make the whole. */
function listOf(list: readonly Placed[], whole: Placed, sentence: Sentence): Placed[] {
  const all = list.filter((one) => sameKind(one, whole));
  const anew = all.findIndex(
    (one, i) => i > 0 && BEGINS_ANEW.test(sentence.text.slice(endOf(all[i - 1]!), startOf(one))),
  );
  const alike = anew < 0 ? all : all.slice(0, anew);
  if (alike.length < 2) return alike;
  const rank = (a: Placed, b: Placed): number => coarseness(sentence, endOf(a), startOf(b));
  const style = rank(alike[0]!, alike[1]!);
  let length = 1;
  while (length < alike.length && rank(alike[length - 1]!, alike[length]!) <= style) length++;
  for (let longer = alike.length; longer > length; longer--) {
    if (adds(alike.slice(0, longer), whole)) return alike.slice(0, longer);
  }
  return alike.slice(0, length);
}

/** 0 、  1 ，  2 ； between two figures at the depth of the first. */
function coarseness(sentence: Sentence, from: number, to: number): number {
  const depth = sentence.depth[Math.max(0, from - 1)]!;
  let found = 0;
  for (let at = from; at < to; at++) {
    if (sentence.depth[at]! > depth) continue;
    if (/[，,]/u.test(sentence.text[at]!)) found = Math.max(found, 1);
    if (/[；;。]/u.test(sentence.text[at]!)) found = Math.max(found, 2);
  }
  return found;
}

function sameKind(part: Placed, whole: Placed): boolean {
  const [a, b] = [part.draft.claim.unit, whole.draft.claim.unit];
  return a === b || (ITEMS.has(a) && ITEMS.has(b)) || (PEOPLE.has(a) && PEOPLE.has(b));
}

/** The sum of claims, each with its width. */
function sumOf(ranges: readonly Interval[]): Interval {
  return ranges.reduce((sum, range) => plus(sum, range), { from: 0, to: 0 });
}

function adds(parts: readonly Placed[], whole: Placed): boolean {
  const sum = sumOf(parts.map((one) => one.draft.claim.range));
  const { from, to } = whole.draft.claim.range;
  return sum.from <= to && sum.to >= from;
}

function attach(
  whole: Placed,
  parts: readonly Placed[],
  sentence: Sentence,
  said: boolean,
  beside: number[] = [],
): void {
  const told = whole.draft.claim.told;
  if (told.parts) return;
  const claims = parts.map((one) => one.index);
  const overlap = mayOverlap(whole, parts, sentence);
  const complete = overlap ? 'no' : completeness(whole, parts, sentence, said);
  told.parts = { claims, complete, beside, overlap };
  for (const one of parts) {
    if (one.draft.claim.modality === 'exact') one.draft.claim.modality = 'part-of';
  }
}

/** 等, 多种方式: only some are told, or one counts in several. */
function mayOverlap(whole: Placed, parts: readonly Placed[], sentence: Sentence): boolean {
  const last = endOf(parts.at(-1)!);
  const stretch = sentence.text.slice(endOf(parts[0]!) - 1, last + 1);
  const behind = sentence.text.slice(last, last + 12);
  const from = whole.read.sentence === sentence ? endOf(whole) : 0;
  const opening = sentence.text.slice(from, startOf(parts[0]!));
  // 主动公开 counts an item once, whatever the ways it goes out by; 发布 counts each.
  const ways =
    parts.every((one) => CHANNEL.test(one.draft.subject.words)) && /公开/u.test(whole.draft.claim.quote);
  if (ways) return true;
  return PARTIAL.test(stretch) || PARTIAL.test(behind) || /多种|不同渠道|主要/u.test(opening);
}

function completeness(
  whole: Placed,
  parts: readonly Placed[],
  sentence: Sentence,
  said: boolean,
): Parts['complete'] {
  const last = parts.at(-1)!;
  if (said && parts.length >= 2) return 'said';
  if (parts.length < 2) return 'no';
  const between = sentence.text.slice(endOf(parts.at(-2)!), startOf(last));
  if (REST.test(between)) return 'rest';
  if (namesMakeWhole(whole, parts)) return 'names';
  const n = whole.draft.claim.told.value;
  const sum = parts.reduce((total, one) => total + one.draft.claim.told.value, 0);
  return parts.length >= 3 && n > 0 && Math.abs(sum - n) / n <= NEAR ? 'near' : 'no';
}

const PAIRS: readonly [RegExp, RegExp, RegExp][] = [
  [/建议.{0,6}提案|提案.{0,6}建议/u, /建议/u, /提案/u],
  [/申请/u, /自然人/u, /法人/u],
];

/** 建议提案 = 建议 + 提案; 申请 = 自然人 + 法人或其他组织. */
function namesMakeWhole(whole: Placed, parts: readonly Placed[]): boolean {
  if (parts.length !== 2) return false;
  const words = parts.map((one) => one.draft.subject.words);
  const of = whole.draft.claim.quote;
  return PAIRS.some(
    ([both, one, other]) =>
      both.test(of) &&
      ((one.test(words[0]!) && other.test(words[1]!) && !other.test(words[0]!)) ||
        (other.test(words[0]!) && one.test(words[1]!) && !one.test(words[0]!))),
  );
}

/** N（a、b、c): a bracket right behind a figure with two figures or more. */
function bracketed(sentence: Sentence, counts: readonly Placed[]): void {
  for (const whole of counts) {
    const opening = bracketBehind(sentence, endOf(whole));
    if (opening < 0) continue;
    const inside = insideOf(sentence, counts, opening);
    const parts = listOf(inside, whole, sentence);
    if (parts.length >= 2 && !whole.draft.claim.told.parts) attach(whole, parts, sentence, false);
  }
}

/** Offset of a bracket that opens within the words that a figure counts; -1 where none does. */
function bracketBehind(sentence: Sentence, from: number): number {
  const near = /^[^，。；、：:）)\d（(]{0,12}[（(]/u.exec(sentence.text.slice(from, from + 16));
  return near ? from + near[0].length - 1 : -1;
}

function insideOf(sentence: Sentence, counts: readonly Placed[], opening: number): Placed[] {
  const depth = sentence.depth[opening]!;
  const close = nextOpening(sentence, opening + 1, depth);
  return counts.filter(
    (one) => startOf(one) > opening && endOf(one) <= close && sentence.depth[startOf(one)] === depth,
  );
}

/** 4856件（回复4850件），其中 a件（回复b件）、c件（回复d件）: the bracketed figures are a list of their own. */
function sideBySide(
  whole: Placed,
  parts: readonly Placed[],
  sentence: Sentence,
  counts: readonly Placed[],
): void {
  if (parts.length < 2) return;
  const single = (one: Placed): Placed | null => {
    const opening = bracketBehind(one.read.sentence, endOf(one));
    if (opening < 0 || one.read.sentence !== sentence) return null;
    const inside = insideOf(sentence, counts, opening);
    return inside.length === 1 ? inside[0]! : null;
  };
  const of = single(whole);
  const each = parts.map(single);
  if (!of || each.some((one) => one === null)) return;
  const list = each as Placed[];
  const label = (one: Placed): string => one.draft.subject.words;
  if (label(of) !== '' && list.every((one) => label(one) === label(of))) attach(of, list, sentence, false);
}
