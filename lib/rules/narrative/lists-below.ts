import type { Outcome } from '../../model/finding';
import { within, type Location } from '../../model/location';
import type { NumberStyle, Reading } from '../../model/reading';
import { readNumbering } from '../../text/numbering';
import { message, passed, unclear } from '../outcome';
import { incompleteness } from '../prose';
import { ID, NUMBER, numberOf, wrongCount } from './counted';
import { rowsTold } from './rows-told';

/** 共12项，具体如下： at the end of a paragraph. */
const PROMISE = new RegExp(
  `(?<lead>共|合计|总计|如下|以下|下列|分为|分成|包括|包含|确定|存在|有)[^，。；：:\\d]{0,10}?(?<![第一二两三四五六七八九十\\d])(?<n>${NUMBER})\\s?(?:大|个)?(?<unit>类|项|个|种|份|部|家|条|件|点|方面)(?<tail>[^。；：:\\d]{0,24})(?<end>[：:。]?)\\s?$`,
  'u',
);
const POINTS_ON = /如下|以下|下列|下表|附表|见表|见图|列表/u;
/** What follows is only some of it. */
const ONLY_SOME = /主要|部分|重点|其中|例如|典型|突出/u;
/** What follows may tell figures of these, not each of them. */
const COUNTED_THINGS = /^(?:件|条|份|家|部|个)$/u;
/** Characters of a paragraph in which a promise stands. */
const REACH = 60;

/** A promise and how it points on. */
interface Promise {
  told: number;
  unit: string;
  quote: string;
  start: number;
  /** 以下12件: each of what follows is one. */
  each: boolean;
}

function promiseIn(text: string): Promise | null {
  const from = Math.max(0, text.length - REACH);
  const match = PROMISE.exec(text.slice(from));
  const { lead, n, unit, tail, end } = match?.groups ?? {};
  const told = n ? numberOf(n) : null;
  if (!match || told === null || told < 2) return null;
  const colon = end === '：' || end === ':';
  if ((!colon && !POINTS_ON.test(match[0])) || ONLY_SOME.test(tail!)) return null;
  const each = /^(?:如下|以下|下列)$/u.test(lead!);
  return { told, unit: unit!, quote: match[0].trim(), start: from + match.index, each };
}

/** A count told right before a table or a numbered list, against its rows or items; and the list's own numbering. */
export function* listsBelow(text: string, at: Location, block: number, reading: Reading): Iterable<Outcome> {
  const promise = promiseIn(text);
  const list = itemsBelow(block, reading);
  const target = `below ${block}`;
  const gap = list.findIndex(({ value }, i) => value !== i + 1);
  // Numbers of headings are looked at as such.
  const headed = list.some((one) => levels(reading).has(one.block));
  if (gap > 0) {
    if (!headed) yield leaves(list, gap, target, reading);
    return;
  }
  if (!promise) return;
  const place = within(at, text, promise.start, text.length);
  const table = list.length === 0 ? tableBelow(block, reading) : null;
  const counted = table === null ? itemsTold(list, promise, reading) : rowsTold(reading, table, promise);
  if (table === null && list.length === 0) return;
  if (counted === null || incompleteness(reading, true))
    return yield unclear(ID, target, message('why/list-not-counted', { quote: promise.quote }));
  if (counted === promise.told) return yield passed(ID, target);
  const { blocks } = reading.document;
  const further = [blocks[table ?? list[0]!.block]!.at];
  const { told, quote } = promise;
  yield wrongCount('narrative/list-count', target, place, quote, told, counted, block, reading, {}, further);
}

interface Item {
  block: number;
  value: number;
  printed: string;
}

/** Paragraphs looked through for the next number of a list; more where its items are headings with text under them. */
const APART = 3;
const APART_HEADINGS = 60;
const MOST_ITEMS = 60;

/** The numbered paragraphs that begin with a 1 right below a paragraph; [] where there is no second. */
function itemsBelow(block: number, reading: Reading): Item[] {
  const first = nextBlock(block, reading);
  const number = first === null ? null : numberAt(first, reading);
  if (!number || number.value !== 1 || numberAt(block, reading)?.style === number.style) return [];
  // Sections of the report are no list.
  if (levels(reading).get(first!) === 1) return [];
  const items: Item[] = [{ block: first!, value: 1, printed: number.printed }];
  for (let at = first!; items.length < MOST_ITEMS;) {
    const next = nextNumbered(at, number.style, reading);
    const found = next === null ? null : numberAt(next, reading);
    // A 1 begins another list.
    if (next === null || !found || found.value === 1) break;
    items.push({ block: next, value: found.value, printed: found.printed });
    at = next;
  }
  return items.length < 2 ? [] : items;
}

const known = new WeakMap<Reading, Map<number, number>>();

/** Levels of headings by block. */
function levels(reading: Reading): Map<number, number> {
  const found = known.get(reading) ?? new Map(reading.headings.map((one) => [one.block, one.level]));
  known.set(reading, found);
  return found;
}

/** The next paragraph numbered in a style, up to a heading above it. */
function nextNumbered(block: number, style: NumberStyle, reading: Reading): number | null {
  const heads = levels(reading);
  const own = heads.get(block);
  const most = own === undefined ? APART : APART_HEADINGS;
  let at = nextBlock(block, reading);
  for (let looked = 0; at !== null && looked < most; looked++) {
    if (numberAt(at, reading)?.style === style) return at;
    const level = heads.get(at);
    if (level !== undefined && (own === undefined || level < own)) return null;
    at = nextBlock(at, reading);
  }
  return null;
}

function nextBlock(block: number, { document, body }: Reading): number | null {
  for (let at = block + 1; at < Math.min(body.to, document.blocks.length); at++) {
    const one = document.blocks[at]!;
    if (one.kind !== 'paragraph' || one.text.trim() !== '') return at;
  }
  return null;
}

function numberAt(block: number, reading: Reading) {
  const one = reading.document.blocks[block];
  return one?.kind === 'paragraph' ? readNumbering(one.text) : null;
}

/** Items of a list, null where it may hold more or fewer than its paragraphs show. */
function itemsTold(list: readonly Item[], { told, unit, each }: Promise, reading: Reading): number | null {
  if (list.length === 0 || (COUNTED_THINGS.test(unit) && !each)) return null;
  if (list.length === told) return told;
  if (list.length < told) return goesOn(list, reading) ? null : list.length;
  // Other paragraphs after the last one promised: what comes then may be another list.
  const isNext = list[told]!.block === nextBlock(list[told - 1]!.block, reading);
  return isNext ? list.length : null;
}

/** Paragraphs behind a list in which it may go on. */
const FAR = 60;

/** Whether the next number stands in the last item or opens a paragraph further below. */
function goesOn(list: readonly Item[], reading: Reading): boolean {
  const last = list.at(-1)!;
  const style = numberAt(last.block, reading)!.style;
  if (standsIn(last.block, last.value + 1, reading)) return true;
  for (let at = last.block + 1; at < last.block + FAR; at++) {
    const number = numberAt(at, reading);
    if (number?.style === style && number.value === last.value + 1) return true;
  }
  return false;
}

const OPENING = /[。；;：:！？，,\s][（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})[.．、）)]/gu;

/** Whether a number opens a sentence or clause within a paragraph. */
function standsIn(block: number, value: number, reading: Reading): boolean {
  const one = reading.document.blocks[block];
  if (one?.kind !== 'paragraph') return false;
  return [...one.text.matchAll(OPENING)].some((match) => numberOf(match[1]!) === value);
}

/** A number further from its order than this belongs to something else. */
const FARTHEST = 2;

function leaves(list: readonly Item[], gap: number, target: string, reading: Reading): Outcome {
  const item = list[gap]!;
  const block = reading.document.blocks[item.block]!;
  const text = block.kind === 'paragraph' ? block.text : '';
  // The number may stand within the paragraph before.
  const inside = standsIn(list[gap - 1]!.block, gap + 1, reading);
  if (inside || item.value - gap - 1 > FARTHEST || incompleteness(reading, true)) return passed(ID, target);
  const at = within(block.at, text, 0, item.printed.length);
  const words = text.slice(0, item.printed.length + 10);
  return wrongCount('narrative/list-gap', target, at, words, gap + 1, item.value, item.block, reading, {});
}

const CAPTION =
  /^(?:图|表|附[表件图]|\d{1,2}[.、]?|[（(])|(?:表|目录|清单|名单|情况|一览)(?:[（(][^（）()]{0,20}[）)])?$/u;
const LONGEST_CAPTION = 40;

/** The table right below a paragraph, its caption between them at most; null where there is none or it is one of the form's. */
function tableBelow(block: number, reading: Reading): number | null {
  const { blocks } = reading.document;
  let at = nextBlock(block, reading);
  const one = at === null ? undefined : blocks[at];
  if (one?.kind === 'paragraph' && one.text.length <= LONGEST_CAPTION && CAPTION.test(one.text.trim()))
    at = nextBlock(at!, reading);
  if (at === null || blocks[at]!.kind !== 'table') return null;
  const ofTheForm = reading.tables.some((table) => [...table.blocks, ...table.duplicates].includes(at));
  return ofTheForm ? null : at;
}
