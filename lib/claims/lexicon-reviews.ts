import type { Entry } from './lexicon';

const CASES = /^(?:件|宗|起|例|次|件次|)$/u;
const REVIEW = ['review'] as const;
const LITIGATION = ['litigation'] as const;

const REVIEW_WORDS =
  /(?:提起|引起|引发|申请|收到|发生|涉及|办理|受理|被)?(?:的)?(?:行政)?复议(?!后|前|直接|机关|委|局|决定)(?:的)?(?:申请|案件|案|事项)?(?:数量|总数|总量)?/gu;
const LITIGATION_WORDS =
  /(?:提起|引起|引发|收到|发生|涉及|被)?(?:的)?行政(?:应诉|诉讼)(?:的)?(?:案件|案|事项)?(?:数量|总数|总量)?|(?:应诉|诉讼(?!请求|法))(?:案件|案)?(?:数量|总数)?/gu;

const UPHELD = /维持(?:原)?(?:具体)?(?:行政)?(?:行为|决定|答复)?|结果维持/gu;
const CORRECTED = /纠错|纠正|结果纠正/gu;
const LOST = /撤销|败诉|确认违法|责令(?:重新|履行)/gu;
const WON = /胜诉|驳回(?:原告)?(?:诉讼请求|诉请|起诉|上诉)?/gu;
const OTHER = /其[他它](?:结果|情形|情况)?(?:的)?(?=\s?$)|其[他它](?:结果|情形|情况)/gu;
const OTHER_WAYS = /终止|撤回|撤诉|调解|和解|不予受理/gu;
const PENDING =
  /(?:尚未|未|暂未|还未)(?:审结|办结|结案|审理)|未结|正在(?:审理|办理|审查)|(?:仍)?在审(?:理)?|待审|审理中/gu;

interface Rows {
  total: readonly string[];
  upheld: readonly string[];
  corrected: readonly string[];
  other: readonly string[];
  pending: readonly string[];
}

function entries(topics: readonly ('review' | 'litigation')[], words: RegExp, rows: Rows): Entry[] {
  const of = (list: readonly string[], shape: RegExp, weak = false): Entry => ({
    rows: list,
    words: shape,
    topics,
    units: CASES,
    named: true,
    weak,
  });
  return [
    { rows: rows.total, words, units: CASES, topics },
    of(rows.upheld, UPHELD),
    of(rows.corrected, CORRECTED),
    of(rows.corrected, LOST, true),
    of(rows.upheld, WON, true),
    of(rows.other, OTHER),
    of(rows.other, OTHER_WAYS, true),
    ...(rows.pending.length > 0 ? [of(rows.pending, PENDING)] : []),
  ];
}

const t4 = (result: string, ...groups: string[]): string[] => groups.map((group) => `t4.${group}.${result}`);
const rows4 = (...groups: string[]): Rows => ({
  total: t4('total', ...groups),
  upheld: t4('upheld', ...groups),
  corrected: t4('corrected', ...groups),
  other: t4('other', ...groups),
  pending: t4('pending', ...groups),
});
const rows2014 = (group: string): Rows => ({
  total: [`${group}.total`],
  upheld: [`${group}.upheld`],
  corrected: [`${group}.corrected`],
  other: [`${group}.other`],
  pending: [],
});

/** Table 4 (2019 on); suits are both kinds unless the words tell one. */
export const REVIEWS_2019: readonly Entry[] = [
  ...entries(REVIEW, REVIEW_WORDS, rows4('review')),
  ...entries(LITIGATION, LITIGATION_WORDS, rows4('direct', 'after_review')),
  {
    rows: t4('total', 'review', 'direct', 'after_review'),
    words: /复议(?:和|及|、|与|或|以及|或者)(?:行政)?(?:诉讼|应诉)(?:案件|案)?(?:数量)?/gu,
    units: CASES,
    topics: ['review', 'litigation'],
  },
  {
    rows: t4('total', 'direct'),
    words: /(?:未经复议)?直接(?:提起)?(?:行政)?(?:起诉|诉讼)(?:的)?(?:案件)?/gu,
    units: CASES,
    topics: ['review', 'litigation'],
  },
  {
    rows: t4('total', 'after_review'),
    words: /复议后(?:再)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)(?:的)?(?:案件)?/gu,
    units: CASES,
    topics: ['review', 'litigation'],
  },
];

/** Parts four and five of the table of 2014. */
export const REVIEWS_2014: readonly Entry[] = [
  ...entries(REVIEW, REVIEW_WORDS, rows2014('review')),
  ...entries(LITIGATION, LITIGATION_WORDS, rows2014('litigation')),
  {
    rows: ['review.total', 'litigation.total'],
    words: /复议(?:和|及|、|与|或|以及|或者)(?:行政)?(?:诉讼|应诉)(?:案件|案)?(?:数量)?/gu,
    units: CASES,
    topics: ['review', 'litigation'],
  },
];
