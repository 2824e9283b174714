import type { Entry } from './entry';

const CASES = /^(?:件|宗|起|例|次|件次|)$/u;
const REVIEW = ['review'] as const;
const LITIGATION = ['litigation'] as const;

const REVIEW_WORDS =
  /(?:提起|引起|引发|申请|收到|发生|涉及|办理|受理|被)?(?:的)?(?:行政)?复议(?!后|前|直接|机关|委|局|决定|维持率|纠错率|结果)(?:的)?(?:申请|案件|案|事项)?(?:立案|数量|总数|总量|受理|收案)?/gu;
const LITIGATION_WORDS =
  /(?:提起|引起|引发|收到|发生|涉及|被)?(?:的)?行政(?:应诉|诉讼)(?:的)?(?:案件|案|事项)?(?:立案|数量|总数|总量|收案)?|(?:应诉|诉讼(?!请求|法))(?:案件|案)?(?:立案|数量|总数)?|被(?:提起)?(?:行政)?(?:起)?诉(?:讼)?(?:案件|的)?|(?<!复议后|直接|驳回|撤回)(?:提起)?起诉(?:案件|的)?/gu;

const UPHELD = /(?:结果|予以|被)?维持(?:原)?(?:具体)?(?:行政)?(?:行为|决定|答复|判决|判|的)?(?!率)/gu;
const CORRECTED = /(?:结果|予以|被)?(?:纠错|纠正)(?:的)?(?!率)/gu;
const LOST =
  /撤销(?:原)?(?:答复|决定|行为)?|败诉(?!率)|确认(?:违法|无效)|变更(?:原)?(?:答复|决定)|责令[^，。；、\d]{0,8}(?:重新|重作|履行|答复)(?:答复|处理|作出)?/gu;
const WON = /胜诉(?!率)|驳回(?:原告|申请人|复议|行政)?(?:的)?(?:诉讼请求|诉请|请求|起诉|上诉|申请)?/gu;
const OTHER = /其[他它](?:结果|情形|情况)?(?:的)?(?=\s?$)|其[他它](?:结果|情形|情况)/gu;
const OTHER_WAYS = /终止(?:审理|复议|审查|案件)?|撤回(?:起诉|申请)?|撤诉|调解|和解|不予受理|不予立案|移送/gu;
const PENDING =
  /(?:尚未|未|暂未|还未)(?:审结|办结|结案|审理|开庭|判决|宣判|裁判|作出(?:判决|裁判|决定))|未结|正在(?:审理|办理|审查)|(?:仍)?在审(?:理)?|待审|审理中/gu;

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
    joins: true,
    weak,
  });
  return [
    {
      rows: rows.total,
      words,
      units: CASES,
      topics,
      unless:
        /(?:交通违法|交警|治安|户籍|工伤|劳动|食品|医疗|城管|环保|税务|林权|征收补偿|行政处罚|行政许可)(?:决定|案件|领域)?(?:类|的)?(?:行政)?(?:复议|诉讼)|(?:审理|审结|承办)[^，。；\d]{0,8}复议|法院(?:共|全年|累计)?(?:受理|审结|审理|收案|新收)/u,
    },
    // 新发生4件: where reviews or suits are spoken of.
    of(
      rows.total,
      /(?:新)?(?:发生|收案|受案|立案)(?:共|为)?(?=\s?$)|(?:作为|为|系)被(?:申请人|告人?)(?:的)?(?:案件)?/gu,
    ),
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
    words: /复议(?:和|及|、|与|或|以及|或者)?(?:行政)?(?:诉讼|应诉)(?:案件|案)?(?:数量)?/gu,
    units: CASES,
    topics: ['review', 'litigation'],
  },
  {
    rows: t4('total', 'direct'),
    words:
      /(?:未经(?:行政)?复议)(?:而|就)?(?:直接)?(?:提起)?(?:行政)?(?:起诉|诉讼)(?:的)?(?:案件)?|直接(?:提起|向法院)?(?:行政)?(?:起诉|诉讼|被诉)(?:的)?(?:案件)?/gu,
    units: CASES,
    topics: ['review', 'litigation'],
  },
  {
    rows: t4('total', 'after_review'),
    words:
      /(?:先行|经过?)(?:行政)?复议(?:的|后)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)?(?:的)?(?:案件)?|复议后(?:再|又)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)(?:的)?(?:案件)?|(?:后又|后再|继而|仍不服|不服[^，。；、\d]{0,8})[^，。；、\d]{0,6}(?:起诉|诉讼)(?:的)?/gu,
    units: CASES,
    topics: ['review', 'litigation'],
    only: /复议/u,
  },
];

/** Parts four and five of the table of 2014. */
export const REVIEWS_2014: readonly Entry[] = [
  ...entries(REVIEW, REVIEW_WORDS, rows2014('review')),
  ...entries(LITIGATION, LITIGATION_WORDS, rows2014('litigation')),
  {
    rows: ['review.total', 'litigation.total'],
    words: /复议(?:和|及|、|与|或|以及|或者)?(?:行政)?(?:诉讼|应诉)(?:案件|案)?(?:数量)?/gu,
    units: CASES,
    topics: ['review', 'litigation'],
  },
];
