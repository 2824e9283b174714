import type { CellId } from '../../model/form';
import { clauseStart, type Sentence } from '../sentences/sentences';
import type { Book } from '../lexicon/subject';
import { applicantIn, cellsOfRows, subjectOf, topicAt } from '../lexicon/subject';
import { FEE_LAST, KINDS, NEGATION, RESULTS, WHOLE } from './negation';
import { FOR_ELSE } from '../lexicon/requests';
import type { Context, Named, Topic } from '../lexicon/topics';

/** Something said not to be: 未收到申请, 没有因公开引起的复议、诉讼. Offsets in the sentence. */
interface None {
  start: number;
  end: number;
  words: string;
  cells: CellId[];
  unit: string;
  /** Says it of all of them, with nothing that narrows it. */
  beyondDoubt: boolean;
}

const LONGEST = 70;
type KindId = (typeof KINDS)[number]['id'];

/** What a sentence says there was none of. */
export function nonesIn(sentence: Sentence, named: readonly Named[], context: Context, book: Book): None[] {
  const { text, masked, tokens } = sentence;
  const found: None[] = [];
  let from = 0;
  for (const match of text.matchAll(NEGATION)) {
    const start = match.index;
    if (start < from || masked[start]) continue;
    const rest = text.slice(start + match[0].length, start + match[0].length + LONGEST);
    const whole = REGION.exec(rest)![0];
    const again = whole.search(/(?<=.)[、和及且](?:也|亦|均)?(?:未|没有|无)/u);
    const region = again < 0 ? whole : whole.slice(0, again);
    const end = start + match[0].length + region.length;
    if (/(?:权限|职能|职责|资格|必要)$/u.test(region)) continue;
    // 无其他申请 denies only what was not told.
    if (/^其[他它余](?!对外)/u.test(region)) continue;
    // A figure within the region tells something else (未收到3件以上…).
    if (tokens.some((token) => token.start >= start && token.end <= end)) continue;
    const subject = subjectBefore(text, start);
    const denied = region.replace(/[（(][^（）()]{0,30}[）)]/gu, '');
    found.push(...nonesOf(match[0], denied, subject, start, end, { named, context, book, sentence }));
    from = end;
  }
  return found;
}

/** The words of the clause before; of the label before a colon: 行政复议：无. */
function subjectBefore(text: string, start: number): string {
  const from = clauseStart(text, start);
  if (from < start || !/[：:]/u.test(text[from - 1] ?? '')) return text.slice(from, start);
  return text.slice(clauseStart(text, from - 1), from - 1);
}

/** What is denied: to the end of the clause, brackets and all. */
const REGION = /^(?:[^，。；：:！？（(,;]|[（(][^（）()]{0,30}[）)]){0,70}/u;

interface Surroundings {
  named: readonly Named[];
  context: Context;
  book: Book;
  sentence: Sentence;
}

function nonesOf(
  verb: string,
  region: string,
  subject: string,
  start: number,
  end: number,
  around: Surroundings,
): None[] {
  const { book, sentence } = around;
  const text = sentence.text.slice(start, end);
  const told = { start, end, words: text };
  if (verb.endsWith('无') && /^(?:增减|变化|变动)(?:情况)?$/u.test(region))
    return [{ ...told, cells: [], unit: '', beyondDoubt: false }];
  if (/行政事业性收费/u.test(region) && book.edition === '2021-30')
    return [{ ...told, cells: ['t2.fee.amount'], unit: '', beyondDoubt: false }];
  if (/诉讼|支出|复议/u.test(region) && FEE_LAST.test(region)) return [];
  if (FEE_LAST.test(region) || (/收取/u.test(verb) && /费/u.test(region)))
    return feeNone(text, start, end, around);
  // 信息处理费零收取; 复议、诉讼均未发生: what is denied stands before.
  const before =
    region.trim() === '' || /^(?:收取|发生|办件|案件|受理|收件)$/u.test(region)
      ? subject.replace(/(?:一[件起例宗个次条份])?(?<![均都也亦全])[均都也亦全]{1,3}$/u, '')
      : '';
  if (before !== '' && FEE_LAST.test(before)) return feeNone(text, start, end, around);
  const result = resultOf(verb, region, around, start);
  if (result) return result.length > 0 ? [{ ...told, cells: result, unit: '件', beyondDoubt: false }] : [];
  return before === ''
    ? kindsOf(verb, region, subject, told, around)
    : kindsOf(verb, before, '的', told, around);
}

/** Cells of a result that is denied (未被纠错); null where none is spoken of. */
function resultOf(
  verb: string,
  region: string,
  { named, context, book }: Surroundings,
  at: number,
): CellId[] | null {
  const words = verb.endsWith('被') ? `被${region}` : region;
  const result = RESULTS.find(([, shape]) => shape.test(words))?.[0];
  if (!result) return verb === '无一' || (verb.endsWith('被') && !ASKED.test(region)) ? [] : null;
  const topic = topicAt(named, at, context.topic);
  if (topic !== 'review' && topic !== 'litigation') return [];
  if (book.edition === '2014-32') return [`${topic}.${result}`];
  const groups = topic === 'review' ? ['review'] : ['direct', 'after_review'];
  return book.edition === '2008' ? [] : groups.map((group) => `t4.${group}.${result}`);
}

/** 未被提起复议、诉讼: what an agency may be drawn into. */
const ASKED =
  /^(?:依法)?(?:提起|申请|提出)?(?:行政)?(?:复议|诉讼|起诉|诉|投诉|举报)(?:案件|的)?(?:[、和或及](?:提起)?(?:行政)?(?:复议|诉讼|起诉|诉|投诉|举报)(?:案件|的)?){0,3}$/u;

function kindsOf(
  verb: string,
  region: string,
  subject: string,
  told: Pick<None, 'start' | 'end' | 'words'>,
  around: Surroundings,
): None[] {
  const { context, book, sentence } = around;
  const whole =
    kindOfApplicant(region) === null &&
    WHOLE.test(region.replace(/[“”"《》]/gu, '')) &&
    !/其中|部分|涉及|关于|的/u.test(subject);
  const isCarried =
    /结转/u.test(verb) ||
    (/^(?:上|下|去|次|明|往|20\d\d|结转)[^，。；]{0,10}$/u.test(region) && /结转/u.test(region));
  const kinds = new Set(
    isCarried
      ? [carried(`${subject}${region}`, sentence.text.slice(0, told.start))]
      : elementsOf(region).flatMap((one) => (isWay(one, book) ? [] : (kindOf(one) ?? []))),
  );
  const others = kinds.size > 0 || isCarried ? [] : otherRows(verb, region, around);
  const rest = others.map((rows): None => ({
    ...told,
    cells: cellsOfRows(rows, null, book),
    unit: '',
    beyondDoubt: false,
  }));
  const known = [...kinds].flatMap((kind): None[] => {
    const topic = topicAt(around.named, told.start, context.topic);
    const ofElse = topic !== null && topic !== 'request' && !/信息公开|依申请|公开|政府信息/u.test(region);
    if (kind === 'request' && (ofElse || ELSE.test(region))) return [];
    const spoken = kind === 'request' ? context.requests : context.reviews;
    const who = book.edition === '2014-32' ? null : kindOfApplicant(region);
    return [
      {
        ...told,
        cells: cellsOfRows(rowsOf(kind, book), who, book),
        unit: '件',
        beyondDoubt: whole && spoken && !/其中/u.test(sentence.text.slice(0, told.start)),
      },
    ];
  });
  return [...known, ...rest];
}

const ELSE = new RegExp(FOR_ELSE, 'u');

/** The applicants that are denied; 公民、法人和其他组织 are all there are. */
function kindOfApplicant(region: string): string | null {
  return /(?:公民|自然人|个人|公众|群众)[^，。；]{0,4}法人/u.test(region) ? null : applicantIn(region);
}

/** 无结转 is told of the next year once something was said to be done. */
function carried(words: string, before: string): KindId {
  if (/(?:下|次|明)(?:一)?年|20\d\d年.{0,4}办理/u.test(words)) return 'carried_out';
  if (/(?:上|去|往)(?:一)?年|20\d\d/u.test(words)) return 'carried_in';
  return /办结|答复|予以公开|部分公开|不予公开|不掌握/u.test(before) ? 'carried_out' : 'carried_in';
}

/** 当面, 传真, 网络 and 信函 are rows of their own in the table of 2014. */
const isWay = (element: string, { edition }: Book): boolean =>
  edition === '2014-32' && /(?:当面|传真|网络|网上|信函)(?:提交)?(?:的)?申请/u.test(element);

function otherRows(verb: string, region: string, { book, sentence }: Surroundings): (readonly string[])[] {
  return elementsOf(region)
    .map((one) =>
      namedRows(
        `${/(?:有|存在)$|^无$/u.test(verb) ? '' : verb.replace(/^(?:未|没有|没)(?:曾)?/u, '')}${one}`,
        sentence.text,
        null,
        book,
      ),
    )
    .filter((rows) => rows.length > 0 && rows.every((row) => DENIED.test(row)));
}

function feeNone(words: string, start: number, end: number, { book, sentence }: Surroundings): None[] {
  if (!/信息|申请|公开|处理费|费用|收费|检索费|复制费|邮寄费/u.test(sentence.text)) return [];
  const cells =
    book.edition === '2014-32' && (!/减免|免收/u.test(words) || /收费|收取|费用/u.test(words))
      ? ['fee.total']
      : [];
  return [{ start, end, words, cells, unit: '', beyondDoubt: /申请|信息公开|政府信息/u.test(sentence.text) }];
}

function elementsOf(region: string): string[] {
  return region
    .replace(/[“”"《》]/gu, '')
    .trim()
    .replace(/(?:等)?(?:的)?(?:处理|审理)?(?:情况|情形|现象|问题|事件|发生){1,4}$/u, '')
    .replace(/等$/u, '')
    .replace(/(?:的)?案件$/u, '案件')
    .replace(/(?<=复议)(?=(?:行政)?(?:诉讼|应诉))/gu, '、')
    .split(/[、和及或与]|以及|或者/u)
    .filter((one) => one.trim() !== '');
}

function kindOf(element: string): KindId | null {
  const plain = element.replace(/(?:的)?(?:处理|审理|办理)?(?:情况|情形|发生){1,4}$/u, '');
  return KINDS.find(({ words }) => words.test(plain))?.id ?? null;
}

function rowsOf(kind: KindId, { edition }: Book): string[] {
  const old: Record<KindId, string[]> = {
    review: ['review.total'],
    litigation: ['litigation.total'],
    complaint: ['complaint.total'],
    request: ['request.received'],
    carried_in: [],
    carried_out: [],
  };
  const since2019: Record<KindId, string[]> = {
    review: ['t4.review.total'],
    litigation: ['t4.direct.total', 't4.after_review.total'],
    complaint: [],
    request: ['t3:new'],
    carried_in: ['t3:carried_in'],
    carried_out: ['t3:carried_out'],
  };
  if (edition === '2008') return [];
  return edition === '2014-32' ? old[kind] : since2019[kind];
}

/** Rows the lexicon names with the last words of what is denied: 传真申请, 行政强制, 专职人员. */
function namedRows(element: string, sentence: string, topic: Topic | null, book: Book): readonly string[] {
  const around = { before: element, after: '', sentence, unit: '', topic, topicAfter: null };
  return (
    UNITS.map((unit) => subjectOf({ ...around, unit }, book, NO_CONTEXT).rows).find(
      (rows) => rows.length > 0,
    ) ?? []
  );
}

const UNITS = ['件', '项', '人', '万元', '次', '个'];
const NO_CONTEXT: Context = { requests: false, reviews: false, topic: null };
/** Rows of which it is worth knowing that there were none. */
const DENIED =
  /^(?:request\.(?:in_person|fax|online|letter)|staff\.|training\.|t2\.|response\.(?:press|interview)$|disclosed\.normative|channel\.gazette)/u;
