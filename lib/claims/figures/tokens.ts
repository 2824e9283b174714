import { tidy, type Interval } from '../../model/quantity';
import { digitsAt, LARGEST_FIGURE, LONGEST_FIGURE, type Digits } from './digits';
import { modalityBefore, modalityOf, rangeOf, toldAs } from './exactness';
import { readChineseNumeral } from '../../text/numeral';
import { isOfAKind, unitAt } from './units';
import type { Token } from './token';
import { worded, wordedShare } from './worded';

const DIGIT = /[0-9０-９]/u;
const CHINESE = /[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/u;
const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 1e2 };
const MORE = /[余多来几]/u;

/** The figures of a sentence from left to right; what is masked is passed over. One look at each character. */
export function tokensOf(text: string, masked: Uint8Array): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = masked[at] ? null : tokenAt(text, at, masked, found.at(-1));
    if (token) found.push(token);
    at = token ? Math.max(token.end, at + 1) : pastFigure(text, at);
  }
  return found;
}

/** Past a run of digits or numerals that was no figure: it is not looked at again. */
function pastFigure(text: string, at: number): number {
  const character = text[at]!;
  const shape = DIGIT.test(character) ? DIGIT : CHINESE.test(character) ? CHINESE : null;
  let next = at + 1;
  if (shape) for (; next < text.length && shape.test(text[next]!); next++);
  return next;
}

function tokenAt(text: string, at: number, masked: Uint8Array, last?: Token): Token | null {
  const character = text[at]!;
  if (text.startsWith('百分之', at) || text.startsWith('万分之', at) || text.startsWith('千分之', at))
    return wordedShare(text, at);
  if (DIGIT.test(character)) {
    if (/[A-Za-z_/.]/u.test(text[at - 1] ?? '')) return null;
    return arabic(text, at, masked, last);
  }
  if (CHINESE.test(character) || character === '半') return worded(text, at) ?? chinese(text, at);
  return null;
}

function arabic(text: string, at: number, masked: Uint8Array, last?: Token): Token | null {
  const first = digitsAt(text, at);
  if (!first) return null;
  const second = secondOfRange(text, first.end, masked);
  return finish(text, at, first, second, last);
}

/** 3—5件, 3至5件: the second figure, where a unit stands behind it. */
function secondOfRange(text: string, end: number, masked: Uint8Array): Digits | null {
  const dash = /^\s?(?:[-－—–~～]{1,2}|至|到)\s?(?=[0-9０-９])/u.exec(text.slice(end, end + 6));
  if (!dash || masked[end + dash[0].length]) return null;
  const second = digitsAt(text, end + dash[0].length);
  if (!second) return null;
  return unitAt(text, scaleAt(text, second.end).end) === null ? null : second;
}

interface Scale {
  by: number;
  end: number;
  more: string;
}

/** What may stand behind the digits: 余, 万, 余 again; spaces are passed over. 万元 and 亿元 are units of money. */
function scaleAt(text: string, from: number): Scale {
  let at = from;
  let by = 1;
  let more = '';
  for (let turn = 0; turn < 4; turn++) {
    const space = text[at] === ' ' || text[at] === '\u3000' ? 1 : 0;
    const character = text[at + space] ?? '';
    const next = text[at + space + 1] ?? '';
    if (MORE.test(character) && more === '' && !isWordOf(character, next)) more = character;
    else if (
      character in SCALES &&
      !(by === 1 && isMoney(text, at + space + 1)) &&
      !(character === '千' && /[米克瓦字伏卡赫焦]/u.test(next)) &&
      by * SCALES[character]! <= 1e12
    )
      by *= SCALES[character]!;
    else break;
    at += space + 1;
  }
  return { by, end: at, more };
}

/** 万元, 亿美元 are units of money, no scales. */
const isMoney = (text: string, at: number): boolean =>
  /^(?:[美港欧日]?元|英镑)/u.test(text.slice(at, at + 2));

/** 多 and 来 begin words of their own: 多次, 多个 after digits do not occur, 来访, 来电, 来信 do. */
const isWordOf = (character: string, next: string): boolean =>
  (character === '来' && /[访电信函源自]/u.test(next)) || (character === '多' && /[项种家]{0}$^/u.test(next));

function finish(
  text: string,
  start: number,
  first: Digits,
  second: Digits | null,
  last?: Token,
): Token | null {
  const scale = scaleAt(text, (second ?? first).end);
  const closed = /[（(]$/u.test(text.slice(0, start)) && /^[）)]/u.test(text.slice(scale.end));
  if (closed) scale.end++;
  const space = /^[\s\u3000]{0,2}/u.exec(text.slice(scale.end, scale.end + 2))![0].length;
  const unit = unitAt(text, scale.end + space);
  const alone = unit === null && standsAlone(text, start, scale);
  const bare = unit === null && !alone && isBare(text, start, first, scale, last);
  if (unit === null && (isOfAKind(text, scale.end + space) || !(alone || bare))) return null;
  const unitEnd = unit === null ? scale.end : scale.end + space + unit.length;
  if (isReference(text, start, unit)) return null;
  const after =
    /^\s?(?:以上|以下|以内|左右|上下|(?:多(?![公收办受答发出增])|余)(?!\s?\d))/u.exec(
      text.slice(unitEnd, unitEnd + 3),
    )?.[0] ?? '';
  const before = modalityBefore(text, start);
  const step = stepOf(first, scale);
  const [low, high] = [first.value * (second ? scale.by : scale.by), (second ?? first).value * scale.by];
  const vague = scale.more !== '' || /[多余]/u.test(after);
  const told = toldAs(before, after.trim(), vague);
  const range: Interval = second
    ? { from: tidy(low), to: tidy(high) }
    : rangeOf(tidy(high), step, told, scale.by > 1, vague);
  return {
    start,
    numberEnd: scale.end,
    end: unitEnd + after.length,
    range,
    unit: unit ?? '',
    modality: second ? 'about' : modalityOf(told, vague, scale.by > 1 && first.value * scale.by !== 0),
    kind: kindOf(unit),
    value: tidy(high),
    step,
    vague: vague || told !== null || Boolean(second),
    ...(bare ? { bare: true as const } : {}),
  };
}

/** 上述16件 tells nothing new; places in a ranking count nothing. */
function isReference(text: string, start: number, unit: string | null): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  if (/(?:上述|前述|以上|这|该)\s?$/u.test(before)) return true;
  return unit === '位' && /(?:提升|上升|下降|前|居|名列|位列|排|进|退|第)\s?$/u.test(before);
}

/** Without a measure word only a scaled figure, or one that ends what counts it (浏览量550万；总数为1295，). */
function standsAlone(text: string, start: number, scale: Scale): boolean {
  const next = text[scale.end] ?? '';
  if (scale.by > 1) return !/[A-Za-z0-9]/u.test(next);
  if (!(next === '' || /[，。；、）)！？,;]/u.test(next))) return false;
  if (text.slice(start, scale.end) === '0' && /[为是填]\s?$/u.test(text.slice(Math.max(0, start - 2), start)))
    return true;
  return /(?:量|数|共|计|分别|依次|各|均|共有|申请|案件|公开|处理|提供|答复|办结|结转|维持|纠正|纠错|审结|复议|诉讼|许可|处罚|强制|决定|规章|文件|投诉|举报)[为是达有到约近超逾过]{0,2}[:：]?\s?$/u.test(
    text.slice(Math.max(0, start - 10), start),
  );
}

/** 信息不存在36、更改10: a small number right behind a word, before a mark. */
function isBare(text: string, start: number, first: Digits, scale: Scale, last?: Token): boolean {
  if (scale.by > 1 || scale.more !== '' || first.decimals > 0 || first.value >= 1e6) return false;
  if (first.value >= 1900 && first.value < 2100) return false;
  const next = text[scale.end] ?? '';
  // 收12办12结0.
  const terse = /[收办结转答存]/u.test(text[start - 1] ?? '') && /[收办结转答存]/u.test(next);
  if (next !== '' && !terse && !/[，。；、（）()！？,;]/u.test(next)) return false;
  // 依次为8、8、0.
  const listed = last?.unit === '' && /^\s?[、，,和]\s?$/u.test(text.slice(last.end, start));
  return listed || BEHIND_WORDS.test(text.slice(Math.max(0, start - 2), start));
}
const BEHIND_WORDS =
  /[\u4e00-\u9fff](?<![第年月日号至到约近图表附章节条款项级版区座室楼层届期卷步与和及比名])\s?$/u;

function stepOf({ value, decimals }: Digits, scale: Scale): number {
  if (decimals > 0 || scale.by > 1) return tidy(10 ** -decimals * scale.by);
  if (value === 0) return 1;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

function kindOf(unit: string | null): Token['kind'] {
  if (unit === '%' || unit === '％' || unit === '‰' || unit === '成') return 'percent';
  if (unit === '个百分点' || unit === '百分点') return 'points';
  return unit === '倍' ? 'multiple' : 'count';
}

/** 三千一百一十九件, 两次, 十余件: only with a measure word; a bare 一 only where it counts cases. */
function chinese(text: string, start: number): Token | null {
  let end = start;
  while (
    end < text.length &&
    end - start < LONGEST_FIGURE &&
    (CHINESE.test(text[end]!) || text[end] === '万' || text[end] === '亿')
  )
    end++;
  const before = text[start - 1] ?? '';
  if (/[第每逐某任哪另这那统唯单]/u.test(before)) return null;
  const words = text.slice(start, end);
  const pair = PAIR.exec(words) ? [...words].map((one) => readChineseNumeral(one) ?? 0) : null;
  const value = pair
    ? pair[1]!
    : readChineseNumeral(BARE_SCALE.test(words) && ABOUT.test(before) ? `一${words}` : words);
  if (value === null || value >= LARGEST_FIGURE || (pair && pair[0]! >= value)) return null;
  const more = /^[余多几]/u.exec(text.slice(end, end + 1))?.[0] ?? '';
  const at = end + more.length;
  const unit = unitAt(text, at);
  if (unit === null || !countsSurely(value, unit, text, start, at + unit.length)) return null;
  if (isReference(text, start, unit)) return null;
  const step = stepOf({ value, decimals: 0, end }, { by: 1, end, more });
  const told = toldAs(modalityBefore(text, start), '', more !== '');
  // 数百条, 几十件: as many as the scale, up to ten times as many.
  const several = /[数几]/u.test(before) && /^[十百千万]/u.test(words);
  const plain = rangeOf(value, step, told, false, more !== '');
  const range = pair
    ? { from: pair[0]!, to: value }
    : several
      ? { from: value, to: value * 10, open: true }
      : plain;
  return {
    start,
    numberEnd: at,
    end: at + unit.length,
    range,
    unit,
    modality: pair || several ? 'about' : modalityOf(told, more !== '', false),
    kind: kindOf(unit),
    value,
    step: several ? value * 9 : step,
    vague: more !== '' || told !== null || several || pair !== null,
  };
}

/** 两三件: two figures side by side are a range. */
const PAIR = /^[一二两三四五六七八九]{2}$/u;

/** 近万份, 上千条: the scale alone is the figure. */
const BARE_SCALE = /^[万亿]$/u;
const ABOUT = /[近约上逾超数几]/u;

/** One of something is told by cases only (一件, 一起, 一宗): 一个, 一项, 一次 are mostly no counts. */
function countsSurely(value: number, unit: string, text: string, start: number, end: number): boolean {
  if (unit === '成' || unit === '分' || unit === '面' || unit === '道' || unit === '头') return false;
  // 培训一次， counts; 一次培训 and 一个 mostly do not.
  if (value === 1 && /^(?:[次场期项个篇部条家名人批]|人次)$/u.test(unit))
    return /^[，。；、）)]?$/u.test(text[end] ?? '') && /[\u4e00-\u9fff]/u.test(text[start - 1] ?? '');
  if (value === 1)
    return /^[件起宗例]$/u.test(unit) && !/[事一]/u.test(text[end] ?? '') && text[start - 1] !== '一';
  return true;
}
