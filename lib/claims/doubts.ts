import { setFree, type Draft } from './drafts/draft';
import { WAYS } from './lexicon/requests';
import { clauseStart, type Sentence } from './sentences/sentences';

/** Takes the cells, or what is sure of them, from claims whose words tell something near a row of the form rather than the row. */
export function doubt(found: readonly Draft[], sentence: Sentence): void {
  for (const draft of found) {
    if (draft.claim.cells.length === 0) continue;
    if (isMatter(draft, sentence) || isSome(draft, sentence)) draft.claim.told.weak = true;
    if (!isApart(draft, found, sentence)) continue;
    setFree(draft);
  }
  toldTwice(found);
}

function isApart(draft: Draft, found: readonly Draft[], sentence: Sentence): boolean {
  const { text } = sentence;
  const { claim, token: index } = draft;
  if (claim.told.kind === 'none') return isOtherDenied(draft, sentence);
  const token = sentence.tokens[index];
  if (!token) return false;
  const start = clauseStart(text, token.start);
  const words = text.slice(Math.max(start, token.start - LONGEST), token.start);
  const behind = text.slice(token.end, token.end + LONGEST);
  return (
    WITH_MORE.test(text.slice(Math.max(0, token.start - LONGEST), token.start)) ||
    (/^t3:(?:new|total)$/u.test(draft.subject.rows[0] ?? '') && isOneWay(words)) ||
    (draft.subject.rows[0] === 't3:new' && OF_THOSE.test(words) && WHICH_ARE.test(behind)) ||
    isItem(draft, words, text.slice(0, token.start)) ||
    isOtherVerb(draft, words) ||
    isRest(draft, found)
  );
}

/** Farther from a figure no words are looked at. */
const LONGEST = 60;

/** 予以公开（含部分公开）5件: more, or less, than the name before the bracket tells. */
const WITH_MORE =
  /[（(](?:(?:含|包含|包括|不含|不包括|除)[^（）()]{1,24}|[^（）()]{1,24}除外)[）)](?:共|计|总|合|数|量|为|有|[\s：:]){0,4}$/u;

const BY_ONE = new RegExp(
  `(?:通过|利用|经|采用|采取|以|使用)(?<way>[^，。；\\d]{0,20}(?:${WAYS})[^，。；\\d]{0,12}?)(?:收到|受理|接收|接到|办理|处理|答复|回复|办结)`,
  'u',
);

/** 通过网站答复申请3件: of one way only; 通过网站、信函等收到 tells of all. */
function isOneWay(words: string): boolean {
  const way = BY_ONE.exec(words)?.groups?.way;
  return way !== undefined && !/[、和及或与等各]|多种|线上线下/u.test(way);
}

const DECISIONS = /^t2\.\w+\.decisions$/u;

/** 行政许可审批22条, 规范性文件4件 in a list of what was published; 许可、处罚、强制等决定120件 of several kinds at once. */
function isItem({ claim, subject }: Draft, words: string, before: string): boolean {
  const row = subject.rows[0] ?? '';
  if (DECISIONS.test(row) && subject.rows.length === 1 && KINDS.test(words)) return true;
  if (DECISIONS.test(row) && claim.unit === '条') return !/作出|做出|办理|办结|下达|实施|决定/u.test(words);
  const isMade = /^t2\.(?:rules|normative)\.made$/u.test(row);
  return isMade && claim.modality === 'part-of' && PUBLISHED.test(before.slice(-2 * LONGEST));
}
const KINDS =
  /(?:许可|处罚|强制|检查|征收|确认|奖励|给付|裁决)[、和及与](?:行政)?(?:许可|处罚|强制)(?:[、和及与]|等|[^，。；、\d]{0,4}(?:共|合计|总))/u;
const PUBLISHED = /公开[^，。；\d]{0,12}信息[^，。；\d]{0,6}\d{1,7}(?:余)?条[^。]{0,60}其中/u;

/** Verbs right before a figure that tell another thing than the row: 转办2件 is not carried over, 废止3份规范性文件 not made, 接到依申请公开办件2件 not handled. */
const OTHER_VERBS: readonly (readonly [RegExp, RegExp])[] = [
  [/^t3:carried_out$/u, /(?:转办|转送|转交|移送|转介)(?:了|共|计|的){0,2}\s?$/u],
  [/^t2\.(?:rules|normative)\.made$/u, /(?:废止|失效|修改|修订|修正)(?:了|共|计){0,2}\s?$/u],
  [/^t3:new$/u, /(?:清单|目录|指南|事项库)(?:共|计){0,2}\s?$/u],
  [/^t3:total$/u, /(?:收到|接到|接收)[^，。；、\d]{0,16}办件(?:共|计|的){0,2}\s?$/u],
];
const isOtherVerb = ({ subject }: Draft, words: string): boolean =>
  OTHER_VERBS.some(([row, verb]) => row.test(subject.rows[0] ?? '') && verb.test(words));

const OF_THOSE = /^[且其中另还并有，,\s]{0,5}$/u;
/** 2件申请信息不属于…: some of those received. */
const WHICH_ARE =
  /^(?:的)?(?:申请|要求)(?:公开)?(?:的)?(?:政府)?(?:信息|内容|事项)[，,\s]?(?:均|都|已|并)?(?:不属于|属于|不是|为|系|不存在)/u;

/** 逾期未补正2件，其他处理5件: the rest of a group whose rows are told beside it. */
const isRest = ({ claim, subject }: Draft, found: readonly Draft[]): boolean =>
  subject.rows[0] === 't3:other' &&
  found.some(
    (one) => one.claim.told.start < claim.told.start && (one.subject.rows[0] ?? '').startsWith('t3:other.'),
  );

/** What is denied is not the row: that papers were published, that reviews were lost, that enforcement was appealed against. */
function isOtherDenied({ claim, subject }: Draft, { text, start }: Sentence): boolean {
  const words = subject.words;
  if (claim.cells[0]!.startsWith('t2.'))
    return /(?:公开|公示|公布)(?:的|等|事项|情况|信息){0,4}$/u.test(words);
  if (!/^(?:t4\.|review\.|litigation\.)/u.test(claim.cells[0]!)) return false;
  if (
    claim.cells[0]!.endsWith('.total') &&
    /(?:纠错|纠正|败诉|撤销|确认违法)(?:的|等|案件|情况|情形|现象){0,4}$/u.test(words)
  )
    return true;
  const at = claim.told.start - start;
  const before = text.slice(clauseStart(text, at), at);
  return /行政执法|执法工作|执法活动/u.test(`${before}${words}`) && !/公开/u.test(`${before}${words}`);
}

/** 行政强制事项3件 may be matters that can be decided as well as decisions; 作出 or 办理 tells which. */
function isMatter({ subject, token: index }: Draft, { text, tokens }: Sentence): boolean {
  const token = tokens[index];
  if (!token || !/^t2\.\w+\.decisions$/u.test(subject.rows[0] ?? '')) return false;
  const start = Math.max(clauseStart(text, token.start), token.start - LONGEST);
  const words = text.slice(start, token.start);
  return /事项/u.test(words) && !/办理|办结|作出|做出|实施|审批|受理|下达|处理|决定/u.test(words);
}

/** 按期答复34件，延期答复2件 and 一审诉讼4件，二审2件: one of two figures that only together are the row. */
function isSome({ subject, token: index }: Draft, { text, tokens }: Sentence): boolean {
  const token = tokens[index];
  const row = subject.rows[0] ?? '';
  if (!token || !/^(?:t3:total|t4\.direct\.total)$/u.test(row)) return false;
  const start = Math.max(clauseStart(text, token.start), token.start - LONGEST);
  const words = text.slice(start, token.start);
  const behind = text.slice(token.end, token.end + LONGEST);
  return row === 't3:total'
    ? /按[时期]|如期/u.test(words) && /^[，、；]?(?:经|另|并)?(?:延期|延长|逾期|超期)/u.test(behind)
    : /[一二]审/u.test(words);
}

/** One cell told as two figures, 失效2件、废止4件: each may be only some of it. */
function toldTwice(found: readonly Draft[]): void {
  const seen = new Map<string, Draft[]>();
  for (const draft of found) {
    const { cells, year, scope, told } = draft.claim;
    if (cells.length === 0 || told.weak || told.kind === 'none') continue;
    const key = `${cells.join()} ${year} ${scope}`;
    const same = seen.get(key);
    if (same) same.push(draft);
    else seen.set(key, [draft]);
  }
  for (const same of seen.values()) {
    const first = same[0]!.claim.range;
    if (same.every(({ claim }) => claim.range.from === first.from && claim.range.to === first.to)) continue;
    for (const { claim } of same) claim.told.weak = true;
  }
}
