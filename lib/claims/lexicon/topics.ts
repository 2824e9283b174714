import type { Sentence } from '../sentences/sentences';

/** What a stretch of the report speaks of. Rows of tables 3 and 4 are only told where their topic is. */
export type Topic = 'request' | 'review' | 'litigation' | 'other';

const TOPIC_WORDS: readonly [Topic, RegExp][] = [
  [
    'request',
    /申请人(?=中|为|以|类型|主体|方面)|依法?申请(?![^，。；公]{0,4}(?:事项|政务))|收(?=\s?\d{1,6}\s?件?[，、；])|信息公开申请|公开申请|申请公开|申请获取|(?:政府|政务|公开)信息[^，。；复诉]{0,10}申请|(?<!许可|登记|补贴|救助|仲裁|复议|执行|赔偿|专利|商标|入学|援助|办证|贷款|低保|资金|评审|立案|保险|认定|项目|补助|职称|撤回|撤销|被|立项|听证)申请(?!行政复议|复议|人民法院|法院|强制|人|书|表|行政诉讼|法律|执行|仲裁|国家赔偿|渠道|流程|制度|条件|材料|方式)/gu,
  ],
  [
    'review',
    /行政复议|复议案件|申请复议|复议(?!后|机关|委|决定|局|办|直接|前|体制|法|员|机构|维持率|纠错率)/gu,
  ],
  [
    'litigation',
    /行政诉讼|诉讼(?!请求|法)|应诉|起诉|被诉|败诉(?!率)|胜诉(?!率)|上诉|[一二]审(?!核|批|查|定)|法院|行政案件/gu,
  ],
  [
    'other',
    /建议提案|代表建议|提案|来信|来访|诉求|接访|接处警|接报警|不动产登记|许可证|审批|低保|救助|补贴|来电|留言|信箱|咨询|工单|热线|微博|微信|公众号|网站|培训|新闻发布|解读|许可|处罚|招标|采购|预算|决算|信访(?:件|办结|事项)/gu,
  ],
];

/** What requests are about is spoken of by the way: 主要涉及规划许可、不动产登记等事项. */
const ABOUT =
  /(?:(?:申请|公开)?(?:内容|事项)|主要)(?:内容)?(?:集中在|集中于|涉及|围绕|为|包括)[^，。；\d]{0,60}|(?<=[，。；])(?:均|多)?(?:涉及|集中在|属于?)[^，。；\d]{0,60}/gu;

/** A place where a topic is named, ordered by offset. */
export interface Named {
  topic: Topic;
  start: number;
  end: number;
}

/** Every topic named in a sentence, by where its words end. */
export function topicsNamed({ text }: Sentence): Named[] {
  const about = [...text.matchAll(ABOUT)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return TOPIC_WORDS.flatMap(([topic, words]) =>
    [...text.matchAll(words)].map((match) => ({
      topic,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
    .filter(
      ({ topic, start }) => topic !== 'other' || !about.some(([from, to]) => from <= start && start < to),
    )
    .toSorted((a, b) => a.end - b.end || b.start - a.start);
}

/** Speaks of requests for information: only then a bare 申请 or 复议 is one about disclosure. */
const DISCLOSURE = /依申请|信息公开|公开申请|申请公开|政府信息|政务公开/u;
const REQUESTS =
  /依申请|信息公开申请|公开申请|申请公开|(?:政府|政务|公开)信息[^，。；]{0,10}申请|申请(?:获取|公开)/u;
const HEADED_REQUESTS = /申请/u;
const HEADED_REVIEWS = /复议|诉讼/u;

/** What the words before and around a sentence let it speak of without saying so. */
export interface Context {
  requests: boolean;
  reviews: boolean;
  /** The topic its passage was at when the sentence began. */
  topic: Topic | null;
}

/** Context of the first sentence of a passage, by the headings it stands under. */
export function contextUnder(headings: readonly string[]): Context {
  const nearest = headings.at(-1) ?? '';
  const requests = headings.some((one) => HEADED_REQUESTS.test(one));
  const reviews = headings.some((one) => HEADED_REVIEWS.test(one));
  const topic: Topic | null = HEADED_REQUESTS.test(nearest)
    ? 'request'
    : /复议/u.test(nearest) !== /诉讼/u.test(nearest)
      ? /复议/u.test(nearest)
        ? 'review'
        : 'litigation'
      : null;
  return { requests: requests || reviews, reviews: reviews || requests, topic };
}

/** Context after a sentence, for the next of the same passage. */
export function contextAfter(before: Context, sentence: Sentence, named: readonly Named[]): Context {
  const requests = before.requests || REQUESTS.test(sentence.text);
  return {
    requests,
    reviews:
      before.reviews || requests || (DISCLOSURE.test(sentence.text) && HEADED_REVIEWS.test(sentence.text)),
    topic: named.at(-1)?.topic ?? before.topic,
  };
}

/** Whether a sentence itself speaks of requests or reviews about disclosure, or its context does. */
export function speaks(before: Context, sentence: Sentence): Context {
  const requests = before.requests || REQUESTS.test(sentence.text);
  const told = DISCLOSURE.test(sentence.text);
  return { requests, reviews: before.reviews || requests || told, topic: before.topic };
}
