import type { CellId } from '../model/form';
import { clauseStart, type Sentence } from './sentences';
import type { Book } from './subject';
import { applicantIn, cellsOfRows, subjectOf, topicAt } from './subject';
import type { Context, Named, Topic } from './topics';

/** Something said not to be: 未收到申请, 没有因公开引起的复议、诉讼. Offsets in the sentence. */
export interface None {
  start: number;
  end: number;
  words: string;
  cells: CellId[];
  unit: string;
  /** Says it of all of them, with nothing that narrows it. */
  beyondDoubt: boolean;
}

const NEGATION =
  /(?:未|没有|没|尚未|从未)(?:曾)?(?:收到|接到|受理|发生|出现|产生|收取|结转|引发|引起|有|被|因|涉及|接收|新收|存在|作出|实施|开征|制定|制发|出台|设立|设置|配备|举办|召开|办理)(?:过|到)?|(?<![有毫])没有|不存在|不收取|未收|无(?![法效需线障偿锡故误关害缝疑不论条正理违重大纸现毒人一偿私形尘息烟锡烦愧尽])|(?:均|暂|全年)?为零(?=[，。；]|$)/gu;
const LONGEST = 70;

interface Kind {
  id: 'fee' | 'review' | 'litigation' | 'complaint' | 'request' | 'carried_in' | 'carried_out';
  words: RegExp;
}

const FEE = /收费|费用|处理费|检索费|复制费|邮寄费|收取.{0,12}费|减免/u;
/** Told last in an element of the list. */
const KINDS: readonly Kind[] = [
  {
    id: 'carried_out',
    words:
      /(?:结转|转入|转至|顺延).{0,8}(?:下|次|明)(?:一)?年(?:度)?(?:继续办理)?.{0,8}$|下(?:一)?年度?继续办理.{0,6}$/u,
  },
  {
    id: 'carried_in',
    words: /(?:上|去)(?:一)?年(?:度)?.{0,6}结转.{0,16}$|结转.{0,4}(?:上|去)(?:一)?年.{0,12}$/u,
  },
  { id: 'review', words: /复议(?:申请|案|情况|的|件|事项)*$/u },
  { id: 'litigation', words: /(?:诉讼|应诉|起诉)(?:案|情况|的|件|事项)*$/u },
  { id: 'complaint', words: /(?:举报|投诉|申诉)(?:案|情况|的|件|事项)*$/u },
  { id: 'request', words: /申请(?:件|事项|的|情况|公开|政府|信息)*$/u },
];
/** Before the head only words that leave it whole: of requests, of disclosure, received, caused. */
const WHOLE =
  /^(?:任何|此|新收|新|本年度|本年|针对|事务|有关|关于|涉及|因|由|对|与|就|本|我|局|厅|县|市|区|镇|机关|单位|部门|部|向|的|而|被|所|和|及|或|、|到|过|要求|依|个人|公民|群众|公众|社会|人民群众|政府|政务|信息|公开|工作|事项|方面|问题|申请|答复|不当|类|相关|引起|引发|导致|产生|发生|提起|提出|申请人|行政|法人|其他组织|举报|投诉|申诉|复议|诉讼|应诉|起诉|案|情况|件|等|上(?:一)?年(?:度)?|去年|结转|下(?:一)?年(?:度)?|继续|办理|至|转入|来|\s)*$/u;

/** What a sentence says there was none of. */
export function nonesIn(sentence: Sentence, named: readonly Named[], context: Context, book: Book): None[] {
  const { text, masked, tokens } = sentence;
  const found: None[] = [];
  let from = 0;
  for (const match of text.matchAll(NEGATION)) {
    const start = match.index;
    if (start < from || masked[start]) continue;
    if (match[0].endsWith('为零')) continue;
    const rest = text.slice(start + match[0].length, start + match[0].length + LONGEST);
    const region = /^[^，。；：:！？（(,;]*/u.exec(rest)![0];
    const end = start + match[0].length + region.length;
    if (/(?:权限|职能|职责|资格|必要)$/u.test(region)) continue;
    // A figure within the region tells something else (未收到3件以上…).
    if (tokens.some((token) => token.start >= start && token.end <= end)) continue;
    const subject = text.slice(clauseStart(text, start), start);
    found.push(...nonesOf(match[0], region, subject, start, end, { named, context, book, sentence }));
    from = end;
  }
  return found;
}

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
  const { context, book, sentence } = around;
  const text = sentence.text.slice(start, end);
  if (/行政事业性收费/u.test(region) && book.edition === '2021-30')
    return [{ start, end, words: text, cells: ['t2.fee.amount'], unit: '', beyondDoubt: false }];
  if (/诉讼|支出|复议/u.test(region) && FEE.test(region)) return [];
  if (FEE.test(region) || (/收取/u.test(verb) && /费/u.test(region)))
    return feeNone(text, start, end, around);
  if (/(?:未|没)(?:曾)?被$/u.test(verb)) return [];
  const whole =
    kindOfApplicant(region) === null &&
    WHOLE.test(region.replace(/[“”"《》]/gu, '')) &&
    !/其中|部分|涉及|关于|的/u.test(subject);
  const kinds = new Set(
    /结转/u.test(verb) || region.startsWith('结转')
      ? [carried(`${subject}${region}`)]
      : elementsOf(region).flatMap((one) => (isWay(one, book) ? [] : (kindOf(one) ?? []))),
  );
  const others =
    kinds.size > 0 || /结转/u.test(verb) || region.startsWith('结转') ? [] : otherRows(verb, region, around);
  const rest = others.map((rows): None => ({
    start,
    end,
    words: text,
    cells: cellsOfRows(rows, null, book),
    unit: '',
    beyondDoubt: false,
  }));
  const known = [...kinds].flatMap((kind): None[] => {
    const topic = topicAt(around.named, start, context.topic);
    if (
      kind === 'request' &&
      topic !== null &&
      topic !== 'request' &&
      !/信息公开|依申请|公开|政府信息/u.test(region)
    )
      return [];
    const spoken = kind === 'request' ? context.requests : context.reviews;
    const rows = rowsOf(kind, book);
    return [
      {
        start,
        end,
        words: text,
        cells: cellsOfRows(rows, book.edition === '2014-32' ? null : kindOfApplicant(region), book),
        unit: '件',
        beyondDoubt: whole && spoken && !/其中/u.test(sentence.text.slice(0, start)),
      },
    ];
  });
  return [...known, ...rest];
}

/** The applicants that are denied; 公民、法人和其他组织 are all there are. */
function kindOfApplicant(region: string): string | null {
  return /(?:公民|自然人|个人)[^，。；]{0,4}法人/u.test(region) ? null : applicantIn(region);
}

const carried = (words: string): Kind['id'] =>
  /(?:下|次|明)(?:一)?年|20\d\d年.{0,4}办理/u.test(words) ? 'carried_out' : 'carried_in';

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
  const cells = book.edition === '2014-32' ? ['fee.total'] : [];
  return [{ start, end, words, cells, unit: '', beyondDoubt: /申请|信息公开|政府信息/u.test(sentence.text) }];
}

function elementsOf(region: string): string[] {
  return region
    .replace(/(?:等)?(?:的)?(?:情况|情形|现象|问题|事件|发生){1,4}$/u, '')
    .replace(/等$/u, '')
    .replace(/(?:的)?案件$/u, '案件')
    .split(/[、和及或与]|以及|或者/u)
    .filter((one) => one.trim() !== '');
}

function kindOf(element: string): Kind['id'] | null {
  const plain = element.replace(/(?:的)?(?:情况|情形|发生){1,4}$/u, '');
  return KINDS.find(({ words }) => words.test(plain))?.id ?? null;
}

function rowsOf(kind: Kind['id'], { edition }: Book): string[] {
  const old: Record<Kind['id'], string[]> = {
    fee: ['fee.total'],
    review: ['review.total'],
    litigation: ['litigation.total'],
    complaint: ['complaint.total'],
    request: ['request.received'],
    carried_in: [],
    carried_out: [],
  };
  const since2019: Record<Kind['id'], string[]> = {
    fee: [],
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
  /^(?:request\.(?:in_person|fax|online|letter)|staff\.(?:full_time|part_time)|t2\.|response\.(?:press|interview)$|disclosed\.normative)/u;
